package io.dateline.index.lucene;

import io.dateline.article.TextCut;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Some words of a text that tell it from others.
final class Snippets {

    /// Two lines of a list.
    private static final int LENGTH = 160;

    /// What stands before the first word that was searched, so that it is read in its place.
    private static final int LEAD = 40;

    /// What is looked for later in a text than this is not shown.
    private static final int MOST_READ = 100_000;

    private static final Pattern ENDED = Pattern.compile("[.!?…][\"'”’)\\]]*$");

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Snippets() {}

    /// On one line; with `…` where words were left out.
    ///
    /// @param terms as they stand in the index; where the text has none of them, or there are none,
    ///     its beginning behind the title is taken
    static String of(String title, String text, Set<String> terms) {
        String read = TextCut.beginning(text, MOST_READ);
        int from = terms.isEmpty() ? -1 : densest(read, terms);
        int start = from < 0 ? behind(title, read) : wordBefore(read, Math.max(0, from - LEAD));
        int end = Math.min(read.length(), start + LENGTH);
        if (end < read.length()) {
            end = TextCut.afterWord(read, start, end);
        }
        String words = SPACE.matcher(read.substring(start, end)).replaceAll(" ").strip();
        boolean isInside = from >= 0 && start > 0;
        return (isInside ? "…" : "") + words + (end < text.stripTrailing().length() ? "…" : "");
    }

    private static int behind(String title, String text) {
        if (!text.startsWith(title) || text.length() == title.length()) {
            return 0;
        }
        // a short title may be how the first sentence begins
        boolean isLine = text.charAt(title.length()) == '\n' || ENDED.matcher(title).find();
        return isLine ? title.length() : 0;
    }

    private static int wordBefore(String text, int place) {
        int start = TextCut.at(text, place);
        while (start > 0
                && start > place - LEAD
                && !Character.isWhitespace(text.charAt(start - 1))) {
            start--;
        }
        return TextCut.at(text, start);
    }

    /// A word that was searched.
    private record Found(String term, int start) {}

    /// Where the most of the terms stand together for the first time; -1 where none does.
    private static int densest(String text, Set<String> terms) {
        List<Found> found = found(text, terms);
        int best = -1;
        int most = 0;
        for (int first = 0; first < found.size() && most < terms.size(); first++) {
            int begin = found.get(first).start();
            Set<String> together = new HashSet<>();
            for (int next = first;
                    next < found.size() && found.get(next).start() < begin + LENGTH - LEAD;
                    next++) {
                together.add(found.get(next).term());
            }
            if (together.size() > most) {
                most = together.size();
                best = begin;
            }
        }
        return best;
    }

    private static List<Found> found(String text, Set<String> terms) {
        List<Found> found = new ArrayList<>();
        try (TokenStream tokens = Queries.ANALYZER.tokenStream(Fields.TEXT, text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            OffsetAttribute place = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                if (terms.contains(term.toString())) {
                    found.add(new Found(term.toString(), place.startOffset()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }
}
