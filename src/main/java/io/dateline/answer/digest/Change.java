package io.dateline.answer.digest;

import io.dateline.article.ArticleCollection;
import io.dateline.article.Passage;
import io.dateline.article.PublicationDate;
import io.dateline.article.TextSpan;
import io.dateline.model.PassageReading;
import io.dateline.model.Reader;
import io.dateline.model.ScoredSpan;
import io.dateline.model.Sentences;
import io.dateline.retrieve.RankedPassage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Finds what articles tell of sides that are told apart by when they were, or by who says them,
/// rather than by a name: what something cost at the start, and now.
public final class Change {

    private static final int READ_OF_A_SIDE = 8;

    /// What the side's own words count beside what the reader finds.
    private static final double WORDING = 0.4;

    /// Of sentences that tell it so nearly as well, the one from the time that is asked for.
    private static final double NEARLY_AS_WELL = 0.65;

    /// How well one side has to be told, as a share of how well they are to be told on the whole.
    private static final double ONE_OF_THEM = 0.75;

    private Change() {}

    private record Told(Statement statement, TextSpan words, double worth) {

        /// Whether both answer with money, both with another number, or both with other words.
        boolean isLike(Told other) {
            return isIn(Aspect.Measure.COST) == other.isIn(Aspect.Measure.COST)
                    && isIn(Aspect.Measure.NUMBER) == other.isIn(Aspect.Measure.NUMBER);
        }

        private boolean isIn(Aspect.Measure measure) {
            return measure.isIn(text());
        }

        String text() {
            return words.of(statement.article().text());
        }

        long day() {
            PublicationDate published = statement.article().metadata().publishedAt();
            return published == null ? 0 : published.day().toEpochDay();
        }
    }

    /// What articles tell of each of `sides`.
    ///
    /// @param found passages for each side, best first
    /// @param least what is worth less on the whole is not told
    public static Contrast of(
            String question,
            List<Side> sides,
            List<List<RankedPassage>> found,
            double least,
            ArticleCollection articles,
            Sentences sentences,
            Reader reader) {
        List<Told> told = new ArrayList<>();
        List<String> untold = new ArrayList<>();
        double sum = 0;
        for (int i = 0; i < sides.size(); i++) {
            Side side = sides.get(i);
            List<Passage> toRead =
                    found.get(i).stream()
                            .limit(READ_OF_A_SIDE)
                            .map(RankedPassage::passage)
                            .toList();
            String about = side.isClause() ? question : side.words();
            Topic topic = Topic.of(about, found.get(i).stream().map(Telling::of).toList());
            List<PassageReading> readings =
                    reader.read(side.question(), toRead.stream().map(Passage::text).toList());
            List<Told> candidates = new ArrayList<>();
            for (int at = 0; at < toRead.size(); at++) {
                candidates.addAll(
                        told(topic, toRead.get(at), readings.get(at), articles, sentences));
            }
            candidates.removeIf(
                    one ->
                            one.worth() < ONE_OF_THEM * least
                                    || told.stream().anyMatch(other -> isSame(one, other, side)));
            sum += candidates.stream().mapToDouble(Told::worth).max().orElse(0);
            best(candidates, side.stage())
                    .ifPresentOrElse(told::add, () -> untold.add(side.words()));
        }
        double worth = told.isEmpty() ? 0 : sum / told.size();
        if (worth < least) {
            return new Contrast(List.of(), sides.stream().map(Side::words).toList(), worth);
        }
        return new Contrast(
                told.stream().map(Told::statement).distinct().map(Digest::quoted).toList(),
                untold,
                worth);
    }

    /// Whether the same would be told of both sides. One sentence tells of both where clauses tell
    /// them apart.
    private static boolean isSame(Told one, Told other, Side side) {
        boolean together = one.statement().equals(other.statement());
        return one.text().equals(other.text())
                || (together && (!side.isClause() || one.words().overlaps(other.words())));
    }

    private static Optional<Told> best(List<Told> candidates, Side.Stage stage) {
        Comparator<Told> byWorth = Comparator.comparingDouble(Told::worth);
        Optional<Told> best = candidates.stream().max(byWorth);
        List<Told> good =
                candidates.stream()
                        .filter(one -> one.isLike(best.orElseThrow()))
                        .filter(one -> one.worth() >= NEARLY_AS_WELL * best.orElseThrow().worth())
                        .toList();
        return switch (stage) {
            case ANY -> best;
            case EARLY ->
                    good.stream()
                            .max(
                                    Comparator.comparingLong(Told::day)
                                            .reversed()
                                            .thenComparing(byWorth));
            case LATE ->
                    good.stream().max(Comparator.comparingLong(Told::day).thenComparing(byWorth));
        };
    }

    private static List<Told> told(
            Topic topic,
            Passage passage,
            PassageReading reading,
            ArticleCollection articles,
            Sentences sentences) {
        List<Statement> statements =
                articles.find(passage.article().id(), passage.article().version()).stream()
                        .flatMap(
                                one ->
                                        Statement.of(one, List.of(passage.span()), sentences)
                                                .stream())
                        .toList();
        List<Told> told = new ArrayList<>();
        for (ScoredSpan span : reading.spans()) {
            TextSpan words = span.span().shifted(passage.span().start());
            statements.stream()
                    .filter(one -> one.place().contains(words))
                    .findFirst()
                    .ifPresent(
                            one -> {
                                List<String> titled =
                                        new ArrayList<>(PlainTerms.of(passage.article().title()));
                                titled.addAll(one.terms());
                                double worth =
                                        WORDING * topic.share(titled)
                                                + (1 - WORDING)
                                                        * Math.sqrt(
                                                                reading.relevance() * span.score());
                                told.add(new Told(one, words, worth));
                            });
        }
        return told;
    }
}
