package io.dateline.index.lucene;

import org.apache.lucene.document.LongField;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.util.BytesRef;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// Where a page of the list of articles ended: the last article's day and id.
record ArticleCursor(long day, String id) {

    /// Newest first, undated last, then by id. An undated article sorts as older than all.
    static final Sort ORDER =
            new Sort(
                    LongField.newSortField(
                            Fields.DAY, true, SortedNumericSelector.Type.MAX, Long.MIN_VALUE),
                    new SortField(Fields.ORDER, SortField.Type.STRING));

    /// The other way round; of dated articles.
    static final Sort OLDEST_FIRST =
            new Sort(
                    LongField.newSortField(
                            Fields.DAY, false, SortedNumericSelector.Type.MAX, Long.MAX_VALUE),
                    new SortField(Fields.ORDER, SortField.Type.STRING));

    static ArticleCursor at(FieldDoc last) {
        return new ArticleCursor((Long) last.fields[0], ((BytesRef) last.fields[1]).utf8ToString());
    }

    /// @throws IllegalArgumentException when `text` was not made by [#toText]
    static ArticleCursor parse(String text) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            int colon = plain.indexOf(':');
            return new ArticleCursor(
                    Long.parseLong(plain.substring(0, Math.max(colon, 0))),
                    plain.substring(colon + 1));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("not a cursor of this list: " + text, e);
        }
    }

    String toText() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((day + ":" + id).getBytes(StandardCharsets.UTF_8));
    }

    /// Everything after this article in [#ORDER].
    ///
    /// @param documents how many the reader has: Lucene compares the number of the document last of
    ///     all, and wants one that could be there
    FieldDoc after(int documents) {
        int last = Math.max(0, documents - 1);
        return new FieldDoc(last, Float.NaN, new Object[] {day, new BytesRef(id)});
    }
}
