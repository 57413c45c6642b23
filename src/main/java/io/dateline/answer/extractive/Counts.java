package io.dateline.answer.extractive;

import io.dateline.answer.kind.AnswerKind;
import io.dateline.article.Passage;
import io.dateline.article.TextSpan;
import io.dateline.model.ScoredSpan;
import io.dateline.model.Sentences;
import io.dateline.model.text.Terms;
import io.dateline.retrieve.RankedPassage;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Tells which of the numbers that were read count what a question asks for. Articles may differ in
/// the count of the same, and all of those counts are worth telling; a count of another thing is
/// not.
final class Counts {

    /// Of the question's words so many must be told for a count to be of the same.
    private static final double SAME_MATTER = 0.5;

    private static final Set<String> MONTHS =
            Terms.of(
                    "January February March April May June July August September October November"
                            + " December");

    private static final Pattern NUMBER = Pattern.compile("\\d++(?:[.,]\\d++)*+");

    /// A number, and what it counts.
    private static final Pattern COUNTING =
            Pattern.compile(
                    "(?<number>\\d++(?:[.,]\\d++)*+)\\s(?<noun>\\p{Ll}{2,30}s)(?![\\p{L}])");

    private final Set<String> terms;
    private final String thing;
    private final Sentences sentences;

    private Counts(Set<String> terms, String thing, Sentences sentences) {
        this.terms = terms;
        this.thing = thing;
        this.sentences = sentences;
    }

    static Counts askedBy(Fit fit, Sentences sentences) {
        Set<String> terms = new HashSet<>(fit.terms());
        terms.removeAll(MONTHS);
        terms.removeIf(term -> NUMBER.matcher(term).matches());
        String thing =
                fit.kind() instanceof AnswerKind.Count count
                        ? Terms.of(count.thing()).stream().findFirst().orElse("")
                        : "";
        return new Counts(terms, thing, sentences);
    }

    /// The candidates without those that count another thing, where some count what is asked for.
    List<Findings.Candidate> of(List<Findings.Candidate> candidates) {
        return candidates.stream().noneMatch(this::isTold)
                ? candidates
                : candidates.stream().filter(one -> isTold(one) || !isOfAnother(one)).toList();
    }

    /// Whether its sentence, with the title where that has the same number, names what is counted
    /// and is of the same matter.
    boolean isTold(Findings.Candidate candidate) {
        Matcher number = NUMBER.matcher(candidate.words());
        if (thing.isEmpty() || !number.find()) {
            return false;
        }
        String title = candidate.passage().article().title();
        String own = candidate.sentences(sentences).of(candidate.passage().text());
        boolean titled =
                NUMBER.matcher(title)
                        .results()
                        .anyMatch(found -> found.group().equals(number.group()));
        Set<String> told = Terms.of(titled ? title + " " + own : own);
        return isOfMatter(told);
    }

    /// The numbers in `passages` that the article's title tells to count what is asked for; the
    /// reader may have taken others for more likely.
    List<Findings.Candidate> titled(List<RankedPassage> passages) {
        return passages.stream()
                .map(RankedPassage::passage)
                .filter(passage -> isOfMatter(Terms.of(passage.article().title())))
                .flatMap(
                        passage ->
                                COUNTING.matcher(passage.article().title())
                                        .results()
                                        .filter(this::isOfThing)
                                        .flatMap(found -> said(found.group("number"), passage)))
                .toList();
    }

    private static Stream<Findings.Candidate> said(String number, Passage passage) {
        return NUMBER.matcher(passage.text())
                .results()
                .filter(found -> found.group().equals(number))
                .limit(1)
                .map(found -> new ScoredSpan(new TextSpan(found.start(), found.end()), 0))
                .map(span -> new Findings.Candidate(passage, span, 0));
    }

    /// Whether it is one of those.
    boolean isTitled(Findings.Candidate candidate) {
        return candidate.found().score() == 0;
    }

    private boolean isOfThing(MatchResult counting) {
        return Terms.of(counting.group("noun")).contains(thing);
    }

    private boolean isOfMatter(Set<String> told) {
        return told.contains(thing)
                && terms.stream().filter(told::contains).count() >= SAME_MATTER * terms.size();
    }

    private boolean isOfAnother(Findings.Candidate candidate) {
        String text = candidate.passage().text();
        Matcher counting = COUNTING.matcher(text);
        return counting.region(candidate.span().start(), text.length()).find()
                && counting.start() < candidate.span().end()
                && !isOfThing(counting.toMatchResult());
    }
}
