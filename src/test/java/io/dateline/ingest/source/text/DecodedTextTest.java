package io.dateline.ingest.source.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

class DecodedTextTest {

    private static final String RUSSIAN =
            "Переговоры в Пекине закончились поздно вечером. Министры говорили более семи часов, и"
                    + " стороны договорились продолжить разговор в Вашингтоне.";

    @Test
    void utf8IsReadAsItIs() {
        DecodedText text = DecodedText.of("Žižek – 習 😀".getBytes(StandardCharsets.UTF_8));
        assertEquals("Žižek – 習 😀", text.text());
        assertEquals(List.of(), text.warnings());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void aByteOrderMarkDecides(String charset) {
        byte[] bytes = "\uFEFFŽižek – 習".getBytes(Charset.forName(charset));
        assertEquals(new DecodedText("Žižek – 習", List.of()), DecodedText.of(bytes));
    }

    @Test
    void brokenUtf8IsReplacedAndCounted() {
        byte[] bytes = "naïve café, déjà vu?".getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 1] = (byte) 0xFF;
        assertEquals(
                new DecodedText(
                        "naïve café, déjà vu\uFFFD", List.of("1 byte could not be read as UTF-8")),
                DecodedText.of(bytes));
    }

    @Test
    void aCharacterCutOffAtTheEndIsReplaced() {
        byte[] bytes = "déjà vu, 習".getBytes(StandardCharsets.UTF_8);
        byte[] cut = Arrays.copyOf(bytes, bytes.length - 1);
        assertEquals(
                new DecodedText("déjà vu, \uFFFD", List.of("2 bytes could not be read as UTF-8")),
                DecodedText.of(cut));
    }

    @ParameterizedTest
    @CsvSource({"windows-1251", "KOI8-R"})
    void anotherEncodingIsGuessedWithAWarning(String charset) {
        DecodedText text = DecodedText.of(RUSSIAN.getBytes(Charset.forName(charset)));
        assertEquals(RUSSIAN, text.text());
        assertTrue(text.warnings().getFirst().endsWith("which is a guess"));
    }

    @Test
    void westernTextIsReadAsWindows1252() {
        String western = "“Déjà vu”, said the café’s owner – twice.";
        DecodedText text = DecodedText.of(western.getBytes(Charset.forName("windows-1252")));
        assertEquals(western, text.text());
        assertEquals(List.of("not UTF-8; read as windows-1252, which is a guess"), text.warnings());
    }

    @ParameterizedTest
    @MethodSource
    void binaryContentIsRefusedWithWhatItLooksLike(String content, String what) {
        byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(
                "looks like a binary file: " + what + "; expected text",
                assertThrows(IllegalArgumentException.class, () -> DecodedText.of(bytes))
                        .getMessage());
    }

    static Stream<Arguments> binaryContentIsRefusedWithWhatItLooksLike() {
        return Stream.of(
                Arguments.of("%PDF-1.7 something", "a PDF document"),
                Arguments.of("PK\u0003\u0004abc", "a ZIP archive or an Office document"),
                Arguments.of("\u007FELF\u0002", "a program"),
                Arguments.of("\u0089PNG\r\n", "a PNG image"),
                Arguments.of("ab\u0000cd", "byte 2 is NUL"),
                Arguments.of(
                        "\u0001\u0002\u0003abcdef",
                        "3 of its first 9 bytes are control characters"));
    }

    @Test
    void noBytesAreRefused() {
        assertEquals(
                "the file is empty",
                assertThrows(IllegalArgumentException.class, () -> DecodedText.of(new byte[0]))
                        .getMessage());
    }
}
