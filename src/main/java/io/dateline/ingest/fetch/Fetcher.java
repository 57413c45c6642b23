package io.dateline.ingest.fetch;

import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.client5.http.ssl.HttpsSupport;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.ssl.SSLContexts;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;

/// Asks for one page, at an address that somebody else may have written.
///
/// Only public hosts, and those that were named, are ever connected to: the address that a name
/// has is checked, and connected to is the address that was checked, at each redirect anew. There
/// are no cookies, no credentials, no proxies, and limits to all that a server may do. Safe for
/// use by many threads at once.
public final class Fetcher implements AutoCloseable {

    private static final int MOST_CONNECTIONS = 32;

    private static final int MOST_CONNECTIONS_A_HOST = 4;

    /// Of an answer; those of real servers are a few dozen of a few hundred characters.
    private static final int MOST_HEADERS = 200;

    private static final int MOST_CHARACTERS_A_LINE = 16 * 1024;

    private static final TimeValue KEPT_OPEN = TimeValue.ofSeconds(30);

    private static final System.Logger LOG = System.getLogger(Fetcher.class.getName());

    private final FetchConfig config;
    private final HostNames names;
    private final InstantSource clock;
    private final Supplier<SSLContext> trust;
    private @Nullable CloseableHttpClient client;

    /// Ends what takes too long: a server that sends a byte now and then would never be done.
    private final ScheduledExecutorService alarms =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("dateline-fetch-alarm").factory());

    public Fetcher(FetchConfig config) {
        this(config, HostNames.OF_THE_SYSTEM, InstantSource.system());
    }

    Fetcher(FetchConfig config, HostNames names, InstantSource clock) {
        this(config, names, clock, SSLContexts::createDefault);
    }

    /// @param trust tells which certificates are trusted
    Fetcher(FetchConfig config, HostNames names, InstantSource clock, Supplier<SSLContext> trust) {
        this.config = config;
        this.trust = trust;
        this.names = names;
        this.clock = clock;
    }

    /// Made when first needed: it reads the certificates that are trusted, which takes a while.
    private synchronized CloseableHttpClient client() {
        if (client == null) {
            client = client(config, new CheckedNames(config.hosts(), names), trust.get());
        }
        return client;
    }

    private static CloseableHttpClient client(
            FetchConfig config, CheckedNames names, SSLContext trusted) {
        FetchLimits limits = config.limits();
        Http1Config http =
                Http1Config.custom()
                        .setMaxHeaderCount(MOST_HEADERS)
                        .setMaxLineLength(MOST_CHARACTERS_A_LINE)
                        .build();
        PoolingHttpClientConnectionManagerBuilder connections =
                PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(names)
                        .setTlsSocketStrategy(
                                new DefaultClientTlsStrategy(
                                        trusted,
                                        HostnameVerificationPolicy.BOTH,
                                        HttpsSupport.getDefaultHostnameVerifier()))
                        .setConnectionFactory(
                                ManagedHttpClientConnectionFactory.builder()
                                        .http1Config(http)
                                        .build())
                        .setDefaultConnectionConfig(
                                ConnectionConfig.custom()
                                        .setConnectTimeout(Timeout.of(limits.connecting()))
                                        .setSocketTimeout(Timeout.of(limits.firstByte()))
                                        .setTimeToLive(KEPT_OPEN)
                                        .build())
                        // holds during the TLS handshake, too
                        .setDefaultSocketConfig(
                                SocketConfig.custom()
                                        .setSoTimeout(Timeout.of(limits.firstByte()))
                                        .build())
                        .setMaxConnTotal(MOST_CONNECTIONS)
                        .setMaxConnPerRoute(MOST_CONNECTIONS_A_HOST);
        RequestConfig requests =
                RequestConfig.custom()
                        .setResponseTimeout(Timeout.of(limits.firstByte()))
                        .setConnectionRequestTimeout(Timeout.of(limits.whole()))
                        .setAuthenticationEnabled(false)
                        .setProtocolUpgradeEnabled(false)
                        .build();
        return HttpClients.custom()
                .setConnectionManager(connections.build())
                .setDefaultRequestConfig(requests)
                .setUserAgent(config.userAgent())
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    /// Looks at each address before it is asked, the first and those of redirects.
    interface Gate {

        Gate OPEN = _ -> null;

        /// Why it is not asked, or `null` where it is.
        @Nullable FetchOutcome closed(WebAddress address);
    }

    /// Fetches a page.
    ///
    /// @param address as it stands somewhere; what is no address is refused
    /// @param known what the server gave with the page when it was last fetched
    public FetchOutcome fetch(URI address, Validators known) {
        return fetch(address, known, config.limits(), Gate.OPEN);
    }

    FetchOutcome fetch(URI address, Validators known, FetchLimits limits, Gate gate) {
        try {
            return follow(WebAddress.of(address), known, limits, gate);
        } catch (IllegalArgumentException e) {
            return FetchOutcome.Refused.unsafe(String.valueOf(e.getMessage()));
        }
    }

    private FetchOutcome follow(WebAddress first, Validators known, FetchLimits limits, Gate gate) {
        long end = System.nanoTime() + limits.whole().toNanos();
        Set<WebAddress> asked = new HashSet<>();
        WebAddress address = first;
        while (true) {
            WebAddress next = address;
            FetchOutcome refused =
                    config.hosts()
                            .whyNotAtPort(next)
                            .<FetchOutcome>map(FetchOutcome.Refused::unsafe)
                            .orElseGet(() -> gate.closed(next));
            if (refused != null) {
                return refused;
            }
            if (!asked.add(address)) {
                return FetchOutcome.Refused.here("the address leads in a circle");
            }
            if (asked.size() > limits.redirects() + 1) {
                return FetchOutcome.Refused.here(
                        "the address leads on and on; at most %d times are followed"
                                .formatted(limits.redirects()));
            }
            switch (ask(address, known, limits, end)) {
                case Answer.Last(FetchOutcome outcome) -> {
                    return outcome;
                }
                case Answer.Elsewhere(String reference) -> address = address.resolve(reference);
            }
        }
    }

    private Answer ask(WebAddress address, Validators known, FetchLimits limits, long end) {
        HttpGet request = new HttpGet(address.uri());
        request.setHeader(HttpHeaders.ACCEPT_ENCODING, "gzip");
        request.setHeader(
                HttpHeaders.ACCEPT,
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.5");
        if (known.etag() != null) {
            request.setHeader(HttpHeaders.IF_NONE_MATCH, known.etag());
        }
        if (known.lastModified() != null) {
            request.setHeader(HttpHeaders.IF_MODIFIED_SINCE, known.lastModified());
        }
        HttpHost host =
                new HttpHost(
                        address.scheme(),
                        address.host().replaceAll("[\\[\\]]", ""),
                        address.port());
        long left = end - System.nanoTime();
        ScheduledFuture<?> alarm =
                alarms.schedule(request::cancel, Math.max(0, left), TimeUnit.NANOSECONDS);
        try {
            return read(
                    address,
                    request,
                    client().executeOpen(host, request, HttpClientContext.create()),
                    limits);
        } catch (RefusedHostException e) {
            // known for certain, however long it took
            return new Answer.Last(FetchOutcome.Refused.unsafe(String.valueOf(e.getMessage())));
        } catch (Answer.TooLongException e) {
            return new Answer.Last(FetchOutcome.Refused.here(String.valueOf(e.getMessage())));
        } catch (IOException e) {
            return new Answer.Last(
                    System.nanoTime() >= end
                            ? new FetchOutcome.Failed(
                                    "the server took more than %d seconds"
                                            .formatted(limits.whole().toSeconds()),
                                    null)
                            : failure(e, limits));
        } finally {
            alarm.cancel(false);
        }
    }

    private Answer read(
            WebAddress address, HttpGet request, ClassicHttpResponse response, FetchLimits limits)
            throws IOException {
        boolean isRead = false;
        try {
            Answer answer = Answer.read(address, response, limits, clock.instant());
            isRead = answer.isReadToItsEnd();
            return answer;
        } finally {
            if (!isRead) {
                // else closing it would read what is left, however long that is
                request.cancel();
            }
            close(response);
        }
    }

    /// What was read stands, whatever becomes of its connection: closing one that was cancelled
    /// fails where not all of the answer had come by then.
    private static void close(ClassicHttpResponse response) {
        try {
            response.close();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "an answer was left unread", e);
        }
    }

    private static FetchOutcome failure(IOException problem, FetchLimits limits) {
        return switch (problem) {
            case UnknownHostException _ ->
                    new FetchOutcome.Failed("there is no host of this name, or no network", null);
            case ConnectionClosedException _, EOFException _ ->
                    new FetchOutcome.Failed(
                            "the server hung up before the end of its answer", null);
            case SocketTimeoutException _ ->
                    new FetchOutcome.Failed(
                            "the server did not answer within %d seconds"
                                    .formatted(limits.firstByte().toSeconds()),
                            null);
            case SSLException e -> Distrust.of(e);
            default ->
                    new FetchOutcome.Failed("the connection failed: " + problem.getMessage(), null);
        };
    }

    @Override
    public synchronized void close() {
        alarms.shutdownNow();
        try {
            if (client != null) {
                client.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the client could not be closed", e);
        }
    }
}
