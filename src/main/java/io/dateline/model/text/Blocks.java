package io.dateline.model.text;

import io.dateline.article.TextSpan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The blocks of a text: its paragraphs, headings, and items of lists. No sentence goes on from one
/// block to the next, whatever stands at its end.
public final class Blocks {

    /// What begins an item of a list, a quotation, or a heading with marks.
    private static final Pattern MARK =
            Pattern.compile("[ \\t]*+(?:[-*•>|]|#{1,6}|\\d{1,3}[.)])[ \\t]");

    private static final Pattern HEADING_MARK = Pattern.compile("[ \\t]*+#{1,6}[ \\t]");

    /// A line as Markdown draws it under a heading, and others between two parts of a text.
    private static final Pattern RULE = Pattern.compile("[ \\t]*+(?:={3,}+|-{3,}+)\\s*+");

    private static final Pattern SENTENCE_END = Pattern.compile("[.?!:…][\"'”’)\\]]*+\\s*+$");

    private static final Pattern WORD_END = Pattern.compile("[\\p{L}\\p{N}][\"'”’)\\]]*+\\s*+$");

    private static final Pattern FIRST_WORD =
            Pattern.compile("\\s*+[\"'“‘(\\[]*+[\\p{Lu}\\p{N}]\\S*+");

    /// A heading without a mark is no longer.
    private static final int LONGEST_HEADING = 120;

    /// Where lines are broken to be of one width, a line without a mark is a heading only if the
    /// next word would have left this share of the width empty.
    private static final double LEAST_ROOM = 0.3;

    private final String text;
    private final List<TextSpan> blocks = new ArrayList<>();

    private Blocks(String text) {
        this.text = text;
    }

    /// The blocks of `text` in order, without the white space around them; they cover all that is
    /// not white space or a no-break space.
    public static List<TextSpan> of(String text) {
        Blocks found = new Blocks(text);
        List<TextSpan> lines = new ArrayList<>();
        for (int start = 0; start < text.length(); ) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            if (isBlank(text, start, end)) {
                found.add(lines);
                lines.clear();
            } else {
                lines.add(new TextSpan(start, end));
            }
            start = end + 1;
        }
        found.add(lines);
        return found.blocks;
    }

    private static boolean isBlank(String text, int start, int end) {
        return text.substring(start, end)
                .chars()
                .allMatch(unit -> Character.isWhitespace(unit) || Character.isSpaceChar(unit));
    }

    /// Adds the blocks of the lines that stand between two blank ones.
    private void add(List<TextSpan> lines) {
        int width = lines.stream().mapToInt(TextSpan::length).max().orElse(0);
        boolean begins = true;
        int first = 0;
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at).of(text);
            String next = at + 1 < lines.size() ? lines.get(at + 1).of(text) : "";
            boolean isHeading =
                    HEADING_MARK.matcher(line).lookingAt()
                            || (begins && isHeading(line, next, width));
            if (at > first && (isHeading || MARK.matcher(line).lookingAt())) {
                add(lines.get(first).through(lines.get(at - 1)));
                first = at;
            }
            if (at + 1 == lines.size() || isHeading || RULE.matcher(line).matches()) {
                add(lines.get(first).through(lines.get(at)));
                first = at + 1;
            }
            begins = first > at || SENTENCE_END.matcher(line).find();
        }
    }

    private void add(TextSpan block) {
        blocks.add(TextSpan.trimmed(text, block.start(), block.end()));
    }

    /// Whether a line without a mark was ended on purpose, and not because the next word did not
    /// fit.
    private static boolean isHeading(String line, String next, int width) {
        if (line.length() > LONGEST_HEADING || !WORD_END.matcher(line).find()) {
            return false;
        }
        Matcher word = FIRST_WORD.matcher(next);
        return word.lookingAt() && line.length() + 1 + word.end() <= width * (1 - LEAST_ROOM);
    }
}
