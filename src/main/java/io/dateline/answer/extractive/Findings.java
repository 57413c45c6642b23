package io.dateline.answer.extractive;

import io.dateline.answer.Form;
import io.dateline.article.ArticleMetadata;
import io.dateline.article.Passage;
import io.dateline.article.TextSpan;
import io.dateline.model.Odds;
import io.dateline.model.PassageReading;
import io.dateline.model.Reader;
import io.dateline.model.ScoredSpan;
import io.dateline.model.Sentences;
import io.dateline.model.text.PromptInjection;
import io.dateline.model.text.Words;
import io.dateline.retrieve.RankedPassage;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// What passages say to a question.
///
/// @param passages what was found, reranked by what was read in it
/// @param candidates possible answers of all of them, best first
/// @param misfits what reads like an answer and is none by its kind, best first
/// @param fit what an answer must be beside likely
record Findings(
        List<RankedPassage> passages,
        List<Candidate> candidates,
        List<Candidate> misfits,
        Fit fit) {

    /// How much a plan counts beside a deed where the deed is asked for.
    private static final double PLAN_WEIGHT = 0.3;

    private static final String ENOUGH = "more promising passages answer";

    /// How much the reader's relevance counts beside the retrieval's score, 0 to 1. With 0.7 the
    /// right article of 500 held-out questions of `squad11-dev` is first 90.4 times in 100 and
    /// among five 97.8 times; without the reader, of all 6,747 questions, 83.5 and 96.4 times. With
    /// 0.5 an earlier reader did as well.
    static final double RELEVANCE_WEIGHT = 0.7;

    /// How promising a passage is beside the best one. The less promising are read only where the
    /// more promising do not say enough.
    ///
    /// So of eight passages 3.8 are read over news and 3.6 over `squad11-dev`, and the best span's
    /// F1 is no lower than when all are: 0.814 of 150 questions about news, 0.763 (0.760) of 400
    /// held-out ones by a reader that has not read them. Without the first stage 5.1 and 5.8 were
    /// read. With 0.8 in place of 0.6, F1 over news is 1.0 points lower.
    private enum Promise {
        HIGH(0.6),
        FAIR(0.4),
        LITTLE(0);

        /// The least share of the best passage's retrieval score.
        private final double least;

        Promise(double least) {
            this.least = least;
        }

        static Promise of(double score, double best) {
            return Arrays.stream(values())
                    .filter(promise -> score >= best * promise.least)
                    .findFirst()
                    .orElse(LITTLE);
        }

        /// Whether what is less promising need not be read once this is found.
        boolean isEnough(Candidate found) {
            return switch (this) {
                case HIGH -> found.merit() >= 0.9;
                case FAIR -> found.found().score() >= 0.2;
                case LITTLE -> true;
            };
        }
    }

    /// A possible answer and where it stands.
    ///
    /// @param relevance of the passage, as the reader tells it
    record Candidate(Passage passage, ScoredSpan found, double relevance) {

        private static final Pattern ASKING = Pattern.compile("\\?[\"”’)\\]]*\\s*$");

        TextSpan span() {
            return found.span();
        }

        /// As one that tells of a plan where a deed is asked for: it answers only where nothing
        /// tells of the deed.
        Candidate asPlan() {
            return new Candidate(
                    passage, new ScoredSpan(span(), found.score() * PLAN_WEIGHT), relevance);
        }

        /// With its words at another place of the passage.
        Candidate at(TextSpan place) {
            return new Candidate(passage, new ScoredSpan(place, found.score()), relevance);
        }

        String words() {
            return span().of(passage.text());
        }

        /// How well the words and their passage answer, from 0 to 1: the odds of both multiplied.
        /// Of 713 held-out questions that have an answer, among eight passages, the best span has
        /// an F1 of 0.76 so, and of 0.75 by its score alone.
        double merit() {
            return Odds.probability(
                    found.score() * relevance, (1 - found.score()) * (1 - relevance));
        }

        /// The place in the passage of the sentences that hold the words.
        TextSpan sentences(Sentences sentences) {
            List<TextSpan> holding =
                    sentences.of(passage.text()).stream()
                            .filter(sentence -> sentence.overlaps(found.span()))
                            .toList();
            return holding.isEmpty() ? found.span() : holding.getFirst().through(holding.getLast());
        }

        /// Whether it cannot answer: the sentences around the words ask something, or have no word
        /// but the question's; the words are the question's, where these may not answer it; or they
        /// stand before the question where the passage puts it.
        boolean tellsNothing(Asked asked, Sentences sentences) {
            String said = sentences(sentences).of(passage.text());
            return ASKING.matcher(said).find()
                    || asked.words().containsAll(Words.of(said))
                    || (!asked.mayAnswer() && asked.words().containsAll(Words.of(words())))
                    || found.span().start() < asked.endIn(passage.text());
        }
    }

    /// What is asked.
    ///
    /// @param mayAnswer whether words of the question may answer it, as where it wants a sentence,
    ///     or names what to choose from
    /// @param numbers without which a passage is about something else
    /// @param asQuestion finds the question where it is put, not where it goes on from a name, as
    ///     in "Lindqvist, who won the race"
    /// @param fit what an answer must be beside likely
    record Asked(
            Set<String> words,
            boolean mayAnswer,
            Set<String> numbers,
            Pattern asQuestion,
            Fit fit) {

        private static final String CHOICE = "or";
        private static final String BEFORE = "(?:^|[^\\p{L}\\p{N}\\s,;])\\s*+";

        static Asked by(String question, Form form) {
            Set<String> words = Words.of(question);
            return new Asked(
                    words,
                    mayAnswer(form) || words.contains(CHOICE),
                    Numerals.askedIn(question),
                    put(question),
                    Fit.of(question, form, words));
        }

        private static boolean mayAnswer(Form form) {
            return switch (form) {
                case FACT, COLLECTION, TALK, NOISE, LANGUAGE -> false;
                case YESNO, EXPLANATION, LIST, OVERVIEW, COMPARISON -> true;
            };
        }

        private static Pattern put(String question) {
            String inOrder = String.join("[^\\p{L}\\p{N}]++", Words.all(question));
            return Pattern.compile(
                    inOrder.isEmpty() ? "(?!)" : BEFORE + inOrder + "(?![\\p{L}\\p{N}])",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        }

        /// Whether the passage may answer: it has words beside the question's and, with its
        /// article's title and day, the question's numbers.
        boolean isWorthReading(Passage passage) {
            if (words.containsAll(Words.of(passage.text()))) {
                PassageNotReadEvent.commit(passage, "it has no words beside the question's");
                return false;
            }
            if (!hasNumbers(passage)) {
                PassageNotReadEvent.commit(passage, "it lacks a number of the question");
                return false;
            }
            return true;
        }

        private boolean hasNumbers(Passage passage) {
            ArticleMetadata article = passage.article();
            String day =
                    Optional.ofNullable(article.publishedAt())
                            .map(published -> published.day().toString())
                            .orElse("");
            return numbers.isEmpty()
                    || Numerals.of(String.join(" ", passage.text(), article.title(), day))
                            .containsAll(numbers);
        }

        /// Where `text` has put the question for the last time, 0 when it never does: words before
        /// that cannot answer, however likely it makes them look to the reader.
        int endIn(String text) {
            return asQuestion.matcher(text).results().mapToInt(MatchResult::end).max().orElse(0);
        }
    }

    /// The same with these candidates, best first.
    Findings withCandidates(List<Candidate> others) {
        return new Findings(passages, others, misfits, fit);
    }

    /// The words of the best candidate, else of the best of another kind; `null` where there are
    /// none.
    @Nullable String bestWords() {
        List<Candidate> best = candidates.isEmpty() ? misfits : candidates;
        return best.isEmpty() ? null : best.getFirst().words();
    }

    private record Read(RankedPassage ranked, List<Candidate> candidates, List<Candidate> misfits) {

        static Read of(
                RankedPassage passage,
                double relevance,
                List<Candidate> candidates,
                List<Candidate> misfits) {
            double score = RELEVANCE_WEIGHT * relevance + (1 - RELEVANCE_WEIGHT) * passage.score();
            return new Read(passage.withScore(score), candidates, misfits);
        }

        static Read nothing(RankedPassage passage) {
            return of(passage, 0, List.of(), List.of());
        }

        boolean says(Predicate<Candidate> enough) {
            return candidates.stream().anyMatch(enough);
        }
    }

    /// Has `reader` read the passages, the most promising first. What tells nothing is left out:
    /// else an article would win by holding nothing but the question. What cannot answer is not
    /// read at all, nor does it set how promising the others are.
    static Findings of(
            String question,
            Form form,
            List<RankedPassage> passages,
            Reader reader,
            Sentences sentences) {
        ReadEvent event = new ReadEvent();
        event.begin();
        Asked asked = Asked.by(question, form);
        List<RankedPassage> toRead = new ArrayList<>();
        List<Read> read = new ArrayList<>();
        for (RankedPassage ranked : passages) {
            if (asked.isWorthReading(ranked.passage())) {
                toRead.add(ranked);
            } else {
                read.add(Read.nothing(ranked));
            }
        }
        double best = toRead.stream().mapToDouble(RankedPassage::score).max().orElse(0);
        boolean enough = false;
        for (Promise promise : Promise.values()) {
            List<RankedPassage> next =
                    toRead.stream()
                            .filter(one -> Promise.of(one.score(), best) == promise)
                            .toList();
            if (enough) {
                next.forEach(one -> PassageNotReadEvent.commit(one.passage(), ENOUGH));
                read.addAll(next.stream().map(Read::nothing).toList());
            } else {
                read.addAll(read(question, asked, next, reader, sentences));
                event.read += next.size();
            }
            enough = enough || read.stream().anyMatch(one -> one.says(promise::isEnough));
        }
        Findings findings = ranked(read, asked.fit());
        event.passages = passages.size();
        event.candidates = findings.candidates().size();
        event.commit();
        return findings;
    }

    private static List<Read> read(
            String question,
            Asked asked,
            List<RankedPassage> passages,
            Reader reader,
            Sentences sentences) {
        List<PassageReading> readings =
                reader.read(
                        question,
                        passages.stream().map(ranked -> ranked.passage().text()).toList());
        return IntStream.range(0, passages.size())
                .mapToObj(i -> read(passages.get(i), readings.get(i), asked, sentences))
                .toList();
    }

    private static Read read(
            RankedPassage passage, PassageReading reading, Asked asked, Sentences sentences) {
        double relevance = reading.relevance();
        List<TextSpan> orders = PromptInjection.in(passage.passage().text());
        List<Candidate> candidates =
                reading.spans().stream()
                        .filter(span -> orders.stream().noneMatch(span.span()::overlaps))
                        .map(span -> new Candidate(passage.passage(), span, relevance))
                        .filter(candidate -> !candidate.tellsNothing(asked, sentences))
                        .toList();
        if (candidates.isEmpty()) {
            return Read.nothing(passage);
        }
        Fit.Reading in = asked.fit().reading(passage.passage(), sentences);
        List<Candidate> ofSubject =
                candidates.stream().filter(one -> in.isOfSubject(one.span())).toList();
        return Read.of(
                passage,
                relevance,
                ofSubject.stream()
                        .filter(one -> in.isOfKind(one.span()))
                        .map(one -> in.isOnlyPlanned(one.span()) ? one.asPlan() : one)
                        .map(one -> one.at(in.whole(one.span())))
                        .toList(),
                ofSubject.stream().filter(one -> !in.isOfKind(one.span())).toList());
    }

    private static Findings ranked(List<Read> read, Fit fit) {
        List<Read> ranked =
                read.stream()
                        .sorted(
                                Comparator.comparingDouble((Read one) -> one.ranked().score())
                                        .reversed())
                        .toList();
        return new Findings(
                ranked.stream().map(Read::ranked).toList(),
                best(ranked, Read::candidates),
                best(ranked, Read::misfits),
                fit);
    }

    private static List<Candidate> best(
            List<Read> read, Function<Read, List<Candidate>> candidates) {
        return read.stream()
                .flatMap(one -> candidates.apply(one).stream())
                .sorted(Comparator.comparingDouble(Candidate::merit).reversed())
                .toList();
    }
}
