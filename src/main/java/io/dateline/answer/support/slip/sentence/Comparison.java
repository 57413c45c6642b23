package io.dateline.answer.support.slip.sentence;

import io.dateline.answer.support.slip.sentence.Names.Name;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A claim beside the sentences that it is held against.
///
/// @param sentences those that share a word with the claim, in the order of the text
public record Comparison(Parsed claim, List<Parsed> sentences) {

    /// A sentence with so large a share of the claim's words is about the same.
    public static final double SAME = 0.5;

    /// Those about what the claim is about, the nearest first.
    public List<Parsed> near(double least) {
        return sentences.stream()
                .filter(one -> one.share(claim.terms()) >= least)
                .sorted(
                        Comparator.comparingDouble((Parsed one) -> one.share(claim.terms()))
                                .reversed())
                .toList();
    }

    /// The sentence that has the most of `wanted`, at least this share; of those that have as many
    /// one that names `name`, if there is one: what is said alike of several is said of each.
    public Optional<Parsed> nearest(Set<String> wanted, double least, Name name) {
        return sentences.stream()
                .filter(told -> told.share(wanted) >= least)
                .max(
                        Comparator.comparingDouble((Parsed told) -> told.share(wanted))
                                .thenComparing(name::isIn));
    }

    /// All words of the sentences, as a dictionary has them and as they stand.
    public Set<String> lemmas() {
        Set<String> all = new HashSet<>();
        sentences.forEach(one -> all.addAll(one.lemmas()));
        return all;
    }
}
