package io.dateline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

class MemoryTest {

    /// What an index and its caches may need more for five times as many articles. The vectors of
    /// 8,000 articles alone, if they were all kept, would be 12 MiB, their texts and objects more.
    private static final long MARGIN_BYTES = 8L << 20;

    @TempDir private Path folder;

    @Test
    @Tag("full")
    void theHeapDoesNotGrowWithTheArticles() throws IOException {
        Process child =
                ChildJvm.start(
                        LongIngestion.class,
                        List.of("-Xmx1g"),
                        folder.resolve("data").toString(),
                        folder.resolve("articles.jsonl").toString());
        try (BufferedReader output = ChildJvm.output(child)) {
            long early = heap(String.valueOf(output.readLine()), LongIngestion.EARLY);
            long late = heap(String.valueOf(output.readLine()), LongIngestion.LATE);
            System.out.printf(
                    "heap after %d articles %d KiB, after %d %d KiB%n",
                    LongIngestion.EARLY, early >> 10, LongIngestion.LATE, late >> 10);
            assertEquals("added " + LongIngestion.ARTICLES, output.readLine());
            assertEquals(0, child.onExit().join().exitValue());
            assertTrue(late <= early + MARGIN_BYTES, late + " bytes late, " + early + " early");
        } finally {
            child.destroyForcibly().onExit().join();
        }
    }

    private static long heap(String line, int articles) {
        String start = "heap " + articles + " ";
        assertTrue(line.startsWith(start), line);
        return Long.parseLong(line.substring(start.length()));
    }
}
