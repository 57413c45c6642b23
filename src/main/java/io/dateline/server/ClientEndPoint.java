package io.dateline.server;

import io.dateline.server.http.ClientConnection;

import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.concurrent.TimeoutException;

/// A connection that is looked at from time to time: whether its client keeps pace, and whether it
/// is still there while its request is worked on.
///
/// Jetty's limits know only silence: a byte from time to time, sent or taken, holds a connection
/// for ever.
final class ClientEndPoint extends SocketChannelEndPoint implements ClientConnection {

    /// What a client may send ahead while its request is worked on and its leaving still be seen.
    private static final int MOST_SENT_AHEAD = 1024;

    private final Pace pace;

    /// Guards what follows up to the next guard, and reading from the channel.
    private final Object reading = new Object();

    /// What was read to see whether the client is there; `null` as long as there is none.
    private @Nullable ByteBuffer sentAhead;

    private boolean closedByClient;
    private @Nullable Runnable watcher;

    /// Of the request that is being received.
    private long received;

    private long waitedNanos;
    private long waitingSince;
    private boolean waitsForMore;

    /// Guards what follows.
    private final Object writing = new Object();

    private long blockedSince;
    private long sentSince;
    private boolean blocked;

    ClientEndPoint(
            SocketChannel channel,
            ManagedSelector selector,
            SelectionKey key,
            Scheduler scheduler,
            Pace pace) {
        super(channel, selector, key, scheduler);
        this.pace = pace;
    }

    @Override
    public int fill(ByteBuffer buffer) throws IOException {
        synchronized (reading) {
            int filled = fillFromBoth(buffer);
            if (filled != 0 && waitsForMore) {
                waitedNanos += System.nanoTime() - waitingSince;
                waitsForMore = false;
            }
            received += Math.max(0, filled);
            return filled;
        }
    }

    private int fillFromBoth(ByteBuffer buffer) throws IOException {
        if (sentAhead == null) {
            return super.fill(buffer);
        }
        int filled = BufferUtil.append(buffer, sentAhead);
        if (!sentAhead.hasRemaining()) {
            sentAhead = null;
        }
        return filled;
    }

    @Override
    protected void needsFillInterest() {
        synchronized (reading) {
            waitsForMore = true;
            waitingSince = System.nanoTime();
            if (sentAhead != null) {
                // the selector would not tell of what is here already
                Thread.startVirtualThread(getFillInterest()::fillable);
                return;
            }
        }
        super.needsFillInterest();
    }

    @Override
    public boolean flush(ByteBuffer... buffers) throws IOException {
        long before = BufferUtil.remaining(buffers);
        boolean all = super.flush(buffers);
        synchronized (writing) {
            if (all) {
                blocked = false;
            } else if (blocked) {
                sentSince += before - BufferUtil.remaining(buffers);
            } else {
                sentSince = 0;
                blockedSince = System.nanoTime();
                blocked = true;
            }
        }
        return all;
    }

    private boolean readsTooSlowly(long now) {
        synchronized (writing) {
            return blocked && pace.isTooSlow(now - blockedSince, sentSince);
        }
    }

    /// The request is answered: what comes now is of another.
    void requestEnded() {
        synchronized (reading) {
            received = 0;
            waitedNanos = 0;
        }
    }

    /// Whether nothing of a request is there, so that closing it takes nothing from anybody.
    boolean isBetweenRequests() {
        synchronized (reading) {
            return received == 0 && waitsForMore;
        }
    }

    /// Ends what is too slow, and tells who works for a client that has left.
    void look() {
        long now = System.nanoTime();
        if (readsTooSlowly(now)) {
            // nothing can be told to one that does not read
            close(new TimeoutException("the client reads too slowly"));
            return;
        }
        if (sendsTooSlowly(now)) {
            onIdleExpired(new TimeoutException("the client sends too slowly"));
        }
        lookForClient();
    }

    private boolean sendsTooSlowly(long now) {
        synchronized (reading) {
            return received > 0
                    && waitsForMore
                    && pace.isTooSlow(waitedNanos + now - waitingSince, received);
        }
    }

    private void lookForClient() {
        synchronized (reading) {
            if (watcher != null && !closedByClient) {
                closedByClient = isAtEnd();
                if (closedByClient) {
                    watcher.run();
                }
            }
        }
    }

    private boolean isAtEnd() {
        ByteBuffer ahead = ByteBuffer.allocate(MOST_SENT_AHEAD);
        if (sentAhead != null) {
            ahead.put(sentAhead.duplicate());
        }
        try {
            int read = ahead.hasRemaining() ? getChannel().read(ahead) : 0;
            if (read > 0) {
                sentAhead = ahead.flip();
            }
            return read < 0;
        } catch (IOException e) {
            // reset, or closed by this side meanwhile
            return true;
        }
    }

    @Override
    public Watch whenClosed(Runnable action) {
        synchronized (reading) {
            watcher = action;
        }
        return new Watch() {
            @Override
            public boolean clientIsGone() {
                synchronized (reading) {
                    return closedByClient;
                }
            }

            @Override
            public void close() {
                synchronized (reading) {
                    watcher = null;
                }
            }
        };
    }
}
