package io.dateline.index.lucene;

import io.dateline.article.TextCut;

import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldComparator;
import org.apache.lucene.search.FieldComparatorSource;
import org.apache.lucene.search.Pruning;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// What the articles of each segment of an index are sorted by when they are sorted by title. As
/// [Bylines], read when it is first asked for, and forgotten with its segment.
final class Titles {

    /// Titles that begin alike this far are taken for equal.
    private static final int LONGEST_KEY = 80;

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern SIGNS_BEFORE = Pattern.compile("^[^\\p{L}\\p{N}]+");

    private final Map<IndexReader.CacheKey, @Nullable BytesRef[]> segments =
            new ConcurrentHashMap<>();

    /// A title as it is compared: `“Élan vital”` as `elan vital”`.
    static String key(String title) {
        String bare =
                ACCENTS.matcher(Normalizer.normalize(title, Normalizer.Form.NFD)).replaceAll("");
        String key = SIGNS_BEFORE.matcher(bare).replaceFirst("").toLowerCase(Locale.ROOT);
        return TextCut.beginning(key, LONGEST_KEY);
    }

    SortField sortField() {
        return new SortField(Fields.TITLE, new Comparing());
    }

    private final class Comparing extends FieldComparatorSource {
        @Override
        public FieldComparator<?> newComparator(
                String field, int hits, Pruning pruning, boolean reversed) {
            return new FieldComparator.TermValComparator(hits, field, true) {
                @Override
                protected BinaryDocValues getBinaryDocValues(LeafReaderContext leaf, String name)
                        throws IOException {
                    return new Keys(of(leaf.reader()));
                }
            };
        }
    }

    private @Nullable BytesRef[] of(LeafReader reader) throws IOException {
        IndexReader.CacheHelper core = reader.getCoreCacheHelper();
        if (core == null) {
            return read(reader);
        }
        @Nullable BytesRef[] known = segments.get(core.getKey());
        if (known != null) {
            return known;
        }
        try {
            return segments.computeIfAbsent(core.getKey(), key -> readOnce(core, reader));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private @Nullable BytesRef[] readOnce(IndexReader.CacheHelper core, LeafReader reader) {
        try {
            @Nullable BytesRef[] read = read(reader);
            core.addClosedListener(segments::remove);
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable BytesRef[] read(LeafReader reader) throws IOException {
        @Nullable BytesRef[] keys = new BytesRef[reader.maxDoc()];
        PostingsEnum articles = reader.postings(new Term(Fields.KIND, Fields.CURRENT));
        if (articles != null) {
            StoredFields stored = reader.storedFields();
            BinaryDocValues known = DocValues.getBinary(reader, Fields.TITLE_ORDER);
            Set<String> title = Set.of(Fields.TITLE);
            for (int article = articles.nextDoc();
                    article != DocIdSetIterator.NO_MORE_DOCS;
                    article = articles.nextDoc()) {
                keys[article] =
                        known.advanceExact(article)
                                ? BytesRef.deepCopyOf(known.binaryValue())
                                : new BytesRef(
                                        key(stored.document(article, title).get(Fields.TITLE)));
            }
        }
        return keys;
    }

    /// The keys of a segment as Lucene reads values of documents.
    private static final class Keys extends BinaryDocValues {

        private final DocIdSetIterator documents;
        private final @Nullable BytesRef[] keys;

        Keys(@Nullable BytesRef[] keys) {
            this.keys = keys;
            documents = DocIdSetIterator.all(keys.length);
        }

        @Override
        public BytesRef binaryValue() {
            BytesRef key = keys[docID()];
            return key == null ? new BytesRef() : key;
        }

        @Override
        public boolean advanceExact(int target) throws IOException {
            documents.advance(target);
            return keys[target] != null;
        }

        @Override
        public int docID() {
            return documents.docID();
        }

        @Override
        public int nextDoc() throws IOException {
            return documents.nextDoc();
        }

        @Override
        public int advance(int target) throws IOException {
            return documents.advance(target);
        }

        @Override
        public long cost() {
            return documents.cost();
        }
    }
}
