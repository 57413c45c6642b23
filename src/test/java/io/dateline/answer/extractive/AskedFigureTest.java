package io.dateline.answer.extractive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.dateline.article.TextSpan;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskedFigureTest {

    /// The words in brackets are offered as the answer.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    true  | What was the profit?          | Revenue rose to [£212 million] and profit fell to £9 million.
                    false | What was the profit?          | Revenue rose to £212 million and profit fell to [£9 million].
                    false | What was the profit?          | On revenue of £212 million, [£9 million] was the profit.
                    false | What was the profit?          | It made [£9 million] on revenue of £212 million.
                    false | What did it cost?             | Revenue rose to [£212 million] and profit fell.
                    true  | What was the revenue in 2022? | Revenue rose to [£212 million] in 2023 from £187 million.
                    false | What was the revenue in 2022? | Revenue rose to £212 million in 2023 from [£187 million].
                    false | What was the revenue in 2023? | Revenue rose to [£212 million] in 2023 from £187 million.
                    false | Who spoke of the profit?      | On revenue [Ann Lee] spoke, and on the profit.
                    """)
    void aFigureIsOfWhatStandsBesideIt(boolean other, String question, String marked) {
        TextSpan span = new TextSpan(marked.indexOf('['), marked.indexOf(']') - 1);
        String said = marked.replace("[", "").replace("]", "");
        assertEquals(other, AskedFigure.in(question).isOther(said, span));
    }
}
