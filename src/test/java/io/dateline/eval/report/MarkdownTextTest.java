package io.dateline.eval.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

class MarkdownTextTest {

    /// A fence, what is within, and the same fence.
    private static final Pattern SPAN = Pattern.compile("(`+)(.*[^`])\\1");

    @Test
    void textStandsInACodeSpan() {
        assertEquals("`Who is Qin Gang?`", MarkdownText.literal("Who is Qin Gang?"));
        assertEquals(
                "`<b>[x](http://e.org)</b>`", MarkdownText.literal("<b>[x](http://e.org)</b>"));
    }

    @Test
    void linesBecomeOne() {
        assertEquals("`a b c d`", MarkdownText.literal(" a\r\n\r\nb\u2028c\u0085\t d\n"));
    }

    @Test
    void theFenceStandsNowhereWithin() {
        assertEquals("``a`b``", MarkdownText.literal("a`b"));
        assertEquals("`a``b`", MarkdownText.literal("a``b"));
        assertEquals("`` `a` ``", MarkdownText.literal("`a`"));
        assertEquals("``` `a``b ```", MarkdownText.literal("`a``b"));
    }

    @Test
    void noLongFenceIsNeeded() {
        assertEquals("` " + "`".repeat(300) + " `", MarkdownText.literal("`".repeat(300)));
    }

    @Test
    void nothingIsSaidToBeEmpty() {
        assertEquals("(empty)", MarkdownText.literal(""));
        assertEquals("(empty)", MarkdownText.literal(" \n\u00A0"));
    }

    @Test
    void whatSteersATerminalOrAReaderIsMadeVisible() {
        assertEquals("`a\uFFFD[31mb`", MarkdownText.literal("a\u001B[31mb"));
        assertEquals("`a\uFFFDb`", MarkdownText.literal("a\u202Eb"));
        assertEquals("`a\uFFFDb`", MarkdownText.literal("a\0b"));
    }

    @Test
    void halfACharacterCannotSpoilTheFile() {
        assertEquals("`a\uFFFDb`", MarkdownText.literal("a\uD83Db"));
        assertEquals("`\uD83D\uDE00`", MarkdownText.literal("\uD83D\uDE00"));
    }

    @Test
    void longTextIsCutBetweenCharacters() {
        String face = "\uD83D\uDE00";
        assertEquals("`" + face.repeat(500) + "`", MarkdownText.literal(face.repeat(500)));
        assertEquals("`" + face.repeat(500) + " …`", MarkdownText.literal(face.repeat(501)));
    }

    @Property(seed = "20230618")
    void anyTextIsOneSpanOnOneLine(@ForAll("hostile") String text) {
        String literal = MarkdownText.literal(text);
        assertFalse(literal.chars().anyMatch(c -> c < ' '), literal);
        assertEquals(
                literal,
                new String(literal.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
        Matcher span = SPAN.matcher(literal);
        assertTrue(literal.equals("(empty)") || span.matches(), literal);
        if (span.matches()) {
            Pattern fence = Pattern.compile("(?<!`)" + span.group(1) + "(?!`)");
            assertFalse(fence.matcher(span.group(2)).find(), literal);
        }
    }

    @Provide
    Arbitrary<String> hostile() {
        return Arbitraries.strings()
                .withChars('`', ' ', '\n', '\\', '|', '<', '[', 'a', '\uD83D', '\u0001')
                .ofMaxLength(30);
    }
}
