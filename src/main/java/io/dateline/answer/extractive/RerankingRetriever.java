package io.dateline.answer.extractive;

import io.dateline.answer.understanding.Intent;
import io.dateline.model.Reader;
import io.dateline.model.Sentences;
import io.dateline.retrieve.RankedPassage;
import io.dateline.retrieve.RetrievalQuery;
import io.dateline.retrieve.Retriever;

import java.util.List;

/// Finds what another finds, and has a [Reader] put it in order: the order in which an extractive
/// answer lists its passages.
public final class RerankingRetriever implements Retriever {

    private final Retriever retriever;
    private final Reader reader;
    private final Sentences sentences;

    public RerankingRetriever(Retriever retriever, Reader reader, Sentences sentences) {
        this.retriever = retriever;
        this.reader = reader;
        this.sentences = sentences;
    }

    @Override
    public List<RankedPassage> retrieve(RetrievalQuery query) {
        List<RankedPassage> found = retriever.retrieve(query);
        return Findings.of(query.text(), Intent.of(query.text()).form(), found, reader, sentences)
                .passages();
    }
}
