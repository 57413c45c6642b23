package io.dateline.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.dateline.Dateline;
import io.dateline.page.Programs;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// Slack's own library for Python signs what is asked and parses what is posted. It is
/// installed from PyPI into `target/slack-sdk`.
@Tag("full")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class SlackSdkTest extends SlackRoad {

    private static final String VERSION = "3.36.0";

    private static final Path HOME = Path.of("target", "slack-sdk").toAbsolutePath();

    private static final Path SCRIPT =
            Path.of("src/test/resources/io/dateline/slack/sdk.py").toAbsolutePath();

    @TempDir private Path folder;

    SlackSdkTest(Dateline engine) {
        super(engine);
    }

    @Test
    void whatItSignsIsTakenAndWhatIsPostedItParses() throws Exception {
        Path python = HOME.resolve("bin").resolve("python");
        if (!Files.exists(HOME.resolve("installed"))) {
            run(Programs.required("python3").toString(), "-m", "venv", HOME.toString());
            run(python.toString(), "-m", "pip", "install", "--quiet", "slack_sdk==" + VERSION);
            Files.createFile(HOME.resolve("installed"));
        }
        Path file = folder.resolve("body.json");
        try (SlackServer server = open()) {
            Files.writeString(file, asked(ts()));
            String url = server.url().resolve("/").toString();
            sdk(python, "sign", url, SlackServer.SECRET, file);
            Files.writeString(file, slack.next("chat.postMessage").blocks().toString());
            sdk(python, "parse", "-", "-", file);
            slack.next("reactions.remove");
        }
    }

    private static void sdk(Path python, String what, String first, String second, Path file)
            throws IOException, InterruptedException {
        run(python.toString(), SCRIPT.toString(), what, first, second, file.toString());
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            String said =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(0, process.waitFor(), said);
        } finally {
            process.destroyForcibly();
        }
    }
}
