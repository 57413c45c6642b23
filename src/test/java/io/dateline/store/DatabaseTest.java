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
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

class DatabaseTest extends DatabaseContract {

    @TempDir private Path folder;

    @Override
    SqliteDatabase openAgain() {
        return Database.open(folder.resolve("dateline.db"));
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
        try (SqliteDatabase database = openAgain()) {
            database.migrate(NOTES);
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
            for (int i = 0; i < 400; i += 8) {
                int first = i;
                database.execute(connection -> change(connection, random, first, left));
            }
            database.execute(
                    connection -> {
                        for (int id : left) {
                            if (id % 2 == 0) {
                                update(connection, id, "plain");
                            } else {
                                delete(connection, id);
                            }
                        }
                    });
            database.sweep();
            assertNotInFiles("zyxwvu");
        }
        assertNotInFiles("zyxwvu");
    }

    /// Eight rows more, and some of those that are left changed or deleted.
    private static void change(Connection connection, Random random, int first, List<Integer> left)
            throws SQLException {
        for (int id = first; id < first + 8; id++) {
            insert(connection, id, "zyxwvu ".repeat(1 + random.nextInt(id % 10 == 0 ? 2000 : 60)));
            left.add(id);
            if (random.nextInt(3) == 0) {
                Collections.swap(left, random.nextInt(left.size()), left.size() - 1);
                delete(connection, left.removeLast());
            }
            if (random.nextInt(3) == 0) {
                int changed = left.get(random.nextInt(left.size()));
                update(connection, changed, "zyxwvu ".repeat(random.nextInt(90)));
            }
        }
    }

    private void assertNotInFiles(String word) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertFalse(bytes.contains(word), () -> file + " holds " + word);
            }
        }
    }
}
