package io.dateline.model.chat.call;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a model says, without what it thinks between `<think>` and `</think>` beside it, however
/// the text is cut. A thought that is never closed goes on to the end. One that is closed and was
/// never opened began with the text: some models are asked with `<think>` as the beginning of their
/// answer. A tag behind a backtick is text that speaks of tags.
final class SaidText {

    private static final Pattern TAG =
            Pattern.compile("(?i)(?<!`)<think(?:ing)?>|</think(?:ing)?>");

    private static final List<String> TAGS =
            List.of("<think>", "</think>", "<thinking>", "</thinking>");

    /// Came in, and may be the beginning of a tag.
    private final StringBuilder held = new StringBuilder();

    private boolean thinking;

    /// Whether a tag has come: one that closes a thought takes nothing back behind another.
    private boolean tagged;

    private boolean takesBack;

    /// The text that is sure to be said, now that this piece came.
    String after(String piece) {
        held.append(piece);
        StringBuilder said = new StringBuilder();
        int start = 0;
        Matcher tag = TAG.matcher(held);
        while (tag.find()) {
            boolean ends = held.charAt(tag.start() + 1) == '/';
            if (ends && !thinking && isQuoted(tag.start())) {
                continue;
            }
            say(start, tag.start(), said);
            if (ends && !tagged) {
                said.setLength(0);
                takesBack = true;
            }
            tagged = true;
            thinking = !ends;
            start = tag.end();
        }
        int end = Math.max(start, held.length() - lengthOfTagBegun());
        say(start, end, said);
        held.delete(0, end);
        return said.toString();
    }

    private boolean isQuoted(int at) {
        return at > 0 && held.charAt(at - 1) == '`';
    }

    /// Whether all that was said before the last piece was thought, as that piece has shown.
    boolean takesBack() {
        boolean now = takesBack;
        takesBack = false;
        return now;
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
        return held.length() - (isQuoted(at) ? at - 1 : at);
    }
}
