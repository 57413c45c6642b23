package io.dateline.answer;

import java.util.Locale;
import java.util.Optional;

/// Where an answer turns into a refusal, as somebody who asks wants it.
public sealed interface Caution {

    /// From 0 (always answer) to 1.
    ///
    /// @param usual what holds where nothing is wanted, 0 to 1
    double from(double usual);

    /// @param value 0 to 1
    record Exactly(double value) implements Caution {

        public Exactly {
            if (!(value >= 0 && value <= 1)) {
                throw new IllegalArgumentException("caution must be from 0 to 1, not " + value);
            }
        }

        @Override
        public double from(double usual) {
            return value;
        }
    }

    /// In words that need no number. The README has what each makes of the default, measured.
    enum Word implements Caution {
        /// Answers more, and is wrong more often.
        BOLD(-0.15),
        BALANCED(0),
        /// Refuses more, also what it could have answered.
        CAREFUL(0.15);

        private final double step;

        Word(double step) {
            this.step = step;
        }

        @Override
        public double from(double usual) {
            return Math.clamp(usual + step, 0, 1);
        }

        /// As JSON names it.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// The one of this name, in small letters.
        public static Optional<Word> of(String word) {
            for (Word known : values()) {
                if (known.word().equals(word)) {
                    return Optional.of(known);
                }
            }
            return Optional.empty();
        }
    }
}
