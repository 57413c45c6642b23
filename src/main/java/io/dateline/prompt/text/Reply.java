package io.dateline.prompt.text;

import java.util.List;
import java.util.regex.Pattern;

/// Reads a short reply of a model, made of lines.
public final class Reply {

    /// What some models put before a reply, though it is not part of it.
    private static final String END_OF_THINKING = "</think>";

    private static final Pattern LIST_MARK = Pattern.compile("^(?:[-*•]|\\d{1,2}[.)])\\s+");

    private static final Pattern DECORATION =
            Pattern.compile("^[\\s\"“”„«»`*_#]+|[\\s\"“”„«»`*_]+$");

    /// In a reply of ours nothing links: a line with such words obeys somebody else.
    private static final Pattern LINK = Pattern.compile("(?i)://|www\\.|]\\(|<");

    private Reply() {}

    /// The lines that say something, without marks of lists, quotes and emphasis around them.
    public static List<String> lines(String reply) {
        return rawLines(reply).stream()
                .map(Reply::undecorated)
                .filter(line -> line.codePoints().anyMatch(Character::isLetterOrDigit))
                .toList();
    }

    /// All lines as they are, without what a model thought before.
    public static List<String> rawLines(String reply) {
        int thought = reply.lastIndexOf(END_OF_THINKING);
        String said = thought < 0 ? reply : reply.substring(thought + END_OF_THINKING.length());
        return VisibleText.of(said).lines().toList();
    }

    /// Without marks of lists, quotes and emphasis around it.
    public static String undecorated(String line) {
        String item = LIST_MARK.matcher(line.strip()).replaceFirst("");
        return DECORATION.matcher(item).replaceAll("");
    }

    /// Whether a reader of this line might be led to another place.
    public static boolean links(String line) {
        return LINK.matcher(line).find();
    }
}
