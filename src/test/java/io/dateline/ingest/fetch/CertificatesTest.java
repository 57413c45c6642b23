package io.dateline.ingest.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.ingest.fetch.TestSite.Reply;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// Which servers are believed to be whom they say they are. Of the certificates in the file, made
/// by keytool, all are for news.example, and all but `untrusted` are by the authority `ca`.
class CertificatesTest {

    private static final char[] PASSWORD = "changeit".toCharArray();

    private KeyStore certificates = empty();

    private static KeyStore empty() {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            return store;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void load() throws IOException, GeneralSecurityException {
        try (InputStream file = CertificatesTest.class.getResourceAsStream("certificates.p12")) {
            certificates.load(Objects.requireNonNull(file), PASSWORD);
        }
    }

    private SSLContext showing(String name) throws GeneralSecurityException {
        KeyStore one = empty();
        one.setKeyEntry(
                name,
                certificates.getKey(name, PASSWORD),
                PASSWORD,
                certificates.getCertificateChain(name));
        KeyManagerFactory keys =
                KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(one, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    private SSLContext trustingTheAuthority() throws GeneralSecurityException {
        KeyStore authority = empty();
        authority.setCertificateEntry("ca", certificates.getCertificate("ca"));
        TrustManagerFactory trust =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(authority);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    @ParameterizedTest
    @CsvSource({
        "good, news.example, news",
        "good, other.example, no secure connection: the server's certificate is refused",
        "expired, news.example, no secure connection: the server's certificate has expired",
        "untrusted, news.example,"
                + " no secure connection: the server's certificate is from nobody who is trusted"
    })
    void aServerIsAskedOnlyOnceItsCertificateIsTrusted(
            String certificate, String host, String expected) throws GeneralSecurityException {
        SSLContext trusted = trustingTheAuthority();
        try (TestSite site =
                        new TestSite(
                                _ -> Reply.page("news"),
                                showing(certificate).getServerSocketFactory());
                Fetcher fetcher =
                        new Fetcher(
                                FetchConfig.DEFAULT.withHosts(
                                        AllowedHosts.parse(host + ":" + site.port())),
                                _ -> new InetAddress[] {InetAddress.getLoopbackAddress()},
                                InstantSource.system(),
                                () -> trusted)) {
            URI address = URI.create("https://%s:%d/".formatted(host, site.port()));
            String came =
                    switch (fetcher.fetch(address, Validators.NONE)) {
                        case FetchOutcome.Fetched page ->
                                new String(page.content(), StandardCharsets.UTF_8);
                        case FetchOutcome.Failed(String reason, _) -> "may pass: " + reason;
                        case FetchOutcome.Refused(String reason, _, boolean isUnsafe) ->
                                isUnsafe ? reason : "may pass: " + reason;
                        case FetchOutcome.NotModified _ -> "not modified";
                    };
            assertTrue(came.startsWith(expected), came);
            assertEquals(
                    certificate.equals("good") && host.equals("news.example")
                            ? List.of("/")
                            : List.of(),
                    site.paths(),
                    "what the server was asked for");
        }
    }
}
