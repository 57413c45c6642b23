package io.dateline.eval;

import io.dateline.answer.Answer;
import io.dateline.answer.Examination;
import io.dateline.answer.Form;

import org.jspecify.annotations.Nullable;

/// A question and what came of it.
///
/// @param milliseconds from the question to the answer
public record Examined(EvalQuestion question, Examination examination, long milliseconds) {

    /// F1 from which words count as right: SQuAD's answers are single spans chosen by hand, and a
    /// span with a word more or less is no other answer.
    private static final double RIGHT_F1 = 0.5;

    public Examined {
        if (milliseconds < 0) {
            throw new IllegalArgumentException(
                    "milliseconds must be 0 or more, not " + milliseconds);
        }
    }

    public Answer answer() {
        return examination.answer();
    }

    public boolean refused() {
        return answer().status() == Answer.Status.UNANSWERABLE;
    }

    /// Whether SQuAD 2.0 can score it: it has answers, or none is right.
    public boolean isScored() {
        return question.unanswerable() || question.hasAnswers();
    }

    /// The few words that answer, or would where the answer was refused; `null` when nothing could.
    public @Nullable String words() {
        String shortAnswer = answer().shortAnswer();
        return shortAnswer != null ? shortAnswer : examination.span();
    }

    /// Whether its words are a right answer, be they answered or refused: its confidence is the
    /// probability of that. An unanswerable question has no right answer.
    public boolean hasRightWords() {
        return Squad.f1(words(), question.answers()) >= RIGHT_F1;
    }

    /// Whether one of the right answers stands in `text`, as whole words.
    public boolean hasAnswerIn(String text) {
        return Squad.holdsAnswer(text, question.answers());
    }

    /// Whether the set tells what a fit answer is.
    boolean tellsFit() {
        return question.expected().isTold()
                && (expectsNoAnswer()
                        || !question.expected().says().isEmpty()
                        || question.hasAnswers());
    }

    /// Whether a person who asked so gets what they want: all that is to be said, and nothing that
    /// is not; a refusal where the articles do not tell; a plain reply to what is no question.
    boolean isFit() {
        if (expectsNoAnswer()) {
            boolean asExpected =
                    question.unanswerable() || answer().form() == question.expected().form();
            return refused() && asExpected;
        }
        boolean holdsAnswer =
                !question.hasAnswers()
                        || hasRightWords()
                        || answer().citations().stream()
                                .anyMatch(
                                        cited ->
                                                Squad.holdsAnswer(
                                                        cited.quote(), question.answers()));
        return !refused() && holdsAnswer && question.expected().isMetBy(answer());
    }

    private boolean expectsNoAnswer() {
        Form form = question.expected().form();
        return question.unanswerable()
                || form == Form.TALK
                || form == Form.NOISE
                || form == Form.LANGUAGE;
    }

    /// Whether it would be refused with `caution` in the place of `present`, with which it was
    /// asked. What the present one did not decide, such as a question that no passage was found
    /// for, no other would.
    boolean isRefusedAt(double caution, double present) {
        return isDecidedBy(present) ? answer().confidence() < caution : refused();
    }

    /// Whether the caution with which it was asked made it what it is.
    boolean isDecidedBy(double present) {
        return words() != null && refused() == answer().confidence() < present;
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
