package io.dateline.ingest.job;

import org.jspecify.annotations.Nullable;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What the tables tell of jobs without their items.
final class HeadingRows {

    private static final String CAN_RETRY =
            "job_item.state IN ('failed', 'cancelled') AND may_pass = 1"
                    + " AND (job_item.kind = 'address' OR keeps_file = 1)";

    static final String SELECT =
            "SELECT id, owner, job.state, created_at, started_at, finished_at, COUNT(place),"
                    + count("job_item.state IN ('done', 'failed', 'cancelled')")
                    + count("job_item.state = 'failed'")
                    + count(CAN_RETRY)
                    + " SUM(added), SUM(updated), SUM(unchanged), SUM(copies), SUM(failed),"
                    + " SUM(warned), MIN(CASE WHEN job_item.state = 'running' THEN name END),"
                    + " MIN(CASE WHEN place = 0 THEN name END)"
                    + " FROM job JOIN job_item ON job_item.job = job.id";

    static final String END = " GROUP BY id, owner, job.state, created_at, started_at, finished_at";

    private HeadingRows() {}

    private static String count(String condition) {
        return " COUNT(CASE WHEN " + condition + " THEN 1 END),";
    }

    static List<Job.Heading> read(PreparedStatement select) throws SQLException {
        List<Job.Heading> headings = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                headings.add(
                        new Job.Heading(
                                rows.getString(1),
                                rows.getString(2),
                                rows.getString(18),
                                Job.State.of(rows.getString(3)),
                                Instant.ofEpochMilli(rows.getLong(4)),
                                instant(rows, 5),
                                instant(rows, 6),
                                rows.getInt(7),
                                rows.getInt(8),
                                rows.getInt(9),
                                rows.getInt(10),
                                ItemRows.counts(rows, 11),
                                rows.getString(17)));
            }
        }
        return headings;
    }

    private static @Nullable Instant instant(ResultSet rows, int column) throws SQLException {
        long millis = rows.getLong(column);
        return rows.wasNull() ? null : Instant.ofEpochMilli(millis);
    }
}
