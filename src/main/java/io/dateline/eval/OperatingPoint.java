package io.dateline.eval;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// What a caution, the confidence below which an answer turns into a refusal, would make of the
/// questions that were asked with another.
///
/// @param refusalPrecision the share of refusals that are right; empty where nothing is refused
/// @param refusalRecall the share of unanswerable questions that are refused; empty without any
/// @param f1 of answers and refusals, as in SQuAD 2.0; empty where no question can be scored
/// @param answered the share of all questions that are answered; empty without questions
public record OperatingPoint(
        double caution,
        OptionalDouble refusalPrecision,
        OptionalDouble refusalRecall,
        OptionalDouble f1,
        OptionalDouble answered) {

    /// Cautions are a tenth apart.
    private static final int STEPS = 10;

    /// The tenths between 0 and 1, and `present`, with which the questions were asked; the lowest
    /// first, none twice.
    static List<OperatingPoint> along(List<Examined> all, double present) {
        List<RefusalCurve.Case> cases =
                all.stream()
                        .filter(Examined::isScored)
                        .map(examined -> scored(examined, present))
                        .toList();
        DoubleStream tenths = IntStream.range(1, STEPS).mapToDouble(n -> (double) n / STEPS);
        return DoubleStream.concat(tenths, DoubleStream.of(present))
                .distinct()
                .sorted()
                .mapToObj(caution -> of(caution, present, all, cases))
                .toList();
    }

    /// What the caution did not decide scores the same with any.
    private static RefusalCurve.Case scored(Examined examined, double present) {
        double confidence = examined.answer().confidence();
        return examined.isDecidedBy(present)
                ? new RefusalCurve.Case(
                        confidence, examined.f1IfAnswered(), examined.scoreIfRefused())
                : new RefusalCurve.Case(confidence, examined.f1(), examined.f1());
    }

    private static OperatingPoint of(
            double caution, double present, List<Examined> all, List<RefusalCurve.Case> cases) {
        List<Examined> refused =
                all.stream().filter(one -> one.isRefusedAt(caution, present)).toList();
        long right = refused.stream().filter(one -> one.question().unanswerable()).count();
        long unanswerable = all.stream().filter(one -> one.question().unanswerable()).count();
        return new OperatingPoint(
                caution,
                share(right, refused.size()),
                share(right, unanswerable),
                cases.isEmpty()
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(RefusalCurve.at(caution, cases).score()),
                share(all.size() - refused.size(), all.size()));
    }

    private static OptionalDouble share(long part, long whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
    }
}
