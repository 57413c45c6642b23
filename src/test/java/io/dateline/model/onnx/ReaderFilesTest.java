package io.dateline.model.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dateline.model.ModelUnusableException;
import io.dateline.model.Odds;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class ReaderFilesTest {

    /// Of the three bytes `abc`.
    private static final String SHA256 =
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    private static final String CARD =
            """
            {"name": "reader", "sha256": "%s",
             "confidence": {"bias": -1, "below": 0.25, "above": 0.5}}
            """;

    @TempDir Path folder;

    @Test
    void aModelGoesWithTheCardOfItsName() throws IOException {
        ReaderFiles files = files("abc", CARD.formatted(SHA256));
        assertEquals(new ReaderCard("reader", SHA256, -1, 0.25, 0.5), files.card());
        assertEquals(0.5, files.card().confidence(2));
        assertEquals(Odds.ofLogit(-2), files.card().confidence(-4));
    }

    @Test
    void aDamagedModelIsNamedWithBothChecksums() {
        ModelUnusableException damaged =
                assertThrows(
                        ModelUnusableException.class, () -> files("abd", CARD.formatted(SHA256)));
        String message = String.valueOf(damaged.getMessage());
        assertTrue(message.contains("own.onnx is damaged"), message);
        assertTrue(message.contains("expected " + SHA256), message);
        assertFalse(damaged.isTransient());
    }

    @Test
    void aMissingModelOrCardIsNamed() throws IOException {
        Path model = folder.resolve("own.onnx");
        ModelUnusableException missing =
                assertThrows(ModelUnusableException.class, () -> ReaderFiles.from(model));
        assertEquals("the reader's file " + model + " is missing", missing.getMessage());
        Files.writeString(model, "abc");
        ModelUnusableException cardless =
                assertThrows(ModelUnusableException.class, () -> ReaderFiles.from(model));
        assertTrue(String.valueOf(cardless.getMessage()).contains("own.json is missing"));
    }

    @Test
    void aCardThatIsNoneIsNamedWithWhatIsWrong() {
        ModelUnusableException wrong =
                assertThrows(ModelUnusableException.class, () -> files("abc", "{\"name\": \"x\"}"));
        String message = String.valueOf(wrong.getMessage());
        assertTrue(message.startsWith("the card of " + folder.resolve("own.onnx")), message);
        assertTrue(message.contains("confidence"), message);
    }

    private ReaderFiles files(String model, String card) throws IOException {
        Path file = Files.write(folder.resolve("own.onnx"), model.getBytes(UTF_8));
        Files.writeString(folder.resolve("own.json"), card);
        return ReaderFiles.from(file);
    }
}
