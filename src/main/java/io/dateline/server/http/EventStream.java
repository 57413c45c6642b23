package io.dateline.server.http;

import com.fasterxml.jackson.databind.JsonNode;

import io.javalin.http.Context;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Server-sent events to one client, written by the thread that opened the stream, with a comment
/// in between whenever a heartbeat has passed.
///
/// A server learns that a client went away only when it writes. So when a heartbeat cannot be
/// written, the thread that opened the stream is interrupted: its work is for nobody.
///
/// Javalin's own emitter is not used: it answers nothing to a client that does not name
/// `text/event-stream` in `Accept`, and two threads that write at once mix their bytes.
public final class EventStream implements AutoCloseable {

    private static final byte[] HEARTBEAT = ": heartbeat\n\n".getBytes(StandardCharsets.UTF_8);

    private final OutputStream out;
    private final Duration heartbeat;
    private final Thread writer = Thread.currentThread();
    private final CountDownLatch closed = new CountDownLatch(1);
    private boolean clientGone;

    private EventStream(OutputStream out, Duration heartbeat) {
        this.out = out;
        this.heartbeat = heartbeat;
    }

    /// Answers the request with a stream; what fails from here on can only be told by an event.
    ///
    /// @param heartbeat how long the stream is silent at most
    /// @throws ClientGoneException when nobody is there to get it
    public static EventStream open(Context ctx, Duration heartbeat) {
        ctx.contentType("text/event-stream; charset=utf-8");
        // a proxy that collects a response before it passes it on would hold events back
        ctx.header("X-Accel-Buffering", "no");
        try {
            // not Javalin's stream, which would compress and so hold events back too
            EventStream stream = new EventStream(ctx.res().getOutputStream(), heartbeat);
            ctx.res().flushBuffer();
            Thread.ofVirtual().name("heartbeat").start(stream::beat);
            return stream;
        } catch (IOException e) {
            throw new ClientGoneException();
        }
    }

    /// Sends an event at once.
    ///
    /// @throws ClientGoneException when nobody is there to get it
    public void send(String event, JsonNode data) {
        write(("event: " + event + "\ndata: " + data + "\n\n").getBytes(StandardCharsets.UTF_8));
    }

    /// Sends an event without a name at once.
    ///
    /// @param data on one line, as JSON is
    /// @throws ClientGoneException when nobody is there to get it
    public void send(String data) {
        write(("data: " + data + "\n\n").getBytes(StandardCharsets.UTF_8));
    }

    public synchronized boolean clientIsGone() {
        return clientGone;
    }

    private synchronized void write(byte[] bytes) {
        if (!clientGone) {
            try {
                out.write(bytes);
                out.flush();
            } catch (IOException e) {
                clientGone = true;
            }
        }
        if (clientGone) {
            throw new ClientGoneException();
        }
    }

    private void beat() {
        try {
            while (!closed.await(heartbeat.toNanos(), TimeUnit.NANOSECONDS)) {
                beatOnce();
            }
        } catch (ClientGoneException | InterruptedException e) {
            // the writer knows already, and there is nothing more to beat for
        }
    }

    private synchronized void beatOnce() {
        if (closed.getCount() == 0) {
            return;
        }
        try {
            write(HEARTBEAT);
        } catch (ClientGoneException e) {
            writer.interrupt();
            throw e;
        }
    }

    /// Ends the heartbeats; the thread that opened the stream is not interrupted any more.
    @Override
    public void close() {
        synchronized (this) {
            closed.countDown();
        }
        // one that came too late must not hit what the thread does next
        Thread.interrupted();
    }
}
