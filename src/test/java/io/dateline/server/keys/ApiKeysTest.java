package io.dateline.server.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

class ApiKeysTest {

    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);

    @TempDir private Path data;

    @Test
    void aKeyIsThereUntilItIsRevoked() {
        try (ApiKeys keys = ApiKeys.open(data)) {
            String anna = keys.add("anna", true).orElseThrow();
            String desk = keys.add("desk", false).orElseThrow();
            assertTrue(anna.matches("dateline_[A-Za-z0-9_-]{43}"), anna);
            assertFalse(anna.equals(desk));
        }
        try (ApiKeys keys = ApiKeys.open(data)) {
            assertEquals(
                    List.of("anna true", "desk false"),
                    keys.list().stream().map(key -> key.name() + " " + key.mayWrite()).toList());
            assertTrue(keys.revoke("anna"));
            assertFalse(keys.revoke("anna"));
            assertEquals(1, keys.list().size());
        }
    }

    @Test
    void aNameHasOneKeyAtATime() {
        try (ApiKeys keys = ApiKeys.open(data)) {
            String first = keys.add("anna", true).orElseThrow();
            assertTrue(keys.add("anna", false).isEmpty());
            assertEquals(Token.sha256(first), keys.tokens().getFirst().sha256());
        }
    }

    @Test
    void whatIsNotWrittenDownCannotBeRead() throws IOException {
        String key;
        String session;
        try (ApiKeys keys = ApiKeys.open(data)) {
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

    @Test
    void aSignInEndsWithItsKey() {
        try (ApiKeys keys = ApiKeys.open(data)) {
            keys.add("anna", true);
            keys.add("desk", false);
            keys.signIn("anna", NOW, LATER);
            String desk = keys.signIn("desk", NOW, LATER).orElseThrow();
            assertEquals(4, keys.tokens().size());
            keys.revoke("anna");
            assertEquals(2, keys.tokens().size());
            assertTrue(keys.signIn("anna", NOW, LATER).isEmpty());
            keys.signOut(desk);
            assertEquals(1, keys.tokens().size());
        }
    }

    @Test
    void signInsDoNotPileUp() {
        try (ApiKeys keys = ApiKeys.open(data)) {
            keys.add("anna", true);
            for (int i = 0; i < ApiKeys.MOST_SESSIONS_OF_A_KEY + 20; i++) {
                keys.signIn("anna", NOW, LATER.plusSeconds(i));
            }
            assertEquals(1 + ApiKeys.MOST_SESSIONS_OF_A_KEY, keys.tokens().size());
            keys.signIn("anna", LATER.plusSeconds(9999), LATER.plusSeconds(10_000));
            assertEquals(2, keys.tokens().size());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " anna", "anna ", "a\nb", "<b>", "a/b", "-x"})
    void aNameIsOneThatCanBeShown(String name) {
        try (ApiKeys keys = ApiKeys.open(data)) {
            assertThrows(IllegalArgumentException.class, () -> keys.add(name, true));
            assertThrows(IllegalArgumentException.class, () -> keys.add("a".repeat(65), true));
        }
    }
}
