package io.dateline.answer.digest;

import io.dateline.article.ArticleCollection;
import io.dateline.article.Passage;
import io.dateline.article.TextSpan;
import io.dateline.model.PassageReading;
import io.dateline.model.Reader;
import io.dateline.model.ScoredSpan;
import io.dateline.model.Sentences;
import io.dateline.retrieve.RankedPassage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What articles tell of each side of a comparison, side by side: whoever asked compares.
///
/// @param sentences in the order of the sides; one that tells of several stands once
/// @param untold the sides that nothing is told of
/// @param confidence how likely the sentences tell what was asked, from 0 to 1
public record Contrast(List<Digest.Sentence> sentences, List<String> untold, double confidence) {

    private static final int READ_OF_A_SIDE = 4;

    /// A sentence that names less of a side, with its article's title, is about something else.
    private static final double NAMES_IT = 0.5;

    /// The title tells what a sentence is about less surely than the sentence.
    private static final double BY_TITLE = 0.8;

    /// What a sentence is worth by what it names of the side and of the aspect, by what the reader
    /// finds in it, and for telling what is asked at all.
    private static final double SIDE = 0.25;

    private static final double ASPECT = 0.25;
    private static final double READ = 0.3;
    private static final double FIGURE = 0.2;

    /// For one that tells of another side too.
    private static final double OF_BOTH = 0.05;

    /// Words by which a side is named only beside the other: "the final one", "its cost now".
    private static final Pattern BY_THE_OTHER =
            Pattern.compile(
                    "(?i)\\b(?:what|how|who|when|where|one|ones|it|its|that|those|they|their|now|then|before|after|start|end"
                            + "|beginning|really|actually|today|ago|second|other|rest)\\b");

    public Contrast {
        sentences = List.copyOf(sentences);
        untold = List.copyOf(untold);
    }

    /// Whether `side` can be looked for by itself.
    public static boolean standsAlone(String side) {
        return !BY_THE_OTHER.matcher(side).find() && !PlainTerms.of(side).isEmpty();
    }

    private record Told(Statement statement, double worth) {}

    /// Whether `found` names each side.
    public static boolean namesAll(List<String> sides, List<RankedPassage> found) {
        List<Telling> all = found.stream().map(Telling::of).toList();
        return sides.stream()
                .map(side -> Topic.of(side, all))
                .allMatch(
                        side -> all.stream().anyMatch(one -> side.share(one.terms()) >= NAMES_IT));
    }

    /// @param sides each [#standsAlone]
    /// @param found passages for each side, best first
    /// @param least what is worth less is not told
    public static Contrast of(
            String question,
            List<String> sides,
            String aspectNamed,
            List<List<RankedPassage>> found,
            double least,
            ArticleCollection articles,
            Sentences sentences,
            Reader reader) {
        Aspect aspect = Aspect.of(aspectNamed, question, sides);
        List<Telling> all = found.stream().flatMap(List::stream).map(Telling::of).toList();
        List<Topic> topics = sides.stream().map(side -> Topic.of(side, all)).toList();
        List<Statement> told = new ArrayList<>();
        List<String> untold = new ArrayList<>();
        double worth = 0;
        for (int i = 0; i < sides.size(); i++) {
            List<Passage> toRead = naming(topics.get(i), found.get(i));
            List<PassageReading> readings =
                    reader.read(
                            aspect.question(sides.get(i)),
                            toRead.stream().map(Passage::text).toList());
            Optional<Told> best =
                    told(topics, i, aspect, toRead, readings, articles, sentences)
                            .filter(one -> one.worth() >= least);
            if (best.isEmpty()) {
                untold.add(sides.get(i));
            } else {
                worth += best.get().worth();
                if (!told.contains(best.get().statement())) {
                    told.add(best.get().statement());
                }
            }
        }
        int toldOf = sides.size() - untold.size();
        return new Contrast(
                told.stream().map(Digest::quoted).toList(),
                untold,
                toldOf == 0 ? 0 : worth / toldOf);
    }

    private static List<Passage> naming(Topic side, List<RankedPassage> found) {
        return found.stream()
                .map(Telling::of)
                .filter(telling -> side.share(telling.terms()) >= NAMES_IT)
                .limit(READ_OF_A_SIDE)
                .map(telling -> telling.found().passage())
                .toList();
    }

    private static Optional<Told> told(
            List<Topic> topics,
            int side,
            Aspect aspect,
            List<Passage> passages,
            List<PassageReading> readings,
            ArticleCollection articles,
            Sentences sentences) {
        List<Told> told = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            PassageReading reading = readings.get(i);
            articles.find(passage.article().id(), passage.article().version()).stream()
                    .flatMap(
                            article ->
                                    Introduced.of(
                                            Statement.of(
                                                    article, List.of(passage.span()), sentences),
                                            aspect.measure())
                                            .stream())
                    .filter(statement -> passage.span().contains(statement.place()))
                    .filter(statement -> aspect.measure().isIn(statement.text()))
                    .forEach(
                            statement ->
                                    told.add(
                                            new Told(
                                                    statement,
                                                    worth(
                                                            topics, side, aspect, statement,
                                                            passage, reading))));
        }
        return told.stream().max(Comparator.comparingDouble(Told::worth));
    }

    private static double worth(
            List<Topic> topics,
            int side,
            Aspect aspect,
            Statement statement,
            Passage passage,
            PassageReading reading) {
        Set<String> titled = new HashSet<>(PlainTerms.of(passage.article().title()));
        titled.addAll(statement.terms());
        double named = named(topics, side, statement, titled, passage);
        if (named < NAMES_IT) {
            return 0;
        }
        double none = 1;
        for (ScoredSpan span : reading.spans()) {
            TextSpan place = span.span().shifted(passage.span().start());
            none *= statement.place().contains(place) ? 1 - span.score() : 1;
        }
        boolean ofAnother =
                topics.stream()
                        .filter(other -> !other.equals(topics.get(side)))
                        .anyMatch(other -> other.share(statement.terms()) >= NAMES_IT);
        return SIDE * named
                + ASPECT * aspect.share(statement.terms())
                + READ * (1 - none)
                + FIGURE
                + (ofAnother ? OF_BOTH : 0);
    }

    /// How much of the side it names. A title that names several tells of none in particular.
    private static double named(
            List<Topic> topics,
            int side,
            Statement statement,
            Set<String> titled,
            Passage passage) {
        Topic wanted = topics.get(side);
        double own = wanted.share(wanted.with(statement.terms(), titled, passage.article()));
        Set<String> title = PlainTerms.of(passage.article().title());
        boolean ofSeveral =
                topics.stream().filter(topic -> topic.share(title) >= NAMES_IT).count() > 1;
        return ofSeveral
                ? own
                : Math.max(
                        own,
                        BY_TITLE * wanted.share(wanted.with(titled, titled, passage.article())));
    }
}
