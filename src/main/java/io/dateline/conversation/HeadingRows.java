package io.dateline.conversation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is known of conversations without their answers, in a database.
final class HeadingRows {

    private static final String SELECT =
            "SELECT id, title, created_at, updated_at, shared,"
                    + " (SELECT COUNT(*) FROM answer WHERE conversation = conversation.id)"
                    + " FROM conversation ";

    private HeadingRows() {}

    /// Those of one owner, the latest first.
    ///
    /// @param patterns for `LIKE`; each is to be found in the title or in an answer
    /// @param most how many at most
    static List<Conversation.Heading> list(
            Connection connection,
            String owner,
            List<String> patterns,
            ConversationCursor start,
            int most)
            throws SQLException {
        String sql =
                SELECT
                        + "WHERE owner = ? AND (updated_at < ? OR (updated_at = ? AND id > ?))"
                        + (" AND (title_words LIKE ? ESCAPE '\\' OR EXISTS (SELECT 1 FROM answer"
                                        + " WHERE conversation = conversation.id AND words LIKE ?"
                                        + " ESCAPE '\\'))")
                                .repeat(patterns.size())
                        + " ORDER BY updated_at DESC, id LIMIT ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            int at = 1;
            select.setString(at++, owner);
            select.setLong(at++, start.updatedAt());
            select.setLong(at++, start.updatedAt());
            select.setString(at++, start.id());
            for (String pattern : patterns) {
                select.setString(at++, pattern);
                select.setString(at++, pattern);
            }
            select.setInt(at, most);
            return headings(select);
        }
    }

    /// Of one conversation, where `caller` may see it.
    static Optional<Conversation.Heading> find(Connection connection, String id, String caller)
            throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        SELECT + "WHERE id = ? AND (owner = ? OR shared = 1)")) {
            select.setString(1, id);
            select.setString(2, caller);
            return headings(select).stream().findFirst();
        }
    }

    private static List<Conversation.Heading> headings(PreparedStatement select)
            throws SQLException {
        List<Conversation.Heading> headings = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                headings.add(
                        new Conversation.Heading(
                                rows.getString(1),
                                rows.getString(2),
                                Instant.ofEpochMilli(rows.getLong(3)),
                                Instant.ofEpochMilli(rows.getLong(4)),
                                rows.getInt(6),
                                rows.getInt(5) == 1));
            }
        }
        return headings;
    }
}
