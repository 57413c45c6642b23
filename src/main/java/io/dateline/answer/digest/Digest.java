package io.dateline.answer.digest;

import io.dateline.answer.understanding.Intent.Overview.Order;
import io.dateline.article.Article;
import io.dateline.article.ArticleCollection;
import io.dateline.article.Citation;
import io.dateline.article.Passage;
import io.dateline.article.PublicationDate;
import io.dateline.article.TextSpan;
import io.dateline.model.Sentences;
import io.dateline.retrieve.RankedPassage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// What articles tell of a topic, in sentences of theirs that stand by themselves, in order of
/// time.
///
/// @param sentences none, where no article bears on the topic
/// @param confidence how well the articles cover it, from 0 to 1
public record Digest(List<Sentence> sentences, double confidence) {

    /// One sentence, as it stands in an article.
    ///
    /// @param text with single spaces
    public record Sentence(String text, Citation citation) {}

    /// Where several articles are about it, the digest is about what was asked, whatever else
    /// there may be to say.
    private static final double OF_SEVERAL = 0.9;

    /// Where one article is about it.
    private static final double OF_ONE = 0.8;

    /// Where articles that are about something else say several things of it.
    private static final double OF_SOME_WORDS = 0.65;

    /// Where it is named in passing, nobody may have meant that.
    private static final double OF_A_MENTION = 0.5;

    /// An article that covers the topic so much less than the best is about something near it.
    private static final double NEARLY_AS_WELL = 0.65;

    /// With fewer articles about the topic, those that mention it are heard too.
    private static final int FEW = 2;

    /// How far a passage is from the middle one of those that were found, as a share of the way to
    /// the topic itself, to be taken for one about it. Set by topics over the sample articles, some
    /// put in other words than theirs and some that they do not tell of; it rather misses a topic
    /// than takes up a wrong one.
    private static final double STANDS_OUT = 0.45;

    private static final int ENOUGH_TO_COMPARE = 12;

    /// What is read of the articles that were found: the passages that name the topic best.
    private static final int MOST_READ = 16;

    public Digest {
        sentences = List.copyOf(sentences);
    }

    /// The digest of what was found for a topic.
    ///
    /// @param found more passages than are to be quoted, best first
    public static Digest of(
            String topic,
            Order order,
            List<RankedPassage> found,
            ArticleCollection articles,
            Sentences sentences) {
        List<Telling> tellings = found.stream().map(Telling::of).toList();
        Topic wanted = Topic.of(topic, tellings);
        List<Coverage> naming = bearing(covering(wanted, tellings, articles, sentences), order);
        List<Coverage> covering =
                naming.isEmpty() && !wanted.unknown()
                        ? meaning(found, articles, sentences)
                        : naming;
        return new Digest(inOrder(Selection.of(wanted, covering), order), confidence(covering));
    }

    /// The first sentence of each of these articles, of at most [Selection#MOST] that tell apart.
    ///
    /// @param leads of the newest article first
    public static Digest ofLeads(
            List<RankedPassage> leads,
            Order order,
            ArticleCollection articles,
            Sentences sentences) {
        List<Statement> told = new ArrayList<>();
        for (RankedPassage lead : leads) {
            if (told.size() < Selection.MOST) {
                article(List.of(lead), articles).stream()
                        .flatMap(article -> Statement.of(article, List.of(), sentences).stream())
                        .filter(one -> !one.leans())
                        .findFirst()
                        .filter(one -> told.stream().noneMatch(one::repeats))
                        .ifPresent(told::add);
            }
        }
        return new Digest(inOrder(told, order), told.isEmpty() ? 0 : OF_SEVERAL);
    }

    /// How an article begins.
    public static Passage lead(Article article) {
        return Passage.of(article, Statement.lead(article.text()));
    }

    private static double confidence(List<Coverage> covering) {
        long subjects =
                covering.stream().filter(one -> one.bearing() == Coverage.Bearing.SUBJECT).count();
        if (subjects > 0) {
            return subjects > 1 ? OF_SEVERAL : OF_ONE;
        }
        boolean treated =
                covering.stream().anyMatch(one -> one.bearing() == Coverage.Bearing.TREATED);
        return treated ? OF_SOME_WORDS : covering.isEmpty() ? 0 : OF_A_MENTION;
    }

