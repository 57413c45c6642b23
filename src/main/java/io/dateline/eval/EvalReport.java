package io.dateline.eval;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// What an evaluation of one reader found; `io.dateline.eval.report` puts it into words.
public final class EvalReport {

    private final String reader;
    private final Mode mode;
    private final int articles;
    private final double caution;
    private final List<Examined> all;
    private final Calibration calibration;
    private final Confusion confusion;
    private final List<OperatingPoint> operatingPoints;
    private final Map<Metric, OptionalDouble> values = new EnumMap<>(Metric.class);

    /// @param reader what the reader is called where several are compared
    /// @param articles how many articles the collection has
    /// @param caution where answers turned into refusals
    /// @param all what came of each question
    public EvalReport(String reader, Mode mode, int articles, double caution, List<Examined> all) {
        this.reader = reader;
        this.mode = mode;
        this.articles = articles;
        this.caution = caution;
        this.all = List.copyOf(all);
        calibration = Calibration.of(outcomes());
        confusion = Confusion.of(this.all);
        operatingPoints = OperatingPoint.along(this.all, caution);
        measureAnswers();
        measureRefusals();
        measureRetrieval();
        measureForms();
        measureLatency();
        values.put(Metric.CALIBRATION_ERROR, calibration.error());
    }

    public String reader() {
        return reader;
    }

    public Mode mode() {
        return mode;
    }

    /// How many articles the collection has.
    public int articles() {
        return articles;
    }

    /// The caution with which was asked.
    public double caution() {
        return caution;
    }

    /// All questions and what came of them, in the order of the questions.
    public List<Examined> examined() {
        return all;
    }

    /// How many of the questions have no answer.
    public int unanswerable() {
        return (int) all.stream().filter(e -> e.question().unanswerable()).count();
    }

    /// Of all questions that can be scored, answered and refused.
    public Calibration calibration() {
        return calibration;
    }

    /// Which forms questions were taken for.
    public Confusion confusion() {
        return confusion;
    }

    /// What other cautions would have given, beside the present one; the lowest first.
    public List<OperatingPoint> operatingPoints() {
        return operatingPoints;
    }

    /// Empty where no question tells.
    public OptionalDouble value(Metric metric) {
        return values.getOrDefault(metric, OptionalDouble.empty());
    }

    private List<Calibration.Outcome> outcomes() {
        return all.stream()
                .filter(Examined::isScored)
                .map(e -> new Calibration.Outcome(e.answer().confidence(), e.hasRightWords()))
                .toList();
    }

    private void measureAnswers() {
        List<Examined> answerable = all.stream().filter(e -> e.question().hasAnswers()).toList();
        values.put(
                Metric.SPAN_EXACT_MATCH,
                mean(
                        answerable,
                        e ->
                                one(
                                        Squad.exactMatch(
                                                e.examination().span(), e.question().answers()))));
        values.put(
                Metric.SPAN_F1,
                mean(answerable, e -> Squad.f1(e.examination().span(), e.question().answers())));
        values.put(Metric.SENTENCE_RECALL, mean(answerable, e -> one(isCited(e))));
        List<Examined> scored = all.stream().filter(Examined::isScored).toList();
        values.put(Metric.ANSWER_EXACT_MATCH, mean(scored, Examined::exactMatch));
        values.put(Metric.ANSWER_F1, mean(scored, Examined::f1));
    }

