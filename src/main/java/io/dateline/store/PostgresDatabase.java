package io.dateline.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import io.dateline.article.DiskFullException;

import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;

/// A database of PostgreSQL, shared by processes on many machines. A lock of the server's lets one
/// of them write at a time, as SQLite does, so that no transaction has to be done again because of
/// another.
///
/// Every transaction runs on a platform thread of the database's own, and whoever wants one waits
/// for it: an interrupt closes the socket under a virtual thread, and with it a connection in the
/// middle of its work. The time limits below end each transaction also without one.
public final class PostgresDatabase implements Database {

    private static final System.Logger LOG = System.getLogger(PostgresDatabase.class.getName());

    /// The name of that lock: "Dateline" as a number.
    private static final long WRITING = 0x446174656C696E65L;

    private static final int READERS = 4;

    /// How long one process waits for another to finish a transaction: longer than any of ours
    /// takes.
    private static final Duration LOCK_TIMEOUT = Duration.ofSeconds(10);

    /// A server that says nothing for so long is gone, or the network to it.
    private static final Duration SILENCE = Duration.ofSeconds(30);

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);

    /// For how long after an attempt to connect nobody else tries, so that a thousand requests do
    /// not wait one after the other for a server that is away.
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /// What passes by itself, beside the states of class 08, which are those of connections: the
    /// server stops or starts, has too many connections, or somebody waited too long.
    private static final Set<String> PASSING =
            Set.of(
                    "25006", "25P03", "40001", "40P01", "53300", "55P03", "57014", "57P01", "57P02",
                    "57P03", "57P05");

    private static final String DISK_FULL = "53100";

    private final PostgresAddress address;
    private final ExecutorService writing = threads("dateline-store-write", 1);
    private final HikariDataSource writer;
    private final ExecutorService reading = threads("dateline-store-read", READERS);
    private final HikariDataSource readers;

    /// The thread that writes just now.
    private volatile @Nullable Thread inTransaction;

    private volatile @Nullable Attempt failed;

    /// Whether it was reached once: from then on the log is told when that changes.
    private volatile boolean opened;

    /// Guarded by this: whether the log was told that it cannot be reached.
    private boolean isTold;

    /// An attempt to connect that failed.
    private record Attempt(long atNanos, SQLException fault) {}

    private PostgresDatabase(PostgresAddress address) {
        this.address = address;
        this.writer = pool(address, "write", 1, false, "TRANSACTION_READ_COMMITTED");
        this.readers = pool(address, "read", READERS, true, "TRANSACTION_REPEATABLE_READ");
    }

    /// @throws StoreUnreachableException when the server does not answer
    /// @throws StoreUnusableException when it has no such database, or does not let this user in
    static PostgresDatabase open(PostgresAddress address) {
        PostgresDatabase database = new PostgresDatabase(address);
        try {
            database.probe();
            database.check();
            database.opened = true;
            return database;
        } catch (RuntimeException | Error e) {
            database.close();
            throw e;
        }
    }

    private static ExecutorService threads(String name, int count) {
        return Executors.newFixedThreadPool(
                count, Thread.ofPlatform().daemon().name(name + "-", 0).factory());
    }

    private static HikariDataSource pool(
            PostgresAddress address, String name, int size, boolean readOnly, String isolation) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("dateline-" + name);
        config.setDataSource(source(address));
        config.setMaximumPoolSize(size);
        // a pool that keeps some tries ever more rarely to get them back
        config.setMinimumIdle(0);
        config.setConnectionTimeout(CONNECT_TIMEOUT.toMillis());
        config.setValidationTimeout(CONNECT_TIMEOUT.dividedBy(2).toMillis());
        // the server may come later than the pool
        config.setInitializationFailTimeout(-1);
        config.setAutoCommit(false);
        config.setReadOnly(readOnly);
        config.setTransactionIsolation(isolation);
        // a process that hangs in the middle must not keep all others from writing for ever
        config.setConnectionInitSql(
                "SET lock_timeout = '%ds'; SET idle_in_transaction_session_timeout = '%ds'"
                        .formatted(LOCK_TIMEOUT.toSeconds(), SILENCE.toSeconds()));
        return new HikariDataSource(config);
    }

    private static PGSimpleDataSource source(PostgresAddress address) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(address.jdbcUrl());
        source.setUser(address.user());
        source.setPassword(address.password());
        source.setSslMode(address.parameters().get("sslmode"));
        source.setSslRootCert(address.parameters().get("sslrootcert"));
        source.setApplicationName("dateline");
        source.setConnectTimeout(Math.toIntExact(CONNECT_TIMEOUT.toSeconds()));
        source.setSocketTimeout(Math.toIntExact(SILENCE.toSeconds()));
        source.setTcpKeepAlive(true);
        return source;
    }

    @Override
    public String kind() {
        return "postgresql";
    }

    @Override
    public void migrate(Migrations migrations) {
        execute(connection -> migrations.run(connection, address.toString()));
    }

    @Override
    public <T extends @Nullable Object> T inTransaction(Work<T> work) {
        if (Thread.currentThread().equals(inTransaction)) {
            throw new IllegalStateException("a transaction in a transaction");
        }
        return on(
                writing,
                () -> {
                    inTransaction = Thread.currentThread();
                    try {
                        return transact(writer, connection -> locked(connection, work));
                    } finally {
                        inTransaction = null;
                    }
                });
    }

    private static <T extends @Nullable Object> T locked(Connection connection, Work<T> work)
            throws SQLException {
        Statements.text(connection, "SELECT pg_advisory_xact_lock(?)::text", WRITING);
        return work.with(connection);
    }

    @Override
    public <T extends @Nullable Object> T read(Work<T> work) {
        return on(reading, () -> transact(readers, work));
    }

    /// What `work` gives on one of those threads; an interrupt is kept for later.
    private static <T extends @Nullable Object> T on(ExecutorService threads, Callable<T> work) {
        Future<T> done = submitted(threads, work);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return done.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            throw unchecked(e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static <T extends @Nullable Object> Future<T> submitted(
            ExecutorService threads, Callable<T> work) {
        try {
            return threads.submit(work);
        } catch (RejectedExecutionException e) {
            throw closed(e);
        }
    }

    private static CancellationException closed(Exception cause) {
        CancellationException closed = new CancellationException("the database is closed");
        closed.initCause(cause);
        return closed;
    }

    private static RuntimeException unchecked(ExecutionException failed) {
        return switch (failed.getCause()) {
            case RuntimeException e -> e;
            case Error e -> throw e;
            case null, default -> new IllegalStateException(failed);
        };
    }

    private <T extends @Nullable Object> T transact(HikariDataSource pool, Work<T> work) {
        try (Connection connection = connection(pool)) {
            try {
                T result = work.with(PlainConnection.of(connection));
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException | Error e) {
                try {
                    connection.rollback();
                } catch (SQLException gone) {
                    e.addSuppressed(gone);
                }
                throw e;
            }
        } catch (SQLException e) {
            if (isUnreachable(e) && failed == null) {
                // the next finds out at once whether it is the server or this connection alone
                failed = new Attempt(System.nanoTime() - PAUSE.toNanos(), e);
            }
            throw fault(e);
        }
    }

    private Connection connection(HikariDataSource pool) throws SQLException {
        Attempt last = failed;
        if (last != null && System.nanoTime() - last.atNanos() < PAUSE.toNanos()) {
            throw last.fault();
        }
        try {
            if (last != null) {
                connectOnce(pool);
            }
            Connection connection = pool.getConnection();
            if (last != null) {
                reachable();
            }
            return connection;
        } catch (SQLException e) {
            unreachable(e);
            throw e;
        }
    }

    /// Throws at once what the pool would find out again and again, for as long as it may.
    private static void connectOnce(HikariDataSource pool) throws SQLException {
        pool.getDataSource().getConnection().close();
    }

    private void probe() {
        try {
            connectOnce(readers);
        } catch (SQLException e) {
            throw fault(e);
        }
    }

    private synchronized void unreachable(SQLException e) {
        failed = new Attempt(System.nanoTime(), e);
        if (!isTold && opened) {
            isTold = true;
            LOG.log(Level.WARNING, "{0} cannot be used just now: {1}", address, words(e));
        }
    }

    private synchronized void reachable() {
        failed = null;
        if (isTold) {
            isTold = false;
            LOG.log(Level.INFO, "{0} can be used again", address);
        }
    }

    /// The server frees the room of what was deleted by itself, and overwrites it in time.
    @Override
    public void sweep() {}

    @Override
    public void close() {
        // both wait for what they have begun
        reading.close();
        writing.close();
        readers.close();
        writer.close();
    }

    private RuntimeException fault(SQLException e) {
        String state = state(e);
        // who may not enter, what is not there, what one may not do, and damage
        if (state.matches("28.*|3D.*|3F.*|42501|XX.*")) {
            return new StoreUnusableException(address + " cannot be used: " + words(e), e);
        }
        if (isUnreachable(e)) {
            return new StoreUnreachableException(
                    address + " cannot be reached just now: " + words(e), new IOException(e));
        }
        if (state.equals(DISK_FULL)) {
            return DiskFullException.orOther(
                    address + " could not be written",
                    new IOException("no space left on device", e));
        }
        return new UncheckedIOException(
                address + " could not be used: " + words(e), new IOException(e));
    }

    private static boolean isUnreachable(SQLException e) {
        String state = state(e);
        return e instanceof SQLTransientConnectionException
                || state.startsWith("08")
                || PASSING.contains(state);
    }

    /// The code of the innermost fault that has one: the pool wraps what the driver said.
    private static String state(SQLException fault) {
        String state = "";
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException e && e.getSQLState() != null) {
                state = e.getSQLState();
            }
        }
        return state;
    }

    private static String words(SQLException fault) {
        String words = String.valueOf(fault.getMessage());
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException e && e.getMessage() != null) {
                words = e.getMessage();
            }
        }
        return words;
    }
}
