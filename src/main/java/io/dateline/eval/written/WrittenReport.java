package io.dateline.eval.written;

import io.dateline.answer.Answer;
import io.dateline.eval.Examined;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.LongStream;

/// What came of asking a chat model: how its sentences are cited and borne out, whether the right
/// answers are among those that are verified, and what it took.
///
/// @param asked answers for which a model was asked
/// @param byReader of these, those that the reader gave instead, or that it was added to
/// @param sentences that these answers show
/// @param citedByModel of these sentences
/// @param citedByCheck likewise
/// @param citedByReader likewise
/// @param verified likewise; what is neither this nor [#unchecked] is unsupported
/// @param unchecked likewise
/// @param answerable questions with known answers
/// @param right of these, those with an answer in a verified sentence
/// @param refusedWrongly of these, those refused
/// @param unanswerable questions without an answer
/// @param refusedRightly of these, those refused
/// @param calls to the provider, with those that were repeated
/// @param inputTokens as the provider counts them, where it does
/// @param outputTokens likewise
/// @param firstTokenMs the time to the first piece that half of the answers have at most
/// @param totalMs the time to the end that half of the answers have at most
public record WrittenReport(
        int asked,
        int byReader,
        int sentences,
        int citedByModel,
        int citedByCheck,
        int citedByReader,
        int verified,
        int unchecked,
        int answerable,
        int right,
        int refusedWrongly,
        int unanswerable,
        int refusedRightly,
        int calls,
        long inputTokens,
        long outputTokens,
        OptionalLong firstTokenMs,
        OptionalLong totalMs) {

    /// Empty where no model was asked for any of them.
    public static Optional<WrittenReport> of(List<Examined> all) {
        List<Examined> written =
                all.stream().filter(one -> one.answer().generation() != null).toList();
        if (written.isEmpty()) {
            return Optional.empty();
        }
        List<Answer.Sentence> sentences =
                written.stream().flatMap(one -> one.answer().sentences().stream()).toList();
        List<Answer.Generation> made =
                written.stream()
                        .map(one -> Objects.requireNonNull(one.answer().generation()))
                        .toList();
        List<Examined> answerable =
                all.stream().filter(one -> !one.question().answers().isEmpty()).toList();
        List<Examined> unanswerable =
                all.stream().filter(one -> one.question().unanswerable()).toList();
        return Optional.of(
                new WrittenReport(
                        written.size(),
                        count(written, one -> hasReader(one.answer())),
                        sentences.size(),
                        count(sentences, one -> one.citedBy() == Answer.CitedBy.MODEL),
                        count(sentences, one -> one.citedBy() == Answer.CitedBy.CHECK),
                        count(sentences, one -> one.citedBy() == Answer.CitedBy.READER),
                        count(sentences, Answer.Sentence::isVerified),
                        count(sentences, one -> one.support() == Answer.Support.UNCHECKED),
                        answerable.size(),
                        count(answerable, WrittenReport::isRight),
                        count(answerable, Examined::refused),
                        unanswerable.size(),
                        count(unanswerable, Examined::refused),
                        made.stream().mapToInt(Answer.Generation::calls).sum(),
                        sum(made, Answer.Generation::inputTokens),
                        sum(made, Answer.Generation::outputTokens),
                        median(
                                made.stream()
                                        .map(Answer.Generation::firstTokenMs)
                                        .filter(Objects::nonNull)
                                        .mapToLong(one -> one)),
                        median(written.stream().mapToLong(Examined::milliseconds))));
    }

    /// Sentences that are neither verified nor unchecked.
    public int unsupported() {
        return sentences - verified - unchecked;
    }

    /// Whether a verified sentence of it has an answer; for a question without one, whether it was
    /// refused.
    public static boolean isRight(Examined examined) {
        return examined.question().unanswerable()
                ? examined.refused()
                : examined.answer().sentences().stream()
                        .filter(Answer.Sentence::isVerified)
                        .anyMatch(one -> examined.hasAnswerIn(one.text()));
    }

    private static boolean hasReader(Answer answer) {
        return answer.sentences().stream().anyMatch(one -> one.citedBy() == Answer.CitedBy.READER);
    }

    private static <T> int count(List<T> all, Predicate<T> counted) {
        return (int) all.stream().filter(counted).count();
    }

    private static long sum(
            List<Answer.Generation> made, Function<Answer.Generation, @Nullable Integer> tokens) {
        return made.stream().map(tokens).filter(Objects::nonNull).mapToLong(one -> one).sum();
    }

    private static OptionalLong median(LongStream values) {
        long[] sorted = values.sorted().toArray();
        return sorted.length == 0
                ? OptionalLong.empty()
                : OptionalLong.of(sorted[(sorted.length - 1) / 2]);
    }
}
