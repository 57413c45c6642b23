package io.dateline.retrieve;

import java.util.List;

/// Finds the passages that are most likely to answer a question.
public interface Retriever {

    /// At most `query.limit()` passages, best first, none twice; empty when nothing matches.
    List<RankedPassage> retrieve(RetrievalQuery query);
}
