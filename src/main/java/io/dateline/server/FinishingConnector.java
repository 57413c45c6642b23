package io.dateline.server;

import io.dateline.server.tls.TlsCertificate;

import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.SelectorManager;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.AbstractConnectionFactory;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
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
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/// Accepts connections; when the server closes, also those that wait for it by then, so that every
/// client that could connect has its request read and answered.
///
/// Jetty alone cuts them without a word: it closes the port while clients wait at it, and a
/// connection that is accepted counts only once it can be read.
final class FinishingConnector extends ServerConnector {

    private static final int ACCEPTORS = 1;

    /// As many as suit the cores.
    private static final int SELECTORS = -1;

    private final Set<SelectableChannel> opening = ConcurrentHashMap.newKeySet();
    private final CompletableFuture<Void> allOpened = new CompletableFuture<>();
    private @Nullable Selector arrivals;
    private volatile boolean closing;
    private volatile boolean allAccepted;

    /// @param certificate what it shows over https, or `null` where it speaks http
    FinishingConnector(
            Server server, HttpConfiguration http, @Nullable TlsCertificate certificate) {
        super(server, ACCEPTORS, SELECTORS, protocols(http, certificate));
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

    private void acceptAll(ServerSocketChannel port) throws IOException {
        for (SocketChannel client = port.accept(); client != null; client = port.accept()) {
            client.configureBlocking(false);
            configure(client.socket());
            opening.add(client);
            getSelectorManager().accept(client);
        }
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
