package io.dateline.server.front;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.List;

/// The peer of each request is 10.0.0.1, a proxy.
class TrustedProxiesTest {

    private static final String PROXIES = "10.0.0.0/24";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Forwarded: for=203.0.113.7;proto=https;host=news | 203.0.113.7 https news",
                "Forwarded: For=\"[2001:db8::7]:47\"; Proto=HTTPS"
                        + " | [2001:db8:0:0:0:0:0:7] https office",
                "Forwarded: for=1.2.3.4, for=203.0.113.7;proto=https | 203.0.113.7 https office",
                "Forwarded: for=203.0.113.7;host=\"a:1\", for=10.0.0.2;host=b"
                        + " | 203.0.113.7 http a:1",
                "Forwarded: for=unknown;proto=https | 10.0.0.1 https office",
                "Forwarded: for=1.2.3.4, for=_hidden | 10.0.0.1 http office",
                "Forwarded: nonsense;;=,\"| 10.0.0.1 http office",
                "X-Forwarded-For: 203.0.113.7 | 203.0.113.7 http office",
                "X-Forwarded-For: 1.2.3.4, 203.0.113.7, 10.0.0.2 | 203.0.113.7 http office",
                "X-Forwarded-Proto: https | 10.0.0.1 https office",
                "X-Forwarded-Host: news.example | 10.0.0.1 http news.example",
                "X-Forwarded-Host: evil example | 10.0.0.1 http office",
                "X-Forwarded-Proto: javascript | 10.0.0.1 http office"
            })
    void whatATrustedProxySaysCountsAsFarAsItCanBeTrusted(String header, String seen)
            throws Exception {
        assertEquals(seen, seen(PROXIES, header));
    }

    @Test
    void theOlderHeadersDoNotCountBesideTheStandard() throws Exception {
        assertEquals(
                "203.0.113.7 http office",
                seen(PROXIES, "Forwarded: for=203.0.113.7\r\nX-Forwarded-For: 1.2.3.4"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Forwarded: for=203.0.113.7;proto=https;host=evil.example",
                "X-Forwarded-For: 203.0.113.7\r\nX-Forwarded-Proto: https\r\nX-Forwarded-Host: e"
            })
    void whatOthersSayDoesNot(String header) throws Exception {
        assertEquals("10.0.0.1 http office", seen("192.168.0.0/16", header));
    }

    @Test
    void aProxyIsNamedByItsAddress() {
        assertTrue(TrustedProxies.isAddress("10.0.0.0/8"));
        assertTrue(TrustedProxies.isAddress("127.0.0.1"));
        assertTrue(TrustedProxies.isAddress("2001:db8::/32"));
        assertFalse(TrustedProxies.isAddress("proxy.example"));
        assertFalse(TrustedProxies.isAddress("10.0.0.0/99"));
        assertFalse(TrustedProxies.isAddress(""));
    }

    private static String seen(String proxies, String header) throws Exception {
        Server server = new Server();
        HttpConnectionFactory http = new HttpConnectionFactory();
        http.getHttpConfiguration().addCustomizer((request, _) -> fromProxy(request));
        http.getHttpConfiguration().addCustomizer(new TrustedProxies(List.of(proxies)));
        LocalConnector connector = new LocalConnector(server, http);
        server.addConnector(connector);
        server.setHandler(new Told());
        server.start();
        try {
            String response =
                    connector.getResponse(
                            "GET / HTTP/1.1\r\nHost: office\r\nConnection: close\r\n"
                                    + header
                                    + "\r\n\r\n");
            return response.substring(response.indexOf("\r\n\r\n") + 4);
        } finally {
            server.stop();
        }
    }

    private static Request fromProxy(Request request) {
        SocketAddress proxy = new InetSocketAddress("10.0.0.1", 4711);
        return new Request.Wrapper(request) {
            @Override
            public ConnectionMetaData getConnectionMetaData() {
                return new ConnectionMetaData.Wrapper(super.getConnectionMetaData()) {
                    @Override
                    public SocketAddress getRemoteSocketAddress() {
                        return proxy;
                    }
                };
            }
        };
    }

    /// Tells who sent a request, by what scheme, to which host.
    private static final class Told extends Handler.Abstract {

        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            assertEquals(request.isSecure(), request.getHttpURI().getScheme().equals("https"));
            Content.Sink.write(
                    response,
                    true,
                    Request.getRemoteAddr(request)
                            + " "
                            + request.getHttpURI().getScheme()
                            + " "
                            + request.getHeaders().get(HttpHeader.HOST),
                    callback);
            return true;
        }
    }
}
