package io.dateline.index.lucene;

import io.dateline.article.NamedCount;
import io.dateline.article.NamedCounts;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.Bits;

import java.io.IOException;
import java.util.List;
import java.util.Set;

/// Counts articles by who published or wrote them, without reading the articles.
final class Counts {

    private Counts() {}

    static List<NamedCount> ofSources(IndexSearcher searcher, Query articles) throws IOException {
        NamedCounts counts = new NamedCounts();
        StoredFields stored = searcher.storedFields();
        each(
                searcher,
                articles,
                (leaf, matching) -> {
                    Terms sources = leaf.reader().terms(Fields.SOURCE_KEY);
                    if (sources == null) {
                        return;
                    }
                    TermsEnum source = sources.iterator();
                    PostingsEnum documents = null;
                    while (source.next() != null) {
                        documents = source.postings(documents, PostingsEnum.NONE);
                        int first = -1;
                        int found = 0;
                        for (int one = documents.nextDoc();
                                one != DocIdSetIterator.NO_MORE_DOCS;
                                one = documents.nextDoc()) {
                            if (matching.get(one)) {
                                first = first < 0 ? one : first;
                                found++;
                            }
                        }
                        if (found > 0) {
                            String name =
                                    stored.document(leaf.docBase + first, Set.of(Fields.SOURCE))
                                            .get(Fields.SOURCE);
                            counts.addSource(name, found);
                        }
                    }
                });
        return counts.inOrder();
    }

    static List<NamedCount> ofAuthors(IndexSearcher searcher, Query articles, Bylines bylines)
            throws IOException {
        NamedCounts counts = new NamedCounts();
        each(
                searcher,
                articles,
                (leaf, matching) -> {
                    Bylines.Segment segment = bylines.of(leaf.reader());
                    int[] found = new int[segment.lines().size()];
                    for (int one = matching.nextSetBit(0);
                            one != DocIdSetIterator.NO_MORE_DOCS;
                            one =
                                    one + 1 < matching.length()
                                            ? matching.nextSetBit(one + 1)
                                            : DocIdSetIterator.NO_MORE_DOCS) {
                        int line = segment.places()[one];
                        if (line >= 0) {
                            found[line]++;
                        }
                    }
                    for (int line = 0; line < found.length; line++) {
                        if (found[line] > 0) {
                            counts.addAuthors(segment.lines().get(line), found[line]);
                        }
                    }
                });
        return counts.inOrder();
    }

    /// What is done with the articles of one segment that match.
    private interface Counting {
        void of(LeafReaderContext leaf, BitSet matching) throws IOException;
    }

    private static void each(IndexSearcher searcher, Query articles, Counting counting)
            throws IOException {
        Weight weight =
                searcher.createWeight(searcher.rewrite(articles), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer != null) {
                int documents = leaf.reader().maxDoc();
                BitSet matching = BitSet.of(scorer.iterator(), documents);
                Bits live = leaf.reader().getLiveDocs();
                for (int one = 0; live != null && one < documents; one++) {
                    if (!live.get(one) && matching.get(one)) {
                        matching.clear(one);
                    }
                }
                counting.of(leaf, matching);
            }
        }
    }
}
