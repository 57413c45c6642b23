package io.dateline.server.keys;

import io.dateline.server.keys.ApiKey.Right;
import io.dateline.store.Database;
import io.dateline.store.Migrations;
import io.dateline.store.PostgresAddress;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The keys of a data folder, or of all who share a database, and who is signed in with one.
/// Several processes may have them open at once.
public final class ApiKeys implements AutoCloseable {

    /// More of one key are shared by more people than should share one.
    static final int MOST_SESSIONS_OF_A_KEY = 500;

    private final Database database;

    ApiKeys(Database database) {
        this.database = database;
        database.migrate(new Migrations(ApiKeys.class, "keys"));
    }

    /// Opens the keys of a data folder, which is made where there is none.
    public static ApiKeys open(Path data) {
        return open(data, null);
    }

    /// Opens the keys on a server of databases; where `store` is `null`, those of a data folder,
    /// which is made where there is none.
    public static ApiKeys open(Path data, @Nullable PostgresAddress store) {
        try {
            Files.createDirectories(data);
        } catch (IOException e) {
            throw new UncheckedIOException(data + " could not be made", e);
        }
        Database database = Database.open(Database.fileIn(data), store);
        try {
            return new ApiKeys(database);
        } catch (RuntimeException | Error e) {
            database.close();
            throw e;
        }
    }

    /// Closes the database with them.
    @Override
    public void close() {
        database.close();
    }

    /// Makes a key.
    ///
    /// @return the key itself, which nobody can find out again; none where the name is taken
    /// @throws IllegalArgumentException when a key cannot have this name
    public Optional<String> add(String name, Right right) {
        ApiKey key = new ApiKey(name, right, Instant.now());
        String token = Token.create();
        return database.inTransaction(
                connection -> insert(connection, key, token) ? Optional.of(token) : none());
    }

    /// Makes a key that administers nothing.
    ///
    /// @param mayWrite whether it may change articles
    public Optional<String> add(String name, boolean mayWrite) {
        return add(name, mayWrite ? Right.WRITE : Right.READ);
    }

    private static Optional<String> none() {
        return Optional.empty();
    }

    private static boolean insert(Connection connection, ApiKey key, String token)
            throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "INSERT INTO api_key (name, sha256, may_write, administers,"
                                + " created_at) VALUES (?, ?, ?, ?, ?) ON CONFLICT (name) DO NOTHING")) {
            insert.setString(1, key.name());
            insert.setString(2, Token.sha256(token));
            insert.setInt(3, key.right() == Right.READ ? 0 : 1);
            insert.setInt(4, key.right() == Right.ADMINISTER ? 1 : 0);
            insert.setString(5, key.createdAt().toString());
            return insert.executeUpdate() == 1;
        }
    }

    /// All keys, by name.
    public List<ApiKey> list() {
        return database.read(
                connection -> {
                    List<ApiKey> keys = new ArrayList<>();
                    try (PreparedStatement select =
                                    connection.prepareStatement(
                                            "SELECT name, may_write, administers, created_at"
                                                    + " FROM api_key");
                            ResultSet rows = select.executeQuery()) {
                        while (rows.next()) {
                            keys.add(
                                    new ApiKey(
                                            rows.getString("name"),
                                            right(rows),
                                            Instant.parse(rows.getString("created_at"))));
                        }
                    }
                    // databases differ in what they take for the order of letters
                    keys.sort(Comparator.comparing(ApiKey::name));
                    return keys;
                });
    }

    private static Right right(ResultSet row) throws SQLException {
        if (row.getInt("administers") == 1) {
            return Right.ADMINISTER;
        }
        return row.getInt("may_write") == 1 ? Right.WRITE : Right.READ;
    }

    /// Takes a key back, and ends what was signed in with it.
    ///
    /// @return whether there was one of this name
    public boolean revoke(String name) {
        return database.inTransaction(
                connection -> delete(connection, "DELETE FROM api_key WHERE name = ?", name) == 1);
    }

    /// Begins a sign-in with the key of this name.
    ///
    /// @return its secret; none where the key was revoked meanwhile
    Optional<String> signIn(String name, Instant now, Instant expiresAt) {
        String token = Token.create();
        return database.inTransaction(
                connection -> {
                    delete(
                            connection,
                            "DELETE FROM key_session WHERE expires_at <= ?",
                            now.toString());
                    return begin(connection, name, token, expiresAt) ? Optional.of(token) : none();
                });
    }

    private static boolean begin(
            Connection connection, String name, String token, Instant expiresAt)
            throws SQLException {
        try (PreparedStatement drop =
                        connection.prepareStatement(
                                "DELETE FROM key_session WHERE key_name = ? AND sha256 NOT IN"
                                        + " (SELECT sha256 FROM key_session WHERE key_name = ?"
                                        + " ORDER BY expires_at DESC LIMIT ?)");
                PreparedStatement insert =
                        connection.prepareStatement(
                                "INSERT INTO key_session (sha256, key_name, expires_at)"
                                        + " SELECT ?, name, ? FROM api_key WHERE name = ?")) {
            drop.setString(1, name);
            drop.setString(2, name);
            drop.setInt(3, MOST_SESSIONS_OF_A_KEY - 1);
            drop.executeUpdate();
            insert.setString(1, Token.sha256(token));
            insert.setString(2, expiresAt.toString());
            insert.setString(3, name);
            return insert.executeUpdate() == 1;
        }
    }

    void signOut(String token) {
        database.inTransaction(
                connection ->
                        delete(
                                connection,
                                "DELETE FROM key_session WHERE sha256 = ?",
                                Token.sha256(token)));
    }

    /// What is to be known of all keys and sign-ins in order to recognise one.
    List<KnownToken> tokens() {
        return database.read(
                connection -> {
                    List<KnownToken> tokens = new ArrayList<>();
                    read(
                            connection,
                            "SELECT sha256, name, may_write, administers, NULL AS expires_at"
                                    + " FROM api_key",
                            tokens);
                    read(
                            connection,
                            "SELECT s.sha256, k.name, k.may_write, k.administers, s.expires_at"
                                    + " FROM key_session s"
                                    + " JOIN api_key k ON k.name = s.key_name",
                            tokens);
                    return tokens;
                });
    }

    private static void read(Connection connection, String select, List<KnownToken> tokens)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(select);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                tokens.add(
                        new KnownToken(
                                rows.getString("sha256"),
                                rows.getString("name"),
                                rows.getInt("may_write") == 1,
                                rows.getInt("administers") == 1,
                                time(rows.getString("expires_at"))));
            }
        }
    }

    private static @Nullable Instant time(@Nullable String text) {
        return text == null ? null : Instant.parse(text);
    }

    private static int delete(Connection connection, String sql, String value) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(sql)) {
            delete.setString(1, value);
            return delete.executeUpdate();
        }
    }
}
