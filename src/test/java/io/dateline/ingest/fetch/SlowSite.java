package io.dateline.ingest.fetch;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// A server that takes connections, and then says nothing, or a byte now and then.
final class SlowSite implements AutoCloseable {

    private final ServerSocket socket;
    private final CountDownLatch closed = new CountDownLatch(1);

    /// @param pause between two bytes, in milliseconds; 0 to say nothing at all
    SlowSite(long pause) {
        try {
            socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(() -> serve(pause));
    }

    int port() {
        return socket.getLocalPort();
    }

    FetchConfig config() {
        return FetchConfig.DEFAULT.withHosts(AllowedHosts.parse("127.0.0.1:" + port()));
    }

    private void serve(long pause) {
        try (Socket connection = socket.accept();
                OutputStream out = connection.getOutputStream()) {
            if (pause == 0) {
                closed.await();
                return;
            }
            out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            while (!closed.await(pause, TimeUnit.MILLISECONDS)) {
                out.write('x');
                out.flush();
            }
        } catch (IOException | InterruptedException e) {
            // whoever asked has gone
        }
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
