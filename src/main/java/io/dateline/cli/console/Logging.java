package io.dateline.cli.console;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/// The log of all libraries, one line each, to standard error: warnings, and what was asked of a
/// server.
public final class Logging {

    /// Lucene advises a faster JVM option at each start; the README names it once. The MCP SDK and
    /// Jetty's reading of `Host` warn of what clients do wrong, and these are told themselves. The
    /// pool of connections warns of each that broke, where the database says so once.
    private static final String CONFIGURATION =
            """
            handlers = java.util.logging.ConsoleHandler
            java.util.logging.ConsoleHandler.encoding = UTF-8
            java.util.logging.ConsoleHandler.formatter = java.util.logging.SimpleFormatter
            java.util.logging.SimpleFormatter.format = %1$tFT%1$tT %4$s %3$s: %5$s%6$s%n
            .level = WARNING
            org.apache.lucene.internal.vectorization.level = SEVERE
            io.dateline.server.access.level = INFO
            io.dateline.server.questions.level = INFO
            io.modelcontextprotocol.level = SEVERE
            org.eclipse.jetty.util.HostPort.level = SEVERE
            com.zaxxer.hikari.level = SEVERE
            io.dateline.store.level = INFO
            """;

    /// Kept: a logger that nobody holds forgets its filter.
    private static final Logger JAVALIN = Logger.getLogger("io.javalin.Javalin");

    private Logging() {}

    /// To be called before anything logs.
    public static void configure() {
        try {
            LogManager.getLogManager()
                    .readConfiguration(
                            new ByteArrayInputStream(
                                    CONFIGURATION.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // what it then throws is told to the user
        JAVALIN.setFilter(entry -> !entry.getMessage().startsWith("Failed to start"));
    }
}
