package io.dateline.ingest.watch;

import static io.dateline.store.Statements.change;
import static io.dateline.store.Statements.text;

import io.dateline.ingest.watch.WatchedListing.FailedItem;
import io.dateline.store.Database;
import io.dateline.store.Migrations;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What became of the watched sources of one data folder, in tables of a [Database] that several
/// folders may share.
public final class WatchStore implements AutoCloseable {

    private final Database database;
    private final String folder;

    /// Brings the tables to what this version expects.
    ///
    /// @param folder what no other data folder with this database is called
    public WatchStore(Database database, String folder) {
        this.database = database;
        this.folder = folder;
        database.migrate(new Migrations(WatchStore.class, "watch"));
    }

    /// All that were ever looked at, by name.
    Map<String, SourceState> states() {
        return database.read(
                connection -> {
                    Map<String, SourceState> states = new LinkedHashMap<>();
                    try (PreparedStatement select =
                            connection.prepareStatement(
                                    "SELECT name, place, last_run, last_success, next_run,"
                                            + " failures, reason, added, updated, unchanged,"
                                            + " copies, refused, taken_in FROM watch_source"
                                            + " WHERE folder = ?")) {
                        select.setString(1, folder);
                        try (ResultSet rows = select.executeQuery()) {
                            while (rows.next()) {
                                SourceState state = state(rows);
                                states.put(state.name(), state);
                            }
                        }
                    }
                    return states;
                });
    }

    private static SourceState state(ResultSet rows) throws SQLException {
        return new SourceState(
                rows.getString("name"),
                rows.getString("place"),
                Instant.ofEpochMilli(rows.getLong("last_run")),
                time(rows, "last_success"),
                Instant.ofEpochMilli(rows.getLong("next_run")),
                rows.getInt("failures"),
                rows.getString("reason"),
                new RunCounts(
                        rows.getLong("added"),
                        rows.getLong("updated"),
                        rows.getLong("unchanged"),
                        rows.getLong("copies"),
                        rows.getLong("refused")),
                rows.getLong("taken_in"));
    }

    /// Keeps what became of a source, in place of what was kept before.
    void save(SourceState state) {
        database.execute(
                connection -> {
                    change(
                            connection,
                            "DELETE FROM watch_source WHERE folder = ? AND name = ?",
                            folder,
                            state.name());
                    change(
                            connection,
                            "INSERT INTO watch_source (folder, name, place, last_run,"
                                    + " last_success, next_run, failures, reason, added, updated,"
                                    + " unchanged, copies, refused, taken_in)"
                                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                            folder,
                            state.name(),
                            state.place(),
                            state.lastRun().toEpochMilli(),
                            millis(state.lastSuccess()),
                            state.nextRun().toEpochMilli(),
                            state.failures(),
                            state.reason(),
                            state.counts().added(),
                            state.counts().updated(),
                            state.counts().unchanged(),
                            state.counts().copies(),
                            state.counts().failed(),
                            state.takenIn());
                });
    }

    /// Forgets a source, and what it held.
    void forget(String source) {
        database.execute(
                connection -> {
                    change(
                            connection,
                            "DELETE FROM watch_item WHERE folder = ? AND source = ?",
                            folder,
                            source);
                    change(
                            connection,
                            "DELETE FROM watch_source WHERE folder = ? AND name = ?",
                            folder,
                            source);
                });
        database.sweep();
    }

    /// Keeps the text of a file that nothing is wrong with.
    void keepFile(String text) {
        if (text.equals(file())) {
            return;
        }
        database.execute(
                connection -> {
                    change(connection, "DELETE FROM watch_file WHERE folder = ?", folder);
                    change(
                            connection,
                            "INSERT INTO watch_file (folder, text) VALUES (?, ?)",
                            folder,
                            text);
                });
    }

    /// The text that was kept last, or `null`.
    @Nullable String file() {
        return database.<@Nullable String>read(
                connection ->
                        text(connection, "SELECT text FROM watch_file WHERE folder = ?", folder));
    }

    /// All that a source was seen to hold, by path or address.
    Map<String, SeenItem> items(String source) {
        return database.read(
                connection -> {
                    Map<String, SeenItem> items = new LinkedHashMap<>();
                    try (PreparedStatement select =
                            connection.prepareStatement(
                                    "SELECT item, version, article, attempts, reason, retry_at,"
                                            + " seen_at FROM watch_item"
                                            + " WHERE folder = ? AND source = ?")) {
                        select.setString(1, folder);
                        select.setString(2, source);
                        try (ResultSet rows = select.executeQuery()) {
                            while (rows.next()) {
                                SeenItem item = item(rows);
                                items.put(item.item(), item);
                            }
                        }
                    }
                    return items;
                });
    }

    /// What could not be taken in, by source, the latest first.
    ///
    /// @param most of one source
    Map<String, List<FailedItem>> failed(int most) {
        return database.read(
                connection -> {
                    Map<String, List<FailedItem>> failed = new HashMap<>();
                    try (PreparedStatement select =
                            connection.prepareStatement(
                                    "SELECT source, item, reason FROM watch_item"
                                            + " WHERE folder = ? AND reason IS NOT NULL"
                                            + " ORDER BY seen_at DESC, item")) {
                        select.setString(1, folder);
                        try (ResultSet rows = select.executeQuery()) {
                            while (rows.next()) {
                                List<FailedItem> ofSource =
                                        failed.computeIfAbsent(
                                                rows.getString(1), _ -> new ArrayList<>());
                                if (ofSource.size() < most) {
                                    ofSource.add(
                                            new FailedItem(rows.getString(2), rows.getString(3)));
                                }
                            }
                        }
                    }
                    return failed;
                });
    }

    private static SeenItem item(ResultSet rows) throws SQLException {
        return new SeenItem(
                rows.getString("item"),
                rows.getString("version"),
                rows.getString("article"),
                rows.getInt("attempts"),
                rows.getString("reason"),
                time(rows, "retry_at"),
                Instant.ofEpochMilli(rows.getLong("seen_at")));
    }

    /// Keeps these in place of what was kept of them before.
    void remember(String source, Collection<SeenItem> items) {
        database.execute(
                connection -> {
                    for (SeenItem item : items) {
                        delete(connection, source, item.item());
                        change(
                                connection,
                                "INSERT INTO watch_item (folder, source, item, version, article,"
                                        + " attempts, reason, retry_at, seen_at)"
                                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                                folder,
                                source,
                                item.item(),
                                item.version(),
                                item.article(),
                                item.attempts(),
                                item.reason(),
                                millis(item.retryAt()),
                                item.seenAt().toEpochMilli());
                    }
                });
    }

    /// Forgets these.
    void drop(String source, Collection<String> items) {
        database.execute(
                connection -> {
                    for (String item : items) {
                        delete(connection, source, item);
                    }
                });
    }

    private void delete(Connection connection, String source, String item) throws SQLException {
        change(
                connection,
                "DELETE FROM watch_item WHERE folder = ? AND source = ? AND item = ?",
                folder,
                source,
                item);
    }

    private static @Nullable Long millis(@Nullable Instant time) {
        return time == null ? null : time.toEpochMilli();
    }

    private static @Nullable Instant time(ResultSet rows, String column) throws SQLException {
        long millis = rows.getLong(column);
        return rows.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    /// Closes the database with it.
    @Override
    public void close() {
        database.close();
    }
}
