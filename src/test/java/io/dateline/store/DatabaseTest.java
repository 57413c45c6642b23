package io.dateline.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;

class DatabaseTest {

    private static final Migrations NOTES = new Migrations(DatabaseTest.class, "notes");

    @TempDir private Path folder;

    private Database open() {
        Database database = Database.open(folder.resolve("dateline.db"));
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
    void whatIsNoDatabaseIsRefusedWithItsName() throws IOException {
        Path file = folder.resolve("dateline.db");
        Files.writeString(
                file, "not a database at all, but long enough to be looked at".repeat(20));
        String message =
                String.valueOf(
                        assertThrows(StoreUnusableException.class, () -> Database.open(file))
                                .getMessage());
        assertTrue(message.startsWith(file + " is damaged or no database"), message);
    }

    @Test
    void aCopyHoldsAllThatWasCommitted() {
        Path copy = folder.resolve("copy.db");
        try (Database database = open()) {
            database.execute(connection -> insert(connection, 1, "copied"));
            database.copyTo(copy);
        }
        try (Database database = Database.open(copy)) {
            assertEquals(List.of("copied"), notes(database));
        }
    }

    /// Rows of all lengths, grown, shrunk and deleted in a seeded order, so that pages split, merge
    /// and are freed.
    @Test
    void whatWasDeletedIsInNoFileAnyMore() throws IOException {
        Random random = new Random(19);
        try (Database database = open()) {
            List<Integer> left = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                int id = i;
                String text = "zyxwvu ".repeat(1 + random.nextInt(i % 10 == 0 ? 2000 : 60));
                database.execute(connection -> insert(connection, id, text));
                left.add(id);
                if (random.nextInt(3) == 0) {
                    Collections.swap(left, random.nextInt(left.size()), left.size() - 1);
                    int gone = left.removeLast();
                    database.execute(connection -> delete(connection, gone));
                }
                if (random.nextInt(3) == 0) {
                    int changed = left.get(random.nextInt(left.size()));
                    String shorter = "zyxwvu ".repeat(random.nextInt(90));
                    database.execute(connection -> update(connection, changed, shorter));
                }
            }
            for (int id : left) {
                if (id % 2 == 0) {
                    database.execute(connection -> update(connection, id, "plain"));
                } else {
                    database.execute(connection -> delete(connection, id));
                }
            }
            database.sweep();
            assertNotInFiles("zyxwvu");
        }
        assertNotInFiles("zyxwvu");
    }

    private void assertNotInFiles(String word) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertFalse(bytes.contains(word), () -> file + " holds " + word);
            }
        }
    }

    private static List<String> notes(Database database) {
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

    private static void insert(Connection connection, int id, String text) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO note (id, text) VALUES (?, ?)")) {
            insert.setInt(1, id);
            insert.setString(2, text);
            insert.executeUpdate();
        }
    }

    private static void update(Connection connection, int id, String text) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE note SET text = ? WHERE id = ?")) {
            update.setString(1, text);
            update.setInt(2, id);
            update.executeUpdate();
        }
    }

    private static void delete(Connection connection, int id) throws SQLException {
        run(connection, "DELETE FROM note WHERE id = " + id);
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
