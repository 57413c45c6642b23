package io.dateline.store;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Where a database of PostgreSQL is, and who uses it.
///
/// @param host a name or an address; one of IPv6 in brackets
/// @param port 1 to 65535
/// @param password empty where none is needed
/// @param parameters `sslmode` and `sslrootcert` as psql has them; of no other name
public record PostgresAddress(
        String host,
        int port,
        String database,
        String user,
        String password,
        Map<String, String> parameters) {

    /// What an address looks like, for messages.
    public static final String FORM = "postgresql://user:password@host:5432/database";

    private static final int DEFAULT_PORT = 5432;

    private static final int HIGHEST_PORT = 65_535;

    private static final Set<String> PARAMETERS = Set.of("sslmode", "sslrootcert");

    public PostgresAddress {
        if (host.isEmpty() || database.isEmpty() || user.isEmpty()) {
            throw new IllegalArgumentException("a host, a database and a user are needed");
        }
        if (port < 1 || port > HIGHEST_PORT) {
            throw new IllegalArgumentException("a port is from 1 to 65535, not " + port);
        }
        if (!PARAMETERS.containsAll(parameters.keySet())) {
            throw new IllegalArgumentException(
                    "of parameters there are sslmode and sslrootcert, not "
                            + String.join(", ", parameters.keySet()));
        }
        parameters = Map.copyOf(parameters);
    }

    /// Reads [#FORM]; the password and the port may be left out.
    ///
    /// @throws IllegalArgumentException when it is something else; the message does not repeat
    ///     `text`, which may hold a password
    public static PostgresAddress parse(String text) {
        URI uri = uri(text);
        String[] login = uri.getRawUserInfo().split(":", 2);
        return new PostgresAddress(
                uri.getHost(),
                uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort(),
                decoded(uri.getRawPath().substring(1)),
                decoded(login[0]),
                login.length < 2 ? "" : decoded(login[1]),
                parameters(uri.getRawQuery()));
    }

    private static URI uri(String text) {
        try {
            URI uri = new URI(text);
            if ("postgresql".equals(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getRawUserInfo() != null
                    && uri.getRawPath().matches("/[^/]+")
                    && uri.getRawFragment() == null) {
                return uri;
            }
        } catch (URISyntaxException e) {
            throw wrong();
        }
        throw wrong();
    }

    private static IllegalArgumentException wrong() {
        return new IllegalArgumentException(
                "expected " + FORM + ", with %40 and the like for signs such as @");
    }

    private static Map<String, String> parameters(@Nullable String query) {
        Map<String, String> parameters = new TreeMap<>();
        if (query != null) {
            for (String parameter : query.split("&", -1)) {
                String[] parts = parameter.split("=", 2);
                parameters.put(parts[0], parts.length < 2 ? "" : decoded(parts[1]));
            }
        }
        return parameters;
    }

    private static String decoded(String part) {
        // a plus is itself here, unlike in a form
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /// The same with a password.
    public PostgresAddress withPassword(String secret) {
        return new PostgresAddress(host, port, database, user, secret, parameters);
    }

    String jdbcUrl() {
        return "jdbc:postgresql://"
                + host
                + ":"
                + port
                + "/"
                + URLEncoder.encode(database, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /// Without the password and the user.
    @Override
    public String toString() {
        return "postgresql://" + host + ":" + port + "/" + database;
    }
}
