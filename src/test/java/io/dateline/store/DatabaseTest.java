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
}
