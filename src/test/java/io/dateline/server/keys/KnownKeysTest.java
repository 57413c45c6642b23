package io.dateline.server.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.server.http.Caller;
import io.dateline.store.Postgres;
import io.dateline.store.PostgresAddress;
import io.dateline.store.PostgresCluster;
import io.dateline.store.StoreUnreachableException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

class KnownKeysTest {

    @TempDir private Path data;
    private final AtomicInteger reads = new AtomicInteger();
    private long nanoTime;
    private Instant now = Instant.parse("2026-11-29T12:00:00Z");

    private KnownKeys over(ApiKeys keys) {
        return new KnownKeys(
                () -> {
                    reads.incrementAndGet();
                    return keys.tokens();
                },
                () -> nanoTime,
                () -> now);
    }

    private void oneSecondLater() {
        nanoTime += KnownKeys.MOST_AGE.toNanos();
    }

    @Test
    void whatAnotherProcessDoesToKeysIsSeenWithinASecond() {
        try (ApiKeys here = ApiKeys.open(data);
                ApiKeys elsewhere = ApiKeys.open(data)) {
            KnownKeys known = over(here);
            assertFalse(known.any());
            String key = elsewhere.add("anna", true).orElseThrow();
            oneSecondLater();
            assertTrue(known.any());
            assertEquals(Optional.of(new Caller("anna", true)), known.ofKey(key));
            elsewhere.revoke("anna");
            oneSecondLater();
            assertEquals(Optional.empty(), known.ofKey(key));
            assertFalse(known.any());
        }
    }

    @Test
    void thatIsNotReadForEachRequest() {
        try (ApiKeys keys = ApiKeys.open(data)) {
            KnownKeys known = over(keys);
            for (int i = 0; i < 100; i++) {
                known.any();
                known.ofKey("dateline_" + i);
                nanoTime++;
            }
            assertEquals(1, reads.get());
            oneSecondLater();
            known.any();
            known.any();
            assertEquals(2, reads.get());
        }
    }

    @Test
    void onlyAWholeKeyIsKnown() {
        try (ApiKeys keys = ApiKeys.open(data)) {
            String key = keys.add("desk", false).orElseThrow();
            KnownKeys known = over(keys);
            for (String wrong :
                    List.of(
                            "",
                            key.substring(1),
                            key + "A",
                            key.toUpperCase(Locale.ROOT),
                            "x".repeat(9999))) {
                assertEquals(Optional.empty(), known.ofKey(wrong), wrong);
            }
            assertEquals(Optional.of(new Caller("desk", false)), known.ofKey(key));
        }
    }

    @Test
    void twoHashesThatBeginAlikeAreToldApart() {
        String sha256 = Token.sha256("one");
        String alike = sha256.substring(0, 20) + "0".repeat(44);
        KnownKeys known =
                new KnownKeys(
                        () ->
                                List.of(
                                        new KnownToken(alike, "other", true, false, null),
                                        new KnownToken(sha256, "own", true, false, null)),
                        () -> 0,
                        () -> now);
        assertEquals(Optional.of(new Caller("own", true)), known.ofKey("one"));
    }

    @Test
    void aSignInIsNoKeyAndEndsInTime() {
        try (ApiKeys keys = ApiKeys.open(data)) {
            String key = keys.add("anna", true).orElseThrow();
            String session = keys.signIn("anna", now, now.plusSeconds(60)).orElseThrow();
            KnownKeys known = over(keys);
            assertEquals(Optional.of(new Caller("anna", true)), known.ofSession(session));
            assertEquals(Optional.empty(), known.ofKey(session));
            assertEquals(Optional.empty(), known.ofSession(key));
            now = now.plusSeconds(60);
            assertEquals(Optional.empty(), known.ofSession(session));
        }
    }

    @ExtendWith(Postgres.class)
    @Test
    void whileTheirDatabaseIsAwayThoseReadLastCountForAQuarterOfAnHour(
            PostgresAddress address, PostgresCluster cluster) {
        try (ApiKeys keys = ApiKeys.open(data, address)) {
            String key = keys.add("anna", true).orElseThrow();
            KnownKeys known = over(keys);
            cluster.stop();
            try {
                oneSecondLater();
                assertEquals(Optional.of(new Caller("anna", true)), known.ofKey(key));
                assertEquals(Optional.empty(), known.ofKey(key + "A"));
                assertThrows(StoreUnreachableException.class, known::refresh);
                nanoTime += KnownKeys.MOST_AGE_WITHOUT_DATABASE.toNanos();
                assertThrows(StoreUnreachableException.class, () -> known.ofKey(key));
            } finally {
                cluster.start();
            }
        }
    }
}
