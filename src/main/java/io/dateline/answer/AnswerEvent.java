package io.dateline.answer;

import io.dateline.article.Citation;
import io.dateline.retrieve.RankedPassage;

import java.util.List;

/// What happens while a question is answered, in order: one [Retrieved], then any number of
/// [Token] and [Sentence], then one [Done].
public sealed interface AnswerEvent {

    /// What will be read.
    ///
    /// @param articles how many articles were searched
    record Retrieved(List<RankedPassage> passages, int articles) implements AnswerEvent {}

    /// A piece of a draft, not yet checked.
    record Token(String text) implements AnswerEvent {}

    /// A sentence that was checked.
    ///
    /// @param citations those that this sentence is the first to use, numbered on from the last
    record Sentence(Answer.Sentence sentence, List<Citation> citations) implements AnswerEvent {}

    /// The whole answer; nothing follows.
    record Done(Answer answer) implements AnswerEvent {}
}
