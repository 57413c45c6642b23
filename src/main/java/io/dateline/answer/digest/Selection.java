package io.dateline.answer.digest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Chooses the sentences of a digest: what tells most of the topic, and nothing twice (maximal
/// marginal relevance; Carbonell and Goldstein, 1998).
final class Selection {

    static final int MOST = 7;

    /// Of few articles, so many sentences are enough.
    private static final int OF_ONE_ARTICLE = 5;

    private static final int OF_TWO_ARTICLES = 6;

    private static final int MOST_OF_AN_ARTICLE = 4;

    private static final double NOVELTY = 0.6;

    /// What is worth less is left out, unless there would be fewer than [#FEWEST].
    private static final double LEAST = 0.2;

    private static final int FEWEST = 3;

    private static final double LEAST_OF_FEW = 0;

    private static final int LONG = 320;

    /// A sentence that could be chosen.
    private record Candidate(Coverage of, Statement statement, double worth, Set<String> own) {

        boolean needs(Statement before) {
            return statement.leans()
                    && of.article().equals(before.article())
                    && before.order() == statement.order() - 1;
        }
    }

    private final List<Candidate> candidates = new ArrayList<>();
    private final List<Candidate> chosen = new ArrayList<>();
    private final Map<Coverage, Integer> ofArticle = new HashMap<>();

    private Selection() {}

    /// The sentences of a digest of these articles.
    ///
    /// @param articles the best first; of more than [#MOST] the first
    static List<Statement> of(Topic topic, List<Coverage> articles) {
        List<Coverage> heard = articles.subList(0, Math.min(MOST, articles.size()));
        Selection selection = new Selection();
        heard.forEach(article -> selection.add(topic, article));
        for (Coverage article : heard) {
            List<Candidate> ofIt = selection.of(article);
            List<Candidate> standing =
                    ofIt.stream().filter(one -> !one.statement().leans()).toList();
            selection.choose(standing.isEmpty() && heard.size() == 1 ? ofIt : standing, 0);
        }
        int most = heard.size() == 1 ? OF_ONE_ARTICLE : heard.size() == 2 ? OF_TWO_ARTICLES : MOST;
        int before = -1;
        while (selection.chosen.size() < most && before < selection.chosen.size()) {
            before = selection.chosen.size();
            selection.choose(
                    selection.candidates.stream().filter(selection::mayFollow).toList(),
                    before < FEWEST ? LEAST_OF_FEW : LEAST);
        }
        return selection.chosen.stream().map(Candidate::statement).toList();
    }

    private List<Candidate> of(Coverage article) {
        return candidates.stream().filter(one -> one.of().equals(article)).toList();
    }

    private void add(Topic topic, Coverage article) {
        Map<String, Integer> frequency = new HashMap<>();
        PlainTerms.of(article.article().metadata().title())
                .forEach(term -> frequency.merge(term, 2, Integer::sum));
        article.statements()
                .forEach(
                        one -> one.terms().forEach(term -> frequency.merge(term, 1, Integer::sum)));
        for (int i = 0; i < article.statements().size(); i++) {
            Statement statement = article.statements().get(i);
            Set<String> own = new HashSet<>(statement.terms());
            own.removeIf(topic::has);
            double central =
                    statement.terms().stream().filter(t -> frequency.getOrDefault(t, 0) > 1).count()
                            / Math.max(1.0, statement.terms().size());
            double worth =
                    0.4 * article.shares().get(i)
                            + 0.35 * position(statement)
                            + 0.2 * central
                            + (statement.figures().isEmpty() ? 0 : 0.05)
                            - (statement.text().length() > LONG ? 0.1 : 0)
                            - (Wording.pointsBack(statement.text()) ? 0.1 : 0);
            candidates.add(new Candidate(article, statement, worth, own));
        }
    }

    /// News tells first what matters most.
    private static double position(Statement statement) {
        return switch (statement.order()) {
            case 0 -> 1;
            case 1 -> 0.7;
            case 2 -> 0.5;
            default -> statement.opens() ? 0.4 : 0.15;
        };
    }

    private boolean mayFollow(Candidate candidate) {
        return ofArticle.getOrDefault(candidate.of(), 0) < MOST_OF_AN_ARTICLE
                && (!candidate.statement().leans()
                        || chosen.stream().anyMatch(one -> candidate.needs(one.statement())));
    }

    /// Chooses the one of `from` that tells most that is new, if that is worth `least`.
    private void choose(List<Candidate> from, double least) {
        from.stream()
                .filter(
                        candidate ->
                                !chosen.contains(candidate)
                                        && repetition(candidate) < Statement.SAME)
                .max(Comparator.comparingDouble(this::marginalWorth))
                .filter(candidate -> marginalWorth(candidate) >= least)
                .ifPresent(
                        candidate -> {
                            chosen.add(candidate);
                            ofArticle.merge(candidate.of(), 1, Integer::sum);
                        });
    }

    private double marginalWorth(Candidate candidate) {
        return candidate.worth() - NOVELTY * repetition(candidate);
    }

    private double repetition(Candidate candidate) {
        return chosen.stream().mapToDouble(one -> likeness(candidate, one)).max().orElse(0);
    }

    private static double likeness(Candidate one, Candidate other) {
        return one.statement().likeness(other.statement(), one.own(), other.own());
    }
}
