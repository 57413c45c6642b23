package io.dateline.prompt.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;

class VisibleTextTest {

    private static String points(int... codePoints) {
        return new String(codePoints, 0, codePoints.length);
    }

    @Test
    void whatCannotBeSeenIsLeftOut() {
        int[] hidden = {
            0xE0001, 0xE0041, 0xE007F, 0xE0100, 0x200B, 0x200D, 0x200E, 0x202A, 0x202E, 0x2060,
            0x2066, 0x2069, 0xFEFF, 0xAD, 0x61C, 0x180E, 0x34F, 0x3164, 0x2800, 0xFE0F, 0, 7, 0x9B
        };
        for (int codePoint : hidden) {
            String text = "a" + points(codePoint) + "b";
            assertEquals("ab", VisibleText.of(text), Integer.toHexString(codePoint));
        }
    }

    @Test
    void whatCanBeSeenStays() {
        String text = "Zürich – „ja“ 北京\tالعربية\n😀 e\u0301 नमस्ते";
        assertEquals(text, VisibleText.of(text));
    }

    @Test
    void aJoinerStaysWhereItChangesWhatIsSeen() {
        assertEquals("می\u200Cخواهم", VisibleText.of("می\u200C\u200C\u200Cخواهم"));
    }

    @Test
    void lineBreaksAreOfOneKind() {
        assertEquals("a \nb\nc\nd", VisibleText.of("a\r\nb\u2028c\u0085d"));
    }

    @Test
    void halfACharacterIsReplaced() {
        assertEquals("a\uFFFDb", VisibleText.of("a\uD83Db"));
    }

    @Test
    void aLineIsCutByCodePoints() {
        assertEquals("a b c", VisibleText.line(" a\n\n b\u00A0 c ", 5));
        assertEquals("a b…", VisibleText.line("a b c", 4));
        assertEquals("😀…", VisibleText.line("😀😀😀", 2));
        assertEquals("", VisibleText.line(" \u200B ", 5));
    }

    @Property(tries = 500, seed = "20230618")
    void aLineIsOneLineOfAtMostThatLength(
            @ForAll String text, @ForAll @IntRange(min = 1, max = 50) int most) {
        String line = VisibleText.line(text, most);
        assertTrue(line.codePointCount(0, line.length()) <= most);
        assertFalse(line.contains("\n"));
    }

    @Property(tries = 500, seed = "20230618")
    void seenTwiceItIsTheSame(@ForAll String text) {
        String once = VisibleText.of(text);
        assertEquals(once, VisibleText.of(once));
    }
}
