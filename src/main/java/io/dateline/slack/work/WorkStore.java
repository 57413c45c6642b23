package io.dateline.slack.work;

import static io.dateline.store.Statements.change;
import static io.dateline.store.Statements.text;

import io.dateline.store.Database;
import io.dateline.store.Migrations;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/// What was accepted from Slack, in a table of a [Database] that several processes may share. What
/// was put here survives a crash; whoever claims it works on it alone for as long as the claim
/// lasts.
public final class WorkStore {

    private static final String DUE =
            "SELECT id, work, attempts, answer, is_drafted, accepted_at FROM slack_work"
                    + " WHERE is_done = 0 AND due_at <= ? AND NOT EXISTS"
                    // what was said in a thread is answered in its order
                    + " (SELECT 1 FROM slack_work AS earlier"
                    + " WHERE earlier.thread = slack_work.thread AND earlier.is_done = 0"
                    + " AND (earlier.accepted_at < slack_work.accepted_at"
                    + " OR (earlier.accepted_at = slack_work.accepted_at"
                    + " AND earlier.id < slack_work.id)))"
                    + " ORDER BY accepted_at, id LIMIT 1";

    private final Database database;

    /// Brings the table to what this version expects.
    public WorkStore(Database database) {
        this.database = database;
        database.migrate(new Migrations(WorkStore.class, "slack"));
    }

    /// Keeps work, unless it was told before: under this id, or as the same posting.
    ///
    /// @return whether it is new
    public boolean put(String id, Work work, Instant now) {
        return database.inTransaction(
                connection ->
                        change(
                                        connection,
                                        "INSERT INTO slack_work (id, posting, thread, asker,"
                                                + " accepted_at, work, attempts, is_done, due_at)"
                                                + " VALUES (?, ?, ?, ?, ?, ?, 0, 0, 0)"
                                                + " ON CONFLICT DO NOTHING",
                                        id,
                                        work.posting(),
                                        work.thread(),
                                        work.asker(),
                                        now.toEpochMilli(),
                                        work.json())
                                > 0);
    }

    /// The work that waits longest, for `claimant` alone until the claim ends.
    Optional<AcceptedWork> claim(String claimant, Instant now, Duration lease) {
        if (database.read(connection -> due(connection, claimant, now)).isEmpty()) {
            return Optional.empty();
        }
        return database.inTransaction(
                connection -> {
                    Optional<AcceptedWork> due = due(connection, claimant, now);
                    if (due.isEmpty() || !take(connection, due.get(), now, lease)) {
                        return Optional.empty();
                    }
                    return due;
                });
    }

    private static Optional<AcceptedWork> due(Connection connection, String claimant, Instant now)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(DUE)) {
            select.setLong(1, now.toEpochMilli());
            try (ResultSet rows = select.executeQuery()) {
                return rows.next()
                        ? Optional.of(
                                new AcceptedWork(
                                        rows.getString(1),
                                        Work.of(rows.getString(2)),
                                        claimant,
                                        rows.getInt(3) + 1,
                                        rows.getString(4),
                                        rows.getInt(5) == 1,
                                        Instant.ofEpochMilli(rows.getLong(6))))
                        : Optional.empty();
            }
        }
    }

    /// Another process may have taken it since it was read.
    private static boolean take(
            Connection connection, AcceptedWork due, Instant now, Duration lease)
            throws SQLException {
        return change(
                        connection,
                        "UPDATE slack_work SET claimant = ?, attempts = ?, due_at = ?"
                                + " WHERE id = ? AND is_done = 0 AND due_at <= ?",
                        due.claimant(),
                        due.attempts(),
                        now.plus(lease).toEpochMilli(),
                        due.id(),
                        now.toEpochMilli())
                > 0;
    }

    /// Lets all claims of `claimant` last until then.
    void renew(String claimant, Instant until) {
        database.execute(
                connection ->
                        change(
                                connection,
                                "UPDATE slack_work SET due_at = ?"
                                        + " WHERE claimant = ? AND is_done = 0",
                                until.toEpochMilli(),
                                claimant));
    }

    /// Remembers the answer that was made of it, before any of it is told.
    ///
    /// @return false where the claim has ended and another may have it by now
    public boolean answered(AcceptedWork work, String answerId) {
        return database.inTransaction(
                connection ->
                        change(
                                        connection,
                                        "UPDATE slack_work SET answer = ?"
                                                + " WHERE id = ? AND claimant = ?",
                                        answerId,
                                        work.id(),
                                        work.claimant())
                                > 0);
    }

    /// Remembers that a draft is begun in its thread, before it is.
    ///
    /// @return false where the claim has ended and another may have it by now
    public boolean drafted(AcceptedWork work) {
        return database.inTransaction(
                connection ->
                        change(
                                        connection,
                                        "UPDATE slack_work SET is_drafted = 1"
                                                + " WHERE id = ? AND claimant = ?",
                                        work.id(),
                                        work.claimant())
                                > 0);
    }

    /// Whether that was remembered.
    public boolean isDrafted(String id) {
        return database.<@Nullable String>read(
                        connection ->
                                text(
                                        connection,
                                        "SELECT id FROM slack_work"
                                                + " WHERE id = ? AND is_drafted = 1",
                                        id))
                != null;
    }

    /// Gives work back, unless another has it by now, that is to be tried again, not before then.
    ///
    /// @param counts whether this attempt counts as one
    void postpone(AcceptedWork work, Instant until, boolean counts) {
        database.execute(
                connection ->
                        change(
                                connection,
                                "UPDATE slack_work SET claimant = NULL, due_at = ?, attempts = ?"
                                        + " WHERE id = ? AND claimant = ?",
                                until.toEpochMilli(),
                                counts ? work.attempts() : work.attempts() - 1,
                                work.id(),
                                work.claimant()));
    }

    /// Ends work, unless another has it by now, and forgets what was said. That it came is
    /// remembered, until it is forgotten.
    void finish(AcceptedWork work) {
        database.execute(
                connection ->
                        change(
                                connection,
                                "UPDATE slack_work SET is_done = 1, work = '', claimant = NULL"
                                        + " WHERE id = ? AND claimant = ?",
                                work.id(),
                                work.claimant()));
    }

    /// Whether something was answered in this thread lately, or is going to be.
    public boolean knowsThread(String thread) {
        return database.<@Nullable String>read(
                        connection ->
                                text(
                                        connection,
                                        "SELECT id FROM slack_work WHERE thread = ?"
                                                + " AND (is_done = 0 OR answer IS NOT NULL)",
                                        thread))
                != null;
    }

    /// How many things this asker wanted from `since` on until this one came.
    public int askedBefore(AcceptedWork work, Instant since) {
        return Integer.parseInt(
                Objects.requireNonNull(
                        database.read(
                                connection ->
                                        text(
                                                connection,
                                                "SELECT COUNT(*) FROM slack_work WHERE asker = ?"
                                                        + " AND accepted_at >= ?"
                                                        + " AND (accepted_at < ? OR"
                                                        + " (accepted_at = ? AND id < ?))",
                                                work.work().asker(),
                                                since.toEpochMilli(),
                                                work.acceptedAt().toEpochMilli(),
                                                work.acceptedAt().toEpochMilli(),
                                                work.id()))));
    }

    /// Forgets that work came that was accepted before then and is done. Slack tells things again
    /// for some minutes.
    void forget(Instant before) {
        database.execute(
                connection ->
                        change(
                                connection,
                                "DELETE FROM slack_work WHERE is_done = 1 AND accepted_at < ?",
                                before.toEpochMilli()));
        database.sweep();
    }
}
