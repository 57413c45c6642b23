package io.dateline.server.keys;

import io.dateline.server.http.Caller;
import io.dateline.store.StoreUnreachableException;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// The keys and sign-ins as they are, or were within the last second: commands beside the server
/// change them too. Nothing is read while nobody asks. While their database is away, those that
/// were read last count for a quarter of an hour: no key can be revoked there meanwhile.
public final class KnownKeys {

    /// How long a key that was revoked elsewhere may still open the door.
    static final Duration MOST_AGE = Duration.ofSeconds(1);

    /// How long they count while the database cannot be reached. Not for ever: it may be away for
    /// this server alone.
    static final Duration MOST_AGE_WITHOUT_DATABASE = Duration.ofMinutes(15);

    /// So many digits of a hash find it; only whether there is one that begins so could be learned
    /// from the time that takes. The rest is compared in a time that tells nothing.
    private static final int INDEXED = 8;

    private final Supplier<List<KnownToken>> source;
    private final LongSupplier nanoTime;
    private final InstantSource clock;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile Snapshot snapshot;
    private volatile boolean databaseIsAway;

    private record Snapshot(
            boolean hasKeys, Map<String, List<KnownToken>> byBeginning, long readAt) {}

    /// @param source all that is known now
    KnownKeys(Supplier<List<KnownToken>> source, LongSupplier nanoTime, InstantSource clock) {
        this.source = source;
        this.nanoTime = nanoTime;
        this.clock = clock;
        this.snapshot = read();
    }

    /// Whether there is any key.
    boolean any() {
        return current().hasKeys();
    }

    /// Whose key this is.
    Optional<Caller> ofKey(String token) {
        return find(token).filter(known -> known.expiresAt() == null).map(KnownKeys::caller);
    }

    /// Who is signed in by this secret.
    Optional<Caller> ofSession(String token) {
        Instant now = clock.instant();
        return find(token)
                .filter(known -> known.expiresAt() != null && now.isBefore(known.expiresAt()))
                .map(KnownKeys::caller);
    }

    /// Has what was changed here seen at once.
    public void refresh() {
        reading.lock();
        try {
            snapshot = read();
        } finally {
            reading.unlock();
        }
    }

    private static Caller caller(KnownToken known) {
        return new Caller(known.name(), known.mayWrite(), known.administers());
    }

    private Optional<KnownToken> find(String token) {
        String sha256 = Token.sha256(token);
        return current().byBeginning().getOrDefault(beginning(sha256), List.of()).stream()
                .filter(known -> Token.same(known.sha256(), sha256))
                .findFirst();
    }

    private Snapshot current() {
        Snapshot seen = snapshot;
        if (isYounger(seen, MOST_AGE)) {
            return seen;
        }
        // one at a time finds out whether the database is back; the others need not wait for that
        if (databaseIsAway && reading.isLocked() && isYounger(seen, MOST_AGE_WITHOUT_DATABASE)) {
            return seen;
        }
        reading.lock();
        try {
            if (!isYounger(snapshot, MOST_AGE)) {
                snapshot = renewed(snapshot);
            }
            return snapshot;
        } finally {
            reading.unlock();
        }
    }

    private Snapshot renewed(Snapshot seen) {
        try {
            Snapshot read = read();
            databaseIsAway = false;
            return read;
        } catch (StoreUnreachableException e) {
            databaseIsAway = true;
            if (isYounger(seen, MOST_AGE_WITHOUT_DATABASE)) {
                return seen;
            }
            throw e;
        }
    }

    private boolean isYounger(Snapshot seen, Duration age) {
        return nanoTime.getAsLong() - seen.readAt() < age.toNanos();
    }

    private Snapshot read() {
        // before it is read: what is changed meanwhile counts as not seen
        long readAt = nanoTime.getAsLong();
        List<KnownToken> tokens = source.get();
        return new Snapshot(
                tokens.stream().anyMatch(token -> token.expiresAt() == null),
                tokens.stream().collect(Collectors.groupingBy(token -> beginning(token.sha256()))),
                readAt);
    }

    private static String beginning(String sha256) {
        return sha256.substring(0, INDEXED);
    }
}
