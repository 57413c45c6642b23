package io.dateline.answer.extractive;

import io.dateline.answer.Form;
import io.dateline.answer.kind.AnswerKind;
import io.dateline.answer.kind.Wording;
import io.dateline.answer.subject.Subject;
import io.dateline.article.Passage;
import io.dateline.article.TextSpan;
import io.dateline.model.Sentences;
import io.dateline.model.text.Terms;

import java.util.List;
import java.util.Set;

/// What an answer must be beside likely: of the kind that is asked for, and about whom the question
/// names.
///
/// @param isChoice whether the question names what to choose from
/// @param state whether it asks for what is so, or for what has been done
/// @param figure what a figure must be of
record Fit(
        AnswerKind kind,
        Subject subject,
        Set<String> terms,
        boolean isChoice,
        AskedState state,
        AskedFigure figure) {

    /// What a question has only to tell the kind of its answer, as stems.
    private static final Set<String> OF_KIND =
            Terms.of(
                    "many much old age aged long far tall high people person persons name date day"
                            + " year time number amount kind type");

    private static final int FEWEST_TERMS = 2;

    static Fit of(String question, Form form, Set<String> words) {
        Set<String> terms = Terms.of(question);
        terms.removeAll(OF_KIND);
        return new Fit(
                kind(question, form),
                Subject.of(question),
                terms,
                words.contains("or"),
                AskedState.of(question),
                AskedFigure.in(question));
    }

    /// Where a sentence is wanted, or every one of several, words of it may be of any kind.
    private static AnswerKind kind(String question, Form form) {
        return switch (form) {
            case FACT, COLLECTION -> AnswerKind.of(question);
            case YESNO, EXPLANATION, LIST, OVERVIEW, COMPARISON, TALK, NOISE, LANGUAGE ->
                    new AnswerKind.Anything();
        };
    }

    /// What is asked, beside a passage.
    Reading reading(Passage passage, Sentences sentences) {
        List<TextSpan> places = sentences.of(passage.text());
        return new Reading(new Subject.Setting(passage.text(), passage.article().title(), places));
    }

    /// Whether `said` has every word of the question that tells what it is about.
    boolean isAllIn(String said) {
        return terms.size() >= FEWEST_TERMS && Terms.of(said).containsAll(terms);
    }

    /// A passage in which answers stand.
    final class Reading {

        private final Subject.Setting setting;

        private Reading(Subject.Setting setting) {
            this.setting = setting;
        }

        /// Whether the words at `span` may be of the kind that is asked for.
        boolean isOfKind(TextSpan span) {
            TextSpan sentence = sentence(span);
            Wording wording = Wording.of(setting.text(), sentence, span);
            boolean isOtherFigure =
                    !(kind instanceof AnswerKind.Anything)
                            && sentence.contains(span)
                            && figure.isOther(
                                    sentence.of(setting.text()), span.shifted(-sentence.start()));
            return kind.mayBe(wording)
                    && !isOtherFigure
                    && !(kind instanceof AnswerKind.Count count
                            && count.lacksItsThing(
                                    wording, setting.title() + " " + setting.text()));
        }

        /// Whether they may be said of whom the question names.
        boolean isOfSubject(TextSpan span) {
            if (!subject.maySay(setting, span)) {
                return false;
            }
            return switch (kind) {
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

        /// Whether the question asks for what has been done, and the words at `span` stand in a
        /// plan to do it.
        boolean isOnlyPlanned(TextSpan span) {
            TextSpan sentence = sentence(span);
            return state.asksForDeed()
                    && sentence.start() < span.start()
                    && AskedState.leadsToPlan(
                            setting.text().substring(sentence.start(), span.start()));
        }

        /// The place of all that belongs to the words at `span`.
        TextSpan whole(TextSpan span) {
            TextSpan sentence = sentence(span);
            return sentence.contains(span)
                    ? kind.whole(sentence.of(setting.text()), span.shifted(-sentence.start()))
                            .shifted(sentence.start())
                    : span;
        }

        private TextSpan sentence(TextSpan span) {
            return setting.sentences().stream()
                    .filter(one -> one.overlaps(span))
                    .findFirst()
                    .orElse(span);
        }
    }
}
