package io.dateline.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.server.tls.TestCertificate;
import io.dateline.server.tls.TlsCertificate;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;

import javax.net.ssl.SSLHandshakeException;

class HttpsTest {

    @TempDir private static Path folder;
    private static TestCertificate certificate;

    @BeforeAll
    static void make() throws Exception {
        certificate = TestCertificate.in(folder, "EC");
    }

    @Test
    void servesByEitherFormOfACertificate() throws Exception {
        for (TlsCertificate form :
                List.of(
                        new TlsCertificate.Pem(certificate.certificate(), certificate.key()),
                        new TlsCertificate.Keystore(
                                certificate.keystore(), TestCertificate.PASSWORD))) {
            try (TestServer server =
                            TestServer.answering(TestServer.ANY_PORT.withCertificate(form));
                    HttpClient client =
                            HttpClient.newBuilder().sslContext(certificate.trusting()).build()) {
                URI url = server.server.url();
                assertEquals("https", url.getScheme());
                HttpRequest.Builder request =
                        HttpRequest.newBuilder(url.resolve("/health/live"))
                                .header("Origin", url.toString());
                HttpResponse<String> response =
                        client.send(request.build(), BodyHandlers.ofString());
                assertEquals(200, response.statusCode(), response.body());
                assertEquals(
                        "max-age=31536000",
                        response.headers().firstValue("Strict-Transport-Security").orElseThrow());
            }
        }
    }

    @Test
    void whatIsNotTlsGetsNothing() throws Exception {
        TlsCertificate pem = new TlsCertificate.Pem(certificate.certificate(), certificate.key());
        try (TestServer server = TestServer.answering(TestServer.ANY_PORT.withCertificate(pem))) {
            String host = "localhost:" + server.server.url().getPort();
            String request = "GET /health/live HTTP/1.1\r\nHost: " + host + "\r\n\r\n";
            String response = "";
            try {
                response = server.raw(request);
            } catch (IOException e) {
                // cut off, which is as well
            }
            assertTrue(!response.contains("HTTP/1.1"), response);
            HttpRequest.Builder stranger = server.request("/health/live");
            try (HttpClient client = HttpClient.newHttpClient()) {
                assertThrows(
                        SSLHandshakeException.class,
                        () -> client.send(stranger.build(), BodyHandlers.ofString()));
            }
        }
    }
}
