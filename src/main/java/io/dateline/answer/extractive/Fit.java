package io.dateline.answer.extractive;

import io.dateline.answer.Form;
import io.dateline.answer.kind.AnswerKind;
import io.dateline.answer.kind.Wording;
import io.dateline.answer.subject.Subject;
import io.dateline.article.Passage;
import io.dateline.article.TextSpan;

import java.util.List;
import java.util.Set;

/// What an answer must be beside likely: of the kind that is asked for, and about whom the question
/// names.
record Fit(AnswerKind kind, Subject subject, boolean isChoice) {

    static Fit of(String question, Form form, Set<String> words) {
        return new Fit(kind(question, form), Subject.of(question), words.contains("or"));
    }

    /// Where a sentence is wanted, or every one of several, words of it may be of any kind.
    private static AnswerKind kind(String question, Form form) {
        return switch (form) {
            case FACT, COLLECTION -> AnswerKind.of(question);
            case YESNO, EXPLANATION, LIST, OVERVIEW, COMPARISON, TALK, NOISE, LANGUAGE ->
                    new AnswerKind.Anything();
        };
    }

    /// Whether the words at `span` may answer.
    ///
    /// @param sentences of the passage, in order
    boolean isMetBy(Passage passage, List<TextSpan> sentences, TextSpan span) {
        Subject.Setting setting =
                new Subject.Setting(passage.text(), passage.article().title(), sentences);
        return kind.mayBe(Wording.of(passage.text(), sentence(sentences, span), span))
                && switch (kind) {
                    case AnswerKind.Age _ -> subject.isOfAge(setting, span);
                    case AnswerKind.Person _, AnswerKind.Name _ ->
                            (isChoice || !subject.names(setting, span))
                                    && subject.isMetBy(setting, span);
                    case AnswerKind.Anything _,
                            AnswerKind.Time _,
                            AnswerKind.Place _,
                            AnswerKind.Count _,
                            AnswerKind.Money _,
                            AnswerKind.Duration _,
                            AnswerKind.Measure _,
                            AnswerKind.Score _ ->
                            subject.isMetBy(setting, span);
                };
    }

    /// The place of all that belongs to the words at `span`.
    TextSpan whole(Passage passage, List<TextSpan> sentences, TextSpan span) {
        TextSpan sentence = sentence(sentences, span);
        return sentence.contains(span)
                ? kind.whole(
                                sentence.of(passage.text()),
                                span.shifted(-sentence.start()))
                        .shifted(sentence.start())
                : span;
    }

    private static TextSpan sentence(List<TextSpan> sentences, TextSpan span) {
        return sentences.stream().filter(one -> one.overlaps(span)).findFirst().orElse(span);
    }
}
