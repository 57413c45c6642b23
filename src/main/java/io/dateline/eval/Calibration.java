package io.dateline.eval;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// How far confidence is from the share of answers that turn out right.
///
/// The bins are those of Guo, Pleiss, Sun and Weinberger,
/// [On Calibration of Modern Neural Networks](https://arxiv.org/abs/1706.04599) (2017), section 2:
/// of equal width, each without its lower end and with its upper one.
///
/// @param bins from the lowest confidence to the highest; together they cover 0 to 1
public record Calibration(List<Bin> bins) {

    /// As in the diagrams of that paper.
    static final int BINS = 10;

    public Calibration {
        bins = List.copyOf(bins);
    }

    /// A confidence that was stated and whether the answer was right.
    ///
    /// @param confidence from 0 to 1
    record Outcome(double confidence, boolean right) {

        Outcome {
            if (!(confidence >= 0 && confidence <= 1)) {
                throw new IllegalArgumentException("confidence is from 0 to 1, not " + confidence);
            }
        }

        private double share() {
            return right ? 1 : 0;
        }
    }

    /// The questions answered with a confidence above `from` and up to `to`; the first bin has
    /// those of 0 too.
    ///
    /// @param questions how many there are
    /// @param confidence their mean confidence; empty where there are none
    /// @param right the share of them with a right answer; empty where there are none
    public record Bin(
            double from,
            double to,
            int questions,
            OptionalDouble confidence,
            OptionalDouble right) {

        public Bin {
            if (!(from < to)) {
                throw new IllegalArgumentException("a bin from " + from + " to " + to);
            }
            if ((questions == 0) != confidence.isEmpty() || (questions == 0) != right.isEmpty()) {
                throw new IllegalArgumentException(
                        questions + " questions with " + confidence + " and " + right);
            }
        }

        private static Bin of(double from, double to, List<Outcome> all) {
            List<Outcome> within =
                    all.stream()
                            .filter(one -> one.confidence() <= to)
                            .filter(one -> one.confidence() > from || from == 0)
                            .toList();
            return new Bin(
                    from,
                    to,
                    within.size(),
                    within.stream().mapToDouble(Outcome::confidence).average(),
                    within.stream().mapToDouble(Outcome::share).average());
        }

        /// The distance of the two, once for each question.
        private double gaps() {
            return questions == 0
                    ? 0
                    : questions * Math.abs(confidence.orElseThrow() - right.orElseThrow());
        }
    }

    /// Sorts outcomes into [#BINS] bins.
    static Calibration of(List<Outcome> outcomes) {
        return new Calibration(
                IntStream.range(0, BINS)
                        .mapToObj(n -> Bin.of((double) n / BINS, (double) (n + 1) / BINS, outcomes))
                        .toList());
    }

    /// The expected calibration error: how far confidence is from the share right, bin by bin, in
    /// the mean over all questions. From 0, as good as can be, to 1; empty without questions.
    public OptionalDouble error() {
        int questions = bins.stream().mapToInt(Bin::questions).sum();
        return questions == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(bins.stream().mapToDouble(Bin::gaps).sum() / questions);
    }
}