    private static List<Coverage> covering(
            Topic topic, List<Telling> tellings, ArticleCollection articles, Sentences sentences) {
        Map<String, List<RankedPassage>> byArticle = new LinkedHashMap<>();
        tellings.stream()
                .filter(telling -> topic.share(telling.terms()) > 0)
                .sorted(
                        Comparator.comparingDouble(
                                        (Telling telling) ->
                                                topic.share(telling.terms())
                                                        + 0.2 * telling.found().score())
                                .reversed())
                .forEach(
                        telling ->
                                byArticle
                                        .computeIfAbsent(
                                                telling.found().passage().article().id(),
                                                _ -> new ArrayList<>())
                                        .add(telling.found()));
        List<Coverage> covering = new ArrayList<>();
        byArticle.values().stream()
                .limit(MOST_READ)
                .forEach(
                        passages ->
                                article(passages, articles)
                                        .map(
                                                article ->
                                                        coverage(
                                                                topic, article, passages,
                                                                sentences))
                                        .ifPresent(covering::add));
        return covering;
    }

    /// The articles that are much nearer to the topic than what else was found, though they do not
    /// name it: those on a flight to the Moon, for "lunar mission".
    private static List<Coverage> meaning(
            List<RankedPassage> found, ArticleCollection articles, Sentences sentences) {
        double[] similarities =
                found.stream()
                        .map(RankedPassage::similarity)
                        .filter(Objects::nonNull)
                        .mapToDouble(Double::doubleValue)
                        .sorted()
                        .toArray();
        if (similarities.length < ENOUGH_TO_COMPARE) {
            return List.of();
        }
        double usual = similarities[similarities.length / 2];
        Map<String, Coverage> near = new LinkedHashMap<>();
        for (RankedPassage ranked : found) {
            Double similarity = ranked.similarity();
            if (similarity != null && (similarity - usual) / (1 - usual) >= STANDS_OUT) {
                article(List.of(ranked), articles)
                        .ifPresent(
                                one ->
                                        near.putIfAbsent(
                                                one.id(),
                                                Coverage.ofMeaning(
                                                        one,
                                                        List.of(ranked.passage().span()),
                                                        sentences)));
            }
        }
        return List.copyOf(near.values());
    }

    private static Coverage coverage(
            Topic topic, Article article, List<RankedPassage> passages, Sentences sentences) {
        List<TextSpan> spans = passages.stream().map(one -> one.passage().span()).toList();
        double score = passages.stream().mapToDouble(RankedPassage::score).max().orElse(0);
        return Coverage.of(topic, article, spans, score, sentences);
    }

    /// Empty when the article is gone since its passages were found.
    private static Optional<Article> article(
            List<RankedPassage> passages, ArticleCollection articles) {
        var metadata = passages.getFirst().passage().article();
        return articles.find(metadata.id(), metadata.version());
    }

    /// Those that bear on the topic, the best first. What is new of a topic is not that somebody
    /// mentions it.
    private static List<Coverage> bearing(List<Coverage> covering, Order order) {
        double best = covering.stream().mapToDouble(Coverage::weight).max().orElse(0);
        List<Coverage> bearing = new ArrayList<>();
        List<Coverage> mentioning = new ArrayList<>();
        for (Coverage one : covering.stream().sorted(Coverage.byWeight()).toList()) {
            switch (one.bearing()) {
                case SUBJECT, TREATED -> {
                    if (one.weight() >= best * NEARLY_AS_WELL) {
                        bearing.add(one);
                    }
                }
                case MENTIONED -> mentioning.add(one);
                case NONE -> {}
            }
        }
        int few = order == Order.NEWEST_FIRST ? 1 : FEW;
        if (bearing.size() < few) {
            mentioning.stream().limit(Selection.MOST).forEach(bearing::add);
        }
        return bearing;
    }

    static Sentence quoted(Statement statement) {
        return new Sentence(statement.text(), Citation.of(statement.article(), statement.place()));
    }

    /// As it happened.
    static List<Sentence> inOrder(List<Statement> statements) {
        return inOrder(statements, Order.OLDEST_FIRST);
    }

    private static List<Sentence> inOrder(List<Statement> statements, Order order) {
        return statements.stream()
                .sorted(
                        Comparator.comparingLong((Statement one) -> time(one, order))
                                .thenComparing(one -> one.article().id())
                                .thenComparing(one -> event(one, order))
                                .thenComparing(Statement::place))
                .map(Digest::quoted)
                .toList();
    }

    /// Of a timeline, when it happened: an article does not tell things in their order.
    private static LocalDate event(Statement statement, Order order) {
        PublicationDate published = statement.article().metadata().publishedAt();
        return order != Order.TIMELINE || published == null
                ? LocalDate.EPOCH
                : EventDate.in(statement.text(), published.day()).orElse(published.day());
    }

    /// Grows in the order of the digest; what has no date stands last.
    private static long time(Statement statement, Order order) {
        PublicationDate published = statement.article().metadata().publishedAt();
        if (published == null) {
            return Long.MAX_VALUE;
        }
        long day = published.day().toEpochDay();
        return switch (order) {
            case OLDEST_FIRST, TIMELINE -> day;
            case NEWEST_FIRST -> -day;
        };
    }
}
