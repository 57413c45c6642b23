package io.dateline.store;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Statements with a value for each `?`, in their order: a text, an int, a long or `null`.
public final class Statements {

    private Statements() {}

    /// Changes rows.
    ///
    /// @return how many
    public static int change(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        try (PreparedStatement change = connection.prepareStatement(sql)) {
            bind(change, values);
            return change.executeUpdate();
        }
    }

    /// The first column of all rows; none of them is `null`.
    public static List<String> texts(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            bind(select, values);
            List<String> texts = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
            }
            return texts;
        }
    }

    /// The first column of the first row; `null` where there is no row.
    public static @Nullable String text(
            Connection connection, String sql, @Nullable Object... values) throws SQLException {
        List<String> texts = texts(connection, sql, values);
        return texts.isEmpty() ? null : texts.getFirst();
    }

    private static void bind(PreparedStatement statement, @Nullable Object... values)
            throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
