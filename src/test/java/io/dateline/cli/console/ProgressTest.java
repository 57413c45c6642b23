package io.dateline.cli.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

class ProgressTest {

    @TempDir Path folder;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Test
    void withoutATerminalThereIsALineNowAndThen() {
        try (Progress progress = Progress.of(console(false), "articles", 1200)) {
            IntStream.range(0, 1200).forEach(n -> progress.step());
        }
        List<String> lines = told().lines().toList();
        assertEquals(2, lines.size(), told());
        assertTrue(lines.get(0).startsWith("500 of 1,200 articles, "), told());
        assertTrue(lines.get(1).startsWith("1,000 of 1,200 articles, "), told());
    }

    @Test
    void moreThanWasExpectedIsNoTrouble() {
        try (Progress progress = Progress.of(console(false), "articles", 10)) {
            IntStream.range(0, 500).forEach(n -> progress.step());
        }
        assertTrue(told().startsWith("500 articles, "), told());
    }

    @Test
    void aTotalNeedNotBeKnown() {
        try (Progress lines = Progress.of(console(false), "articles", 0);
                Progress bar = Progress.of(console(true), "articles", 0)) {
            lines.reached(600);
            lines.reached(550);
            bar.reached(3);
        }
        assertTrue(told().contains("600 articles, "), told());
        assertTrue(told().contains("3/?"), told());
    }

    @Test
    void onATerminalThereIsABar() {
        try (Progress progress = Progress.of(console(true), "articles", 2)) {
            progress.step();
            progress.reached(3);
            progress.reached(4);
        }
        assertTrue(told().contains("articles 100%"), told());
        assertTrue(told().contains("4/4"), told());
    }

    @Test
    void articlesAreCountedByFilesAndByLines() throws IOException {
        Path inner = Files.createDirectory(folder.resolve("inner"));
        Files.writeString(inner.resolve("many.jsonl"), "{}\n{}\n{}");
        Files.writeString(inner.resolve("two.jsonl"), "{}\n{}\n");
        Files.writeString(folder.resolve("one.txt"), "a\nb\nc\n");
        assertEquals(6, ArticleCount.in(List.of(folder)));
        assertEquals(0, ArticleCount.in(List.of(folder.resolve("missing"))));
    }

    @Test
    void whatIsNotReadIsNotCounted() throws IOException {
        Path hidden = Files.createDirectory(folder.resolve(".git"));
        Files.writeString(hidden.resolve("config.txt"), "not an article");
        Files.writeString(folder.resolve(".hidden.txt"), "nor this");
        Files.writeString(folder.resolve("photo.jpg"), "nor this");
        Files.writeString(folder.resolve("one.txt"), "An article.");
        Files.writeString(folder.resolve("MANY.JSONL"), "{}\n{}\n");
        assertEquals(3, ArticleCount.in(List.of(folder)));
    }

    @Test
    void whatWouldSteerATerminalIsMadeVisible() {
        Console console = console(false);
        console.tell("red: \u001B[31m, tab:\t, end");
        assertEquals("red: \uFFFD[31m, tab:\t, end" + System.lineSeparator(), told());
    }

    private Console console(boolean terminal) {
        PrintStream stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        return new Console(Map.of(), stream, stream, () -> terminal);
    }

    private String told() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
