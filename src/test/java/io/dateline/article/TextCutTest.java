package io.dateline.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextCutTest {

    @ParameterizedTest
    @CsvSource({
        "ferry, 3, fer", "ferry, 5, ferry", "ferry, 9, ferry", "ferry, 0, ''",
        "a🚢b, 1, a", "a🚢b, 2, a", "a🚢b, 3, a🚢", "🚢, 1, ''"
    })
    void theBeginningSplitsNoCharacter(String text, int most, String beginning) {
        assertEquals(beginning, TextCut.beginning(text, most));
    }

    @Test
    void whatIsLeftOutIsShown() {
        assertEquals("ferry", TextCut.shortened("ferry", 5));
        assertEquals("fer…", TextCut.shortened("ferry", 3));
        assertEquals("a…", TextCut.shortened("a🚢b", 2));
    }

    @ParameterizedTest
    @CsvSource({
        "'one two three', 0, 10, 8",
        "'one twothree', 0, 10, 10",
        "'one two 🚢🚢🚢', 4, 11, 8",
        "'🚢🚢🚢', 0, 3, 2",
        "'🚢', 0, 1, 1"
    })
    void aStretchEndsBehindAWordOfItsSecondHalf(String text, int start, int end, int place) {
        assertEquals(place, TextCut.afterWord(text, start, end));
    }

    @Property(seed = "20230618")
    void everyStretchGoesOnAndSplitsNoCharacter(
            @ForAll
                    @StringLength(min = 1, max = 40)
                    @CharRange(from = '\uD83D', to = '\uD83D')
                    @CharRange(from = '\uDEA2', to = '\uDEA2')
                    @Chars({'a', ' '})
                    String text,
            @ForAll @IntRange(min = 2, max = 9) int most) {
        for (int start = 0; start < text.length(); ) {
            int end = TextCut.afterWord(text, start, Math.min(text.length(), start + most));
            assertTrue(end > start && end <= text.length(), () -> "stands still in " + text);
            boolean inside =
                    end < text.length()
                            && end - start > 1
                            && Character.isSurrogatePair(text.charAt(end - 1), text.charAt(end));
            assertFalse(inside, text);
            start = end;
        }
    }
}
