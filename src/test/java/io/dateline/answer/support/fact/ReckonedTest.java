package io.dateline.answer.support.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class ReckonedTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    All 63 came ashore.        | It took 52 passengers and 11 crew ashore.               | 63         | true
                    Profit fell by $1.3bn.     | It made $2.1bn, down from $3.4bn.                       | 1300000000 | true
                    All 63 came ashore.        | It took 52 passengers ashore. There were 11 crew.       | 63         | false
                    It lost 7 seats.           | It has 3 seats and 4 rooms.                             | 7          | false
                    He is 23 years old.        | He was born in 2000 and came in 2023.                   | 23         | false
                    All 15 of them won.        | They were 1, 2, 5, 10 and 20.                           | 15         | false
                    The two founders agreed.   | Ida Moe and Ann Lowe founded it in 3 days.              | 2          | true
                    The two founders agreed.   | Ida Moe, Ann Lowe and Tove Lind are its three founders. | 2          | false
                    """)
    void whatFollowsFromTwoNumbersOfOneSentenceIsReckoned(
            String claim, String text, String value, boolean follows) {
        assertEquals(follows, Reckoned.of(claim, List.of(text)).contains(value));
    }
}
