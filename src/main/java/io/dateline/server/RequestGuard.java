package io.dateline.server;

import io.dateline.server.http.ProblemException;
import io.javalin.http.Context;
import io.javalin.http.Handler;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Lets in only requests that are meant for this server, and tells browsers what a page of it may
/// do.
///
/// A server on the loopback address is reached by every page that the same machine's browser shows.
/// A foreign page that has its name resolved to 127.0.0.1 sends that name as `Host`; one that posts
/// across sites sends its own `Origin`. Neither gets in.
final class RequestGuard implements Handler {

    /// On every response, errors among them.
    static final Map<String, String> HEADERS =
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

    private static final Pattern FOR_PROGRAMS = Pattern.compile("^/(api|v1|mcp)(/|$)");

    private final Set<String> names;
    private final @Nullable URI publicUrl;

    RequestGuard(ServerConfig config) {
        names = Set.copyOf(List.of("localhost", "127.0.0.1", "[::1]", nameInUrl(config.host())));
        publicUrl = config.publicUrl();
    }

    @Override
    public void handle(Context ctx) {
        HEADERS.forEach(ctx::header);
        check(ctx.header("Host"), ctx.header("Origin"), ctx.req().getLocalPort());
        checkSite(ctx.path(), ctx.header("Sec-Fetch-Site"));
    }

    /// Browsers send no `Origin` with what a foreign page merely embeds or links to. They may lead
    /// to the page; what answers programs is not for them.
    ///
    /// @param site what a browser says of the page that sends the request
    static void checkSite(String path, @Nullable String site) {
        if ("cross-site".equals(site) && FOR_PROGRAMS.matcher(path).find()) {
            throw new ProblemException(
                    403, "pages of other sites may not use " + path + ", nor link to it");
        }
    }

    /// @param port the one that the request came in by
    void check(@Nullable String host, @Nullable String origin, int port) {
        Set<String> hosts = new LinkedHashSet<>();
        Set<String> origins = new LinkedHashSet<>();
        for (String name : names) {
            admit("http", name, port, hosts, origins);
        }
        if (publicUrl != null) {
            admit(publicUrl.getScheme(), publicUrl.getHost(), publicUrl.getPort(), hosts, origins);
        }
        if (host == null || !hosts.contains(host.toLowerCase(Locale.ROOT))) {
            throw new ProblemException(
                    421,
                    "Host is "
                            + host
                            + "; expected one of "
                            + String.join(", ", hosts)
                            + " (a public URL of the server would add its own)");
        }
        if (origin != null && !origins.contains(origin.toLowerCase(Locale.ROOT))) {
            throw new ProblemException(
                    403,
                    "pages of "
                            + origin
                            + " may not use this server (those of its public URL may)");
        }
    }

    private static void admit(
            String scheme, String name, int port, Set<String> hosts, Set<String> origins) {
        String host = name.toLowerCase(Locale.ROOT);
        int usual = scheme.equals("https") ? 443 : 80;
        if (port == usual || port == -1) {
            hosts.add(host);
            hosts.add(host + ":" + usual);
            origins.add(scheme + "://" + host);
        } else {
            hosts.add(host + ":" + port);
            origins.add(scheme + "://" + host + ":" + port);
        }
    }

    /// An IPv6 address stands in brackets there.
    static String nameInUrl(String host) {
        return host.contains(":") ? "[" + host + "]" : host;
    }
}
