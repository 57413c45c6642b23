package io.dateline.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;

@ExtendWith(Postgres.class)
class PostgresDatabaseTest extends DatabaseContract {

    private PostgresAddress address;

    @BeforeEach
    void create(PostgresAddress created) {
        address = created;
    }

    @Override
    Database openAgain() {
        return PostgresDatabase.open(address);
    }

    @Test
    void whileTheServerIsAwayEveryCallSaysSoAndWorksOnceItIsBack(PostgresCluster cluster) {
        try (Database database = open()) {
            database.execute(connection -> insert(connection, 1, "before"));
            cluster.stop();
            try {
                for (int i = 0; i < 100; i++) {
                    assertThrows(StoreUnreachableException.class, database::check);
                    assertThrows(
                            StoreUnreachableException.class,
                            () -> database.execute(connection -> insert(connection, 2, "lost")));
                }
                StoreUnreachableException fault =
                        assertThrows(StoreUnreachableException.class, this::openAgain);
                assertTrue(
                        String.valueOf(fault.getMessage())
                                .startsWith(address + " cannot be reached just now"),
                        fault.getMessage());
            } finally {
                cluster.start();
            }
            untilReachable(database);
            database.execute(connection -> insert(connection, 3, "after"));
            assertEquals(List.of("before", "after"), notes(database));
        }
    }

    private static void untilReachable(Database database) {
        while (true) {
            try {
                database.check();
                return;
            } catch (StoreUnreachableException e) {
                Thread.onSpinWait();
            }
        }
    }

    /// As a thread is interrupted whose client has left, or that ends with the program: a socket
    /// would close under it.
    @Test
    void anInterruptBreaksNoTransactionAndIsKept() throws Exception {
        try (Database database = open()) {
            FutureTask<Boolean> interrupted =
                    new FutureTask<>(
                            () -> {
                                Thread caller = Thread.currentThread();
                                database.execute(
                                        connection -> {
                                            caller.interrupt();
                                            Statements.text(
                                                    connection, "SELECT pg_sleep(0.05)::text");
                                            insert(connection, 1, "whole");
                                        });
                                assertEquals(List.of("whole"), notes(database));
                                return Thread.currentThread().isInterrupted();
                            });
            Thread.ofVirtual().start(interrupted);
            assertTrue(interrupted.get());
            assertThrows(
                    IllegalStateException.class,
                    () -> database.execute(_ -> database.execute(_ -> {})));
        }
    }

    @Test
    void whatWasAcknowledgedIsThereAfterTheServerFell(PostgresCluster cluster) {
        try (Database database = open()) {
            database.execute(connection -> insert(connection, 1, "kept"));
        }
        cluster.stop();
        cluster.start();
        try (Database database = open()) {
            assertEquals(List.of("kept"), notes(database));
        }
    }

    @Test
    void whoMayNotEnterAndWhatIsNotThereIsNamedWithoutThePassword() {
        PostgresAddress stranger = address.withPassword("not-the-password");
        PostgresAddress nowhere =
                new PostgresAddress(
                        address.host(),
                        address.port(),
                        "nowhere",
                        address.user(),
                        address.password(),
                        Map.of());
        for (PostgresAddress wrong : List.of(stranger, nowhere)) {
            String message =
                    String.valueOf(
                            assertThrows(
                                            StoreUnusableException.class,
                                            () -> PostgresDatabase.open(wrong))
                                    .getMessage());
            assertTrue(message.startsWith(wrong + " cannot be used: FATAL: "), message);
            assertFalse(message.contains(wrong.password()), message);
        }
    }

    @Test
    void manyThatOpenAnEmptyDatabaseAtOnceMakeItsTablesOnce() {
        List<CompletableFuture<Void>> openings =
                Stream.generate(() -> CompletableFuture.runAsync(() -> open().close()))
                        .limit(6)
                        .toList();
        openings.forEach(CompletableFuture::join);
        try (Database database = open()) {
            assertEquals(
                    List.of("1", "2"),
                    database.read(
                            connection ->
                                    Statements.texts(
                                            connection,
                                            "SELECT number FROM notes_migration ORDER BY number")));
        }
    }
}
