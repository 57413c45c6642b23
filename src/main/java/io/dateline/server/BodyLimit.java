package io.dateline.server;

import io.dateline.server.http.Json;
import io.dateline.server.job.JobUpload;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.eclipse.jetty.util.Callback;

/// Lets no body grow over [Json#MAX_ARTICLES_BYTES], but for files of a job, which are not held in
/// memory and have a limit of their own.
final class BodyLimit extends SizeLimitHandler {

    private static final int NO_LIMIT = -1;

    BodyLimit() {
        super(Json.MAX_ARTICLES_BYTES, NO_LIMIT);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (!JobUpload.isOne(request)) {
            return super.handle(request, response, callback);
        }
        Handler next = getHandler();
        return next != null && next.handle(request, response, callback);
    }
}
