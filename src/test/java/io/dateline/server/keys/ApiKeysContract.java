package io.dateline.server.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.server.keys.ApiKey.Right;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.util.List;

/// What keys do, wherever they are kept.
abstract class ApiKeysContract {

    static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");
    static final Instant LATER = NOW.plusSeconds(60);

    /// Opens the keys of one test once more.
    abstract ApiKeys open();

    @Test
    void aKeyIsThereUntilItIsRevoked() {
        try (ApiKeys keys = open()) {
            String anna = keys.add("anna", true).orElseThrow();
            String desk = keys.add("desk", false).orElseThrow();
            keys.add("office", Right.ADMINISTER);
            assertTrue(anna.matches("dateline_[A-Za-z0-9_-]{43}"), anna);
            assertFalse(anna.equals(desk));
        }
        try (ApiKeys keys = open()) {
            assertEquals(
                    List.of("anna WRITE", "desk READ", "office ADMINISTER"),
                    keys.list().stream().map(key -> key.name() + " " + key.right()).toList());
            assertTrue(keys.revoke("anna"));
            assertFalse(keys.revoke("anna"));
            assertEquals(2, keys.list().size());
        }
    }

    @Test
    void aNameHasOneKeyAtATime() {
        try (ApiKeys keys = open()) {
            String first = keys.add("anna", true).orElseThrow();
            assertTrue(keys.add("anna", false).isEmpty());
            assertEquals(Token.sha256(first), keys.tokens().getFirst().sha256());
        }
    }

    @Test
    void keysAreListedByTheNumbersOfTheirLetters() {
        try (ApiKeys keys = open()) {
            List.of("zoe", "Ann", "ann", "Émile", "a b").forEach(name -> keys.add(name, true));
            assertEquals(
                    List.of("Ann", "a b", "ann", "zoe", "Émile"),
                    keys.list().stream().map(ApiKey::name).toList());
        }
    }

    @Test
    void whatOneOpeningChangesTheOtherSees() {
        try (ApiKeys one = open();
                ApiKeys other = open()) {
            String key = one.add("anna", true).orElseThrow();
            assertEquals(Token.sha256(key), other.tokens().getFirst().sha256());
            assertTrue(other.add("anna", true).isEmpty());
            assertTrue(other.revoke("anna"));
            assertEquals(List.of(), one.tokens());
        }
    }

    @Test
    void aSignInEndsWithItsKey() {
        try (ApiKeys keys = open()) {
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
        try (ApiKeys keys = open()) {
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
        try (ApiKeys keys = open()) {
            assertThrows(IllegalArgumentException.class, () -> keys.add(name, true));
            assertThrows(IllegalArgumentException.class, () -> keys.add("a".repeat(65), true));
        }
    }
}
