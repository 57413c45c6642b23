package io.dateline.server;

import io.dateline.server.front.TrustedProxies;
import io.dateline.server.tls.TlsCertificate;

import org.jspecify.annotations.Nullable;

import java.net.InetAddress;
import java.net.URI;
import java.util.List;

/// Where a [DatelineServer] listens, and how it is called.
///
/// @param host an address of this machine, or a name for one
/// @param port 0 for any that is free
/// @param publicUrl where the world reaches the server, `https://news.example.org`, or `null` where
///     it does so under no other name than `host`
/// @param certificate what it shows over https, or `null` where it speaks http
/// @param trustedProxies the proxies whose `Forwarded` headers count: addresses, ranges or blocks,
///     as `10.0.0.0/8`
/// @param questionsAMinute how many each key may ask
/// @param queue how many questions may wait while others are answered, 0 to [#MOST_QUEUE]
/// @param logsQuestions whether the log may hold what is asked
public record ServerConfig(
        String host,
        int port,
        @Nullable URI publicUrl,
        @Nullable TlsCertificate certificate,
        List<String> trustedProxies,
        int questionsAMinute,
        int queue,
        boolean logsQuestions) {

    public static final String DEFAULT_HOST = "127.0.0.1";

    public static final int DEFAULT_PORT = 7070;

    /// One a second is more than a person reads, and lets a program go on.
    public static final int DEFAULT_QUESTIONS_A_MINUTE = 60;

    /// More is a slip.
    public static final int MOST_QUESTIONS_A_MINUTE = 1_000_000;

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
        if (!isHost(host)) {
            throw new IllegalArgumentException(
                    "the host must be a name or an address of this machine, not \"" + host + "\"");
        }
        if (publicUrl != null && !isWebAddress(publicUrl)) {
            throw new IllegalArgumentException(
                    "the public URL must be like https://news.example.org, not " + publicUrl);
        }
        trustedProxies = List.copyOf(trustedProxies);
        for (String proxy : trustedProxies) {
            if (!isProxy(proxy)) {
                throw new IllegalArgumentException(
                        "a trusted proxy must be an address or a block such as 10.0.0.0/8, not \""
                                + proxy
                                + "\"");
            }
        }
        if (questionsAMinute < 1 || questionsAMinute > MOST_QUESTIONS_A_MINUTE) {
            throw new IllegalArgumentException(
                    "the questions a minute must be from 1 to %d, not %d"
                            .formatted(MOST_QUESTIONS_A_MINUTE, questionsAMinute));
        }
    }

    /// Over http, with no proxy.
    public ServerConfig(String host, int port, @Nullable URI publicUrl) {
        this(
                host,
                port,
                publicUrl,
                null,
                List.of(),
                DEFAULT_QUESTIONS_A_MINUTE,
                DEFAULT_QUEUE,
                false);
    }

    public ServerConfig withCertificate(@Nullable TlsCertificate shown) {
        return new ServerConfig(
                host,
                port,
                publicUrl,
                shown,
                trustedProxies,
                questionsAMinute,
                queue,
                logsQuestions);
    }

    public ServerConfig withTrustedProxies(List<String> proxies) {
        return new ServerConfig(
                host,
                port,
                publicUrl,
                certificate,
                proxies,
                questionsAMinute,
                queue,
                logsQuestions);
    }

    public ServerConfig withQuestionsAMinute(int most) {
        return new ServerConfig(
                host, port, publicUrl, certificate, trustedProxies, most, queue, logsQuestions);
    }

    public ServerConfig withQueue(int questions) {
        return new ServerConfig(
                host,
                port,
                publicUrl,
                certificate,
                trustedProxies,
                questionsAMinute,
                questions,
                logsQuestions);
    }

    public ServerConfig withLoggedQuestions(boolean wanted) {
        return new ServerConfig(
                host,
                port,
                publicUrl,
                certificate,
                trustedProxies,
                questionsAMinute,
                queue,
                wanted);
    }

    /// `http` or `https`.
    public String scheme() {
        return certificate == null ? "http" : "https";
    }

    /// Whether others than programs of this machine reach it, by its address or through what shows
    /// it at its public URL.
    public boolean isBeyondThisMachine() {
        return !isLoopback(host) || (publicUrl != null && !isLoopback(unbracketed(publicUrl)));
    }

    private static String unbracketed(URI url) {
        String name = url.getHost();
        return name.startsWith("[") ? name.substring(1, name.length() - 1) : name;
    }

    /// Whether a host is this machine alone.
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

    /// Whether a host can be served at, by its form.
    public static boolean isHost(String host) {
        return host.matches("[A-Za-z0-9._-]{1,253}|[0-9A-Fa-f:.]{2,45}");
    }

    /// Whether a URL can be a public one.
    public static boolean isWebAddress(URI url) {
        return ("http".equals(url.getScheme()) || "https".equals(url.getScheme()))
                && url.getHost() != null;
    }

    /// Whether a text can be that of a trusted proxy.
    public static boolean isProxy(String address) {
        return TrustedProxies.isAddress(address);
    }
}
