package io.dateline.answer.support;

import io.dateline.article.Passage;
import io.dateline.article.TextSpan;
import io.dateline.model.Sentences;
import io.dateline.model.text.Terms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds the sentences that come nearest to saying what is claimed: stretches of a few sentences
/// that together have as many of the claim's words as can be, the rare ones first.
final class EvidenceSearch {

    /// Sentences of a stretch: a claim often rests on one and the one before it, which names who is
    /// spoken of.
    static final int STRETCH = 3;

    /// Stretches that are put together for one claim.
    static final int MOST_STRETCHES = 4;

    /// What a further sentence must add, as a share of what the claim's words weigh together: less
    /// is a word met by chance.
    private static final double LEAST_GAIN = 0.06;

    private final Set<String> wanted;
    private final List<Stretch> stretches = new ArrayList<>();
    private final Map<String, Double> weights = new HashMap<>();

    /// Neighbouring sentences of one passage, and the claim's words in them.
    private record Stretch(Passage passage, TextSpan span, int sentences, Set<String> terms) {}

    EvidenceSearch(String claim, List<Passage> passages, Sentences sentences) {
        wanted = Terms.of(claim);
        Map<String, Integer> frequencies = new HashMap<>();
        int count = 0;
        for (Passage passage : passages) {
            List<TextSpan> spans = sentences.of(passage.text());
            List<Set<String>> terms =
                    spans.stream().map(span -> Terms.of(span.of(passage.text()))).toList();
            for (Set<String> of : terms) {
                of.retainAll(wanted);
                of.forEach(term -> frequencies.merge(term, 1, Integer::sum));
            }
            count += spans.size();
            addStretches(passage, spans, terms);
        }
        for (String term : wanted) {
            int frequency = frequencies.getOrDefault(term, 0);
            weights.put(term, Math.log(1 + (count - frequency + 0.5) / (frequency + 0.5)));
        }
    }

    private void addStretches(Passage passage, List<TextSpan> spans, List<Set<String>> terms) {
        for (int first = 0; first < spans.size(); first++) {
            Set<String> together = new HashSet<>();
            for (int last = first; last < Math.min(first + STRETCH, spans.size()); last++) {
                together.addAll(terms.get(last));
                TextSpan span = spans.get(first).through(spans.get(last));
                stretches.add(new Stretch(passage, span, last - first + 1, Set.copyOf(together)));
            }
        }
    }

    /// Stretches of different passages, the most telling first; empty where no word is shared.
    List<Verdict.Evidence> best() {
        double all = weight(wanted);
        Set<String> missing = new HashSet<>(wanted);
        List<Stretch> chosen = new ArrayList<>();
        while (chosen.size() < MOST_STRETCHES) {
            Optional<Stretch> next =
                    stretches.stream()
                            .filter(
                                    s ->
                                            chosen.stream()
                                                    .noneMatch(
                                                            c -> c.passage().equals(s.passage())))
                            .max(Comparator.comparingDouble(s -> gain(s, missing, all)));
            if (next.isEmpty() || gain(next.get(), missing, all) <= 0) {
                break;
            }
            chosen.add(next.get());
            missing.removeAll(next.get().terms());
        }
        return chosen.stream()
                .map(
                        stretch ->
                                new Verdict.Evidence(
                                        stretch.passage(),
                                        stretch.span().shifted(stretch.passage().span().start())))
                .toList();
    }

    private double gain(Stretch stretch, Set<String> missing, double all) {
        double found = weight(stretch.terms().stream().filter(missing::contains).toList());
        return found - LEAST_GAIN * all * stretch.sentences();
    }

    private double weight(Iterable<String> terms) {
        double sum = 0;
        for (String term : terms) {
            sum += weights.getOrDefault(term, 0.0);
        }
        return sum;
    }
}
