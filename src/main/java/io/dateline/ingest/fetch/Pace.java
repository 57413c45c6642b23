package io.dateline.ingest.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// When each site may be asked next. Safe for use by many threads at once.
final class Pace {

    /// Sites that were not asked for longest are forgotten.
    private static final int MOST_SITES = 10_000;

    private final Map<String, Instant> next =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
                    return size() > MOST_SITES;
                }
            };

    /// Takes the next turn at a site.
    ///
    /// @param apart how long after it nobody else is to have one
    /// @return how long to wait for it
    synchronized Duration turn(String site, Duration apart, Instant now) {
        Instant turn = later(next.getOrDefault(site, now), now);
        next.put(site, turn.plus(apart));
        return Duration.between(now, turn);
    }

    /// Leaves a site alone for this long.
    synchronized void leave(String site, Duration wait, Instant now) {
        next.merge(site, now.plus(wait), Pace::later);
    }

    /// How long a turn at a site would have to be waited for.
    synchronized Duration wait(String site, Instant now) {
        return Duration.between(now, later(next.getOrDefault(site, now), now));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
