package io.dateline.answer.support.slip.meaning;

import io.dateline.answer.support.slip.sentence.Comparison;
import io.dateline.answer.support.slip.sentence.Parsed;
import io.dateline.answer.support.slip.sentence.Vocabulary;
import io.dateline.model.text.Terms;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// What merely stands beside a thing told as its cause.
public final class Cause {

    private static final Pattern BECAUSE =
            Pattern.compile(
                    "\\b(?:because(?: of)?|due to(?! be | [a-z]+ (?:on|in|at|again|by|next|this|the|a|its|their) )|owing to|as a result of|on account of|thanks to|caused by|in response to)\\b",
                    Pattern.CASE_INSENSITIVE);

    /// Words by which one thing is said to come of another, however loosely.
    private static final Set<String> LINKS =
            Vocabulary.of(
                    """
                    because since as after due owing cause lead result so therefore reason thank
                    follow following when by from for over amid in under why blame attribute
                    response prompt force make made consequence account harder with that given say
                    saying
                    """);

    /// Words by which the sentence before is taken up as a reason, or the next told to be one.
    private static final Set<String> REASONS =
            Vocabulary.of(
                    """
                    because reason therefore result cause lead why blame due harder so consequence
                    trouble prompt response thus hence
                    """);

    private static final Set<String> OPENERS = Set.of("this", "that", "as", "since", "after");

    /// The shares of the words of what is said to be a cause, and of what it is said to have
    /// caused, that a sentence must have to be the one that tells of it.
    private static final double CAUSE = 0.5;

    private static final double EFFECT = 0.4;

    /// What is said to have happened, and why, as stems.
    private record Claimed(Set<String> effect, Set<String> cause) {}

    private Cause() {}

    /// What the claim says otherwise, for people; empty where nothing is found.
    public static Optional<String> in(Comparison compared) {
        return claimed(compared.claim().text())
                .filter(claimed -> !isLinked(compared.sentences(), claimed))
                .map(_ -> "the cited words do not give this as the cause");
    }

    private static Optional<Claimed> claimed(String claim) {
        Matcher because = BECAUSE.matcher(claim);
        if (!because.find()) {
            return Optional.empty();
        }
        String effect = claim.substring(0, because.start());
        String cause = claim.substring(because.end());
        int comma = cause.indexOf(',');
        if (effect.isBlank() && comma > 0) {
            effect = cause.substring(comma);
            cause = cause.substring(0, comma);
        }
        Set<String> what = Terms.of(effect);
        Set<String> why = Terms.of(cause);
        why.removeAll(what);
        return what.isEmpty() || why.isEmpty()
                ? Optional.empty()
                : Optional.of(new Claimed(what, why));
    }

    /// Whether they stand in one sentence with a word that links them, or in neighbours of which
    /// one has such a word. What is told in other words is not for this to judge.
    private static boolean isLinked(List<Parsed> told, Claimed claimed) {
        Optional<Parsed> cause = best(told, claimed.cause(), CAUSE);
        Optional<Parsed> effect = best(told, claimed.effect(), EFFECT);
        if (cause.isEmpty() || effect.isEmpty()) {
            return true;
        }
        boolean together =
                told.stream()
                        .filter(one -> one.share(claimed.cause()) >= CAUSE)
                        .filter(one -> one.share(claimed.effect()) >= EFFECT)
                        .anyMatch(one -> hasLink(one, claimed));
        int apart = Math.abs(told.indexOf(cause.get()) - told.indexOf(effect.get()));
        return together || (apart == 1 && (takesUp(effect.get()) || isReason(cause.get())));
    }

    private static Optional<Parsed> best(List<Parsed> told, Set<String> wanted, double least) {
        return told.stream()
                .max(Comparator.comparingDouble(one -> one.share(wanted)))
                .filter(one -> one.share(wanted) >= least);
    }

    /// Whether what joins the two in the sentence is more than `and`.
    private static boolean hasLink(Parsed told, Claimed claimed) {
        int[] effect = places(told, claimed.effect());
        int[] cause = places(told, claimed.cause());
        if (effect.length == 0 || cause.length == 0) {
            return true;
        }
        int from = Math.min(effect[effect.length - 1], cause[cause.length - 1]);
        int to = Math.max(effect[0], cause[0]);
        return to <= from
                || told.words().getFirst().is(LINKS)
                || told.words().subList(from, to + 1).stream().anyMatch(word -> word.is(LINKS));
    }

    private static int[] places(Parsed told, Set<String> wanted) {
        return IntStream.range(0, told.words().size())
                .filter(
                        at ->
                                Terms.of(told.words().get(at).text()).stream()
                                        .anyMatch(wanted::contains))
                .toArray();
    }

    /// Whether a sentence is told as a reason of what stands beside it, and not of something in it.
    private static boolean isReason(Parsed told) {
        return takesUp(told) && !BECAUSE.matcher(told.text()).find();
    }

    private static boolean takesUp(Parsed told) {
        return told.hasAny(REASONS) || told.words().getFirst().is(OPENERS);
    }
}
