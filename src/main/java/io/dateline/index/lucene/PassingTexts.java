package io.dateline.index.lucene;

import io.dateline.article.ArticleFilter;
import io.dateline.article.ArticleMetadata;
import io.dateline.article.Passage;

import org.apache.lucene.document.Document;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The texts of which an article passes a filter, in one snapshot of the index. A text that several
/// articles have is searched in the passages of one, the original; where only copies of it pass, it
/// is found there all the same, and is theirs.
final class PassingTexts {

    /// The original before its copies, and these by their ids.
    static final Comparator<Document> ORIGINAL_FIRST =
            Comparator.comparing((Document found) -> found.get(Fields.COPY_OF) != null)
                    .thenComparing(found -> found.get(Fields.ARTICLE));

    private final IndexSearcher searcher;
    private final @Nullable Query passing;

    /// Ids of the originals of which a copy passes.
    private final Set<String> copied;

    private final Map<String, ArticleMetadata> shown = new HashMap<>();

    PassingTexts(IndexSearcher searcher, ArticleFilter filter, Bylines bylines) throws IOException {
        this.searcher = searcher;
        passing = Queries.passing(searcher, filter, bylines);
        copied = passing == null ? Set.of() : copied(searcher, passing);
    }

    /// What a search of passages is limited to; `null` for no limit.
    @Nullable Query passages() {
        if (passing == null || copied.isEmpty()) {
            return passing;
        }
        List<BytesRef> originals = copied.stream().map(BytesRef::new).toList();
        return new BooleanQuery.Builder()
                .add(passing, Occur.SHOULD)
                .add(new TermInSetQuery(Fields.ARTICLE, originals), Occur.SHOULD)
                .build();
    }

    /// `found` in the article that passes: its own, else the first copy of it that does.
    Passage shown(Passage found) throws IOException {
        String id = found.article().id();
        if (passing == null || !copied.contains(id)) {
            return found;
        }
        ArticleMetadata article = shown.get(id);
        if (article == null) {
            article = firstPassing(id, passing);
            shown.put(id, article);
        }
        // a copy may be printed otherwise
        Integer page = article.id().equals(id) ? found.page() : null;
        return new Passage(article, found.span(), found.text(), page);
    }

    private ArticleMetadata firstPassing(String original, Query passing) throws IOException {
        Query either =
                new BooleanQuery.Builder()
                        .add(new TermQuery(new Term(Fields.ARTICLE, original)), Occur.SHOULD)
                        .add(new TermQuery(new Term(Fields.COPY_OF, original)), Occur.SHOULD)
                        .build();
        Query all =
                new BooleanQuery.Builder()
                        .add(Queries.kind(Fields.CURRENT), Occur.FILTER)
                        .add(either, Occur.FILTER)
                        .add(passing, Occur.FILTER)
                        .build();
        StoredFields stored = searcher.storedFields();
        List<Document> documents = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(all, searcher.count(all)).scoreDocs) {
            documents.add(stored.document(hit.doc, ArticleDocuments.METADATA));
        }
        return ArticleDocuments.metadata(documents.stream().min(ORIGINAL_FIRST).orElseThrow());
    }

    /// Goes by the terms of [Fields#COPY_OF]: there are as many as texts with copies, and to read
    /// the stored fields of each copy takes far longer.
    private static Set<String> copied(IndexSearcher searcher, Query passing) throws IOException {
        Weight weight =
                searcher.createWeight(searcher.rewrite(passing), ScoreMode.COMPLETE_NO_SCORES, 1);
        Set<String> copied = new HashSet<>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Terms originals = leaf.reader().terms(Fields.COPY_OF);
            Scorer scorer = originals == null ? null : weight.scorer(leaf);
            if (originals != null && scorer != null) {
                BitSet passes = BitSet.of(scorer.iterator(), leaf.reader().maxDoc());
                addCopied(originals, passes, leaf.reader().getLiveDocs(), copied);
            }
        }
        return copied;
    }

    private static void addCopied(
            Terms originals, BitSet passes, @Nullable Bits live, Set<String> copied)
            throws IOException {
        TermsEnum original = originals.iterator();
        PostingsEnum copies = null;
        while (original.next() != null) {
            copies = original.postings(copies, PostingsEnum.NONE);
            int copy = copies.nextDoc();
            while (copy != DocIdSetIterator.NO_MORE_DOCS
                    && !(passes.get(copy) && (live == null || live.get(copy)))) {
                copy = copies.nextDoc();
            }
            if (copy != DocIdSetIterator.NO_MORE_DOCS) {
                copied.add(original.term().utf8ToString());
            }
        }
    }
}
