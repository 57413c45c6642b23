package io.dateline.prompt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Compares a rendering with the file that was checked in.
final class Golden {

    private static final Path FOLDER = Path.of("src/test/resources/io/dateline/prompt");

    /// Lines shown before and behind the first that differs.
    private static final int AROUND = 2;

    private Golden() {}

    static String text(RenderedPrompt prompt) {
        return "=== system\n" + prompt.system() + "\n=== user\n" + prompt.user() + "\n";
    }

    /// Says where the two part; `-Dgolden=write` writes the file anew, to be looked at.
    static void assertMatches(String name, String actual) throws IOException {
        Path file = FOLDER.resolve(name);
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(file, actual);
            throw new AssertionError(file + " was written anew: look at its difference in git");
        }
        List<String> expected = Files.readString(file).lines().toList();
        List<String> found = actual.lines().toList();
        if (!expected.equals(found)) {
            throw new AssertionError(file + " differs" + difference(expected, found));
        }
    }

    static String difference(List<String> expected, List<String> found) {
        int first = 0;
        while (first < Math.min(expected.size(), found.size())
                && expected.get(first).equals(found.get(first))) {
            first++;
        }
        StringBuilder text = new StringBuilder(" from line " + (first + 1) + " on:");
        for (int i = Math.max(0, first - AROUND); i < first; i++) {
            text.append("\n  ").append(expected.get(i));
        }
        lines(expected, first).forEach(line -> text.append("\n- ").append(line));
        lines(found, first).forEach(line -> text.append("\n+ ").append(line));
        return text.toString();
    }

    private static List<String> lines(List<String> lines, int from) {
        return lines.subList(from, Math.min(lines.size(), from + AROUND + 1));
    }
}
