package io.dateline.ingest.source;

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
import java.text.Normalizer;

class CanonicalTextTest {

    @Test
    void everyLineEndBecomesOneNewline() {
        assertEquals(
                "a\nb\nc\nd\ne\nf",
                CanonicalText.of("a\r\nb\rc\nd\u2028e\u2029f").replace("\n\n", "?"));
        assertEquals("a\nb", CanonicalText.of("a\u0085b"));
        assertEquals("a\n\nb", CanonicalText.of("a\r\n\r\nb"));
    }

    @Test
    void lettersAndTheirMarksAreComposed() {
        assertEquals("caf\u00E9", CanonicalText.of("cafe\u0301"));
    }

    @Test
    void controlCharactersBecomeSpacesAndTabsStay() {
        assertEquals("a b\tc d", CanonicalText.of("a\u0000b\tc\u001Bd"));
    }

    @Test
    void byteOrderMarksAreGone() {
        assertEquals("ab", CanonicalText.of("\uFEFFa\uFEFFb"));
    }

    @Test
    void loneSurrogatesAreReplacedAndPairsStay() {
        assertEquals("a\uFFFDb", CanonicalText.of("a\uD800b"));
        assertEquals("a\uFFFD", CanonicalText.of("a\uDC00"));
        assertEquals("\uFFFD\uD83D\uDE00", CanonicalText.of("\uD83D\uD83D\uDE00"));
    }

    @Test
    void whiteSpaceAtTheEndsIsGoneEvenIfItDoesNotBreak() {
        assertEquals("a b", CanonicalText.of("\u00A0\n a b\u3000\t"));
        assertEquals("", CanonicalText.of(" \u00A0\n"));
    }

    @Test
    void aLetterKeepsThirtyMarksHoweverManyThereAre() {
        String flood = "a" + "\u0301\u0323".repeat(500_000);
        assertTrue(CanonicalText.of(flood).length() <= 31);
    }

    @Test
    void aMillionCharactersWithoutASpaceStay() {
        String text = "x".repeat(1_000_000);
        assertEquals(text, CanonicalText.of(text));
    }

    @Test
    void aLineHasSingleSpacesOnly() {
        assertEquals("Talks end in Oslo", CanonicalText.line(" Talks\n  end\tin\u00A0Oslo "));
    }

    @Test
    void whatATerminalWouldObeyIsNotPrinted() {
        assertEquals("a\uFFFD[31mb\uFFFDc\uFFFD", CanonicalText.printable("a\u001B[31mb\nc\uD800"));
        assertEquals("Žižek – 習", CanonicalText.printable("Žižek – 習"));
    }

    @Property(seed = "20230618")
    void makingItCanonicalAgainChangesNothing(@ForAll("anything") String raw) {
        String once = CanonicalText.of(raw);
        assertEquals(once, CanonicalText.of(once));
    }

    @Property(seed = "20230618")
    void itIsComposedTrimmedAndEncodable(@ForAll("anything") String raw) {
        String text = CanonicalText.of(raw);
        assertTrue(Normalizer.isNormalized(text, Normalizer.Form.NFC));
        assertEquals(text.strip(), text);
        assertFalse(text.chars().anyMatch(c -> c == '\r' || c == 0));
        String copy = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        assertEquals(text, copy);
    }

    /// Any UTF-16, rich in what the canonical form is about.
    @Provide
    Arbitrary<String> anything() {
        return Arbitraries.oneOf(
                Arbitraries.strings().all(),
                Arbitraries.strings()
                        .withChars(
                                "a \n\r\t\u0000\u0085\u00A0\u2028\uFEFF\uD83D\uDE00\uDC00e\u0301"
                                        + "\u0323\u0344\u0958\u0F73\u1100\u1161\u11A8\u212B")
                        .ofMaxLength(200));
    }
}
