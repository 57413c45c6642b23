package io.dateline.ingest.job;

import static io.dateline.store.Statements.change;
import static io.dateline.store.Statements.text;
import static io.dateline.store.Statements.texts;

import io.dateline.article.CursorText;
import io.dateline.store.Database;
import io.dateline.store.Migrations;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The jobs of one data folder, in tables of a [Database] that several folders may share. One
/// process has a folder at a time, so that nobody else takes a job from it.
public final class JobStore {

    private static final String UNFINISHED = "('waiting', 'running', 'cancelling')";

    private final Database database;
    private final String folder;

    /// Brings the tables to what this version expects.
    ///
    /// @param folder tells the data folder from others that share the database
    public JobStore(Database database, String folder) {
        this.database = database;
        this.folder = folder;
        database.migrate(new Migrations(JobStore.class, "job"));
    }

    /// Where a page of a list ended: the last one's time and id.
    private record Cursor(long createdAt, String id) {

        static Cursor of(@Nullable String text) {
            return text == null
                    ? new Cursor(Long.MAX_VALUE, "")
                    : CursorText.read(text, Cursor::at);
        }

        private static Cursor at(String place) {
            int colon = Math.max(place.indexOf(':'), 0);
            return new Cursor(
                    Long.parseLong(place.substring(0, colon)), place.substring(colon + 1));
        }
    }

    /// Keeps a job that waits for its turn.
    ///
    /// @param now when it was created
    public void insert(String id, String owner, List<JobItem> items, Instant now) {
        database.execute(
                connection -> {
                    change(
                            connection,
                            "INSERT INTO job (id, folder, owner, state, created_at, queued_at)"
                                    + " VALUES (?, ?, ?, 'waiting', ?, ?)",
                            id,
                            folder,
                            owner,
                            now.toEpochMilli(),
                            now.toEpochMilli());
                    new ItemRows(connection, id).insert(items);
                });
    }

    public Optional<Job> find(String id) {
        return database.read(connection -> find(connection, id));
    }

