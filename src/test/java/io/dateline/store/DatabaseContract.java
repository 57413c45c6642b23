package io.dateline.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

/// What every kind of database does.
abstract class DatabaseContract {

    static final Migrations NOTES = new Migrations(DatabaseContract.class, "notes");

    /// Opens the one database of a test once more.
    abstract Database openAgain();

    Database open() {
        Database database = openAgain();
        database.migrate(NOTES);
        return database;
    }

    @Test
    void whatATransactionWroteIsThereAfterwards() {
        try (Database database = open()) {
            database.execute(connection -> insert(connection, 1, "kept"));
        }
        try (Database database = open()) {
            assertEquals(List.of("kept"), notes(database));
        }
    }

    @Test
    void aTransactionThatFailsLeavesNothing() {
        try (Database database = open()) {
            assertThrows(
                    IllegalStateException.class,
                    () ->
                            database.execute(
                                    connection -> {
                                        insert(connection, 1, "half");
                                        throw new IllegalStateException("on purpose");
                                    }));
            assertEquals(List.of(), notes(database));
            database.execute(connection -> insert(connection, 1, "whole"));
            assertEquals(List.of("whole"), notes(database));
        }
    }

    @Test
    void readingGoesOnBesideATransactionThatWrites() {
        try (Database database = open()) {
            database.execute(connection -> insert(connection, 1, "before"));
            database.execute(
                    connection -> {
                        insert(connection, 2, "not yet");
                        assertEquals(List.of("before"), notes(database));
                    });
            assertEquals(List.of("before", "not yet"), notes(database));
        }
    }

    @Test
    void aSecondOpeningSeesAndWritesTheSame() throws InterruptedException {
        try (Database one = open();
                Database other = open()) {
            CountDownLatch begun = new CountDownLatch(1);
            Thread writer =
                    Thread.startVirtualThread(
                            () ->
                                    other.execute(
                                            connection -> {
                                                insert(connection, 1, "by the other");
                                                begun.countDown();
                                            }));
            begun.await();
            one.execute(connection -> insert(connection, 2, "by the one"));
            writer.join();
            assertEquals(List.of("by the other", "by the one"), notes(one));
        }
    }

    @Test
    void aDatabaseOfALaterVersionIsRefusedWithTheRemedy() {
        try (Database database = open()) {
            database.execute(
                    connection ->
                            run(
                                    connection,
                                    "INSERT INTO notes_migration VALUES (3, 'of later', '')"));
            String message =
                    String.valueOf(
                            assertThrows(
                                            StoreUnusableException.class,
                                            () -> database.migrate(NOTES))
                                    .getMessage());
            assertTrue(message.contains("later version") && message.contains("backup"), message);
        }
    }

    @Test
    void migrationsRunOnceInTheirOrderAndKeepWhatIsThere() {
        try (Database database = open()) {
            database.execute(connection -> insert(connection, 1, "kept"));
            database.migrate(NOTES);
            assertEquals(List.of("kept"), notes(database));
        }
    }

    @Test
    void anyCharacterIsTakenAndATextWithAZeroInItFindsNothingElse() {
        try (Database database = open()) {
            database.execute(connection -> insert(connection, 1, "a\0b \uD83D \u00e9\u2028"));
            assertEquals(1, notes(database).size());
            assertNull(
                    database.<@Nullable String>read(
                            connection ->
                                    Statements.text(
                                            connection,
                                            "SELECT text FROM note WHERE text = ?",
                                            "none\0")));
        }
    }

    /// Each counts what is there and writes the next number: lost updates would show.
    @Test
    void oneTransactionWritesAtATimeOverAllOpenings() throws InterruptedException {
        int each = 20;
        List<Database> openings = List.of(open(), open(), open());
        try {
            List<Thread> writers =
                    openings.stream()
                            .map(
                                    database ->
                                            Thread.startVirtualThread(
                                                    () -> {
                                                        for (int i = 0; i < each; i++) {
                                                            database.execute(
                                                                    DatabaseContract::insertNext);
                                                        }
                                                    }))
                            .toList();
            for (Thread writer : writers) {
                writer.join();
            }
            assertEquals(
                    IntStream.range(0, each * openings.size()).mapToObj(String::valueOf).toList(),
                    notes(openings.getFirst()));
        } finally {
            openings.forEach(Database::close);
        }
    }

    private static void insertNext(Connection connection) throws SQLException {
        int next =
                Integer.parseInt(
                        Objects.requireNonNull(
                                Statements.text(connection, "SELECT COUNT(*) FROM note")));
        insert(connection, next, String.valueOf(next));
    }

    static List<String> notes(Database database) {
        return database.read(
                connection -> {
                    List<String> notes = new ArrayList<>();
                    try (Statement select = connection.createStatement();
                            ResultSet rows =
                                    select.executeQuery("SELECT text FROM note ORDER BY id")) {
                        while (rows.next()) {
                            notes.add(rows.getString(1));
                        }
                    }
                    return notes;
                });
    }

    static void insert(Connection connection, int id, String text) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO note (id, text) VALUES (?, ?)")) {
            insert.setInt(1, id);
            insert.setString(2, text);
            insert.executeUpdate();
        }
    }

    static void update(Connection connection, int id, String text) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE note SET text = ? WHERE id = ?")) {
            update.setString(1, text);
            update.setInt(2, id);
            update.executeUpdate();
        }
    }

    static void delete(Connection connection, int id) throws SQLException {
        run(connection, "DELETE FROM note WHERE id = " + id);
    }

    static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
