package io.dateline.answer.generative;

import io.dateline.answer.Answer;
import io.dateline.answer.AnswerDraft;
import io.dateline.answer.Form;
import io.dateline.article.Citation;
import io.dateline.article.TextSpan;
import io.dateline.model.text.Terms;

import java.util.Locale;

/// What the reader answered before the model had read its prompt: shown in the model's place where
/// the articles do not bear out what that wrote, and beside it where both are borne out and differ.
record ReaderFinding(Answer answer) {

    /// The confidence from which the reader's answer stands against a model that says otherwise.
    static final double SURE = 0.6;

    /// The confidence below which the articles do not say, whatever a small model would make of
    /// them.
    static final double DOUBTFUL = 0.3;

    /// Whether a small model, which writes something to any question and refuses at random, is not
    /// asked at all. The reader cannot tell of questions in other languages.
    boolean isRefusal() {
        return answer.status() == Answer.Status.UNANSWERABLE
                && answer.form() != Form.LANGUAGE
                && answer.confidence() < DOUBTFUL;
    }

    /// Whether it is shown though the model does not say so.
    boolean isSure() {
        return answer.status() == Answer.Status.ANSWERED && answer.confidence() >= SURE;
    }

    /// Whether the sentences of `draft` that are verified leave out what the reader found: none has
    /// its words, and none rests on the same. Where several things are asked for, each may tell of
    /// others.
    boolean isMissingIn(AnswerDraft draft) {
        return switch (answer.form()) {
            case FACT, YESNO ->
                    draft.sentences().stream()
                            .filter(Answer.Sentence::isVerified)
                            .noneMatch(one -> has(one.text()) || restsOnTheSame(one, draft));
            case EXPLANATION, LIST, OVERVIEW, COMPARISON, COLLECTION, TALK, NOISE, LANGUAGE ->
                    false;
        };
    }

    private boolean has(String text) {
        String words = answer.shortAnswer();
        return words != null
                && (text.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT))
                        || (!Terms.of(words).isEmpty()
                                && Terms.of(text).containsAll(Terms.of(words))));
    }

    private boolean restsOnTheSame(Answer.Sentence sentence, AnswerDraft draft) {
        return sentence.citations().stream()
                .map(draft::citation)
                .anyMatch(one -> overlap(one, answer.citations().getFirst()));
    }

    private static boolean overlap(Citation one, Citation other) {
        TextSpan span = one.span();
        TextSpan own = other.span();
        return one.article().equals(other.article())
                && span != null
                && own != null
                && span.start() < own.end()
                && own.start() < span.end();
    }
}
