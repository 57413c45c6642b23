package io.dateline.index.lucene;

import io.dateline.article.NamedCount;

import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Finds the sources that are meant by names, or by parts of names, in one snapshot of the index.
final class SourceNames {

    private SourceNames() {}

    /// Documents of articles of any of these sources.
    ///
    /// @param names as of [io.dateline.article.ArticleFilter#sources]
    static Query of(IndexSearcher searcher, List<String> names) throws IOException {
        List<BytesRef> meant = new ArrayList<>();
        for (String name : names) {
            String key = ArticleDocuments.sourceKey(name);
            if (searcher.count(Queries.exactly(Fields.CURRENT, Fields.SOURCE_KEY, key)) > 0) {
                meant.add(new BytesRef(key));
            } else {
                addWithPart(searcher, key, meant);
            }
        }
        return new TermInSetQuery(Fields.SOURCE_KEY, meant);
    }

    private static void addWithPart(IndexSearcher searcher, String part, List<BytesRef> meant)
            throws IOException {
        Terms known = MultiTerms.getTerms(searcher.getIndexReader(), Fields.SOURCE_KEY);
        if (known == null) {
            return;
        }
        TermsEnum source = known.iterator();
        for (BytesRef key = source.next(); key != null; key = source.next()) {
            if (NamedCount.hasPart(key.utf8ToString(), part)) {
                meant.add(BytesRef.deepCopyOf(key));
            }
        }
    }
}
