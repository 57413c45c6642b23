package io.dateline.answer.generative;

import io.dateline.answer.Answer;
import io.dateline.answer.AnswerDraft;
import io.dateline.answer.Form;
import io.dateline.article.Citation;
import io.dateline.article.TextSpan;
import io.dateline.model.text.Terms;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// What the reader answered before the model had read its prompt: shown in the model's place where
/// the articles do not bear out what that wrote, and beside it where both are borne out and differ.
///
/// @param doubted the same with answers that are too doubtful to be given: read when it is wanted
record ReaderFinding(Answer answer, Supplier<Answer> doubted) {

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

    /// What is shown though the reader is not [sure][#isSure] and nothing that the model wrote is
    /// borne out, since one of these sentences has the words that the reader found. Two that read
    /// independently of one another agree, and what is cited is the article's own sentence. Words
    /// of the question agree with anything.
    ///
    /// @param written what the model wrote
    Optional<Answer> agreed(List<String> written) {
        if (written.isEmpty() || answer.confidence() < DOUBTFUL) {
            return Optional.empty();
        }
        Answer found = answer.status() == Answer.Status.ANSWERED ? answer : doubted.get();
        String words = found.shortAnswer();
        boolean agrees =
                words != null
                        && (found.form() == Form.FACT || found.form() == Form.LIST)
                        && !Terms.of(found.question()).containsAll(Terms.of(words))
                        && written.stream().anyMatch(text -> has(text, words));
        return agrees ? Optional.of(found) : Optional.empty();
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
        return answer.shortAnswer() != null && has(text, answer.shortAnswer());
    }

    private static boolean has(String text, String words) {
        Pattern whole =
                Pattern.compile(
                        "(?iu)(?<![\\p{L}\\p{N}])" + Pattern.quote(words) + "(?![\\p{L}\\p{N}])");
        return whole.matcher(text).find()
                || (!Terms.of(words).isEmpty() && Terms.of(text).containsAll(Terms.of(words)));
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
