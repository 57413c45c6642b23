package io.dateline.server;

import io.dateline.server.http.ClientConnection;
import io.dateline.server.tls.TlsCertificate;

import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SelectorManager;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.AbstractConnectionFactory;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.IO;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Accepts connections; when the server closes, also those that wait for it by then, so that every
/// client that could connect has its request read and answered.
///
/// Jetty alone cuts them without a word: it closes the port while clients wait at it, and a
/// connection that is accepted counts only once it can be read.
final class FinishingConnector extends ServerConnector {

    /// More than an office has open; each takes up some kilobytes.
    static final int MOST_CONNECTIONS = 4096;

    private static final int ACCEPTORS = 1;

    /// As many as suit the cores.
    private static final int SELECTORS = -1;

    private final Pace pace;
    private final Duration look;
    private final Set<SelectableChannel> opening = ConcurrentHashMap.newKeySet();
    private final CompletableFuture<Void> allOpened = new CompletableFuture<>();
    private @Nullable Selector arrivals;
    private volatile boolean closing;
    private volatile boolean allAccepted;

    /// @param certificate what it shows over https, or `null` where it speaks http
    /// @param pace how slow a client may be
    /// @param look how often it is looked at
    FinishingConnector(
            Server server,
            HttpConfiguration http,
            @Nullable TlsCertificate certificate,
            Pace pace,
            Duration look) {
        super(server, ACCEPTORS, SELECTORS, protocols(http, certificate));
        this.pace = pace;
        this.look = look;
        http.addCustomizer((request, _) -> watched(request));
        addBean(
                new SelectorManager.AcceptListener() {
                    @Override
                    public void onAcceptFailed(SelectableChannel client, Throwable cause) {
                        opened(client);
                    }
                });
    }

    private static ConnectionFactory[] protocols(
            HttpConfiguration http, @Nullable TlsCertificate certificate) {
        HttpConnectionFactory plain = new HttpConnectionFactory(http);
        if (certificate == null) {
            return new ConnectionFactory[] {plain};
        }
        SslContextFactory.Server tls = new SslContextFactory.Server();
        tls.setKeyStore(certificate.load());
        tls.setKeyStorePassword(certificate.password());
        return AbstractConnectionFactory.getFactories(tls, plain);
    }

    @Override
    public void open(ServerSocketChannel port) throws IOException {
        super.open(port);
        arrivals = Selector.open();
        port.configureBlocking(false);
        port.register(arrivals, SelectionKey.OP_ACCEPT);
    }

    @Override
    public void accept(int acceptor) throws IOException {
        if (allAccepted) {
            allOpened.join();
            return;
        }
        Selector waiting = Objects.requireNonNull(arrivals);
        boolean last = closing;
        if (last) {
            // a port that a selector still knows would stay open after its close
            waiting.close();
        } else {
            waiting.select();
            waiting.selectedKeys().clear();
        }
        ServerSocketChannel port = (ServerSocketChannel) getTransport();
        try {
            acceptAll(port);
        } finally {
            if (last) {
                port.close();
                allAccepted = true;
                checkOpened();
            }
        }
    }

    private static Request watched(Request request) {
        ClientEndPoint client = (ClientEndPoint) ClientConnection.of(request);
        Request.addCompletionListener(request, _ -> client.requestEnded());
        return request;
    }

    @Override
    protected SocketChannelEndPoint newEndPoint(
            SocketChannel channel, ManagedSelector selector, SelectionKey key) {
        ClientEndPoint client = new ClientEndPoint(channel, selector, key, getScheduler(), pace);
        client.setIdleTimeout(getIdleTimeout());
        return client;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        lookLater();
    }

    private void lookLater() {
        getScheduler().schedule(this::lookAtAll, look.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void lookAtAll() {
        try {
            clients().forEach(ClientEndPoint::look);
        } finally {
            lookLater();
        }
    }

    private Stream<ClientEndPoint> clients() {
        return getConnectedEndPoints().stream()
                .filter(ClientEndPoint.class::isInstance)
                .map(ClientEndPoint.class::cast);
    }

    private void acceptAll(ServerSocketChannel port) throws IOException {
        for (SocketChannel client = port.accept(); client != null; client = port.accept()) {
            if (!hasRoom()) {
                client.close();
                continue;
            }
            client.configureBlocking(false);
            configure(client.socket());
            opening.add(client);
            getSelectorManager().accept(client);
        }
    }

    /// One that waits for nothing leaves, if any does, to one that comes.
    private boolean hasRoom() {
        if (getConnectedEndPoints().size() + opening.size() < MOST_CONNECTIONS) {
            return true;
        }
        Optional<ClientEndPoint> idle =
                clients().filter(ClientEndPoint::isBetweenRequests).findFirst();
        idle.ifPresent(ClientEndPoint::close);
        return idle.isPresent();
    }

    @Override
    protected void onEndPointOpened(EndPoint client) {
        super.onEndPointOpened(client);
        opened(((SocketChannelEndPoint) client).getChannel());
    }

    private void opened(SelectableChannel client) {
        opening.remove(client);
        checkOpened();
    }

    private void checkOpened() {
        if (allAccepted && opening.isEmpty()) {
            allOpened.complete(null);
        }
    }

    @Override
    public CompletableFuture<Void> shutdown() {
        if (arrivals == null) {
            // it could not listen
            return super.shutdown();
        }
        closing = true;
        arrivals.wakeup();
        return allOpened.thenCompose(_ -> super.shutdown());
    }

    @Override
    public void close() {
        super.close();
        IO.close(arrivals);
    }
}
