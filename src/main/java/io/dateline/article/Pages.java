package io.dateline.article;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.List;

/// Where the pages of a printed document begin in the text of its article.
///
/// @param starts for each page the offset of its first word, the first 0; a page without words
///     begins where the next one does; empty where the article has no pages
public record Pages(List<Integer> starts) {

    public static final Pages NONE = new Pages(List.of());

    public Pages {
        starts = List.copyOf(starts);
        if (!starts.isEmpty() && starts.getFirst() != 0) {
            throw new IllegalArgumentException("the first page begins at " + starts.getFirst());
        }
        for (int page = 1; page < starts.size(); page++) {
            if (starts.get(page) < starts.get(page - 1)) {
                throw new IllegalArgumentException(
                        "page %d begins at %d, before page %d at %d"
                                .formatted(page + 1, starts.get(page), page, starts.get(page - 1)));
            }
        }
    }

    /// The page on which the character at `offset` stands, counted from 1; `null` where there are
    /// no pages.
    public @Nullable Integer of(int offset) {
        if (starts.isEmpty()) {
            return null;
        }
        int found = Collections.binarySearch(starts, offset);
        int page = found < 0 ? -found - 2 : found;
        while (page + 1 < starts.size() && starts.get(page + 1) == offset) {
            page++;
        }
        return page + 1;
    }
}
