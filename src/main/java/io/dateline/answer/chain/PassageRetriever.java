package io.dateline.answer.chain;

import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.content.retriever.ContentRetriever;
import dev.langchain4j.rag.query.Query;

import io.dateline.article.ArticleFilter;
import io.dateline.retrieve.RankedPassage;
import io.dateline.retrieve.RetrievalQuery;
import io.dateline.retrieve.Retriever;

import java.util.List;

/// Dateline's retrieval for LangChain4j: each [Content] is a [PassageContent].
public final class PassageRetriever implements ContentRetriever {

    private final Retriever retriever;
    private final ArticleFilter filter;
    private final int limit;

    /// @param filter which articles to look at
    /// @param limit the most passages for one query, 1 to [RetrievalQuery#MAX_LIMIT]
    public PassageRetriever(Retriever retriever, ArticleFilter filter, int limit) {
        this.retriever = retriever;
        this.filter = filter;
        this.limit = limit;
    }

    /// The passages that most likely answer the query, best first.
    @Override
    public List<Content> retrieve(Query query) {
        return passages(query.text()).stream().<Content>map(PassageContent::new).toList();
    }

    private List<RankedPassage> passages(String text) {
        return retriever.retrieve(new RetrievalQuery(text, filter, limit));
    }
}
