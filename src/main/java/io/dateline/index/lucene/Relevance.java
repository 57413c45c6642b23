package io.dateline.index.lucene;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSet;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Set;

/// How well each article fits words: as its best passage does, and 0 where it has none of its own.
final class Relevance extends DoubleValuesSource {

    private final Set<Keyword> terms;
    private final Weight passages;

    Relevance(IndexSearcher searcher, Set<Keyword> terms) throws IOException {
        this.terms = terms;
        passages =
                searcher.createWeight(
                        searcher.rewrite(Queries.keywords(terms, null)), ScoreMode.COMPLETE, 1);
    }

    @Override
    public DoubleValues getValues(LeafReaderContext leaf, @Nullable DoubleValues scores)
            throws IOException {
        float[] best = best(leaf);
        return new DoubleValues() {

            private int document;

            @Override
            public double doubleValue() {
                return best[document];
            }

            @Override
            public boolean advanceExact(int document) {
                this.document = document;
                return true;
            }
        };
    }

    /// An article's own document is the next one after its passages.
    private float[] best(LeafReaderContext leaf) throws IOException {
        int documents = leaf.reader().maxDoc();
        float[] best = new float[documents];
        Scorer scorer = passages.scorer(leaf);
        PostingsEnum current = leaf.reader().postings(new Term(Fields.KIND, Fields.CURRENT));
        if (scorer == null || current == null) {
            return best;
        }
        BitSet articles = BitSet.of(current, documents);
        DocIdSetIterator found = scorer.iterator();
        for (int passage = found.nextDoc();
                passage != DocIdSetIterator.NO_MORE_DOCS;
                passage = found.nextDoc()) {
            int article = articles.nextSetBit(passage);
            best[article] = Math.max(best[article], scorer.score());
        }
        return best;
    }

    @Override
    public boolean needsScores() {
        return false;
    }

    @Override
    public DoubleValuesSource rewrite(IndexSearcher searcher) {
        return this;
    }

    @Override
    public boolean isCacheable(LeafReaderContext leaf) {
        return false;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Relevance that && terms.equals(that.terms);
    }

    @Override
    public int hashCode() {
        return terms.hashCode();
    }

    @Override
    public String toString() {
        return "relevance of " + terms;
    }
}
