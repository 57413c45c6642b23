package io.dateline.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.answer.Withdrawal;
import io.dateline.article.ArticleFilter;
import io.dateline.store.Database;
import io.dateline.store.Postgres;
import io.dateline.store.PostgresAddress;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/// The same of PostgreSQL, and what several processes with a data folder each see of each other.
@ExtendWith(Postgres.class)
class PostgresConversationStoreTest extends ConversationStoreContract {

    private Database database;
    private Database second;
    private ConversationStore store;
    private ConversationStore other;

    @BeforeEach
    void open(PostgresAddress address) {
        database = Database.open(Path.of("none"), address);
        second = Database.open(Path.of("none"), address);
        store =
                new SqlConversationStore(
                        database, "one", (_, version) -> !missing.contains(version));
        other = new SqlConversationStore(second, "other", (_, _) -> true);
    }

    @AfterEach
    void close() {
        database.close();
        second.close();
    }

    @Override
    ConversationStore store() {
        return store;
    }

    /// `first.sql` is what the first version of the schema held, with a conversation in it.
    @Test
    void theFirstSchemaIsStillRead(PostgresAddress older) throws IOException {
        close();
        database = Database.open(Path.of("none"), older);
        second = Database.open(Path.of("none"), older);
        try (InputStream first =
                Objects.requireNonNull(getClass().getResourceAsStream("first.sql"))) {
            String sql = new String(first.readAllBytes(), StandardCharsets.UTF_8);
            database.execute(
                    connection -> {
                        try (Statement all = connection.createStatement()) {
                            all.execute(sql);
                        }
                    });
        }
        store = new SqlConversationStore(database, (_, _) -> true);
        assertHoldsTheFirst();
    }

    @Test
    void whatOneProcessChangesTheOtherSees() {
        KeptAnswer kept = ask("one", "What sails?", 1);
        assertEquals(read("one"), other.find("one", OWNER).orElseThrow());
        assertTrue(other.rename("one", OWNER, "Ferries"));
        Feedback good = new Feedback(Feedback.Rating.UP, null, "a\0b");
        assertTrue(other.rate(kept.answer().id(), OWNER, good, NOON));
        assertEquals("Ferries", read("one").heading().title());
        assertEquals(
                new Feedback(Feedback.Rating.UP, null, "a\uFFFDb"),
                read("one").answers().getFirst().feedback());
        assertTrue(other.delete("one", OWNER));
        assertTrue(store.find("one", OWNER).isEmpty());
    }

    @Test
    void questionsOfOneConversationAskedOfBothAtOnceAreAllKeptEachInAPlaceOfItsOwn() {
        List<CompletableFuture<Void>> asking =
                IntStream.range(0, 40)
                        .mapToObj(
                                i ->
                                        CompletableFuture.runAsync(
                                                () ->
                                                        assertTrue(
                                                                (i % 2 == 0 ? store : other)
                                                                        .keep(
                                                                                OWNER,
                                                                                question(i),
                                                                                ANEW))))
                        .toList();
        asking.forEach(CompletableFuture::join);
        assertEquals(40, read("one").answers().size());
        assertEquals(40, read("one").heading().questions());
    }

    private KeptAnswer question(int number) {
        return new KeptAnswer(
                answer("one", "What sails? " + number, FERRY), NOON, ArticleFilter.NONE, null);
    }

    /// Between the beginning of a deletion and its end there is any time; the folder where the
    /// article still is tidies up meanwhile.
    @Test
    void aDeletionInOneFolderIsNotTakenForUndoneByAnotherThatStillHasTheArticle() {
        ask("one", "What sails?", 1);
        store.beginDeletion(List.of("ferry"));
        other.endDeletions(_ -> true);
        store.endDeletions(_ -> false);
        assertEquals(
                Withdrawal.SENTENCE,
                other.find("one", OWNER)
                        .orElseThrow()
                        .answers()
                        .getFirst()
                        .answer()
                        .sentences()
                        .getFirst()
                        .text());
    }
}
