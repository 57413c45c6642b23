package io.dateline.store;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Assumptions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// A server of PostgreSQL with databases that go with it, in a folder of its own on a free port. It
/// runs as an ordinary user also where the tests do not: it refuses to run as root.
public final class PostgresCluster implements AutoCloseable {

    private static final Path INSTALLED = Path.of("/usr/lib/postgresql");
    private static final String USER = "dateline";
    private static final String PASSWORD = "p@ss:word/1";

    private final Path programs;
    private final Path folder;
    private final int port;
    private final AtomicInteger databases = new AtomicInteger();

    /// @throws org.opentest4j.TestAbortedException when this machine has none; under CI, where
    ///     nobody would read that a test was left out, the test fails
    PostgresCluster() {
        programs = programs();
        try {
            folder = Files.createTempDirectory("postgres");
            Path password = Files.writeString(folder.resolve("password"), PASSWORD);
            if (isRoot()) {
                UserPrincipal owner =
                        folder.getFileSystem()
                                .getUserPrincipalLookupService()
                                .lookupPrincipalByName("postgres");
                Files.setOwner(folder, owner);
                Files.setOwner(password, owner);
            }
            // an order of letters that is not that of their numbers, as most servers have
            run(
                    "initdb",
                    "-U",
                    USER,
                    "--auth=scram-sha-256",
                    "--pwfile=" + password,
                    "--encoding=UTF8",
                    "--locale=C.UTF-8",
                    "--locale-provider=icu",
                    "--icu-locale=en-US",
                    "--no-sync",
                    "-D",
                    data());
            port = freePort();
            start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path programs() {
        if (!Files.isDirectory(INSTALLED)) {
            String reason = "no PostgreSQL in " + INSTALLED;
            return System.getenv("CI") == null ? Assumptions.abort(reason) : fail(reason);
        }
        try (Stream<Path> versions = Files.list(INSTALLED)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    /// Another database, empty.
    PostgresAddress create() {
        String name = "d" + databases.incrementAndGet();
        PostgresAddress first = address("postgres");
        try (Connection connection =
                        DriverManager.getConnection(
                                first.jdbcUrl(), first.user(), first.password());
                Statement create = connection.createStatement()) {
            create.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return address(name);
    }

    private PostgresAddress address(String database) {
        return new PostgresAddress("127.0.0.1", port, database, USER, PASSWORD, Map.of());
    }

    /// Waits until it answers.
    public void start() {
        run(
                "pg_ctl",
                "start",
                "-w",
                "-D",
                data(),
                "-l",
                folder.resolve("log").toString(),
                "-o",
                "-p %d -k %s -c listen_addresses=127.0.0.1 -c fsync=off".formatted(port, folder));
    }

    /// Ends all connections at once, as a fault would.
    public void stop() {
        run("pg_ctl", "stop", "-w", "-m", "immediate", "-D", data());
    }

    @Override
    public void close() {
        stop();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : List.copyOf(files.toList()).reversed()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void run(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(
                    List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups"));
        }
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        try {
            Path output = folder.resolve("output");
            Process process =
                    new ProcessBuilder(command)
                            .directory(folder.toFile())
                            .redirectErrorStream(true)
                            // the server keeps what it inherits open
                            .redirectOutput(output.toFile())
                            .start();
            int code = process.waitFor();
            if (code != 0) {
                throw new IllegalStateException(
                        program
                                + " ended with "
                                + code
                                + ": "
                                + Files.readString(output, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
