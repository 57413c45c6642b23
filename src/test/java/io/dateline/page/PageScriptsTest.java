package io.dateline.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Runs the tests of the page's own modules, which need no browser.
class PageScriptsTest {

    @Test
    void thePagesOwnTestsPass() throws IOException, InterruptedException {
        Path node = Programs.required("node", "nodejs");
        List<String> command = new ArrayList<>(List.of(node.toString(), "--test"));
        try (Stream<Path> files = Files.list(Path.of("src/test/js"))) {
            // by name: what a folder means here has changed from version to version
            files.map(Path::toString).filter(file -> file.endsWith(".js")).forEach(command::add);
        }
        assertTrue(command.size() > 2, "no tests were found");
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
    }
}
