package io.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// A backup of a folder whose conversations are on a server of databases, which is not asked.
class BackupBesideStoreTest {

    private static final String STORE = "postgresql://127.0.0.1:5/news";

    private static final Map<String, String> SHARED =
            Map.of("DATELINE_STORE", "postgresql://anna:secret@127.0.0.1:5/news");

    @TempDir private Path folder;

    @Test
    void saysWhatItLacksAndHowThatIsCopiedAndBroughtBack() throws IOException {
        String data = folder.resolve("data").toString();
        String backup = folder.resolve("backup").toString();
        Path article = Files.writeString(folder.resolve("ferry.md"), "# Ferry\n\nIt sails.\n");
        assertEquals(0, Run.of("ingest", article.toString(), "--data", data).code());
        Run made = Run.of(SHARED, "backup", backup, "--data", data);
        assertEquals(0, made.code(), made.err());
        assertTrue(made.out().startsWith("1 article ("), made.out());
        assertTrue(
                made.err().contains("not in this backup: they are in " + STORE)
                        && made.err().contains("pg_dump --format=custom --file=FILE " + STORE),
                made.err());
        assertFalse(made.err().contains("secret"), made.err());
        assertFalse(Files.exists(Path.of(backup, "dateline.db")));
        String restored = folder.resolve("restored").toString();
        Run read = Run.of("restore", backup, "--data", restored);
        assertEquals(0, read.code(), read.err());
        assertTrue(
                read.err().contains("they were in " + STORE) && read.err().contains("pg_restore"),
                read.err());
        Run json = Run.of("restore", backup, "--data", restored + "2", "--json");
        JsonNode told = new ObjectMapper().readTree(json.out());
        assertTrue(told.get("conversations").isNull(), json.out());
        assertEquals(STORE, told.get("store").textValue());
    }
}
