package io.dateline.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import io.dateline.article.DiskFullException;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;

/// A database of PostgreSQL, shared by processes on many machines. A lock of the server's lets one
/// of them write at a time, as SQLite does, so that no transaction has to be done again because of
/// another.
public final class PostgresDatabase implements Database {

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
    private final ReentrantLock writing = new ReentrantLock(true);
    private final HikariDataSource writer;
    private final Semaphore reading = new Semaphore(READERS, true);
    private final HikariDataSource readers;
    private volatile @Nullable Attempt failed;

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
            database.check();
            return database;
        } catch (RuntimeException | Error e) {
            database.close();
            throw e;
        }
    }

    private static HikariDataSource pool(
            PostgresAddress address, String name, int size, boolean readOnly, String isolation) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("dateline-" + name);
        config.setDriverClassName(org.postgresql.Driver.class.getName());
        config.setJdbcUrl(address.jdbcUrl());
        config.setUsername(address.user());
        config.setPassword(address.password());
        address.parameters().forEach(config::addDataSourceProperty);
        config.addDataSourceProperty("ApplicationName", "dateline");
        config.addDataSourceProperty("connectTimeout", CONNECT_TIMEOUT.toSeconds());
        config.addDataSourceProperty("socketTimeout", SILENCE.toSeconds());
        config.addDataSourceProperty("tcpKeepAlive", true);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
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
        writing.lock();
        try {
            if (writing.getHoldCount() > 1) {
                throw new IllegalStateException("a transaction in a transaction");
            }
            return transact(
                    writer,
                    connection -> {
                        Statements.text(
                                connection, "SELECT pg_advisory_xact_lock(?)::text", WRITING);
                        return work.with(connection);
                    });
        } finally {
            writing.unlock();
        }
    }

    @Override
    public <T extends @Nullable Object> T read(Work<T> work) {
        reading.acquireUninterruptibly();
        try {
            return transact(readers, work);
        } finally {
            reading.release();
        }
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
            throw fault(e);
        }
    }

    private Connection connection(HikariDataSource pool) throws SQLException {
        Attempt last = failed;
        if (last != null && System.nanoTime() - last.atNanos() < PAUSE.toNanos()) {
            throw last.fault();
        }
        try {
            Connection connection = pool.getConnection();
            failed = null;
            return connection;
        } catch (SQLException e) {
            failed = new Attempt(System.nanoTime(), e);
            throw e;
        }
    }

    /// The server frees the room of what was deleted by itself, and overwrites it in time.
    @Override
    public void sweep() {}

    @Override
    public void close() {
        writing.lock();
        reading.acquireUninterruptibly(READERS);
        try {
            readers.close();
            writer.close();
        } finally {
            reading.release(READERS);
            writing.unlock();
        }
    }

    private RuntimeException fault(SQLException e) {
        String state = state(e);
        // who may not enter, what is not there, what one may not do, and damage
        if (state.matches("28.*|3D.*|3F.*|42501|XX.*")) {
            return new StoreUnusableException(address + " cannot be used: " + words(e), e);
        }
        if (e instanceof SQLTransientConnectionException
                || state.startsWith("08")
                || PASSING.contains(state)) {
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
