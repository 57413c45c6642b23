package io.dateline.ingest.source;

import io.dateline.article.Pages;

import java.util.ArrayList;
import java.util.List;

/// Carries the beginnings of pages through all that is done to a text until it is canonical: a mark
/// stands in it where a page begins, and goes at the end.
final class PageMarks {

    /// A noncharacter: Unicode reserves it for marks within a program, and it means nothing else.
    private static final char MARK = '\uFDD0';

    /// A canonical text with its pages.
    record Paged(String text, Pages pages) {}

    private PageMarks() {}

    /// `text` with a mark before the first word of each page but the first. Marks that it had
    /// already are no pages, and go. Pages after the last word are left out.
    ///
    /// @param starts of its pages, the first 0
    static String set(String text, List<Integer> starts) {
        StringBuilder marked = new StringBuilder(text.length() + starts.size());
        int next = 1;
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            boolean isWord =
                    !Character.isWhitespace(unit) && !Character.isSpaceChar(unit) && unit != MARK;
            while (isWord && next < starts.size() && starts.get(next) <= at) {
                marked.append(MARK);
                next++;
            }
            if (unit != MARK) {
                marked.append(unit);
            }
        }
        return marked.toString();
    }

    /// What [#set] marked, without its marks.
    static Paged taken(String marked) {
        StringBuilder text = new StringBuilder(marked.length());
        List<Integer> starts = new ArrayList<>(List.of(0));
        for (int at = 0; at < marked.length(); at++) {
            if (marked.charAt(at) == MARK) {
                starts.add(text.length());
            } else {
                text.append(marked.charAt(at));
            }
        }
        return new Paged(text.toString(), new Pages(starts));
    }
}