    private Optional<Job> find(Connection connection, String id) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        HeadingRows.SELECT + " WHERE folder = ? AND id = ?" + HeadingRows.END)) {
            select.setString(1, folder);
            select.setString(2, id);
            List<Job.Heading> found = HeadingRows.read(select);
            return found.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Job(found.getFirst(), new ItemRows(connection, id).read()));
        }
    }

    /// Whether there is a job of this id whose item at this place keeps the file that was sent.
    public boolean keepsFile(String id, int place) {
        return find(id).filter(job -> place < job.items().size())
                .filter(job -> job.items().get(place).keepsFile())
                .isPresent();
    }

    /// What is known of a job without its items.
    public Optional<Job.Heading> heading(String id) {
        return database.read(
                connection -> {
                    try (PreparedStatement select =
                            connection.prepareStatement(
                                    HeadingRows.SELECT
                                            + " WHERE folder = ? AND id = ?"
                                            + HeadingRows.END)) {
                        select.setString(1, folder);
                        select.setString(2, id);
                        return HeadingRows.read(select).stream().findFirst();
                    }
                });
    }

    /// A page of all jobs, the latest first.
    ///
    /// @param cursor `next` of the page before, or `null` for the first
    /// @throws IllegalArgumentException when `cursor` is none
    public Job.Page list(@Nullable String cursor, int limit) {
        Cursor start = Cursor.of(cursor);
        List<Job.Heading> found =
                database.read(
                        connection -> {
                            try (PreparedStatement select =
                                    connection.prepareStatement(
                                            HeadingRows.SELECT
                                                    + " WHERE folder = ? AND (created_at < ?"
                                                    + " OR (created_at = ? AND id > ?))"
                                                    + HeadingRows.END
                                                    + " ORDER BY created_at DESC, id LIMIT ?")) {
                                select.setString(1, folder);
                                select.setLong(2, start.createdAt());
                                select.setLong(3, start.createdAt());
                                select.setString(4, start.id());
                                // one more than wanted tells whether another page follows
                                select.setInt(5, limit + 1);
                                return HeadingRows.read(select);
                            }
                        });
        if (found.size() <= limit) {
            return new Job.Page(found, null);
        }
        Job.Heading last = found.get(limit - 1);
        return new Job.Page(
                found.subList(0, limit),
                CursorText.of(last.createdAt().toEpochMilli() + ":" + last.id()));
    }

    /// The job whose turn it is: one that was begun, or the one that waits longest.
    Optional<Job> next() {
        return database.read(
                connection -> {
                    String id =
                            text(
                                    connection,
                                    "SELECT id FROM job WHERE folder = ? AND state IN "
                                            + UNFINISHED
                                            + " ORDER BY CASE state WHEN 'waiting' THEN 1 ELSE 0"
                                            + " END, queued_at, id LIMIT 1",
                                    folder);
                    return id == null ? Optional.empty() : find(connection, id);
                });
    }

    /// @return false where it was cancelled before it began, or is not there any more
    boolean start(String id, Instant now) {
        return changed(
                "UPDATE job SET state = 'running', started_at = COALESCE(started_at, ?)"
                        + " WHERE folder = ? AND id = ? AND state IN ('waiting', 'running')",
                now.toEpochMilli(),
                folder,
                id);
    }

    void save(String id, JobItem item) {
        database.execute(connection -> new ItemRows(connection, id).update(item));
    }

    /// Ends a job that was begun; where it was cancelled, its items that are not over too.
    void finish(String id, Instant now) {
        database.execute(
                connection -> {
                    cancelItems(connection, id);
                    change(
                            connection,
                            "UPDATE job SET state = CASE state WHEN 'cancelling' THEN 'cancelled'"
                                    + " ELSE 'done' END, finished_at = ?"
                                    + " WHERE folder = ? AND id = ?"
                                    + " AND state IN ('running', 'cancelling')",
                            now.toEpochMilli(),
                            folder,
                            id);
                });
    }

    /// Ends a job that waits; one that runs is to be ended by whoever runs it.
    void cancel(String id, Instant now) {
        database.execute(
                connection -> {
                    change(
                            connection,
                            "UPDATE job SET state = 'cancelling'"
                                    + " WHERE folder = ? AND id = ? AND state = 'running'",
                            folder,
                            id);
                    int ended =
                            change(
                                    connection,
                                    "UPDATE job SET state = 'cancelled', finished_at = ?"
                                            + " WHERE folder = ? AND id = ? AND state = 'waiting'",
                                    now.toEpochMilli(),
                                    folder,
                                    id);
                    if (ended > 0) {
                        cancelItems(connection, id);
                    }
                });
    }

    private static void cancelItems(Connection connection, String id) throws SQLException {
        change(
                connection,
                "UPDATE job_item SET state = 'cancelled', keeps_file = 0"
                        + " WHERE job = ? AND state IN ('waiting', 'running')",
                id);
    }

    /// Puts a job that is over into the queue once more, with those of its items that can be
    /// retried.
    ///
    /// @return false where nothing can be retried
    boolean retry(String id, Instant now) {
        return database.inTransaction(
                connection -> {
                    Optional<Job> job = find(connection, id);
                    List<JobItem> again =
                            job
                                    .filter(found -> found.heading().state().isOver())
                                    .map(Job::items)
                                    .orElse(List.of())
                                    .stream()
                                    .filter(JobItem::canRetry)
                                    .map(JobItem::again)
                                    .toList();
                    for (JobItem item : again) {
                        new ItemRows(connection, id).update(item);
                    }
                    return !again.isEmpty()
                            && change(
                                            connection,
                                            "UPDATE job SET state = 'waiting', queued_at = ?,"
                                                    + " finished_at = NULL WHERE id = ?",
                                            now.toEpochMilli(),
                                            id)
                                    > 0;
                });
    }

    /// How many jobs are not over.
    int unfinished() {
        return Math.toIntExact(
                number("SELECT COUNT(*) FROM job WHERE folder = ? AND state IN " + UNFINISHED));
    }

    /// How many bytes the files have that are kept.
    long keptBytes() {
        return number(
                "SELECT COALESCE(SUM(bytes), 0) FROM job_item JOIN job ON job.id = job_item.job"
                        + " WHERE folder = ? AND keeps_file = 1");
    }

    private long number(String sql) {
        return Long.parseLong(
                Objects.requireNonNull(
                        database.<@Nullable String>read(
                                connection -> text(connection, sql, folder))));
    }

    /// How many jobs there are in each state; 0 where there is none.
    public Map<Job.State, Long> jobs() {
        Map<Job.State, Long> counts = new EnumMap<>(Job.State.class);
        for (Job.State state : Job.State.values()) {
            counts.put(state, 0L);
        }
        counted("SELECT state, COUNT(*) FROM job WHERE folder = ? GROUP BY state")
                .forEach((state, count) -> counts.put(Job.State.of(state), count));
        return counts;
    }

    /// How many items of all jobs there are in each state; 0 where there is none.
    public Map<JobItem.State, Long> items() {
        Map<JobItem.State, Long> counts = new EnumMap<>(JobItem.State.class);
        for (JobItem.State state : JobItem.State.values()) {
            counts.put(state, 0L);
        }
        counted(
                        "SELECT job_item.state, COUNT(*) FROM job_item JOIN job"
                                + " ON job.id = job_item.job WHERE folder = ?"
                                + " GROUP BY job_item.state")
                .forEach((state, count) -> counts.put(JobItem.State.of(state), count));
        return counts;
    }

    private Map<String, Long> counted(String sql) {
        return database.read(
                connection -> {
                    Map<String, Long> counts = new HashMap<>();
                    try (PreparedStatement select = connection.prepareStatement(sql)) {
                        select.setString(1, folder);
                        try (ResultSet rows = select.executeQuery()) {
                            while (rows.next()) {
                                counts.put(rows.getString(1), rows.getLong(2));
                            }
                        }
                    }
                    return counts;
                });
    }

    /// Forgets jobs that were over before then.
    ///
    /// @return their ids
    List<String> forget(Instant before) {
        List<String> forgotten =
                database.inTransaction(
                        connection -> {
                            List<String> ids =
                                    texts(
                                            connection,
                                            "SELECT id FROM job WHERE folder = ?"
                                                    + " AND finished_at < ?",
                                            folder,
                                            before.toEpochMilli());
                            for (String id : ids) {
                                change(connection, "DELETE FROM job WHERE id = ?", id);
                            }
                            return ids;
                        });
        if (!forgotten.isEmpty()) {
            database.sweep();
        }
        return forgotten;
    }

    private boolean changed(String sql, @Nullable Object... values) {
        return database.inTransaction(connection -> change(connection, sql, values)) > 0;
    }
}
