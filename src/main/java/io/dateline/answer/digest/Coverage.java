package io.dateline.answer.digest;

import io.dateline.article.Article;
import io.dateline.article.ArticleMetadata;
import io.dateline.article.TextSpan;
import io.dateline.model.Sentences;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// An article beside a topic.
///
/// @param statements its sentences that can be quoted and tell of the topic, in its order: of an
///     article that is about something else, only those that name it
/// @param shares how much of the topic each of them names
/// @param bearing whether it is about the topic, or only comes to speak of it
/// @param weight how well it covers the topic, comparable within one topic only
record Coverage(
        Article article,
        List<Statement> statements,
        List<Double> shares,
        Bearing bearing,
        double weight) {

    /// How an article deals with a topic.
    enum Bearing {
        /// Its title or its beginning names it.
        SUBJECT,
        /// Several of its sentences name it.
        TREATED,
        /// It is named once.
        MENTIONED,
        NONE
    }

    /// An article that names less of a topic is about something else.
    private static final double NAMES_IT = 0.45;

    /// A mention in passing counts only where it names more of it.
    private static final double NAMES_MOST_OF_IT = 0.6;

    private static final int BEGINNING = 1;

    /// Where fewer sentences of an article about the topic name it, the others tell of it too.
    private static final int ENOUGH = 3;

    Coverage {
        statements = List.copyOf(statements);
        shares = List.copyOf(shares);
    }

    /// @param found where its passages stand
    /// @param score of the best of them in the retrieval
    static Coverage of(
            Topic topic, Article article, List<TextSpan> found, double score, Sentences sentences) {
        ArticleMetadata metadata = article.metadata();
        List<Statement> statements = Statement.of(article, found, sentences);
        Set<String> title = PlainTerms.of(metadata.title());
        Set<String> all = new HashSet<>(title);
        statements.forEach(one -> all.addAll(one.terms()));
        List<Double> shares = new ArrayList<>();
        double beginning = 0;
        double anywhere = 0;
        int naming = 0;
        for (Statement statement : statements) {
            double share = topic.share(topic.with(statement.terms(), all, metadata));
            shares.add(share);
            anywhere = Math.max(anywhere, share);
            beginning = statement.order() < BEGINNING ? Math.max(beginning, share) : beginning;
            naming += share >= NAMES_IT ? 1 : 0;
        }
        double titled = topic.share(topic.with(title, all, metadata));
        double weight =
                Math.max(Math.max(titled, 0.9 * beginning), 0.6 * anywhere)
                        + 0.2 * Math.min(1, naming / 4.0)
                        + 0.1 * score;
        Bearing bearing = bearing(Math.max(titled, beginning), anywhere, naming);
        return new Coverage(article, statements, shares, bearing, weight)
                .without(least(bearing, titled));
    }

    /// An article that is about what the topic means, whatever its words.
    static Coverage ofMeaning(Article article, List<TextSpan> found, Sentences sentences) {
        List<Statement> statements = Statement.of(article, found, sentences);
        List<Double> shares = statements.stream().map(_ -> 0.0).toList();
        return new Coverage(article, statements, shares, Bearing.TREATED, 1);
    }

    /// What a sentence must name of the topic to be quoted: where all of the article is about it,
    /// nothing.
    private static double least(Bearing bearing, double titled) {
        return switch (bearing) {
            case SUBJECT -> titled >= NAMES_IT ? 0 : Double.MIN_VALUE;
            case TREATED, MENTIONED, NONE -> NAMES_IT;
        };
    }

    /// Without sentences that name less of the topic, unless they go on from one that does not.
    private Coverage without(double least) {
        List<Statement> left = new ArrayList<>();
        List<Double> sharesLeft = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            Statement statement = statements.get(i);
            boolean goesOn =
                    statement.leans()
                            && !left.isEmpty()
                            && left.getLast().order() == statement.order() - 1;
            if (shares.get(i) >= least || goesOn) {
                left.add(statement);
                sharesLeft.add(shares.get(i));
            }
        }
        boolean allTellOfIt = bearing == Bearing.SUBJECT && left.size() < ENOUGH;
        return allTellOfIt ? this : new Coverage(article, left, sharesLeft, bearing, weight);
    }

    private static Bearing bearing(double subject, double anywhere, int naming) {
        if (subject >= NAMES_IT) {
            return Bearing.SUBJECT;
        }
        if (anywhere >= NAMES_IT && naming > 1) {
            return Bearing.TREATED;
        }
        return anywhere >= NAMES_MOST_OF_IT ? Bearing.MENTIONED : Bearing.NONE;
    }

    /// The best first.
    static Comparator<Coverage> byWeight() {
        return Comparator.comparingDouble(Coverage::weight).reversed();
    }
}
