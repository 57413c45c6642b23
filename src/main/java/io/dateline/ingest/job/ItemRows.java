package io.dateline.ingest.job;

import static io.dateline.store.Statements.change;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// The items of one job in their table.
///
/// @param connection in a transaction
record ItemRows(Connection connection, String job) {

    private static final String ADDRESS = "address";
    private static final String FILE = "file";

    void insert(List<JobItem> items) throws SQLException {
        for (JobItem item : items) {
            change(
                    connection,
                    "INSERT INTO job_item (job, place, kind, name, bytes, keeps_file, state, begun,"
                            + " added, updated, unchanged, copies, failed, warned, report, may_pass)"
                            + " VALUES (?, ?, ?, ?, ?, 0, 'waiting', 0, 0, 0, 0, 0, 0, 0, '', 1)",
                    job,
                    item.place(),
                    switch (item.source()) {
                        case JobSource.Address _ -> ADDRESS;
                        case JobSource.UploadedFile _ -> FILE;
                    },
                    item.source().name(),
                    switch (item.source()) {
                        case JobSource.Address _ -> 0L;
                        case JobSource.UploadedFile(_, long bytes) -> bytes;
                    });
            update(item);
        }
    }

    void update(JobItem item) throws SQLException {
        JobCounts counts = item.counts();
        change(
                connection,
                "UPDATE job_item SET state = ?, keeps_file = ?, begun = ?, added = ?, updated = ?,"
                        + " unchanged = ?, copies = ?, failed = ?, warned = ?, report = ?, may_pass = ?"
                        + " WHERE job = ? AND place = ?",
                item.state().key(),
                item.keepsFile() ? 1 : 0,
                item.begun(),
                counts.added(),
                counts.updated(),
                counts.unchanged(),
                counts.copies(),
                counts.failed(),
                counts.warned(),
                ItemReport.of(item).toText(),
                item.mayPass() ? 1 : 0,
                job,
                item.place());
    }

    /// All of them, in their order.
    List<JobItem> read() throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        "SELECT place, kind, name, bytes, state, keeps_file, begun, report, added,"
                                + " updated, unchanged, copies, failed, warned, may_pass FROM job_item"
                                + " WHERE job = ? ORDER BY place")) {
            select.setString(1, job);
            List<JobItem> items = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    ItemReport report = ItemReport.of(rows.getString(8));
                    items.add(
                            new JobItem(
                                    rows.getInt(1),
                                    source(rows),
                                    JobItem.State.of(rows.getString(5)),
                                    rows.getInt(6) == 1,
                                    rows.getInt(7),
                                    counts(rows, 9),
                                    report.warnings(),
                                    report.failures(),
                                    rows.getInt(15) == 1));
                }
            }
            return items;
        }
    }

    private static JobSource source(ResultSet rows) throws SQLException {
        String name = rows.getString(3);
        return switch (rows.getString(2)) {
            case ADDRESS -> JobSource.Address.of(name);
            case FILE -> new JobSource.UploadedFile(name, rows.getLong(4));
            default -> throw new IllegalStateException("an item of kind " + rows.getString(2));
        };
    }

    /// @param first the column of the articles that were added
    static JobCounts counts(ResultSet rows, int first) throws SQLException {
        return new JobCounts(
                rows.getLong(first),
                rows.getLong(first + 1),
                rows.getLong(first + 2),
                rows.getLong(first + 3),
                rows.getLong(first + 4),
                rows.getLong(first + 5));
    }
}
