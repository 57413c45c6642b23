package io.dateline.server.keys;

import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

class ApiKeysTest extends ApiKeysContract {

    @TempDir private Path data;

    @Override
    ApiKeys open() {
        return ApiKeys.open(data);
    }

    @Test
    void whatIsNotWrittenDownCannotBeRead() throws IOException {
        String key;
        String session;
        try (ApiKeys keys = open()) {
            key = keys.add("anna", true).orElseThrow();
            session = keys.signIn("anna", NOW, LATER).orElseThrow();
            assertHeld(key, session);
        }
        assertHeld(key, session);
    }

    private void assertHeld(String... secrets) throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                for (String secret : secrets) {
                    assertFalse(bytes.contains(secret.substring(9, 20)), file.toString());
                }
            }
        }
    }
}