    private void measureRefusals() {
        values.put(Metric.ANSWERED_RATE, mean(all, e -> one(!e.refused())));
        List<Examined> refused = all.stream().filter(Examined::refused).toList();
        values.put(Metric.REFUSAL_PRECISION, mean(refused, e -> one(e.question().unanswerable())));
        List<Examined> unanswerable =
                all.stream().filter(e -> e.question().unanswerable()).toList();
        values.put(Metric.REFUSAL_RECALL, mean(unanswerable, e -> one(e.refused())));
        List<Examined> scored = all.stream().filter(Examined::isScored).toList();
        if (!scored.isEmpty()) {
            RefusalCurve.Point byF1 = RefusalCurve.best(cases(scored, Examined::f1IfAnswered));
            values.put(Metric.BEST_CAUTION, OptionalDouble.of(byF1.caution()));
            values.put(Metric.BEST_CAUTION_F1, OptionalDouble.of(byF1.score()));
            List<RefusalCurve.Case> cited = cases(scored, EvalReport::right);
            RefusalCurve.Point byCitation = RefusalCurve.best(cited);
            values.put(Metric.RIGHT, OptionalDouble.of(RefusalCurve.at(0, cited).score()));
            values.put(Metric.RIGHTEST_CAUTION, OptionalDouble.of(byCitation.caution()));
            values.put(Metric.RIGHTEST_CAUTION_SHARE, OptionalDouble.of(byCitation.score()));
        }
    }

    private static List<RefusalCurve.Case> cases(
            List<Examined> scored, ToDoubleFunction<Examined> ifAnswered) {
        return scored.stream()
                .map(
                        e ->
                                new RefusalCurve.Case(
                                        e.answer().confidence(),
                                        ifAnswered.applyAsDouble(e),
                                        e.scoreIfRefused()))
                .toList();
    }

    /// Whether a reader who looks at the cited words finds an answer, or there is none to find.
    private static double right(Examined examined) {
        return examined.refused() ? examined.scoreIfRefused() : one(isCited(examined));
    }

    private void measureRetrieval() {
        if (mode == Mode.GIVEN) {
            return;
        }
        List<OptionalInt> ranks =
                all.stream()
                        .filter(e -> !e.question().unanswerable())
                        .filter(e -> !e.question().articleIds().isEmpty())
                        .map(e -> rank(e.examination().retrieved(), e.question().articleIds()))
                        .toList();
        values.put(Metric.HITS_AT_1, mean(ranks, rank -> one(isWithin(rank, 1))));
        values.put(Metric.HITS_AT_5, mean(ranks, rank -> one(isWithin(rank, 5))));
        values.put(Metric.HITS_AT_20, mean(ranks, rank -> one(isWithin(rank, 20))));
        values.put(
                Metric.MEAN_RECIPROCAL_RANK,
                mean(ranks, rank -> rank.isPresent() ? 1.0 / rank.getAsInt() : 0));
    }

    private void measureForms() {
        List<Examined> withForm =
                all.stream().filter(e -> e.question().expected().form() != null).toList();
        values.put(
                Metric.FORM_RECOGNISED,
                mean(withForm, e -> one(e.answer().form() == e.question().expected().form())));
        List<Examined> told = all.stream().filter(Examined::tellsFit).toList();
        values.put(Metric.FIT, mean(told, e -> one(e.isFit())));
    }

    private void measureLatency() {
        long[] sorted = all.stream().mapToLong(Examined::milliseconds).sorted().toArray();
        values.put(Metric.LATENCY_P50, percentile(sorted, 50));
        values.put(Metric.LATENCY_P95, percentile(sorted, 95));
    }

    private static boolean isCited(Examined examined) {
        return examined.answer().citations().stream()
                .anyMatch(
                        citation ->
                                Squad.holdsAnswer(citation.quote(), examined.question().answers()));
    }

    /// The place of the first of `wanted` in `retrieved`, from 1.
    static OptionalInt rank(List<String> retrieved, List<String> wanted) {
        return IntStream.rangeClosed(1, retrieved.size())
                .filter(rank -> wanted.contains(retrieved.get(rank - 1)))
                .findFirst();
    }

    private static boolean isWithin(OptionalInt rank, int depth) {
        return rank.isPresent() && rank.getAsInt() <= depth;
    }

    /// The smallest of `sorted` that at least `percent` in 100 of them do not exceed.
    static OptionalDouble percentile(long[] sorted, int percent) {
        int rank = Math.ceilDiv(sorted.length * percent, 100);
        return rank == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) sorted[rank - 1]);
    }

    private static <T> OptionalDouble mean(List<T> sample, ToDoubleFunction<T> value) {
        return sample.stream().mapToDouble(value).average();
    }

    private static double one(boolean right) {
        return right ? 1 : 0;
    }
}
