package io.dateline.cli.console;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

import java.io.PrintStream;
import java.util.Locale;

/// Tells on standard error how far a long work is: a bar with rate and time left where a person
/// watches, else a line now and then. Safe for use by many threads at once.
public sealed interface Progress extends AutoCloseable {

    /// @param unit what is counted, in the plural
    /// @param total how many there are, as far as is known; 0 when it is not
    static Progress of(Console console, String unit, long total) {
        return console.errIsTerminal().getAsBoolean()
                ? new Bar(console.err(), unit, total)
                : new Lines(console.err(), unit, total);
    }

    /// One more is done.
    void step();

    /// This many are done.
    void reached(long done);

    /// Ends the bar; nothing is told after that.
    @Override
    void close();

    /// A bar that is drawn again in its place.
    final class Bar implements Progress {

        /// What fits on any terminal.
        private static final int WIDTH = 79;

        private static final int REFRESH_MILLISECONDS = 200;

        private static final long UNKNOWN = -1;

        private final ProgressBar bar;

        private Bar(PrintStream err, String unit, long total) {
            bar =
                    new ProgressBarBuilder()
                            .setTaskName(unit)
                            .setInitialMax(total == 0 ? UNKNOWN : total)
                            .setStyle(ProgressBarStyle.ASCII)
                            .setUpdateIntervalMillis(REFRESH_MILLISECONDS)
                            .setConsumer(new ConsoleProgressBarConsumer(err, WIDTH))
                            .showSpeed()
                            .build();
        }

        @Override
        public synchronized void step() {
            reached(bar.getCurrent() + 1);
        }

        @Override
        public synchronized void reached(long done) {
            if (!bar.isIndefinite() && done > bar.getMax()) {
                bar.maxHint(done);
            }
            bar.stepTo(Math.max(done, bar.getCurrent()));
        }

        @Override
        public void close() {
            bar.close();
        }
    }

    /// A line each [#EVERY].
    final class Lines implements Progress {

        /// Seconds apart where articles are embedded, and few enough to read in a log.
        private static final long EVERY = 500;

        private final PrintStream err;
        private final String unit;
        private final long total;
        private final long start = System.nanoTime();
        private long done;

        private Lines(PrintStream err, String unit, long total) {
            this.err = err;
            this.unit = unit;
            this.total = total;
        }

        @Override
        public synchronized void step() {
            reached(done + 1);
        }

        @Override
        public synchronized void reached(long now) {
            boolean tells = now / EVERY > done / EVERY;
            done = Math.max(done, now);
            if (tells) {
                double seconds = (System.nanoTime() - start) / 1e9;
                String of = total > done ? String.format(Locale.ROOT, " of %,d", total) : "";
                err.println(
                        String.format(
                                Locale.ROOT,
                                "%,d%s %s, %.0f a second",
                                done,
                                of,
                                unit,
                                done / seconds));
            }
        }

        @Override
        public void close() {}
    }
}
