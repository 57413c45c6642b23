package io.dateline.eval;

import io.dateline.answer.Answer;
import io.dateline.answer.Examination;

import org.jspecify.annotations.Nullable;

/// A question and what came of it.
///
/// @param milliseconds from the question to the answer
public record Examined(EvalQuestion question, Examination examination, long milliseconds) {

    public Examined {
        if (milliseconds < 0) {
            throw new IllegalArgumentException(
                    "milliseconds must be 0 or more, not " + milliseconds);
        }
    }

    Answer answer() {
        return examination.answer();
    }

    boolean refused() {
        return answer().status() == Answer.Status.UNANSWERABLE;
    }

    /// Whether SQuAD 2.0 can score it: it has answers, or none is right.
    boolean isScored() {
        return question.unanswerable() || question.hasAnswers();
    }

    /// The few words that answer, or would where the answer was refused; `null` when nothing could.
    @Nullable String words() {
        String shortAnswer = answer().shortAnswer();
        return shortAnswer != null ? shortAnswer : examination.span();
    }

    /// F1 as in SQuAD 2.0.
    double f1() {
        return refused() ? scoreIfRefused() : f1IfAnswered();
    }

    /// Exact match as in SQuAD 2.0.
    double exactMatch() {
        if (refused()) {
            return scoreIfRefused();
        }
        return Squad.exactMatch(words(), question.answers()) ? 1 : 0;
    }

    /// F1 and exact match of a refusal.
    double scoreIfRefused() {
        return question.unanswerable() ? 1 : 0;
    }

    /// F1 of its words, whether or not they were refused. Where there are none, no caution makes it
    /// answer.
    double f1IfAnswered() {
        String words = words();
        return words == null && refused() ? scoreIfRefused() : Squad.f1(words, question.answers());
    }
}
