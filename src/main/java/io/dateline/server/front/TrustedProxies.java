package io.dateline.server.front;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.InetAddressSet;
import org.jspecify.annotations.Nullable;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Takes from the proxies that are named what they say of a request: whose it is, and how its
/// sender called this server. What anybody else says there is ignored.
///
/// Each proxy adds what it saw to the end of a list, whose beginning a caller may have made up. So
/// the list is read from its end, as far as the speakers are trusted. Jetty's own customizer reads
/// from the beginning.
public final class TrustedProxies implements HttpConfiguration.Customizer {

    /// No name of a host: what that stands for is another's to say.
    private static final Pattern ADDRESS = Pattern.compile("[0-9A-Fa-f:./-]*[.:][0-9A-Fa-f:./-]*");

    private final InetAddressSet trusted = new InetAddressSet();

    /// @param addresses of the proxies: addresses, ranges or blocks, as `10.0.0.0/8`
    /// @throws IllegalArgumentException when one is none of these
    public TrustedProxies(List<String> addresses) {
        trusted.addAll(addresses);
    }

    /// Whether `address` can be given to a server as that of a proxy.
    public static boolean isAddress(String address) {
        try {
            return ADDRESS.matcher(address).matches() && new InetAddressSet().add(address);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Override
    public Request customize(Request request, HttpFields.Mutable responseHeaders) {
        SocketAddress peer = request.getConnectionMetaData().getRemoteSocketAddress();
        if (!(peer instanceof InetSocketAddress address) || !trusted.test(address.getAddress())) {
            return request;
        }
        List<ForwardedHop> hops = ForwardedHop.of(request.getHeaders());
        return hops.isEmpty() ? request : forwarded(request, address.getAddress(), hops);
    }

    private Request forwarded(Request request, InetAddress peer, List<ForwardedHop> hops) {
        InetAddress client = peer;
        String scheme = null;
        String host = null;
        for (ForwardedHop hop : hops.reversed()) {
            scheme = hop.scheme() == null ? scheme : hop.scheme();
            host = hop.host() == null ? host : hop.host();
            if (hop.client() == null) {
                break;
            }
            client = hop.client();
            if (!trusted.test(client)) {
                break;
            }
        }
        return new Forwarded(request, client, scheme, host);
    }

    /// A request as its first sender meant it.
    private static final class Forwarded extends Request.Wrapper {

        private final HttpURI uri;
        private final HttpFields headers;
        private final ConnectionMetaData connection;

        Forwarded(
                Request request,
                InetAddress client,
                @Nullable String scheme,
                @Nullable String host) {
            super(request);
            HttpURI.Mutable asSent = HttpURI.build(request.getHttpURI());
            if (scheme != null) {
                asSent.scheme(scheme.toLowerCase(Locale.ROOT));
            }
            headers = host == null ? request.getHeaders() : withHost(request, asSent, host);
            uri = asSent.asImmutable();
            boolean secure =
                    scheme == null ? request.isSecure() : scheme.equalsIgnoreCase("https");
            InetSocketAddress address = new InetSocketAddress(client, 0);
            connection =
                    new ConnectionMetaData.Wrapper(request.getConnectionMetaData()) {
                        @Override
                        public boolean isSecure() {
                            return secure;
                        }

                        @Override
                        public SocketAddress getRemoteSocketAddress() {
                            return address;
                        }
                    };
        }

        private static HttpFields withHost(Request request, HttpURI.Mutable asSent, String host) {
            asSent.authority(host);
            return HttpFields.build(request.getHeaders())
                    .put(new HttpField(HttpHeader.HOST, host))
                    .asImmutable();
        }

        @Override
        public HttpURI getHttpURI() {
            return uri;
        }

        @Override
        public HttpFields getHeaders() {
            return headers;
        }

        @Override
        public boolean isSecure() {
            return connection.isSecure();
        }

        @Override
        public ConnectionMetaData getConnectionMetaData() {
            return connection;
        }
    }
}
