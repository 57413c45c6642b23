package io.dateline.eval;

import io.dateline.answer.Question;
import io.dateline.answer.Turn;

import java.util.List;

/// A question whose right answer is known.
///
/// @param answers what counts as right, none twice; empty where the set does not tell, and for an
///     unanswerable question
/// @param articleIds the articles that hold the answer, or, for an unanswerable question, seem to;
///     empty where the set does not tell
/// @param unanswerable whether the right answer is a refusal
/// @param history what was said before, oldest first
/// @param expected what else a fit answer has
public record EvalQuestion(
        String id,
        String question,
        List<String> answers,
        List<String> articleIds,
        boolean unanswerable,
        List<Message> history,
        Expectation expected) {

    /// What was said before a question.
    ///
    /// @param role who spoke, `user` as a rule
    public record Message(String role, String text) {}

    public EvalQuestion {
        answers = List.copyOf(answers);
        articleIds = List.copyOf(articleIds);
        history = List.copyOf(history);
        if (question.isBlank()) {
            throw new IllegalArgumentException("the question is empty");
        }
        if (unanswerable && !answers.isEmpty()) {
            throw new IllegalArgumentException(
                    "the question is unanswerable, yet has " + answers.size() + " answers");
        }
    }

    /// A question of a set that tells of answers no more than their words.
    public EvalQuestion(
            String id,
            String question,
            List<String> answers,
            List<String> articleIds,
            boolean unanswerable,
            List<Message> history) {
        this(id, question, answers, articleIds, unanswerable, history, Expectation.NONE);
    }

    /// As it is asked.
    Question asked() {
        return Question.of(question).withHistory(conversation());
    }

    /// What it is asked after, as a conversation holds it: each of the user's questions with all
    /// that was said to it. What stands before the first is left out.
    public List<Turn> conversation() {
        return Turn.of(
                history.stream()
                        .map(said -> new Turn.Message(said.role().equals("user"), said.text()))
                        .toList());
    }

    /// Whether there is an answer to compare with.
    boolean hasAnswers() {
        return !answers.isEmpty();
    }
}
