package io.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;

class SourcesCommandTest {

    @TempDir Path data;

    private Run sources(String... arguments) {
        return Run.of(
                Stream.of(
                                Stream.of("sources"),
                                Arrays.stream(arguments),
                                Stream.of("--data", data.toString()))
                        .flatMap(part -> part)
                        .toArray(String[]::new));
    }

    @Test
    void aFolderIsAddedCheckedRunListedAndRemoved(@TempDir Path folder) throws IOException {
        Path inbox = Files.createDirectory(folder.resolve("inbox"));
        Path file = Files.writeString(inbox.resolve("a.txt"), "Ferry resumes\n\nIt sails again.");
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
        assertEquals(
                "watched every 5m, as \"inbox\": the folder " + inbox + "\n",
                sources("add", inbox.toString(), "--every", "5m").out());
        Run again = sources("add", inbox.toString());
        assertEquals(1, again.code());
        assertEquals(inbox + " is watched already, as \"inbox\"\n", again.err());
        assertEquals(
                "inbox (folder %s)\n  Ferry resumes · undated · %s\n".formatted(inbox, file),
                sources("check").out());
        assertTrue(sources("list").out().contains("inbox  folder  5m     never"));
        Run run = sources("run", "inbox");
        assertEquals("inbox: 1 added\n", run.out(), run.err());
        assertEquals(0, run.code());
        assertEquals("inbox (folder %s)\n  nothing new\n".formatted(inbox), sources("check").out());
        JsonNode listed = new ObjectMapper().readTree(sources("list", "--json").out());
        assertEquals(1, listed.at("/items/0/articles").intValue());
        assertEquals(0, sources("remove", "inbox").code());
        assertEquals("{\"items\":[],\"problems\":[]}\n", sources("list", "--json").out());
    }

    @Test
    void whatCannotBeDoneIsToldInALine(@TempDir Path folder) throws IOException {
        Run missing = sources("add", folder.resolve("none").toString());
        assertEquals(1, missing.code());
        assertEquals("there is no folder " + folder.resolve("none") + "\n", missing.err());
        Run refused = sources("add", "http://127.0.0.1/feed");
        assertEquals(1, refused.code());
        assertTrue(refused.err().startsWith("http://127.0.0.1/feed: "), refused.err());
        Run wrong = sources("add", folder.toString(), "--every", "often");
        assertEquals(2, wrong.code());
        assertEquals("--every is \"often\", expected a time such as 15m, 6h or 1d\n", wrong.err());
        assertEquals(2, sources("add", folder.toString(), "--every", "1s").code());
        assertEquals(1, sources("remove", "none").code());
        Files.writeString(data.resolve("sources.yaml"), "sources:\n  - name: A\n");
        for (String command : new String[] {"list", "check", "run"}) {
            Run broken = sources(command);
            assertEquals(1, broken.code());
            assertTrue(broken.err().contains("sources.yaml, line 2: "), broken.err());
        }
        Files.writeString(data.resolve("sources.yaml"), "sources:\n  - {name: A, folder: none}\n");
        Run unknown = sources("check", "B");
        assertEquals(1, unknown.code());
        assertEquals("there is no source \"B\"; there are A\n", unknown.err());
        assertEquals(1, sources("check", "A").code());
    }
}
