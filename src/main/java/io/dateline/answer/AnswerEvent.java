package io.dateline.answer;

import io.dateline.article.Citation;
import io.dateline.retrieve.RankedPassage;

import java.util.List;

/// What happens while a question is answered, in order: one [Retrieved], then any number of
/// [Meanwhile], of [Token] and [Sentence], where these are withdrawn a [Restarted] before others,
/// then one [Done].
public sealed interface AnswerEvent {

    /// What will be read.
    ///
    /// @param articles how many articles were searched
    /// @param standaloneQuestion what was searched for
    /// @param form the kind of answer that comes
    record Retrieved(
            List<RankedPassage> passages, int articles, String standaloneQuestion, Form form)
            implements AnswerEvent {}

    /// A sentence that the reader found, to be shown while a chat model works. It is no part of the
    /// answer: a [Restarted] follows, and where it is the answer after all it is told once more.
    ///
    /// @param citations those that this sentence is the first to use, numbered on from the last
    record Meanwhile(Answer.Sentence sentence, List<Citation> citations) implements AnswerEvent {}

    /// A piece of a draft, not yet checked.
    record Token(String text) implements AnswerEvent {}

    /// A sentence that was checked.
    ///
    /// @param citations those that this sentence is the first to use, numbered on from the last
    /// @param text what the text of the answer gains by it
    record Sentence(Answer.Sentence sentence, List<Citation> citations, String text)
            implements AnswerEvent {}

    /// What was told since [Retrieved] is withdrawn: drafts, sentences and citations, whose numbers
    /// begin again. A verified [Sentence] never is, so who cannot take back what it passed on waits
    /// for one.
    record Restarted() implements AnswerEvent {}

    /// The whole answer; nothing follows.
    record Done(Answer answer) implements AnswerEvent {}
}
