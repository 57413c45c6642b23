package io.dateline.store;

import io.dateline.article.DiskFullException;

import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;

/// An SQLite database in one file. Damage to the file is thrown as [StoreUnusableException].
public final class SqliteDatabase implements Database {

    /// How long one process waits for another to finish a transaction: longer than any of ours
    /// takes.
    private static final Duration BUSY_TIMEOUT = Duration.ofSeconds(10);

    /// Reading is short; a few at once keep one long search from holding up all else.
    private static final int READERS = 4;

    private final Path file;
    private final ReentrantLock writing = new ReentrantLock(true);
    private final Connection writer;
    private final Semaphore reading = new Semaphore(READERS, true);
    private final Deque<Connection> readers = new ArrayDeque<>();

    /// Guarded by [#writing]: whether words that were deleted may still stand in the log beside
    /// the file.
    private boolean sweepDue;

    private SqliteDatabase(Path file, Connection writer) {
        this.file = file;
        this.writer = writer;
    }

    /// Opens the database in `file`, and makes it when there is none.
    ///
    /// @throws StoreUnusableException when the file is no database, or damaged
    static SqliteDatabase open(Path file) {
        try {
            Connection writer = connect(file);
            try {
                SqliteDatabase database = new SqliteDatabase(file, writer);
                // of a process that ended before it had swept
                database.sweepDue = true;
                database.sweep();
                return database;
            } catch (RuntimeException | Error e) {
                writer.close();
                throw e;
            }
        } catch (SQLException e) {
            throw fault(file, e);
        }
    }

    @Override
    public void migrate(Migrations migrations) {
        execute(connection -> migrations.run(connection, file.toString()));
    }

    @Override
    public <T extends @Nullable Object> T inTransaction(Work<T> work) {
        writing.lock();
        try {
            if (writing.getHoldCount() > 1) {
                throw new IllegalStateException("a transaction in a transaction");
            }
            try {
                return transact(writer, "BEGIN IMMEDIATE", work);
            } finally {
                if (sweepDue) {
                    sweepDue = !swept();
                }
            }
        } catch (SQLException e) {
            throw fault(file, e);
        } finally {
            writing.unlock();
        }
    }

    @Override
    public <T extends @Nullable Object> T read(Work<T> work) {
        reading.acquireUninterruptibly();
        try {
            Connection reader = reader();
            boolean whole = false;
            try {
                T result = transact(reader, "BEGIN", work);
                whole = true;
                return result;
            } finally {
                if (whole) {
                    putBack(reader);
                } else {
                    reader.close();
                }
            }
        } catch (SQLException e) {
            throw fault(file, e);
        } finally {
            reading.release();
        }
    }

    @Override
    public void sweep() {
        writing.lock();
        try {
            sweepDue = !swept();
        } catch (SQLException e) {
            throw fault(file, e);
        } finally {
            writing.unlock();
        }
    }

    @Override
    public String kind() {
        return "sqlite";
    }

    /// Writes a consistent copy to a file that is not there yet, beside whatever is going on.
    public void copyTo(Path copy) {
        try (Connection connection = connect(file);
                PreparedStatement vacuum = connection.prepareStatement("VACUUM INTO ?")) {
            vacuum.setString(1, copy.toString());
            vacuum.execute();
        } catch (SQLException e) {
            throw fault(file, e);
        }
    }

    @Override
    public void close() {
        writing.lock();
        reading.acquireUninterruptibly(READERS);
        try {
            synchronized (readers) {
                for (Connection reader : readers) {
                    reader.close();
                }
                readers.clear();
            }
            writer.close();
        } catch (SQLException e) {
            throw fault(file, e);
        } finally {
            reading.release(READERS);
            writing.unlock();
        }
    }

    /// Whether nothing is left in the log. Those that read here are waited for.
    private boolean swept() throws SQLException {
        reading.acquireUninterruptibly(READERS);
        try (Statement checkpoint = writer.createStatement();
                ResultSet row = checkpoint.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
            return row.next() && row.getInt("busy") == 0;
        } finally {
            reading.release(READERS);
        }
    }

    private static <T extends @Nullable Object> T transact(
            Connection connection, String begin, Work<T> work) throws SQLException {
        run(connection, begin);
        try {
            T result = work.with(connection);
            run(connection, "COMMIT");
            return result;
        } catch (SQLException | RuntimeException | Error e) {
            try {
                run(connection, "ROLLBACK");
            } catch (SQLException rolledBackAlready) {
                e.addSuppressed(rolledBackAlready);
            }
            throw e;
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection reader() throws SQLException {
        synchronized (readers) {
            if (!readers.isEmpty()) {
                return readers.pop();
            }
        }
        return connect(file);
    }

    private void putBack(Connection reader) {
        synchronized (readers) {
            readers.push(reader);
        }
    }

    private static Connection connect(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(Math.toIntExact(BUSY_TIMEOUT.toMillis()));
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        // with less, what was acknowledged could be gone after a power cut
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        // sorting must leave no words in files elsewhere
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        Connection connection =
                DriverManager.getConnection("jdbc:sqlite:" + file, config.toProperties());
        try {
            run(connection, "PRAGMA secure_delete = ON");
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static RuntimeException fault(Path file, SQLException e) {
        SQLiteErrorCode code = SQLiteErrorCode.getErrorCode(e.getErrorCode());
        return switch (code) {
            case SQLITE_CORRUPT, SQLITE_NOTADB ->
                    new StoreUnusableException(
                            file
                                    + " is damaged or no database ("
                                    + e.getMessage()
                                    + "); restore it from a backup, or move it away to begin"
                                    + " without what it holds",
                            e);
            case SQLITE_FULL ->
                    DiskFullException.orOther(
                            file + " could not be written",
                            new IOException("no space left on device", e));
            default ->
                    new UncheckedIOException(
                            file + " could not be used: " + e.getMessage(), new IOException(e));
        };
    }
}
