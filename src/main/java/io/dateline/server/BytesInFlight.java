package io.dateline.server;

import io.dateline.server.http.Json;
import io.dateline.server.job.JobUpload;

import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

import java.util.concurrent.atomic.AtomicLong;

/// Holds no more bytes of bodies at once than the memory bears, over all requests: one that would
/// bring more is answered 503. Bytes count from when they are read to when their request is done.
final class BytesInFlight extends Handler.Wrapper {

    /// What is made of a body takes up several times its bytes.
    private static final int SHARE_OF_MEMORY = 16;

    private final long most;
    private final AtomicLong held = new AtomicLong();

    BytesInFlight(long most) {
        this.most = most;
    }

    /// As many as this process's memory bears, and one whole request at least.
    static long ofThisMemory() {
        return Math.max(
                Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY, Json.MAX_ARTICLES_BYTES);
    }

    /// How many are held now.
    long held() {
        return held.get();
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (JobUpload.isOne(request)) {
            // goes to the disk as it comes
            return super.handle(request, response, callback);
        }
        Counted counted = new Counted(request);
        Request.addCompletionListener(request, _ -> held.addAndGet(-counted.read.getAndSet(0)));
        return super.handle(counted, response, callback);
    }

    private final class Counted extends Request.Wrapper {

        private final AtomicLong read = new AtomicLong();
        private volatile Content.@Nullable Chunk refused;

        Counted(Request request) {
            super(request);
        }

        @Override
        public Content.Chunk read() {
            if (refused != null) {
                return refused;
            }
            Content.Chunk chunk = super.read();
            if (chunk == null || !chunk.hasRemaining()) {
                return chunk;
            }
            read.addAndGet(chunk.remaining());
            if (held.addAndGet(chunk.remaining()) > most) {
                chunk.release();
                // not thrown: who reads a form would wait for its end, and never hear of it
                refused =
                        Content.Chunk.from(
                                new HttpException.RuntimeException(
                                        503,
                                        "the server holds as much of other requests as it can; try"
                                                + " again"));
                return refused;
            }
            return chunk;
        }
    }
}
