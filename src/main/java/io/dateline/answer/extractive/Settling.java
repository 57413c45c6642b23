package io.dateline.answer.extractive;

import io.dateline.article.Passage;
import io.dateline.article.TextSpan;
import io.dateline.model.Odds;
import io.dateline.model.ScoredSpan;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// A sentence that may settle whether something is so.
///
/// @param place of the sentence in the passage, with the one before where it needs that
/// @param own the sentence
/// @param near the sentence with those before it, which tell whom it speaks of
/// @param shared the share of the statement's words that `near` has
/// @param sharedAlone the share that `own` has
/// @param found how well the reader finds that words of it answer
/// @param settles what it does besides saying so
/// @param support how well it says what is asked about, once it is judged
record Settling(
        Passage passage,
        TextSpan place,
        String own,
        String near,
        double shared,
        double sharedAlone,
        double found,
        Settles settles,
        double support) {

    /// How a sentence settles what it does not just say.
    enum Settles {
        /// It denies what is asked about, or tells of what excludes it.
        DENIES(1.1, 1),
        /// It tells of the same elsewhere.
        DIFFERS(0.9, 1),
        /// It tells of a change, which is what the question asks for.
        ENDS(1.15, 1),
        /// It tells of a change.
        CHANGES(0.9, 1),
        /// It gives another date or sum for it.
        MOVES(0.9, 0),
        /// It tells what is allowed, where the question asks that.
        ALLOWS(0.9, 1),
        /// It says that it will be so, where the question asks whether it has been done.
        PLANS(0, 0.5),
        /// It says that it was so, where the question asks whether it is still.
        SAID(0, 0.8),
        /// It says it, or nothing of it.
        SAYS(0, 1);

        private final double weight;
        private final double saying;

        /// Whether it does so for what the article is about, its title included.
        boolean isAbout() {
            return this == DENIES || this == ENDS || this == CHANGES || this == MOVES;
        }

        /// @param weight where all words of the statement are told
        /// @param saying how much it counts that it says so
        Settles(double weight, double saying) {
            this.weight = weight;
            this.saying = saying;
        }
    }

    /// What is said in part settles less.
    private static final double LEAST_SHARE = 0.3;

    private static final double FOUND = 0.3;

    // A weight of 0.4 is taken for right as often as wrong.
    private static final double BIAS = -2.6;
    private static final double SLOPE = 6;

    /// Before it is judged: whether it is worth judging.
    double promise() {
        return shared + sharedAlone + found + settles.weight;
    }

    /// The judge's verdicts on the sentence alone and with those before it.
    Settling judged(double alone, double together) {
        return new Settling(
                passage,
                place,
                own,
                near,
                shared,
                sharedAlone,
                found,
                settles,
                (alone + together) / 2);
    }

    /// How well it settles the question.
    double weight() {
        double said = (support * (LEAST_SHARE + shared) + FOUND * found) * settles.saying;
        return Math.max(said, settles.weight * (isOfAnother() ? 1 : shared));
    }

    double confidence() {
        return Odds.ofLogit(BIAS + SLOPE * Math.min(1, weight()));
    }

    /// Whether it has every word of the statement, so that it tells of nothing elsewhere.
    boolean tellsAll() {
        return shared == 1 && !isOfAnother();
    }

    /// Whether it tells all but where, when or how much.
    private boolean isOfAnother() {
        return settles == Settles.DIFFERS || settles == Settles.MOVES;
    }

    @Nullable LocalDate day() {
        return passage.article().publishedAt() == null
                ? null
                : passage.article().publishedAt().day();
    }

    String words() {
        return place.of(passage.text());
    }

    Findings.Candidate candidate() {
        return new Findings.Candidate(passage, new ScoredSpan(place, confidence()), 1);
    }
}
