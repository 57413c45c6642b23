package io.dateline.eval.report;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Text of others in Markdown, as it stands and without effect.
///
/// It is put into a code span, and not escaped: no list of characters to escape is complete, as
/// renderers also make links of bare addresses and of names after an `@`. What a code span cannot
/// hold is a bar in a table, so it belongs in no table.
final class MarkdownText {

    /// In code points; some lines of a page.
    static final int MAX_LENGTH = 500;

    /// What moves a cursor or turns the direction of letters, and halves of characters, which no
    /// file in UTF-8 can hold.
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069]");

    private static final Pattern SPACE = Pattern.compile("(?U)\\s+");

    private static final Pattern BACKTICKS = Pattern.compile("`+");

    private MarkdownText() {}

    /// `text` on one line, as a code span; what is longer than [#MAX_LENGTH] is cut.
    static String literal(String text) {
        String line = SPACE.matcher(text).replaceAll(" ").strip();
        String content = UNPRINTABLE.matcher(shortened(line)).replaceAll("\uFFFD");
        if (content.isEmpty()) {
            return "(empty)";
        }
        String fence = "`".repeat(fence(content));
        // A backtick at an end would become part of the fence; one space at each end is dropped.
        String pad = content.startsWith("`") || content.endsWith("`") ? " " : "";
        return fence + pad + content + pad + fence;
    }

    private static String shortened(String line) {
        return line.codePointCount(0, line.length()) <= MAX_LENGTH
                ? line
                : line.substring(0, line.offsetByCodePoints(0, MAX_LENGTH)).strip() + " …";
    }

    /// The least number of backticks that stand nowhere in `content`. As few as possible, for
    /// renderers take very many of them for no fence.
    private static int fence(String content) {
        Set<Integer> runs =
                BACKTICKS
                        .matcher(content)
                        .results()
                        .map(run -> run.end() - run.start())
                        .collect(Collectors.toSet());
        return IntStream.iterate(1, n -> n + 1)
                .filter(n -> !runs.contains(n))
                .findFirst()
                .orElseThrow();
    }
}
