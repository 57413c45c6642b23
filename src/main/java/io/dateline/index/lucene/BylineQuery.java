package io.dateline.index.lucene;

import io.dateline.article.Byline;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.List;

/// Documents of articles whose byline names somebody.
final class BylineQuery extends Query {

    /// [Byline#nameKeys] of whom is looked for.
    private final List<String> names;
    private final Bylines bylines;

    BylineQuery(String name, Bylines bylines) {
        names = new Byline(name).nameKeys();
        this.bylines = bylines;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new ConstantScoreWeight(this, boost) {

            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf)
                    throws IOException {
                FixedBitSet written = written(leaf);
                int count = written.cardinality();
                return count == 0
                        ? null
                        : ConstantScoreScorerSupplier.fromIterator(
                                new BitSetIterator(written, count),
                                score(),
                                mode,
                                leaf.reader().maxDoc());
            }

            @Override
            public boolean isCacheable(LeafReaderContext leaf) {
                return true;
            }
        };
    }

    private FixedBitSet written(LeafReaderContext leaf) throws IOException {
        Bylines.Segment segment = bylines.of(leaf.reader());
        FixedBitSet lines = new FixedBitSet(Math.max(1, segment.lines().size()));
        for (int line = 0; line < segment.lines().size(); line++) {
            if (Byline.isNamed(names, segment.keys().get(line))) {
                lines.set(line);
            }
        }
        int[] places = segment.places();
        FixedBitSet written = new FixedBitSet(Math.max(1, places.length));
        for (int document = 0; document < places.length; document++) {
            if (places[document] >= 0 && lines.get(places[document])) {
                written.set(document);
            }
        }
        return written;
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return "byline:" + names;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BylineQuery that
                && names.equals(that.names)
                && bylines == that.bylines;
    }

    @Override
    public int hashCode() {
        return 31 * classHash() + names.hashCode();
    }
}
