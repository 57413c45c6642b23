package io.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.dateline.ChildJvm;
import io.dateline.Dateline;
import io.dateline.DatelineConfig;
import io.dateline.cli.console.Console;
import io.dateline.model.chat.WireServer;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

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
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What the README says is true today.
@Execution(ExecutionMode.CONCURRENT)
class ReadmeTest {

    private static final String JAR = "java -jar target/dateline.jar";

    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    @TempDir Path folder;

    private static String readme() throws IOException {
        return Files.readString(Path.of("README.md"));
    }

    /// What stands in the fenced blocks of this language.
    private static List<String> blocks(String language) throws IOException {
        return Pattern.compile("^```(.*?)\\n(.*?)^```", Pattern.MULTILINE | Pattern.DOTALL)
                .matcher(readme())
                .results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2))
                .toList();
    }

    private static String block(String language) throws IOException {
        return blocks(language).getFirst();
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
    void theJavaExamplesCompileAndRun() throws IOException, InterruptedException {
        Path articles = Files.createDirectory(folder.resolve("articles"));
        Files.writeString(
                articles.resolve("talks.txt"), "Blinken met Qin Gang in Beijing on Sunday.\n");
        List<String> examples = blocks("java");
        String printed = run("Example", examples.getFirst());
        assertTrue(printed.contains(": Blinken met Qin Gang in Beijing on Sunday."), printed);
        try (WireServer provider = new WireServer().then("openai/normal")) {
            assertEquals(
                    "Qin Gang met him in “Běijīng”. what it cites does not mention Běijīng\n",
                    run("PressDesk", examples.getLast(), provider.url().toString()));
            String asked = provider.requests().getFirst().body();
            assertTrue(asked.contains("Blinken met Qin Gang in Beijing on Sunday."), asked);
        }
    }

    private String run(String name, String code, String... arguments)
            throws IOException, InterruptedException {
        Path source = Files.writeString(folder.resolve(name + ".java"), code);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ChildJvm.SHORT_LIVED);
        command.addAll(
                List.of(
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dstdout.encoding=UTF-8",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        source.toString()));
        command.addAll(List.of(arguments));
        Path errors = folder.resolve(name + ".errors");
        Process process =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectError(errors.toFile())
                        .start();
        String printed =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), Files.readString(errors));
        return printed;
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
