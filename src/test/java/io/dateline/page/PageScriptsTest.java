package io.dateline.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Runs the tests of the page's own modules, which need no browser.
@InBrowser
class PageScriptsTest {

    private static final Path TESTS = Path.of("src/test/js");
    private static final Path PAGE = Path.of("web");

    /// What tests in both languages share.
    private static final Path SHARED = Path.of("src/test/resources/page");

    /// Holds copies under a `package.json`, without which Node 18 takes no `.js` file for a module.
    @TempDir private Path project;

    @Test
    void thePagesOwnTestsPass() throws IOException, InterruptedException {
        Path node = Programs.required("node", "nodejs");
        Files.writeString(project.resolve("package.json"), "{\"type\": \"module\"}");
        copy(PAGE);
        copy(SHARED);
        List<Path> tests = copy(TESTS);
        assertTrue(tests.size() > 1, "no tests were found");
        List<String> command = new ArrayList<>(List.of(node.toString(), "--test"));
        // by name: what a folder means here has changed from version to version
        tests.forEach(file -> command.add(file.toString()));
        Process process =
                new ProcessBuilder(command)
                        .directory(project.toFile())
                        .redirectErrorStream(true)
                        .start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
    }

    /// @return the files that were copied, below the project
    private List<Path> copy(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> copied = files.filter(Files::isRegularFile).toList();
            for (Path file : copied) {
                Path target = project.resolve(file);
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
            return copied;
        }
    }
}
