package io.dateline.server.keys;

import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/// The cookie that a browser shows instead of a key. Scripts cannot read it, no other site can have
/// it sent, and where the way to the browser is encrypted it goes no other way; there its name has
/// it refused from any other host.
///
/// @param publicUrl where the world reaches the server, or `null` where under no other name
record SessionCookie(@Nullable URI publicUrl) {

    private static final String PLAIN_NAME = "dateline";

    private static final String SECURE_NAME = "__Host-dateline";

    /// What the request shows, or nothing; a cookie that is a name alone has no value.
    Optional<String> read(Request request) {
        String name = name(request);
        return Request.getCookies(request).stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /// The value of `Set-Cookie` that has a browser keep `token`.
    String keeping(Request request, String token, Duration time) {
        return name(request)
                + "="
                + token
                + "; Path=/; Max-Age="
                + time.toSeconds()
                + "; HttpOnly; SameSite=Strict"
                + (isSecure(request) ? "; Secure" : "");
    }

    /// The value of a second `Set-Cookie`: scripts may know that there is a cookie to sign out of.
    static String marking(Duration time) {
        return "dateline-signed-in=1; Path=/; Max-Age=" + time.toSeconds() + "; SameSite=Strict";
    }

    /// The value of `Set-Cookie` that has a browser forget it.
    String forgetting(Request request) {
        return keeping(request, "", Duration.ZERO);
    }

    private String name(Request request) {
        return isSecure(request) ? SECURE_NAME : PLAIN_NAME;
    }

    /// Also behind a proxy that ends the encryption and does not say so, where the public URL does.
    private boolean isSecure(Request request) {
        String host = request.getHeaders().get(HttpHeader.HOST);
        return request.isSecure()
                || (publicUrl != null
                        && "https".equals(publicUrl.getScheme())
                        && host != null
                        && publicUrl.getAuthority().equals(host.toLowerCase(Locale.ROOT)));
    }
}
