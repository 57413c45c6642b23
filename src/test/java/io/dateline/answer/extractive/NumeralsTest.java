package io.dateline.answer.extractive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Set;

class NumeralsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Who won World War 2? | in World War II",
                "What cost 1,500 crowns? | 1500 crowns",
                "What began at 8:52? | at 8.52 am",
                "Who spoke on 9 July? | 2023-07-09",
                "What was the 3rd reason? | the third",
                "Who was born in the 1930s? | 1935, not 1930's",
                "What is 50% of it? | some 50 per cent",
                "What happened within 100 years? | a hundred years"
            })
    void aNumberIsTheSameHoweverItIsWritten(String question, String text) {
        Set<String> asked = Numerals.askedIn(question);
        assertEquals(1, asked.size(), asked::toString);
        assertTrue(Numerals.of(text).containsAll(asked), asked::toString);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How many died of COVID-19?",
                "Who was at COP28?",
                "What are 3 reasons for it?",
                "What are the top 10 stories?",
                "What changed after 9/11?",
                "Who won?",
                "北京时间周日谁会谈了？"
            })
    void aNumberThatIsPartOfANameOrTellsHowManyAnswersAreWantedIsNotAskedFor(String question) {
        assertEquals(Set.of(), Numerals.askedIn(question));
    }

    @Test
    void aTextOfNothingButNumbersIsReadWhateverItsLength() {
        String text = "1.".repeat(100_000) + "1";
        assertEquals(Set.of(text), Numerals.of(text));
        assertEquals(Set.of(text), Numerals.askedIn(text));
    }

    @Property(seed = "20230618")
    void anotherNumberIsNotTheSame(
            @ForAll @IntRange(min = 13, max = 3000) int asked,
            @ForAll @IntRange(min = 13, max = 3000) int told) {
        Set<String> wanted = Numerals.askedIn("Who won in " + asked + "?");
        assertEquals(asked == told, Numerals.of("It won in " + told + ".").containsAll(wanted));
    }
}
