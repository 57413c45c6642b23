package io.dateline.server.front;

import io.dateline.server.http.ProblemException;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

import java.net.InetAddress;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Lets in only requests that are meant for this server.
///
/// A server on the loopback address is reached by every page that the same machine's browser shows.
/// A foreign page that has its name resolved to 127.0.0.1 sends that name as `Host`; one that posts
/// across sites sends its own `Origin`. Neither gets in.
public final class RequestGuard {

    private static final Pattern FOR_PROGRAMS = Pattern.compile("^/(api|v1|mcp)(/|$)");

    private final String scheme;
    private final Set<String> names;
    private final boolean listensEverywhere;
    private final @Nullable URI publicUrl;

    /// @param scheme that it is served by, `http` or `https`
    /// @param host where it listens
    /// @param publicUrl where the world reaches it, or `null` where under no other name
    public RequestGuard(String scheme, String host, @Nullable URI publicUrl) {
        this.scheme = scheme;
        this.names = Set.copyOf(List.of("localhost", "127.0.0.1", "[::1]", nameInUrl(host)));
        this.listensEverywhere = isWildcard(host);
        this.publicUrl = publicUrl;
    }

    private static boolean isWildcard(String host) {
        try {
            return InetAddress.ofLiteral(host).isAnyLocalAddress();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /// @throws ProblemException when the request is not for this server
    void check(Request request) {
        HttpFields headers = request.getHeaders();
        check(
                headers.get(HttpHeader.HOST),
                headers.get(HttpHeader.ORIGIN),
                Request.getLocalPort(request),
                // who calls it by its address was not led here by a name
                listensEverywhere ? Request.getLocalAddr(request) : null);
        checkSite(request.getHttpURI().getPath(), headers.get("Sec-Fetch-Site"));
    }

    /// Browsers send no `Origin` with what a foreign page merely embeds or links to. They may lead
    /// to the page; what answers programs is not for them.
    ///
    /// @param site what a browser says of the page that sends the request
    private static void checkSite(String path, @Nullable String site) {
        if ("cross-site".equals(site) && FOR_PROGRAMS.matcher(path).find()) {
            throw new ProblemException(
                    403, "pages of other sites may not use " + path + ", nor link to it");
        }
    }

    void check(@Nullable String host, @Nullable String origin, int port) {
        check(host, origin, port, null);
    }

    /// @param port the one that the request came in by
    /// @param address the one that it came in by, where that may be its host
    void check(
            @Nullable String host, @Nullable String origin, int port, @Nullable String address) {
        Set<String> hosts = new LinkedHashSet<>();
        Set<String> origins = new LinkedHashSet<>();
        for (String name : names) {
            admit(scheme, name, port, hosts, origins);
        }
        if (address != null) {
            admit(scheme, nameInUrl(address), port, hosts, origins);
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
    public static String nameInUrl(String host) {
        return host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
    }
}
