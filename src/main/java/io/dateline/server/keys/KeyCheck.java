package io.dateline.server.keys;

import io.dateline.server.http.Caller;
import io.dateline.server.http.ProblemException;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Says who sends a request, by the key or the cookie that it shows. A key is demanded where others
/// than this machine reach the server, and everywhere once there is one.
public final class KeyCheck {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    /// What a key that only reads may send all the same, the slash at its end aside: questions,
    /// messages to tools, which know who may write, and what belongs to the key itself.
    private static final Pattern SENT_BY_READERS =
            Pattern.compile(
                    "POST (/api/ask|/api/ask/stream|/api/suggestions|/api/answers/[^/]+/feedback"
                            + "|/v1/chat/completions|/mcp|/sign-out|/api/conversations/[^/]+/share)"
                            + "|(PATCH|DELETE) /api/conversations/[^/]+(/share)?"
                            + "|DELETE /api/me/data");

    /// Of those who show nothing where nothing need be shown.
    private static final Caller NOBODY = new Caller("", false);

    private static final String BEARER = "Bearer ";

    private final KnownKeys keys;
    private final OpenPaths open;
    private final SessionCookie cookie;
    private final boolean alwaysDemanded;

    /// @param alwaysDemanded whether a key is demanded also while there is none
    KeyCheck(KnownKeys keys, OpenPaths open, SessionCookie cookie, boolean alwaysDemanded) {
        this.keys = keys;
        this.open = open;
        this.cookie = cookie;
        this.alwaysDemanded = alwaysDemanded;
    }

    /// Whether requests must show a key.
    boolean demandsKey() {
        return alwaysDemanded || keys.any();
    }

    /// Who sends a request. [Caller#LOCAL] where no key is demanded.
    ///
    /// @throws ProblemException 401 where a key is demanded and none is shown that is known; 403
    ///     for what this key, or a page of another site, may not do
    public Caller admit(Request request) {
        String method = request.getMethod();
        String path = request.getHttpURI().getPath();
        if (open.holds(method, path)) {
            return NOBODY;
        }
        if (!demandsKey()) {
            return Caller.LOCAL;
        }
        Caller caller = identify(request);
        if (!caller.mayWrite() && !isForReaders(method, path)) {
            throw new ProblemException(
                    403,
                    "the key \""
                            + caller.name()
                            + "\" may ask and read, and change nothing; "
                            + method
                            + " "
                            + path
                            + " needs one that may write");
        }
        return caller;
    }

    private static boolean isForReaders(String method, String path) {
        String trimmed = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return READING.contains(method)
                || SENT_BY_READERS.matcher(method + " " + trimmed).matches();
    }

    private Caller identify(Request request) {
        String authorization = request.getHeaders().get(HttpHeader.AUTHORIZATION);
        if (authorization != null) {
            return keys.ofKey(bearer(authorization))
                    .orElseThrow(
                            () ->
                                    new ProblemException(
                                            401,
                                            "this key is not known; it may have been revoked"));
        }
        Optional<Caller> signedIn = cookie.read(request).flatMap(keys::ofSession);
        if (signedIn.isEmpty()) {
            throw new ProblemException(
                    401,
                    "a key is missing: send one as \"Authorization: Bearer …\", or sign in at"
                            + " /sign-in");
        }
        requireOwnPage(request);
        return signedIn.get();
    }

    private static String bearer(String authorization) {
        if (!authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            throw new ProblemException(401, "Authorization: expected \"Bearer …\" with a key");
        }
        return authorization.substring(BEARER.length()).strip();
    }

    /// A browser sends the cookie also where a foreign page has it send a request, if it is an old
    /// one. So what changes something must show that it comes from a page of this server; an
    /// `Origin` that is not one of its own has been turned away before.
    private static void requireOwnPage(Request request) {
        boolean fromOwnPage =
                request.getHeaders().contains(HttpHeader.ORIGIN)
                        || "same-origin".equals(request.getHeaders().get("Sec-Fetch-Site"));
        if (!READING.contains(request.getMethod()) && !fromOwnPage) {
            throw new ProblemException(
                    403,
                    "a request by a cookie must tell by Origin or Sec-Fetch-Site that it comes from"
                            + " a page of this server; programs send a key as \"Authorization:"
                            + " Bearer …\"");
        }
    }
}
