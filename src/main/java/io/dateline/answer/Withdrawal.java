package io.dateline.answer;

import io.dateline.article.Citation;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/// What is left of a kept answer once articles were deleted: the place of each citation, and none
/// of their words.
///
/// A sentence stays where articles that are still there bear it out, and no other is cited in it.
/// One that cites nothing, or more than its citations say, may have its words from anything that
/// was read.
public final class Withdrawal {

    /// What stands in the place of a sentence.
    public static final String SENTENCE = "withdrawn: its article was deleted";

    /// Why such a sentence is unsupported, where it was before.
    private static final String REASON = "its article was deleted";

    /// What is said of an answer that lost something.
    private static final String NOTE = "An article that this answer was made from was deleted.";

    private Withdrawal() {}

    /// Whether `answer` has words of one of these articles.
    public static boolean touches(Answer answer, Set<String> articles) {
        return answer.citations().stream()
                        .anyMatch(one -> isOf(one, articles) && !one.isOfDeleted())
                || answer.passages().stream()
                        .anyMatch(one -> articles.contains(one.passage().article().id()));
    }

    /// `answer` without the words of these articles, of which it [has some][#touches].
    public static Answer of(Answer answer, Set<String> articles) {
        List<Citation> citations =
                answer.citations().stream()
                        .map(one -> isOf(one, articles) ? one.withdrawn() : one)
                        .toList();
        List<Answer.Sentence> sentences =
                answer.sentences().stream()
                        .map(one -> stands(one, citations) ? one : withdrawn(one))
                        .toList();
        return new Answer(
                answer.id(),
                answer.conversationId(),
                answer.question(),
                answer.question(),
                answer.form(),
                answer.status(),
                text(answer, sentences, citations),
                shortAnswer(answer, citations),
                answer.confidence(),
                sentences,
                citations,
                answer.passages().stream()
                        .filter(one -> !articles.contains(one.passage().article().id()))
                        .toList(),
                List.of(),
                answer.model(),
                answer.timings(),
                NOTE,
                answer.generation());
    }

    /// `answer` that was given later in the conversation of one that lost words: the question that
    /// was searched for, and what a chat model wrote without a proof, may have had them from there.
    public static Answer after(Answer answer) {
        boolean written = answer.generation() != null;
        boolean repeats = !answer.standaloneQuestion().equals(answer.question());
        if (!written && !repeats) {
            return answer;
        }
        List<Answer.Sentence> sentences =
                answer.sentences().stream()
                        .map(
                                one ->
                                        !written || stands(one, answer.citations())
                                                ? one
                                                : withdrawn(one))
                        .toList();
        boolean whole = sentences.equals(answer.sentences());
        return new Answer(
                answer.id(),
                answer.conversationId(),
                answer.question(),
                answer.question(),
                answer.form(),
                answer.status(),
                text(answer, sentences, answer.citations()),
                answer.shortAnswer(),
                answer.confidence(),
                sentences,
                answer.citations(),
                answer.passages(),
                answer.suggestions(),
                answer.model(),
                answer.timings(),
                whole ? (repeats ? null : answer.note()) : NOTE,
                answer.generation());
    }

    /// `answer` without the questions that it suggested: that the articles answer them holds no
    /// more, and they may be made of words of those that were deleted.
    public static Answer withoutSuggestions(Answer answer) {
        return new Answer(
                answer.id(),
                answer.conversationId(),
                answer.question(),
                answer.standaloneQuestion(),
                answer.form(),
                answer.status(),
                answer.text(),
                answer.shortAnswer(),
                answer.confidence(),
                answer.sentences(),
                answer.citations(),
                answer.passages(),
                List.of(),
                answer.model(),
                answer.timings(),
                answer.note(),
                answer.generation());
    }

    private static boolean isOf(Citation citation, Set<String> articles) {
        return articles.contains(citation.article().id());
    }

    private static boolean stands(Answer.Sentence sentence, List<Citation> citations) {
        return sentence.isVerified()
                && !sentence.citations().isEmpty()
                && sentence.citations().stream()
                        .noneMatch(number -> citations.get(number - 1).isOfDeleted());
    }

    private static Answer.Sentence withdrawn(Answer.Sentence sentence) {
        return new Answer.Sentence(
                SENTENCE,
                sentence.citations(),
                sentence.citedBy(),
                sentence.support(),
                sentence.reason() == null ? null : REASON);
    }

    private static String text(
            Answer answer, List<Answer.Sentence> sentences, List<Citation> citations) {
        if (answer.status() == Answer.Status.UNANSWERABLE) {
            // what a refusal names is what was searched for
            return answer.standaloneQuestion().equals(answer.question())
                    ? answer.text()
                    : AnswerDraft.REFUSAL;
        }
        if (sentences.equals(answer.sentences())) {
            return answer.text();
        }
        AnswerMarkdown markdown = new AnswerMarkdown();
        for (Answer.Sentence sentence : sentences) {
            markdown.add(
                    answer.form(),
                    sentence,
                    sentence.citations().isEmpty()
                            ? null
                            : citations.get(sentence.citations().getFirst() - 1).article());
        }
        return markdown.toString();
    }

    private static @Nullable String shortAnswer(Answer answer, List<Citation> citations) {
        String span = answer.shortAnswer();
        return span != null && citations.stream().anyMatch(one -> one.quote().contains(span))
                ? span
                : null;
    }
}
