package io.dateline.article;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The words of a Markdown text without its signs: `**four days**` as `four days`,
/// `[council](https://…)` as `council`. For showing only: quotes and their offsets go by the text
/// as it stands. The page does the same by `markdown-words.js`.
public final class MarkdownWords {

    private static final Pattern CODE = Pattern.compile("(`++)([^`\n]{1,300}+)\\1(?!`)");

    private static final Pattern LINK =
            Pattern.compile(
                    "!?\\[([^\\[\\]]{1,500}+)]\\("
                            + "(?:<[^<>\\s]++>|[^\\s()]*[:/.#][^\\s()]*+(?:\\([^\\s()]*+\\)[^\\s()]*+)*+)"
                            + "(?:[ \t]++\"[^\"\n]*+\")?\\)");

    private static final Pattern AUTOLINK = Pattern.compile("<(?:https?://|mailto:)[^<>\\s]++>");

    private static final Pattern LINE_START =
            Pattern.compile(
                    "^ {0,3}(?:#{1,6}[ \t]+(?=\\S)|(?:>[ \t]?)+(?=[\\p{L}\"“'*_\\[]))",
                    Pattern.MULTILINE);

    private static final Pattern ESCAPE = Pattern.compile("\\\\(?=[*_`\\[\\]#~\\\\])");

    private static final Pattern RUN = Pattern.compile("\n[ \t]*+\n|\\*++|_++|~~");

    private MarkdownWords() {}

    /// What is shown of `text`.
    public static String of(String text) {
        StringBuilder words = new StringBuilder(text.length());
        for (TextSpan span : shown(text)) {
            words.append(text, span.start(), span.end());
        }
        return words.toString();
    }

    /// The stretches of `text` that are words, in order and apart; the signs stand between them. So
    /// every place in what is shown is known as a place in the text.
    public static List<TextSpan> shown(String text) {
        BitSet hidden = hidden(text);
        List<TextSpan> shown = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int start = hidden.nextClearBit(from);
            int sign = hidden.nextSetBit(start);
            int end = sign < 0 ? text.length() : sign;
            if (start < end) {
                shown.add(new TextSpan(start, end));
            }
            from = Math.max(end, start);
        }
        return shown;
    }

    private static BitSet hidden(String text) {
        BitSet hidden = new BitSet();
        BitSet verbatim = new BitSet();
        CODE.matcher(text)
                .results()
                .forEach(
                        code -> {
                            verbatim.set(code.start(), code.end());
                            hideEnds(hidden, code, code.group(1).length());
                        });
        LINK.matcher(text)
                .results()
                .forEach(
                        link -> {
                            verbatim.set(link.end(1), link.end());
                            hidden.set(link.start(), link.start(1));
                            hidden.set(link.end(1), link.end());
                        });
        AUTOLINK.matcher(text)
                .results()
                .forEach(
                        link -> {
                            verbatim.set(link.start(), link.end());
                            hideEnds(hidden, link, 1);
                        });
        for (Pattern sign : List.of(LINE_START, ESCAPE)) {
            sign.matcher(text).results().forEach(found -> hidden.set(found.start(), found.end()));
        }
        hideEmphasis(text, verbatim, hidden);
        return hidden;
    }

    private static void hideEnds(BitSet hidden, MatchResult found, int sign) {
        hidden.set(found.start(), found.start() + sign);
        hidden.set(found.end() - sign, found.end());
    }

    /// The signs before and behind of what is emphasised. A pair stands in one paragraph, and
    /// neither sign inside a word. Of a text that was cut out of another, the first or the last
    /// sign may have lost its partner.
    private static void hideEmphasis(String text, BitSet verbatim, BitSet hidden) {
        Map<String, TextSpan> open = new HashMap<>();
        for (MatchResult found : RUN.matcher(text).results().toList()) {
            String run = found.group();
            TextSpan span = new TextSpan(found.start(), found.end());
            if (run.startsWith("\n")) {
                open.clear();
                continue;
            }
            if (run.length() > 3
                    || is(text, span.start() - 1, '\\')
                    || verbatim.get(span.start())) {
                continue;
            }
            boolean opens = isSign(text, span.end()) && !isWord(text, span.start() - 1);
            boolean closes = isSign(text, span.start() - 1) && !isWord(text, span.end());
            TextSpan partner = open.get(run);
            if (closes && partner != null) {
                hidden.set(partner.start(), partner.end());
                hidden.set(span.start(), span.end());
                // What was opened within and not closed is no sign.
                open.values().removeIf(other -> other.start() >= partner.start());
            } else if (opens) {
                open.put(run, span);
                if (span.start() == 0 && run.length() == 2) {
                    hidden.set(span.start(), span.end());
                }
            } else if (closes && span.end() == text.length() && run.length() == 2) {
                hidden.set(span.start(), span.end());
            }
        }
    }

    private static boolean is(String text, int place, char unit) {
        return place >= 0 && text.charAt(place) == unit;
    }

    /// Whether something stands there, and is no white space.
    private static boolean isSign(String text, int place) {
        return place >= 0 && place < text.length() && !Character.isWhitespace(text.charAt(place));
    }

    private static boolean isWord(String text, int place) {
        return place >= 0 && place < text.length() && Character.isLetterOrDigit(text.charAt(place));
    }
}
