package io.dateline.eval.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.dateline.eval.claim.EvalClaim;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class ClaimFileTest {

    @TempDir Path folder;

    @Test
    void whatIsNotWhollySupportedIsNotSupported() throws IOException {
        Path file =
                write(
                        """
                        {"id": "1", "claim": "It rained.", "article_ids": ["a"], "label": "supported"}
                        {"id": "2", "claim": "It rained.", "article_ids": ["a", "b"], \
                        "label": "partially_supported", "context": "ignored"}
                        """);
        assertEquals(
                List.of(
                        new EvalClaim("1", "It rained.", List.of("a"), true),
                        new EvalClaim("2", "It rained.", List.of("a", "b"), false)),
                ClaimFile.read(file));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "[]                                                             | the line is of type array, expected an object",
                "{\"id\": \"1\", \"label\": \"supported\"}                     | \"claim\" is missing, expected a string",
                "{\"id\": \"1\", \"claim\": \"a\", \"label\": \"supported\"}     | 1 names no article",
                "{\"id\": \"1\", \"claim\": \" \", \"article_ids\": [\"a\"], \"label\": \"x\"} | the claim of 1 is blank"
            })
    void aWrongLineIsNamed(String line, String reason) throws IOException {
        Path file = write(line + "\n");
        IOException thrown = assertThrows(IOException.class, () -> ClaimFile.read(file));
        assertEquals(file + ":1: " + reason, thrown.getMessage());
    }

    private Path write(String lines) throws IOException {
        return Files.writeString(folder.resolve("claims.jsonl"), lines);
    }
}
