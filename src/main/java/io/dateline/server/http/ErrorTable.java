package io.dateline.server.http;

import io.dateline.article.DiskFullException;
import io.dateline.store.StoreUnreachableException;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;

import org.eclipse.jetty.ee10.servlet.ServletContextResponse;
import org.eclipse.jetty.http.HttpException;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeoutException;

/// Which exception becomes which [Problem], told in the [ErrorFormat] of the path.
public final class ErrorTable {

    /// Long enough to open an index, short enough for a person to wait.
    private static final int RETRY_AFTER_SECONDS = 2;

    /// No status of HTTP, but the one that logs have for it: nobody is there to read it.
    private static final int CLIENT_GONE = 499;

    private static final String NAMELESS_PART =
            "a part of the form has no name: expected Content-Disposition: form-data;"
                    + " name=\"file\"; filename=\"…\"";

    private static final System.Logger LOG = System.getLogger(ErrorTable.class.getName());

    private ErrorTable() {}

    public static void register(JavalinConfig settings) {
        settings.router.javaLangErrorHandler(ErrorTable::answer);
        RoutesConfig routes = settings.routes;
        routes.exception(Exception.class, ErrorTable::answer);
        // Javalin has a handler of its own for these, and the nearest class wins
        routes.exception(HttpResponseException.class, ErrorTable::answer);
    }

    /// Answers a fault that is no exception, as deep a recursion as some HTML makes of a parser.
    public static void answer(HttpServletResponse response, Error error) {
        Problem problem = unexpected(error);
        if (response.isCommitted()) {
            return;
        }
        ErrorFormat format = ErrorFormat.of(path(response));
        response.setStatus(problem.status());
        response.setContentType(format.contentType());
        try {
            response.getOutputStream().write(Json.bytes(format.body(problem)));
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "the client went away", e);
        }
    }

    /// Javalin hands on the response alone.
    private static String path(HttpServletResponse response) {
        return ServletContextResponse.getServletContextResponse(response)
                .getRequest()
                .getHttpURI()
                .getPath();
    }

    /// What a caller is told of `fault`; one that is our fault is logged under the id that the
    /// caller is given.
    public static Problem problemOf(Throwable fault) {
        return switch (fault) {
            case ProblemException e -> e.problem();
            case MethodNotAllowedResponse e ->
                    Problem.of(e.getStatus(), "allowed here: " + allowedMethods(e));
            case HttpResponseException e ->
                    Problem.of(e.getStatus(), String.valueOf(e.getMessage()));
            case HttpException e -> Problem.of(e.getCode(), String.valueOf(e.getReason()));
            // our own faults of input and output are unchecked: these are of the request
            case ServletException e -> ofRequest(e);
            case IOException e -> ofRequest(e);
            case DiskFullException e -> diskFull(e);
            case StoreUnreachableException e -> storeUnreachable(e);
            case TooManyRequestsException e -> Problem.of(429, String.valueOf(e.getMessage()));
            case ClientGoneException e -> Problem.of(CLIENT_GONE, String.valueOf(e.getMessage()));
            case CancellationException e ->
                    Problem.of(503, "Dateline is stopping; try again when it is back");
            default -> unexpected(fault);
        };
    }

    /// What was wrong with a body that could not be read. Jetty wraps it: the innermost cause that
    /// knows a status, or says something, is right.
    static Problem ofRequest(Exception exception) {
        int status = 400;
        String detail = "the body broke off before its end";
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case HttpException http -> {
                    status = http.getCode();
                    detail = String.valueOf(http.getReason());
                }
                case TimeoutException _ -> {
                    status = 408;
                    detail = "the body did not come to its end in time";
                }
                // Jetty compares the names of parts without a look whether there is one
                case NullPointerException _ -> detail = NAMELESS_PART;
                case IllegalArgumentException e ->
                        detail = "the form is not one: " + e.getMessage();
                case IllegalStateException e -> detail = "the form is not one: " + e.getMessage();
                default -> {}
            }
        }
        return Problem.of(status, detail);
    }

    private static Problem diskFull(DiskFullException fault) {
        LOG.log(Level.ERROR, fault.getMessage());
        return Problem.of(
                507,
                "The disk of the server is full, so nothing was changed. Try again once there is"
                        + " room.");
    }

    /// The database itself tells the log, once for all requests.
    private static Problem storeUnreachable(StoreUnreachableException fault) {
        LOG.log(Level.DEBUG, fault.getMessage());
        return Problem.of(
                503,
                "The database of conversations and keys cannot be reached just now, so nothing was"
                        + " changed. Try again in a moment.");
    }

    private static void answer(Exception exception, Context ctx) {
        Problem problem = problemOf(exception);
        if (problem.status() == 503) {
            ctx.header("Retry-After", Integer.toString(RETRY_AFTER_SECONDS));
        }
        if (exception instanceof TooManyRequestsException e) {
            ctx.header("Retry-After", Long.toString(e.retryAfterSeconds()));
        }
        if (exception instanceof MethodNotAllowedResponse e) {
            ctx.header("Allow", allowedMethods(e));
        }
        ErrorFormat format = ErrorFormat.of(ctx.path());
        ctx.status(problem.status()).result(Json.bytes(format.body(problem)));
        ctx.contentType(format.contentType());
    }

    /// Javalin names this detail by what the client accepts.
    private static String allowedMethods(MethodNotAllowedResponse e) {
        return String.join(", ", e.getDetails().values());
    }

    private static Problem unexpected(Throwable fault) {
        UUID id = UUID.randomUUID();
        LOG.log(Level.ERROR, "request failed, " + id, fault);
        return new Problem(
                500,
                "This is a fault of the server; its log says more under " + id + ".",
                "urn:uuid:" + id,
                null);
    }
}
