package io.dateline.answer.generative;

import io.dateline.answer.Answer;
import io.dateline.answer.generative.marker.CitedText;
import io.dateline.answer.support.Verdict;
import io.dateline.article.Passage;

import java.util.List;

/// A sentence of a chat model with what was found out about it.
///
/// @param cited the passages under the numbers that it cites, or where the check found it borne out
/// @param by who cites them
/// @param verdict whether they say it
record ClaimedSentence(
        CitedText sentence, List<Passage> cited, Answer.CitedBy by, Verdict verdict) {

    ClaimedSentence {
        cited = List.copyOf(cited);
    }

    /// Whether there is something to judge it by: it cites passages, and no others.
    boolean isCited() {
        return !cited.isEmpty() && sentence.unknown().isEmpty();
    }

    ClaimedSentence with(Verdict other) {
        return new ClaimedSentence(sentence, cited, by, other);
    }
}
