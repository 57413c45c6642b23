package io.dateline.server.keys;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import io.dateline.server.endpoint.UrlEncoding;
import io.dateline.server.http.Caller;
import io.dateline.server.http.Json;
import io.dateline.server.http.ProblemException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;

import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Turns a key into a cookie for a browser, and ends that.
public final class SignInRoutes {

    /// After that a browser has to show the key again.
    static final Duration SESSION = Duration.ofDays(30);

    /// More than a form with a key takes up.
    private static final int MAX_FORM_BYTES = 4096;

    private final @Nullable ApiKeys keys;
    private final KnownKeys known;
    private final KeyCheck check;
    private final SessionCookie cookie;
    private final SignInAttempts attempts;
    private final InstantSource clock;

    /// @param keys where sign-ins are kept, or `null` where there are no keys
    SignInRoutes(
            @Nullable ApiKeys keys,
            KnownKeys known,
            KeyCheck check,
            SessionCookie cookie,
            SignInAttempts attempts,
            InstantSource clock) {
        this.keys = keys;
        this.known = known;
        this.check = check;
        this.cookie = cookie;
        this.attempts = attempts;
        this.clock = clock;
    }

    public void register(RoutesConfig routes) {
        routes.get("/sign-in", this::show);
        routes.post("/sign-in", this::signIn);
        routes.post("/sign-out", this::signOut);
        routes.get("/api/me", SignInRoutes::tell);
    }

    /// Who asks, as the server knows it.
    private static void tell(Context ctx) {
        Caller caller = Caller.of(ctx);
        boolean signedIn = !caller.name().isEmpty() && ctx.header(Header.AUTHORIZATION) == null;
        Json.write(
                ctx,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("name", caller.name())
                        .put("mayWrite", caller.mayWrite())
                        .put("administers", caller.administers())
                        .put("signedIn", signedIn));
    }

    private void show(Context ctx) {
        if (!check.demandsKey()) {
            write(ctx, 200, SignInPage.notNeeded());
            return;
        }
        String page =
                cookie.read(request(ctx))
                        .flatMap(known::ofSession)
                        .map(caller -> SignInPage.signedIn(caller.name()))
                        .orElseGet(() -> SignInPage.asking(""));
        write(ctx, 200, page);
    }

    private void signIn(Context ctx) {
        String key = key(ctx);
        if (keys == null || !check.demandsKey()) {
            write(ctx, 200, SignInPage.notNeeded());
            return;
        }
        Request request = request(ctx);
        String address = Request.getRemoteAddr(request);
        Duration wait = attempts.take(address);
        if (wait.isPositive()) {
            ctx.header(
                    Header.RETRY_AFTER,
                    Long.toString(wait.plusSeconds(1).minusNanos(1).toSeconds()));
            write(ctx, 429, SignInPage.asking("That was tried too often. Try again in a minute."));
            return;
        }
        Optional<String> session = known.ofKey(key).flatMap(caller -> begin(keys, caller));
        if (session.isEmpty()) {
            write(ctx, 401, SignInPage.asking("No such key is known here. Is all of it there?"));
            return;
        }
        attempts.giveBack(address);
        ctx.header(Header.SET_COOKIE, cookie.keeping(request, session.get(), SESSION));
        ctx.res().addHeader(Header.SET_COOKIE, SessionCookie.marking(SESSION));
        ctx.redirect("/", HttpStatus.SEE_OTHER);
    }

    private Optional<String> begin(ApiKeys keys, Caller caller) {
        Instant now = clock.instant();
        Optional<String> session = keys.signIn(caller.name(), now, now.plus(SESSION));
        known.refresh();
        return session;
    }

    private static String key(Context ctx) {
        byte[] body = Json.readBytes(ctx, MAX_FORM_BYTES);
        try {
            return UrlEncoding.parameters(new String(body, StandardCharsets.UTF_8))
                    .getOrDefault("key", List.of(""))
                    .getFirst()
                    .strip();
        } catch (IllegalArgumentException e) {
            throw ProblemException.badRequest("the form cannot be read: " + e.getMessage());
        }
    }

    /// For the form of the page and for its scripts, which have no use for another page.
    private void signOut(Context ctx) {
        Request request = request(ctx);
        if (keys != null) {
            cookie.read(request).ifPresent(keys::signOut);
            known.refresh();
        }
        ctx.header(Header.SET_COOKIE, cookie.forgetting(request));
        ctx.res().addHeader(Header.SET_COOKIE, SessionCookie.marking(Duration.ZERO));
        String accept = ctx.header(Header.ACCEPT);
        if (accept != null && accept.contains("text/html")) {
            ctx.redirect("/sign-in", HttpStatus.SEE_OTHER);
        } else {
            ctx.status(204);
        }
    }

    private static void write(Context ctx, int status, String page) {
        ctx.header("Content-Security-Policy", SignInPage.CONTENT_SECURITY_POLICY);
        // with the policy of other pages a browser would send the form with an Origin of "null"
        ctx.header("Referrer-Policy", "same-origin");
        ctx.status(status).contentType("text/html; charset=utf-8").result(page);
    }

    private static Request request(Context ctx) {
        return ServletContextRequest.getServletContextRequest(ctx.req());
    }
}
