package io.dateline.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.store.Database;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

class SqlConversationStoreTest extends ConversationStoreContract {

    @TempDir private Path folder;
    private Database database;
    private ConversationStore store;

    @BeforeEach
    void open() {
        open(folder.resolve("dateline.db"));
    }

    private void open(Path file) {
        database = Database.open(file);
        store = new SqlConversationStore(database, (_, version) -> !missing.contains(version));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Override
    ConversationStore store() {
        return store;
    }

    @Test
    void whatWasKeptIsThereAfterAnotherOpening() {
        ask("one", "What sails?", 1);
        Conversation before = read("one");
        close();
        open();
        assertEquals(before, read("one"));
    }

    /// `first.db` was written by the first version of the schema, with a conversation in it.
    @Test
    void theFirstSchemaIsStillRead() throws IOException {
        Path file = folder.resolve("first.db");
        try (InputStream first =
                Objects.requireNonNull(getClass().getResourceAsStream("first.db"))) {
            Files.copy(first, file);
        }
        close();
        open(file);
        assertHoldsTheFirst();
    }

    @Test
    void whatIsRemovedIsInNoFile() throws IOException {
        ask("kept", "What sails?", 1);
        String replaced = ask("one", "Who is Zephyrine?", 2).answer().id();
        assertTrue(isInFiles("Zephyrine"));
        keep(
                "one",
                answer("one", "Who?", FERRY),
                3,
                new ConversationStore.Placed.InPlaceOf(replaced));
        assertFalse(isInFiles("Zephyrine"));
        ask("two", "Who is Zephyrine?", 4);
        store.rate(
                read("two").answers().getFirst().answer().id(),
                OWNER,
                new Feedback(Feedback.Rating.UP, null, "I know Zephyrine"),
                NOON);
        store.rename("two", OWNER, "Mine");
        store.delete("two", OWNER);
        assertFalse(isInFiles("Zephyrine"));
        ask("three", "Who is Zephyrine?", 0);
        store.deleteNotAskedSince(NOON.plusSeconds(30));
        assertFalse(isInFiles("Zephyrine"));
        assertTrue(isInFiles("ferry"));
        store.beginDeletion(List.of("ferry"));
        store.endDeletions(id -> false);
        assertFalse(isInFiles("ferry sails"));
        assertEquals(
                List.of("What sails?"),
                read("kept").answers().stream().map(kept -> kept.answer().question()).toList());
    }

    private boolean isInFiles(String words) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                if (bytes.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT))) {
                    return true;
                }
            }
            return false;
        }
    }
}
