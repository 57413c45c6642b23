package io.dateline.answer.support.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Locale;
import java.util.Map;

class FiguresTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,500 people            | 1500",
                "1500 people             | 1500",
                "1.5 thousand people     | 1500",
                "fifteen hundred people  | 1500",
                "5 million dollars       | 5000000",
                "$5m of damage           | 5000000",
                "Twenty-one of them      | 21",
                "a 7.50 increase         | 7.5",
                "in 2023                 | 2023"
            })
    void aNumberIsOneHoweverItIsWritten(String text, String value) {
        assertEquals(value, Figures.of(text).keySet().iterator().next());
    }

    @Test
    void loneOnesAndLettersAroundDigitsCountNothing() {
        assertEquals(Map.of(), Figures.of("One of them flew an F16 on route A2b."));
    }

    @Test
    void textsOfAnyLengthAndScriptAreRead() {
        assertEquals(Map.of(), Figures.of("1".repeat(40) + " İİİ"));
        assertEquals(Map.of("3", "3"), Figures.of("İİİ 3"));
    }

    @Property(seed = "20230618")
    boolean separatorsChangeNoValue(
            @ForAll @LongRange(min = 2, max = 999_999_999_999L) long number) {
        return Figures.of(String.format(Locale.ROOT, "about %,d of them", number))
                .keySet()
                .equals(Figures.of("about " + number + " of them").keySet());
    }

    @Test
    void everyNumberWordHasItsValue() {
        List<String> ones =
                List.of(
                        ("one two three four five six seven eight nine ten eleven twelve thirteen"
                                        + " fourteen fifteen sixteen seventeen eighteen nineteen")
                                .split(" "));
        List<String> tens =
                List.of("twenty thirty forty fifty sixty seventy eighty ninety".split(" "));
        for (int number = 2; number < 100; number++) {
            String ten = number < 20 ? "" : tens.get(number / 10 - 2);
            int rest = number < 20 ? number : number % 10;
            String words = ten + (ten.isEmpty() || rest == 0 ? "" : "-");
            words += rest == 0 ? "" : ones.get(rest - 1);
            assertEquals(Map.of(String.valueOf(number), words), Figures.of(words));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "two hundred, 200",
        "2k, 2000",
        "2 thousand, 2000",
        "2m, 2000000",
        "2 million, 2000000",
        "2bn, 2000000000",
        "2 Billion, 2000000000",
        "2tn, 2000000000000",
        "two-trillion, 2000000000000"
    })
    void everyScaleHasItsZeros(String words, String value) {
        assertEquals(Map.of(value, words), Figures.of(words));
    }

    @Test
    void theWordsOfANumberAreKept() {
        assertTrue(Figures.of("It cost 1.2 billion.").containsValue("1.2 billion"));
    }
}
