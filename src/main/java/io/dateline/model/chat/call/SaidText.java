package io.dateline.model.chat.call;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a model says, without what it thinks between `<think>` and `</think>` beside it, however
/// the text is cut. A thought that is never closed goes on to the end; a tag behind a backtick is
/// text that speaks of tags.
final class SaidText {

    private static final Pattern TAG =
            Pattern.compile("(?i)(?<!`)<think(?:ing)?>|</think(?:ing)?>");

    private static final List<String> TAGS =
            List.of("<think>", "</think>", "<thinking>", "</thinking>");

    /// Came in, and may be the beginning of a tag.
    private final StringBuilder held = new StringBuilder();

    private boolean thinking;

    /// The text that is sure to be said, now that this piece came.
    String after(String piece) {
        held.append(piece);
        StringBuilder said = new StringBuilder();
        int start = 0;
        Matcher tag = TAG.matcher(held);
        while (tag.find()) {
            boolean ends = held.charAt(tag.start() + 1) == '/';
            if (ends == thinking) {
                say(start, tag.start(), said);
                thinking = !thinking;
                start = tag.end();
            }
        }
        int end = Math.max(start, held.length() - lengthOfTagBegun());
        say(start, end, said);
        held.delete(0, end);
        return said.toString();
    }

    /// What is left when nothing follows.
    String rest() {
        StringBuilder said = new StringBuilder();
        say(0, held.length(), said);
        held.setLength(0);
        return said.toString();
    }

    private void say(int start, int end, StringBuilder said) {
        if (!thinking) {
            said.append(held, start, end);
        }
    }

    private int lengthOfTagBegun() {
        int at = held.lastIndexOf("<");
        String begun = at < 0 ? "" : held.substring(at).toLowerCase(Locale.ROOT);
        if (begun.isEmpty() || TAGS.stream().noneMatch(tag -> tag.startsWith(begun))) {
            at = held.length();
        }
        // a backtick before it says that it is none
        return held.length() - (at > 0 && held.charAt(at - 1) == '`' ? at - 1 : at);
    }
}
