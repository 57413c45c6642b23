package io.dateline.index.lucene;

import io.dateline.article.ArticleFilter;
import io.dateline.article.DateRange;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Set;

/// Lucene queries, built from terms. No text of a user is ever parsed as query syntax.
final class Queries {

    static final Analyzer ANALYZER = new WordAnalyzer();

    /// A word in the title counts this share of one in the passage. On `squad11-dev`, where titles
    /// say little, anything from 0 to 1 gives the same hits@1 within 0.2 points.
    private static final float TITLE_WEIGHT = 0.3f;

    private Queries() {}

    /// Passages with any of `words` in text or title.
    ///
    /// @param limit what they are limited to, or `null`
    static Query keywords(Set<Keyword> words, @Nullable Query limit) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (Keyword word : words) {
            any.add(word.in(Fields.TEXT), BooleanClause.Occur.SHOULD);
            any.add(
                    new BoostQuery(word.in(Fields.TITLE_WORDS), TITLE_WEIGHT),
                    BooleanClause.Occur.SHOULD);
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(any.build(), BooleanClause.Occur.MUST);
        all.add(kind(Fields.PASSAGE), BooleanClause.Occur.FILTER);
        if (limit != null) {
            all.add(limit, BooleanClause.Occur.FILTER);
        }
        return all.build();
    }

    /// Documents of articles that pass the filter; `null` where all do.
    static @Nullable Query passing(IndexSearcher searcher, ArticleFilter filter, Bylines bylines)
            throws IOException {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        addFilter(all, searcher, filter, bylines);
        BooleanQuery query = all.build();
        return query.clauses().isEmpty() ? null : query;
    }

    /// Articles that pass the filter and, with `words`, have all of them.
    static Query articles(
            IndexSearcher searcher, @Nullable String words, ArticleFilter filter, Bylines bylines)
            throws IOException {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(kind(Fields.CURRENT), BooleanClause.Occur.FILTER);
        if (words != null && !words.isBlank()) {
            Set<Keyword> keywords = Keyword.of(words);
            if (keywords.isEmpty()) {
                return new MatchNoDocsQuery("no words but stop words");
            }
            for (Keyword word : keywords) {
                all.add(word.in(Fields.WORDS), BooleanClause.Occur.FILTER);
            }
        }
        addFilter(all, searcher, filter, bylines);
        return all.build();
    }

    /// Those of `articles` whose date is not known.
    static Query undated(Query articles) {
        return new BooleanQuery.Builder()
                .add(articles, BooleanClause.Occur.FILTER)
                .add(new FieldExistsQuery(Fields.DAY), BooleanClause.Occur.MUST_NOT)
                .build();
    }

    /// Documents of one kind with `value` in `field`.
    static Query exactly(String kind, String field, String value) {
        return new BooleanQuery.Builder()
                .add(kind(kind), BooleanClause.Occur.FILTER)
                .add(new TermQuery(new Term(field, value)), BooleanClause.Occur.FILTER)
                .build();
    }

    static Query kind(String kind) {
        return new TermQuery(new Term(Fields.KIND, kind));
    }

    private static void addFilter(
            BooleanQuery.Builder query,
            IndexSearcher searcher,
            ArticleFilter filter,
            Bylines bylines)
            throws IOException {
        if (!filter.dates().isUnbounded()) {
            Query within = within(filter.dates());
            query.add(filter.undated() ? orUndated(within) : within, BooleanClause.Occur.FILTER);
        }
        if (!filter.sources().isEmpty()) {
            query.add(SourceNames.of(searcher, filter.sources()), BooleanClause.Occur.FILTER);
        }
        if (filter.byline() != null) {
            query.add(new BylineQuery(filter.byline(), bylines), BooleanClause.Occur.FILTER);
        }
    }

    private static Query within(DateRange dates) {
        long from = dates.from() == null ? Long.MIN_VALUE : dates.from().toEpochDay();
        long to = dates.to() == null ? Long.MAX_VALUE : dates.to().toEpochDay();
        return LongField.newRangeQuery(Fields.DAY, from, to);
    }

    private static Query orUndated(Query within) {
        return new BooleanQuery.Builder()
                .add(within, BooleanClause.Occur.SHOULD)
                .add(undated(MatchAllDocsQuery.INSTANCE), BooleanClause.Occur.SHOULD)
                .build();
    }
}
