package io.dateline.retrieve;

import io.dateline.article.Passage;
import io.dateline.index.ArticleIndex.Hit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Makes one ranking of two.
public sealed interface Fusion {

    /// All passages of both rankings, best first, scored from 0 to 1.
    default List<RankedPassage> fuse(List<Hit> keywords, List<Hit> vectors) {
        Map<Passage, Integer> keywordRanks = ranks(keywords);
        Map<Passage, Integer> vectorRanks = ranks(vectors);
        Map<Passage, Double> similarities = new LinkedHashMap<>();
        vectors.forEach(hit -> similarities.putIfAbsent(hit.passage(), 2 * hit.score() - 1));
        Map<Passage, Double> scores = new LinkedHashMap<>();
        addScores(keywords, vectors, scores);
        List<RankedPassage> fused = new ArrayList<>(scores.size());
        scores.forEach(
                (passage, score) ->
                        fused.add(
                                new RankedPassage(
                                        passage,
                                        score,
                                        keywordRanks.get(passage),
                                        vectorRanks.get(passage),
                                        similarities.get(passage))));
        fused.sort(
                Comparator.comparingDouble(RankedPassage::score)
                        .reversed()
                        .thenComparing(ranked -> ranked.passage().article().id())
                        .thenComparing(ranked -> ranked.passage().span()));
        return fused;
    }

    /// Adds what each ranking says of each of its passages.
    void addScores(List<Hit> keywords, List<Hit> vectors, Map<Passage, Double> scores);

    private static Map<Passage, Integer> ranks(List<Hit> hits) {
        Map<Passage, Integer> ranks = new LinkedHashMap<>();
        for (Hit hit : hits) {
            ranks.put(hit.passage(), ranks.size() + 1);
        }
        return ranks;
    }

    /// The weighted mean of both scores after each ranking's were stretched to reach from 0 to 1; a
    /// passage that a ranking does not have counts 0 there.
    ///
    /// @param vectorWeight the weight of vectors, 0 to 1; keywords have the rest
    record MinMax(double vectorWeight) implements Fusion {

        public MinMax {
            if (!(vectorWeight >= 0 && vectorWeight <= 1)) {
                throw new IllegalArgumentException(
                        "the weight of vectors is from 0 to 1, not " + vectorWeight);
            }
        }

        @Override
        public void addScores(List<Hit> keywords, List<Hit> vectors, Map<Passage, Double> scores) {
            add(keywords, 1 - vectorWeight, scores);
            add(vectors, vectorWeight, scores);
        }

        private static void add(List<Hit> hits, double weight, Map<Passage, Double> scores) {
            if (hits.isEmpty()) {
                return;
            }
            double highest = hits.getFirst().score();
            double lowest = hits.getLast().score();
            double range = highest - lowest;
            for (Hit hit : hits) {
                double stretched = range > 0 ? (hit.score() - lowest) / range : 1;
                scores.merge(hit.passage(), weight * stretched, Double::sum);
            }
        }
    }

    /// Reciprocal rank fusion (Cormack, Clarke and Büttcher, 2009): the sum of 1 / (k + rank),
    /// scaled so that first in both is 1. The authors' k is 60.
    record ReciprocalRank(int k) implements Fusion {

        public ReciprocalRank {
            if (k < 0) {
                throw new IllegalArgumentException("k must not be negative: " + k);
            }
        }

        @Override
        public void addScores(List<Hit> keywords, List<Hit> vectors, Map<Passage, Double> scores) {
            for (List<Hit> hits : List.of(keywords, vectors)) {
                int rank = 1;
                for (Hit hit : hits) {
                    scores.merge(hit.passage(), (k + 1) / 2.0 / (k + rank++), Double::sum);
                }
            }
        }
    }
}
