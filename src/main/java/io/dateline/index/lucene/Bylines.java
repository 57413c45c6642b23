package io.dateline.index.lucene;

import io.dateline.article.Byline;

import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFieldVisitor;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/// The bylines of each segment of an index, turned round: from a document to who wrote it. They are
/// read when they are first asked for, of articles of older indexes from what is stored, and
/// forgotten with their segment.
final class Bylines {

    private final Map<IndexReader.CacheKey, Segment> segments = new ConcurrentHashMap<>();

    /// The bylines of one segment.
    ///
    /// @param lines each once
    /// @param keys what each is compared by
    /// @param places the place in `lines` of each document of an article, -1 where it has no byline
    @SuppressWarnings("ArrayRecordComponent")
    record Segment(List<String> lines, List<String> keys, int[] places) {}

    Segment of(LeafReader reader) throws IOException {
        IndexReader.CacheHelper core = reader.getCoreCacheHelper();
        if (core == null) {
            return read(reader);
        }
        Segment known = segments.get(core.getKey());
        if (known != null) {
            return known;
        }
        try {
            return segments.computeIfAbsent(core.getKey(), key -> readOnce(core, reader));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Segment readOnce(IndexReader.CacheHelper core, LeafReader reader) {
        try {
            Segment read = read(reader);
            core.addClosedListener(segments::remove);
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// An article's own document is the last of its block: those before it are its passages.
    private static Segment read(LeafReader reader) throws IOException {
        int[] places = new int[reader.maxDoc()];
        Arrays.fill(places, -1);
        Map<String, Integer> known = new LinkedHashMap<>();
        PostingsEnum articles = reader.postings(new Term(Fields.KIND, Fields.CURRENT));
        if (articles != null) {
            StoredFields stored = reader.storedFields();
            BinaryDocValues values = DocValues.getBinary(reader, Fields.BYLINE_LINE);
            int first = 0;
            for (int article = articles.nextDoc();
                    article != DocIdSetIterator.NO_MORE_DOCS;
                    article = articles.nextDoc()) {
                String byline =
                        values.advanceExact(article)
                                ? values.binaryValue().utf8ToString()
                                : OneField.of(stored, article);
                if (!byline.isBlank()) {
                    int place = known.computeIfAbsent(byline, line -> known.size());
                    Arrays.fill(places, first, article + 1, place);
                }
                first = article + 1;
            }
        }
        List<String> lines = List.copyOf(known.keySet());
        return new Segment(
                lines, lines.stream().map(line -> new Byline(line).key()).toList(), places);
    }

    /// Reads no further than the byline: the text comes after it.
    private static final class OneField extends StoredFieldVisitor {

        private @Nullable String value;

        /// The byline of a document; empty where it has none.
        static String of(StoredFields stored, int document) throws IOException {
            OneField byline = new OneField();
            stored.document(document, byline);
            return Objects.requireNonNullElse(byline.value, "");
        }

        @Override
        public Status needsField(FieldInfo field) {
            if (value != null || field.name.equals(Fields.BODY)) {
                return Status.STOP;
            }
            return field.name.equals(Fields.BYLINE) ? Status.YES : Status.NO;
        }

        @Override
        public void stringField(FieldInfo field, String text) {
            value = text;
        }
    }
}
