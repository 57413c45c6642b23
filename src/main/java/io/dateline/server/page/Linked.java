package io.dateline.server.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The text of a bundle, and the map by which a browser's tools show and stop in the very files
/// that it was made of (the source map format, ECMA-426).
final class Linked {

    private static final String BASE64 =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    private static final int BITS = 5;
    private static final int MORE = 1 << BITS;

    private final StringBuilder text = new StringBuilder();
    private final List<String> sources = new ArrayList<>();
    private final StringBuilder mappings = new StringBuilder();
    private int lastSource;
    private int lastLine;

    /// What follows comes of this file.
    void begin(String source) {
        sources.add(source);
    }

    /// Adds a line that stands in no file.
    void add(String line) {
        text.append(line).append('\n');
        mappings.append(';');
    }

    /// @param number where the line stands in its file, from 0
    void add(String line, int number) {
        int source = sources.size() - 1;
        // column here, file, line, column there; each but the first as the step since the last
        mappings.append(BASE64.charAt(0));
        appendStep(source - lastSource);
        appendStep(number - lastLine);
        mappings.append(BASE64.charAt(0));
        lastSource = source;
        lastLine = number;
        add(line);
    }

    private void appendStep(int step) {
        int rest = step < 0 ? (-step << 1) | 1 : step << 1;
        do {
            int digit = rest & (MORE - 1);
            rest >>>= BITS;
            mappings.append(BASE64.charAt(rest > 0 ? digit | MORE : digit));
        } while (rest > 0);
    }

    String text() {
        return text.toString();
    }

    String map() {
        return sources.stream()
                .map(source -> "\"" + source + "\"")
                .collect(
                        Collectors.joining(
                                ",",
                                "{\"version\":3,\"sources\":[",
                                "],\"names\":[],\"mappings\":\"" + mappings + "\"}"));
    }
}
