package io.dateline.slack.webhook;

import static io.dateline.store.Statements.change;
import static io.dateline.store.Statements.text;

import io.dateline.store.Database;
import io.dateline.store.Migrations;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/// What chats sent lately, by ids alone, in a table of a [Database] that several processes may
/// share.
final class Deliveries {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    /// Longer than any chat tells something again.
    private static final Duration REMEMBERED = Duration.ofDays(1);

    private final Database database;

    /// Brings the table to what this version expects.
    Deliveries(Database database) {
        this.database = database;
        database.migrate(new Migrations(Deliveries.class, "webhook"));
    }

    /// What a delivery is.
    enum Kind {
        NEW,
        /// It was taken before.
        REPEATED,
        /// Its asker has asked as much as they may within the last minute.
        TOO_MANY
    }

    /// Takes a delivery, once however often and to whichever process it is sent.
    ///
    /// @param most how many the asker may send in a minute
    Kind take(String id, String asker, int most, Instant now) {
        return database.inTransaction(
                connection -> {
                    change(
                            connection,
                            "DELETE FROM webhook_delivery WHERE taken_at < ?",
                            now.minus(REMEMBERED).toEpochMilli());
                    int before =
                            Integer.parseInt(
                                    Objects.requireNonNull(
                                            text(
                                                    connection,
                                                    "SELECT COUNT(*) FROM webhook_delivery WHERE"
                                                            + " asker = ? AND taken_at > ?",
                                                    asker,
                                                    now.minus(MINUTE).toEpochMilli())));
                    int inserted =
                            change(
                                    connection,
                                    "INSERT INTO webhook_delivery (id, asker, taken_at)"
                                            + " VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                                    id,
                                    asker,
                                    now.toEpochMilli());
                    if (inserted == 0) {
                        return Kind.REPEATED;
                    }
                    return before >= most ? Kind.TOO_MANY : Kind.NEW;
                });
    }
}
