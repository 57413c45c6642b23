package io.dateline.server;

import org.jspecify.annotations.Nullable;

import java.net.InetAddress;
import java.net.URI;

/// Where a [DatelineServer] listens, and how it is called.
///
/// @param host `localhost` or an address of this machine alone
/// @param port 0 for any that is free
/// @param publicUrl where a proxy shows the server to the world, `https://news.example.org`, or
///     `null` where none does
/// @param queue how many questions may wait while others are answered, 0 to [#MOST_QUEUE]
public record ServerConfig(String host, int port, @Nullable URI publicUrl, int queue) {

    public static final String DEFAULT_HOST = "127.0.0.1";

    public static final int DEFAULT_PORT = 7070;

    public static final int DEFAULT_QUEUE = 64;

    /// Each that waits holds a connection.
    public static final int MOST_QUEUE = 2000;

    private static final int MAX_PORT = 65_535;

    public ServerConfig {
        if (port < 0 || port > MAX_PORT) {
            throw new IllegalArgumentException(
                    "the port must be from 0 to " + MAX_PORT + ", not " + port);
        }
        if (queue < 0 || queue > MOST_QUEUE) {
            throw new IllegalArgumentException(
                    "the queue must be from 0 to " + MOST_QUEUE + ", not " + queue);
        }
        if (!isLoopback(host)) {
            throw new IllegalArgumentException(
                    "the host must be localhost or an address of this machine alone, not " + host);
        }
        if (publicUrl != null && !isWebAddress(publicUrl)) {
            throw new IllegalArgumentException(
                    "the public URL must be like https://news.example.org, not " + publicUrl);
        }
    }

    /// With the defaults for all else.
    public ServerConfig(String host, int port, @Nullable URI publicUrl) {
        this(host, port, publicUrl, DEFAULT_QUEUE);
    }

    public ServerConfig withQueue(int questions) {
        return new ServerConfig(host, port, publicUrl, questions);
    }

    /// Whether a host can be served at.
    public static boolean isLoopback(String host) {
        if (host.equalsIgnoreCase("localhost")) {
            return true;
        }
        try {
            // a literal only: what a name stands for is another's to say, and may change
            return InetAddress.ofLiteral(host).isLoopbackAddress();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /// Whether a URL can be a public one.
    public static boolean isWebAddress(URI url) {
        return ("http".equals(url.getScheme()) || "https".equals(url.getScheme()))
                && url.getHost() != null;
    }
}
