package io.dateline.eval;

/// What is measured. Each has a value only where there are questions that tell.
public enum Metric {
    SPAN_EXACT_MATCH("spanExactMatch", "best span, exact match", Unit.SHARE, Better.HIGHER),
    SPAN_F1("spanF1", "best span, F1", Unit.SHARE, Better.HIGHER),
    ANSWER_EXACT_MATCH(
            "answerExactMatch", "answer or refusal, exact match", Unit.SHARE, Better.HIGHER),
    ANSWER_F1("answerF1", "answer or refusal, F1", Unit.SHARE, Better.HIGHER),
    ANSWERED_RATE("answeredRate", "answered", Unit.SHARE, Better.NEITHER),
    REFUSAL_PRECISION("refusalPrecision", "refusals that are right", Unit.SHARE, Better.HIGHER),
    REFUSAL_RECALL("refusalRecall", "unanswerable questions refused", Unit.SHARE, Better.HIGHER),
    SENTENCE_RECALL("sentenceRecall", "answer stands in a cited quote", Unit.SHARE, Better.HIGHER),
    HITS_AT_1("hitsAt1", "right article first", Unit.SHARE, Better.HIGHER),
    HITS_AT_5("hitsAt5", "right article among 5", Unit.SHARE, Better.HIGHER),
    HITS_AT_20("hitsAt20", "right article among 20", Unit.SHARE, Better.HIGHER),
    MEAN_RECIPROCAL_RANK("meanReciprocalRank", "mean reciprocal rank", Unit.SHARE, Better.HIGHER),
    FORM_RECOGNISED("formRecognised", "form of the answer recognised", Unit.SHARE, Better.HIGHER),
    FIT("fit", "answer is fit for who asks", Unit.SHARE, Better.HIGHER),
    LATENCY_P50("latencyP50Ms", "half take at most", Unit.MILLISECONDS, Better.LOWER),
    LATENCY_P95("latencyP95Ms", "95 in 100 take at most", Unit.MILLISECONDS, Better.LOWER),
    BEST_CAUTION("bestCaution", "caution with the best F1", Unit.LEVEL, Better.NEITHER),
    BEST_CAUTION_F1("bestCautionF1", "answer or refusal, F1, with it", Unit.SHARE, Better.HIGHER),
    RIGHT("right", "cited answer or refusal is right", Unit.SHARE, Better.HIGHER),
    /// Of the cautions from the present one up: what was refused cites nothing to judge.
    RIGHTEST_CAUTION("rightestCaution", "caution with most of these", Unit.LEVEL, Better.NEITHER),
    RIGHTEST_CAUTION_SHARE("rightestCautionShare", "right with it", Unit.SHARE, Better.HIGHER),
    /// As [Calibration#error] has it.
    CALIBRATION_ERROR(
            "calibrationError", "calibration error of confidence", Unit.LEVEL, Better.LOWER);

    /// What a value counts.
    public enum Unit {
        /// Of all questions that tell, from 0 to 1.
        SHARE,
        MILLISECONDS,
        /// From 0 to 1.
        LEVEL
    }

    /// Which of two values is better, all else being equal.
    public enum Better {
        HIGHER,
        LOWER,
        /// It describes a choice, and a choice is good only for what comes of it.
        NEITHER
    }

    private final String key;
    private final String label;
    private final Unit unit;
    private final Better better;

    Metric(String key, String label, Unit unit, Better better) {
        this.key = key;
        this.label = label;
        this.unit = unit;
        this.better = better;
    }

    /// The name in JSON.
    public String key() {
        return key;
    }

    /// The name for people.
    public String label() {
        return label;
    }

    public Unit unit() {
        return unit;
    }

    public Better better() {
        return better;
    }
}
