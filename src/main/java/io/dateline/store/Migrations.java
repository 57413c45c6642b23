package io.dateline.store;

import io.dateline.article.Sha256;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The schema of one user of a [Database], as the steps that lead to it: the files `0001.sql`,
/// `0002.sql` and so on in the folder `migrations` beside a class. A step that was published never
/// changes; the next one mends it. Each statement ends with a semicolon at the end of a line.
///
/// @param owner lives in the package whose folder `migrations` holds the files
/// @param user distinguishes this user's steps from those of others, as `conversation`: lower-case
///     letters
public record Migrations(Class<?> owner, String user) {

    public Migrations {
        if (!user.matches("[a-z]+")) {
            throw new IllegalArgumentException("lower-case letters, not \"" + user + "\"");
        }
    }

    /// Takes the steps that were not taken yet, all in the transaction of `connection`.
    ///
    /// @throws StoreUnusableException when a later version of this program took more steps
    void run(Connection connection, String database) throws SQLException {
        List<String> scripts = scripts();
        String table = user + "_migration";
        execute(
                connection,
                "CREATE TABLE IF NOT EXISTS "
                        + table
                        + " (number INTEGER PRIMARY KEY, sha256 TEXT NOT NULL,"
                        + " applied_at TEXT NOT NULL)");
        List<String> taken = taken(connection, table);
        if (taken.size() > scripts.size()) {
            throw new StoreUnusableException(
                    database
                            + " was written by a later version of Dateline (step "
                            + taken.size()
                            + " of "
                            + user
                            + ", this one knows "
                            + scripts.size()
                            + "); use that version, or restore a backup made before the update",
                    null);
        }
        for (int i = 0; i < scripts.size(); i++) {
            String sha256 = Sha256.of(scripts.get(i));
            if (i >= taken.size()) {
                take(connection, table, i + 1, scripts.get(i), sha256);
            } else if (!taken.get(i).equals(sha256)) {
                throw new IllegalStateException(
                        file(i + 1) + " is not what was run in " + database + ": " + taken.get(i));
            }
        }
    }

    private static void take(
            Connection connection, String table, int number, String script, String sha256)
            throws SQLException {
        for (String statement : script.split(";\\s*(?:\n|$)", -1)) {
            if (!statement.isBlank()) {
                execute(connection, statement);
            }
        }
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO " + table + " VALUES (?, ?, ?)")) {
            insert.setInt(1, number);
            insert.setString(2, sha256);
            insert.setString(3, Instant.now().toString());
            insert.executeUpdate();
        }
    }

    private static List<String> taken(Connection connection, String table) throws SQLException {
        List<String> taken = new ArrayList<>();
        try (Statement select = connection.createStatement();
                ResultSet rows =
                        select.executeQuery("SELECT sha256 FROM " + table + " ORDER BY number")) {
            while (rows.next()) {
                taken.add(rows.getString(1));
            }
        }
        return taken;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> scripts() {
        List<String> scripts = new ArrayList<>();
        try {
            while (true) {
                try (InputStream script = owner.getResourceAsStream(file(scripts.size() + 1))) {
                    if (script == null) {
                        break;
                    }
                    String text = new String(script.readAllBytes(), StandardCharsets.UTF_8);
                    // as it was published, whatever a checkout made of its line ends
                    scripts.add(text.replace("\r\n", "\n"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the jar is not whole", e);
        }
        if (scripts.isEmpty()) {
            throw new IllegalStateException(
                    "no " + file(1) + " beside " + owner.getName() + ": the jar is not whole");
        }
        return scripts;
    }

    private static String file(int number) {
        return "migrations/%04d.sql".formatted(number);
    }
}
