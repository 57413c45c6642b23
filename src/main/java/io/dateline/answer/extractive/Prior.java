package io.dateline.answer.extractive;

import io.dateline.model.Odds;

/// How likely passages answer a question before they are read, and what a reader's scores tell
/// then.
///
/// Scores are probabilities of sets like SQuAD 2.0, where half of the questions have no answer and
/// are made to look as if they had.
enum Prior {

    /// Somebody has said which articles to read, as the sets do: they are about what is asked.
    GIVEN(1, 1, 0),

    /// The passages were searched for. An article that is not there leaves others that share some
    /// words with the question: how relevant the passage is tells more than where it was given, and
    /// the score less.
    ///
    /// The weights are those of a logistic regression on the log odds of both, of whether the best
    /// span is right, over questions about news whose [Premise] was met, each made less by a sixth;
    /// that and the odds were chosen so that the usual caution refuses most of what has no answer
    /// and little that has one, and that few answers are called likely beyond doubt.
    SEARCHED(0.37, 0.64, 0.49);

    /// Relevance beyond these tells no more.
    private static final double LEAST_TOLD = 0.05;

    private static final double MOST_TOLD = 0.993;

    private final double odds;
    private final double scored;
    private final double relevant;

    /// @param scored the weight of the score's log odds
    /// @param relevant the weight of the relevance's
    Prior(double odds, double scored, double relevant) {
        this.odds = odds;
        this.scored = scored;
        this.relevant = relevant;
    }

    /// How likely a span with this score is right, from 0 to 1; it grows with the score, and with
    /// the relevance of its passage.
    double confidence(double score, double relevance) {
        double about = Math.clamp(relevance, LEAST_TOLD, MOST_TOLD);
        double right = odds * Math.pow(score, scored) * Math.pow(about, relevant);
        double wrong = Math.pow(1 - score, scored) * Math.pow(1 - about, relevant);
        return right == 0 ? 0 : Odds.probability(right, wrong);
    }
}
