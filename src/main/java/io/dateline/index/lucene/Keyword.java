package io.dateline.index.lucene;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Set;

/// A word as it is searched for.
///
/// @param term without accents, as the index has it of every word
/// @param accented as it was written, where that is another word; indexes of older versions have it
///     alone
record Keyword(String term, @Nullable String accented) {

    /// More words than any question needs; keeps a pasted article from costing seconds.
    private static final int MOST = 256;

    /// The distinct keywords of `text`, in order; none when it holds nothing but stop words and
    /// signs.
    static Set<Keyword> of(String text) {
        Set<Keyword> keywords = new LinkedHashSet<>();
        try (TokenStream tokens = Queries.ANALYZER.tokenStream(Fields.TEXT, text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            PositionIncrementAttribute step = tokens.addAttribute(PositionIncrementAttribute.class);
            tokens.reset();
            String folded = null;
            while (keywords.size() < MOST && tokens.incrementToken()) {
                if (step.getPositionIncrement() > 0 || folded == null) {
                    folded = term.toString();
                    keywords.add(new Keyword(folded, null));
                } else if (!term.toString().equals(folded)) {
                    keywords.remove(new Keyword(folded, null));
                    keywords.add(new Keyword(folded, term.toString()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return keywords;
    }

    /// Documents that have it in `field`.
    Query in(String field) {
        return accented == null
                ? new TermQuery(new Term(field, term))
                : new SynonymQuery.Builder(field)
                        .addTerm(new Term(field, term))
                        .addTerm(new Term(field, accented))
                        .build();
    }
}
