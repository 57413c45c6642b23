package io.dateline.eval;

/// What is measured. Each has a value only where there are questions that tell.
public enum Metric {
    SPAN_EXACT_MATCH("spanExactMatch", "best span, exact match", Unit.SHARE),
    SPAN_F1("spanF1", "best span, F1", Unit.SHARE),
    ANSWER_EXACT_MATCH("answerExactMatch", "answer or refusal, exact match", Unit.SHARE),
    ANSWER_F1("answerF1", "answer or refusal, F1", Unit.SHARE),
    ANSWERED_RATE("answeredRate", "answered", Unit.SHARE),
    REFUSAL_PRECISION("refusalPrecision", "refusals that are right", Unit.SHARE),
    REFUSAL_RECALL("refusalRecall", "unanswerable questions refused", Unit.SHARE),
    SENTENCE_RECALL("sentenceRecall", "answer stands in a cited quote", Unit.SHARE),
    HITS_AT_1("hitsAt1", "right article first", Unit.SHARE),
    HITS_AT_5("hitsAt5", "right article among 5", Unit.SHARE),
    HITS_AT_20("hitsAt20", "right article among 20", Unit.SHARE),
    MEAN_RECIPROCAL_RANK("meanReciprocalRank", "mean reciprocal rank", Unit.SHARE),
    LATENCY_P50("latencyP50Ms", "half take at most", Unit.MILLISECONDS),
    LATENCY_P95("latencyP95Ms", "95 in 100 take at most", Unit.MILLISECONDS),
    BEST_CAUTION("bestCaution", "caution with the best F1", Unit.LEVEL),
    BEST_CAUTION_F1("bestCautionF1", "answer or refusal, F1, with it", Unit.SHARE),
    RIGHT("right", "cited answer or refusal is right", Unit.SHARE),
    /// Of the cautions from the present one up: what was refused cites nothing to judge.
    RIGHTEST_CAUTION("rightestCaution", "caution with most of these", Unit.LEVEL),
    RIGHTEST_CAUTION_SHARE("rightestCautionShare", "right with it", Unit.SHARE);

    /// What a value counts.
    enum Unit {
        /// Of all questions that tell, from 0 to 1.
        SHARE,
        MILLISECONDS,
        /// From 0 to 1.
        LEVEL
    }

    private final String key;
    private final String label;
    private final Unit unit;

    Metric(String key, String label, Unit unit) {
        this.key = key;
        this.label = label;
        this.unit = unit;
    }

    /// The name in JSON.
    public String key() {
        return key;
    }

    /// The name for people.
    String label() {
        return label;
    }

    Unit unit() {
        return unit;
    }
}
