package io.dateline.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.dateline.page.Programs;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// Schemathesis makes requests out of the description, right ones and wrong ones, and holds every
/// response to it. It is installed from PyPI into `target/schemathesis`.
@Tag("full")
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class SchemathesisTest extends EngineServerTest {

    private static final String VERSION = "4.32.5";

    private static final Path HOME = Path.of("target", "schemathesis").toAbsolutePath();

    private static final int EXAMPLES = 40;

    private static final int SHOWN = 20_000;

    @Test
    void findsNothing() throws IOException, InterruptedException {
        Path python = Programs.required("python3");
        Path program = HOME.resolve("bin").resolve("schemathesis");
        if (!Files.exists(program)) {
            run("venv", python.toString(), "-m", "venv", HOME.toString());
            run(
                    "pip",
                    HOME.resolve("bin").resolve("python").toString(),
                    "-m",
                    "pip",
                    "install",
                    "--quiet",
                    "schemathesis==" + VERSION);
        }
        server.post("/api/articles", FERRY);
        run(
                "schemathesis",
                program.toString(),
                "--config-file",
                Path.of("src/test/resources/io/dateline/server/schemathesis.toml")
                        .toAbsolutePath()
                        .toString(),
                "run",
                server.server.url() + "/openapi.json",
                "--url",
                server.server.url().toString(),
                "--phases",
                "examples,coverage,fuzzing,stateful",
                "--max-examples",
                Integer.toString(EXAMPLES),
                // only there where they are set up; see ChatOpenApiTest
                "--exclude-path-regex",
                "^/(slack/|mattermost|rocketchat)",
                "--seed",
                "19",
                "--continue-on-failure",
                "--request-timeout",
                "60",
                "--no-color");
    }

    /// Runs a program to its end, in its own folder: it leaves files where it runs.
    private static void run(String name, String... command)
            throws IOException, InterruptedException {
        Files.createDirectories(HOME);
        Path output = HOME.resolve(name + ".log");
        Process process =
                new ProcessBuilder(command)
                        .directory(HOME.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        try {
            int code = process.waitFor();
            assertEquals(0, code, () -> name + " says: " + end(output));
        } finally {
            process.destroyForcibly();
        }
    }

    private static String end(Path output) {
        try {
            String text = new String(Files.readAllBytes(output), StandardCharsets.UTF_8);
            return text.substring(Math.max(0, text.length() - SHOWN));
        } catch (IOException e) {
            return "nothing that can be read: " + e.getMessage();
        }
    }
}
