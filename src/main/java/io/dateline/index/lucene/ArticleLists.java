package io.dateline.index.lucene;

import io.dateline.article.ArticleFilter;
import io.dateline.article.ArticleListing;
import io.dateline.article.ArticleMetadata;
import io.dateline.article.ArticleOrder;
import io.dateline.article.ArticlePage;
import io.dateline.article.DateRange;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Lists articles in some order, a page at a time.
final class ArticleLists {

    private static final Set<String> WITH_TEXT = withText();

    private final Bylines bylines;
    private final Titles titles = new Titles();

    ArticleLists(Bylines bylines) {
        this.bylines = bylines;
    }

    private static Set<String> withText() {
        Set<String> fields = new HashSet<>(ArticleDocuments.METADATA);
        fields.add(Fields.BODY);
        return Set.copyOf(fields);
    }

    /// Newest first, undated last, then by id. An undated article sorts as older than all.
    static Sort newestFirst() {
        return sort(day(true, Long.MIN_VALUE));
    }

    /// The other way round, undated last too.
    static Sort oldestFirst() {
        return sort(day(false, Long.MAX_VALUE));
    }

    private static Sort sort(SortField by) {
        return new Sort(by, new SortField(Fields.ORDER, SortField.Type.STRING));
    }

    private static SortField day(boolean reversed, long undated) {
        return LongField.newSortField(
                Fields.DAY, reversed, SortedNumericSelector.Type.MAX, undated);
    }

    private Sort sort(IndexSearcher searcher, ArticleOrder order, Set<Keyword> terms)
            throws IOException {
        return switch (order) {
            case NEWEST -> newestFirst();
            case OLDEST -> oldestFirst();
            case TITLE -> sort(titles.sortField());
            case RELEVANCE -> sort(new Relevance(searcher, terms).getSortField(true));
        };
    }

    /// With snippets, and a count of the undated articles that are left out.
    ///
    /// @throws IllegalArgumentException when the cursor is none of this list
    ArticlePage page(IndexSearcher searcher, ArticleListing listing) throws IOException {
        String words = listing.query();
        Set<Keyword> terms = words == null ? Set.of() : Keyword.of(words);
        Set<String> unaccented = terms.stream().map(Keyword::term).collect(Collectors.toSet());
        Query articles = Queries.articles(searcher, words, listing.filter(), bylines);
        Sort sort = sort(searcher, listing.order(), terms);
        Page page =
                page(searcher, articles, listing.order(), sort, listing.cursor(), listing.limit());
        StoredFields stored = searcher.storedFields();
        List<ArticlePage.Item> items = new ArrayList<>(page.documents().size());
        for (int document : page.documents()) {
            Document found = stored.document(document, WITH_TEXT);
            ArticleMetadata article = ArticleDocuments.metadata(found);
            String snippet = Snippets.of(article.title(), found.get(Fields.BODY), unaccented);
            items.add(new ArticlePage.Item(article, found.get(Fields.COPY_OF), snippet));
        }
        int undated = undatedLeftOut(searcher, listing);
        return new ArticlePage(items, page.next(), page.total(), undated);
    }

    private int undatedLeftOut(IndexSearcher searcher, ArticleListing listing) throws IOException {
        ArticleFilter filter = listing.filter();
        if (!filter.leavesUndatedOut()) {
            return 0;
        }
        ArticleFilter anyDate = filter.withDates(DateRange.ALL);
        Query articles = Queries.articles(searcher, listing.query(), anyDate, bylines);
        return searcher.count(Queries.undated(articles));
    }

    /// Newest first, without snippets.
    static ArticlePage newest(
            IndexSearcher searcher, Query query, @Nullable String cursor, int limit)
            throws IOException {
        Page page = page(searcher, query, ArticleOrder.NEWEST, newestFirst(), cursor, limit);
        StoredFields stored = searcher.storedFields();
        List<ArticlePage.Item> items = new ArrayList<>(page.documents().size());
        for (int document : page.documents()) {
            Document found = stored.document(document, ArticleDocuments.METADATA);
            items.add(
                    new ArticlePage.Item(
                            ArticleDocuments.metadata(found), found.get(Fields.COPY_OF)));
        }
        return new ArticlePage(items, page.next(), page.total());
    }

    /// The numbers of the documents of a page, of which the texts are not read yet.
    private record Page(List<Integer> documents, @Nullable String next, int total) {}

    private static Page page(
            IndexSearcher searcher,
            Query query,
            ArticleOrder order,
            Sort sort,
            @Nullable String cursor,
            int limit)
            throws IOException {
        int documents = searcher.getIndexReader().maxDoc();
        FieldDoc last = cursor == null ? null : ArticleCursor.parse(order, cursor).after(documents);
        int total = searcher.count(query);
        // One more than wanted tells whether another page follows.
        ScoreDoc[] found = searcher.searchAfter(last, query, limit + 1, sort).scoreDocs;
        List<Integer> page = Arrays.stream(found).limit(limit).map(hit -> hit.doc).toList();
        String next =
                found.length > limit
                        ? ArticleCursor.at(order, (FieldDoc) found[limit - 1]).toText()
                        : null;
        return new Page(page, next, total);
    }
}
