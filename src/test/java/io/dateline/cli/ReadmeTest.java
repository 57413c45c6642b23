package io.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.dateline.Dateline;
import io.dateline.DatelineConfig;
import io.dateline.cli.console.Console;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What the README says is true today.
class ReadmeTest {

    private static final String JAR = "java -jar target/dateline.jar";

    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    @TempDir Path folder;

    private static String readme() throws IOException {
        return Files.readString(Path.of("README.md"));
    }

    /// What stands in the first fenced block of this language.
    private static String block(String language) throws IOException {
        Matcher block =
                Pattern.compile(
                                "^```" + language + "\\n(.*?)^```",
                                Pattern.MULTILINE | Pattern.DOTALL)
                        .matcher(readme());
        assertTrue(block.find(), "no block of " + language);
        return block.group(1);
    }

    private static Console console(ByteArrayOutputStream out) {
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        return new Console(Map.of(), stream, stream, () -> false);
    }

    private static String[] words(String command) {
        return WORD.matcher(command.replaceFirst("\\s# .*", ""))
                .results()
                .map((MatchResult word) -> word.group(1) == null ? word.group(2) : word.group(1))
                .toArray(String[]::new);
    }

    @TestFactory
    Stream<DynamicTest> everyCommandIsUnderstood() throws IOException {
        List<String> commands = block("sh").lines().filter(line -> line.startsWith(JAR)).toList();
        assertTrue(commands.size() > 5, "commands: " + commands);
        return commands.stream()
                .map(line -> line.substring(JAR.length()).strip())
                .filter(command -> !command.startsWith("#"))
                .map(
                        command ->
                                dynamicTest(
                                        command,
                                        () ->
                                                Main.commandLine(
                                                                console(
                                                                        new ByteArrayOutputStream()))
                                                        .parseArgs(words(command))));
    }

    @Test
    void theAnswerIsWhatTheSamplesGive() throws IOException {
        try (Dateline dateline = Dateline.open(DatelineConfig.of(folder).withSamples(true))) {
            dateline.loadSamples();
        }
        String shown = block("");
        String command = shown.lines().findFirst().orElseThrow().substring(("$ " + JAR).length());
        List<String> arguments = new ArrayList<>(List.of(words(command)));
        arguments.addAll(List.of("--data", folder.toString()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertEquals(0, Main.run(console(out), arguments.toArray(String[]::new)));
        assertEquals(
                shown.substring(shown.indexOf('\n') + 1), out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void theJavaExampleCompilesAndRuns() throws IOException, InterruptedException {
        Path articles = Files.createDirectory(folder.resolve("articles"));
        Files.writeString(
                articles.resolve("talks.txt"), "Blinken met Qin Gang in Beijing on Sunday.\n");
        Path source = Files.writeString(folder.resolve("Example.java"), block("java"));
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-classpath",
                                System.getProperty("java.class.path"),
                                source.toString())
                        .directory(folder.toFile())
                        .redirectError(folder.resolve("errors").toFile())
                        .start();
        String printed =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), () -> "see " + folder.resolve("errors"));
        assertTrue(printed.contains(": Blinken met Qin Gang in Beijing on Sunday."), printed);
    }

    @Test
    void everyAddressIsServed() throws IOException {
        String served = Files.readString(Path.of("src/main/resources/io/dateline/openapi.json"));
        List<String> paths =
                Pattern.compile("http://127\\.0\\.0\\.1:7070(/[a-z0-9/]+)")
                        .matcher(readme())
                        .results()
                        .map(found -> found.group(1))
                        .toList();
        assertTrue(paths.size() > 5, "addresses: " + paths);
        // a base URL is the beginning of paths
        paths.forEach(path -> assertTrue(served.matches("(?s).*\"" + path + "[\"/].*"), path));
    }
}
