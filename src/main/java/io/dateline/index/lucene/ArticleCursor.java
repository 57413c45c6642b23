package io.dateline.index.lucene;

import io.dateline.article.ArticleOrder;
import io.dateline.article.CursorText;

import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.util.BytesRef;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a page of a list of articles ended: by what the last article was sorted, and its id. It
/// holds when that article is gone.
///
/// @param place a day as [Long], a title's [Titles#key] as [BytesRef], or a relevance as [Double]
record ArticleCursor(ArticleOrder order, Object place, String id) {

    private static final Pattern TEXT = Pattern.compile("([a-z]+):(\\d{1,3}):(.*)", Pattern.DOTALL);

    static ArticleCursor at(ArticleOrder order, FieldDoc last) {
        return new ArticleCursor(order, last.fields[0], ((BytesRef) last.fields[1]).utf8ToString());
    }

    /// @throws IllegalArgumentException when `text` was not made by [#toText] for a list in this
    ///     order
    static ArticleCursor parse(ArticleOrder order, String text) {
        return CursorText.read(text, plain -> at(order, plain));
    }

    private static ArticleCursor at(ArticleOrder order, String plain) {
        Matcher parts = TEXT.matcher(plain);
        if (!parts.matches() || !parts.group(1).equals(order.key())) {
            throw new IllegalArgumentException("of another list");
        }
        int length = Integer.parseInt(parts.group(2));
        String rest = parts.group(3);
        if (length > rest.length()) {
            throw new IllegalArgumentException("cut short");
        }
        return new ArticleCursor(
                order, place(order, rest.substring(0, length)), rest.substring(length));
    }

    private static Object place(ArticleOrder order, String text) {
        return switch (order) {
            case NEWEST, OLDEST -> Long.valueOf(text);
            case TITLE -> new BytesRef(text);
            case RELEVANCE -> Double.valueOf(text);
        };
    }

    String toText() {
        String where = place instanceof BytesRef key ? key.utf8ToString() : place.toString();
        return CursorText.of(order.key() + ":" + where.length() + ":" + where + id);
    }

    /// Everything after this article in its order.
    ///
    /// @param documents how many the reader has: Lucene compares the number of the document last of
    ///     all, and wants one that could be there
    FieldDoc after(int documents) {
        int last = Math.max(0, documents - 1);
        return new FieldDoc(last, Float.NaN, new Object[] {place, new BytesRef(id)});
    }
}
