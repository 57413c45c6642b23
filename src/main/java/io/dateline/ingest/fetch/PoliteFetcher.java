package io.dateline.ingest.fetch;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;

/// Fetches pages as their servers want it: what `robots.txt` allows, no more often than one page a
/// second of a site, or as seldom as it says, and not before the time that it asked for with
/// `Retry-After`. What fails is tried anew a little later, [#ATTEMPTS] times in all. Safe for use
/// by many threads at once.
///
/// Hosts that were named as one's own are asked without a pause, unless their `robots.txt` wants
/// one.
public final class PoliteFetcher implements AutoCloseable {

    static final int ATTEMPTS = 3;

    /// Between two requests to a site that does not say what it wants.
    static final Duration APART = Duration.ofSeconds(1);

    /// Who is asked to wait longer goes without the page.
    static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    /// Before the second attempt; before the third, four times as long.
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);

    private static final Duration RULES_KEPT = Duration.ofHours(1);

    private static final Duration UNKNOWN_KEPT = Duration.ofSeconds(30);

    private static final int MOST_RULES = 500;

    /// More than the 500 KiB that the standard wants read.
    private static final int MOST_BYTES_OF_RULES = 2 * 1024 * 1024;

    /// Waits; a test puts one here that does not.
    interface Pauses {

        Pauses OF_THE_SYSTEM = time -> TimeUnit.NANOSECONDS.sleep(time.toNanos());

        void pause(Duration time) throws InterruptedException;
    }

    private record Kept(RobotRules rules, Instant until) {}

    private final Fetcher fetcher;
    private final FetchConfig config;
    private final InstantSource clock;
    private final Pauses pauses;
    private final Pace pace = new Pace();
    private final Map<String, Kept> rules =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
                    return size() > MOST_RULES;
                }
            };

    public PoliteFetcher(FetchConfig config) {
        this(config, HostNames.OF_THE_SYSTEM, InstantSource.system(), Pauses.OF_THE_SYSTEM);
    }

    PoliteFetcher(FetchConfig config, HostNames names, InstantSource clock, Pauses pauses) {
        this.config = config;
        this.clock = clock;
        this.pauses = pauses;
        fetcher = new Fetcher(config, names, clock);
    }

    /// Fetches a page; waits for its turn, on the calling thread.
    ///
    /// @param known what the server gave with it when it was last fetched
    /// @throws CancellationException when the thread is interrupted while it waits
    public FetchOutcome fetch(URI address, Validators known) {
        return fetch(address, known, config.limits(), this::closed);
    }

    private FetchOutcome fetch(
            URI address, Validators known, FetchLimits limits, Fetcher.Gate gate) {
        Duration pause = FIRST_PAUSE;
        for (int attempt = 1; ; attempt++) {
            FetchOutcome outcome = fetcher.fetch(address, known, limits, gate);
            if (!(outcome instanceof FetchOutcome.Failed(String _, Duration retryAfter))) {
                return outcome;
            }
            Duration wait = pause;
            if (retryAfter != null) {
                pace.leave(WebAddress.of(address).site(), retryAfter, clock.instant());
                wait = retryAfter;
            }
            if (attempt == ATTEMPTS || wait.compareTo(LONGEST_WAIT) > 0) {
                return outcome;
            }
            pause(wait);
            pause = pause.multipliedBy(4);
        }
    }

    private @Nullable FetchOutcome closed(WebAddress address) {
        switch (rules(address)) {
            case RobotRules.Unknown(FetchOutcome why) -> {
                return why;
            }
            case RobotRules.Read read -> {
                return read.allow(address)
                        ? turn(address, read.delay())
                        : FetchOutcome.Refused.here(
                                "the robots.txt of %s does not allow it; save the page, and"
                                                .formatted(address.host())
                                        + " ingest the file");
            }
        }
    }

    /// Waits for a turn at the site; what comes of it where that would take too long.
    private @Nullable FetchOutcome turn(WebAddress address, Duration delay) {
        Duration wait = pace.wait(address.site(), clock.instant());
        if (wait.compareTo(LONGEST_WAIT) > 0) {
            return new FetchOutcome.Failed(
                    "%s asks to be left alone for another %d seconds"
                            .formatted(address.host(), wait.toSeconds()),
                    wait);
        }
        boolean mayHurry = config.hosts().isNamed(address) || delay.isPositive();
        pause(pace.turn(address.site(), mayHurry ? delay : APART, clock.instant()));
        return null;
    }

    private RobotRules rules(WebAddress address) {
        String site = address.site();
        synchronized (rules) {
            Kept kept = rules.get(site);
            if (kept != null && clock.instant().isBefore(kept.until())) {
                return kept.rules();
            }
        }
        WebAddress file = address.resolve("/robots.txt");
        RobotRules read =
                RobotRules.of(
                        file,
                        fetch(
                                file.uri(),
                                Validators.NONE,
                                config.limits().withBytes(MOST_BYTES_OF_RULES),
                                hop -> turn(hop, Duration.ZERO)));
        Duration kept =
                switch (read) {
                    case RobotRules.Read _ -> RULES_KEPT;
                    case RobotRules.Unknown _ -> UNKNOWN_KEPT;
                };
        synchronized (rules) {
            rules.put(site, new Kept(read, clock.instant().plus(kept)));
        }
        return read;
    }

    private void pause(Duration time) {
        if (!time.isPositive()) {
            return;
        }
        try {
            pauses.pause(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }

    @Override
    public void close() {
        fetcher.close();
    }
}
