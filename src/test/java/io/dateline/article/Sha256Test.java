package io.dateline.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;

class Sha256Test {

    /// As `sha256sum` prints them.
    @Test
    void theHashOfATextIsThatOfItsBytesInUtf8() {
        assertEquals(
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                Sha256.of("abc"));
        String text = "Zürich 🚢";
        assertEquals(Sha256.of(text.getBytes(StandardCharsets.UTF_8)), Sha256.of(text));
    }
}
