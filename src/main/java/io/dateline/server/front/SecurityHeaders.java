package io.dateline.server.front;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Request;

import java.util.Map;

/// What browsers are told of what a page of this server may do; on every response, errors among
/// them.
public final class SecurityHeaders {

    private static final Map<String, String> ALWAYS =
            Map.of(
                    "Content-Security-Policy",
                    "default-src 'none'; script-src 'self'; style-src 'self';"
                            + " img-src 'self' data:; connect-src 'self'; font-src 'self';"
                            + " manifest-src 'self'; base-uri 'none'; form-action 'none';"
                            + " frame-ancestors 'none'",
                    "X-Content-Type-Options",
                    "nosniff",
                    "Referrer-Policy",
                    "no-referrer",
                    "Cross-Origin-Opener-Policy",
                    "same-origin",
                    "Cross-Origin-Resource-Policy",
                    "same-origin",
                    "Cache-Control",
                    "no-store");

    private static final String ONE_YEAR = "max-age=31536000";

    private SecurityHeaders() {}

    public static void put(Request request, HttpFields.Mutable response) {
        ALWAYS.forEach(response::put);
        // on localhost it would bind whatever else is served there, on any port
        if (request.isSecure() && !"localhost".equals(request.getHttpURI().getHost())) {
            response.put("Strict-Transport-Security", ONE_YEAR);
        }
    }
}
