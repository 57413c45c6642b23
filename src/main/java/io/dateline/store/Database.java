package io.dateline.store;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/// A database, for many threads at once and beside other processes that have it open too. What a
/// transaction wrote survives a crash of the program and of the machine once [#inTransaction] has
/// returned.
///
/// Faults of the disk are thrown as [java.io.UncheckedIOException], a full one as
/// [io.dateline.article.DiskFullException]; where a server cannot be reached just now, as
/// [StoreUnreachableException].
///
/// What its users say in SQL is understood by all of its kinds alike.
public sealed interface Database extends AutoCloseable permits PostgresDatabase, SqliteDatabase {

    /// What is done in a transaction.
    interface Work<T extends @Nullable Object> {
        T with(Connection connection) throws SQLException;
    }

    /// What is done in a transaction and gives nothing back.
    interface Step {
        void with(Connection connection) throws SQLException;
    }

    /// The file of the database in a data folder.
    static Path fileIn(Path data) {
        return data.resolve("dateline.db");
    }

    /// Opens the database in `file`, and makes it when there is none.
    ///
    /// @throws StoreUnusableException when the file is no database, or damaged
    static SqliteDatabase open(Path file) {
        return SqliteDatabase.open(file);
    }

    /// Opens the database on a server; where `address` is `null`, the one in `file`, which is made
    /// when there is none.
    ///
    /// @throws StoreUnusableException when it is damaged, or may not be used, or is none
    /// @throws StoreUnreachableException when the server does not answer
    static Database open(Path file, @Nullable PostgresAddress address) {
        return address == null ? SqliteDatabase.open(file) : PostgresDatabase.open(address);
    }

    /// What it is, as `sqlite`.
    String kind();

    /// Brings the tables of one user of this database to what this version of it expects.
    ///
    /// @throws StoreUnusableException when a later version of this program wrote them
    void migrate(Migrations migrations);

    /// Does all of `work`, or nothing where it throws; one transaction of writing at a time, over
    /// all processes. Work never begins another.
    <T extends @Nullable Object> T inTransaction(Work<T> work);

    /// As [#inTransaction].
    default void execute(Step step) {
        inTransaction(
                connection -> {
                    step.with(connection);
                    return true;
                });
    }

    /// Reads from one state of the database, beside a transaction that writes.
    <T extends @Nullable Object> T read(Work<T> work);

    /// Takes what was deleted out of the files too, as far as it is ours to do. In a file of our
    /// own nothing of it is left; where another process reads just now, the next transaction, or
    /// the next opening, tries again. A server does this by itself, in its own time.
    void sweep();

    /// Throws, as every other method would, when it cannot be used just now.
    default void check() {
        read(connection -> Statements.text(connection, "SELECT 1"));
    }

    /// Waits for transactions to end.
    @Override
    void close();
}
