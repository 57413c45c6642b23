package io.dateline.server.tls;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.util.Base64;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// A certificate for this machine that vouches for itself, made by the JDK's own tool.
public record TestCertificate(Path keystore, Path certificate, Path key) {

    public static final String PASSWORD = "changeit";

    /// @param algorithm of its key, as `EC`
    public static TestCertificate in(Path folder, String algorithm) throws Exception {
        Path keystore = folder.resolve("keystore.p12");
        Process keytool =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-alias",
                                "office",
                                "-keyalg",
                                algorithm,
                                "-dname",
                                "CN=office",
                                "-ext",
                                "san=ip:127.0.0.1,dns:localhost",
                                "-keystore",
                                keystore.toString(),
                                "-storepass",
                                PASSWORD)
                        .redirectErrorStream(true)
                        .start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (keytool.waitFor() != 0) {
            throw new IOException(said);
        }
        KeyStore store = KeyStore.getInstance(keystore.toFile(), PASSWORD.toCharArray());
        Path certificate = folder.resolve("certificate.pem");
        Path key = folder.resolve("key.pem");
        Files.writeString(
                certificate, pem("CERTIFICATE", store.getCertificate("office").getEncoded()));
        Files.writeString(
                key,
                pem("PRIVATE KEY", store.getKey("office", PASSWORD.toCharArray()).getEncoded()));
        return new TestCertificate(keystore, certificate, key);
    }

    static String pem(String what, byte[] content) {
        return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n"
                .formatted(what, Base64.getMimeEncoder().encodeToString(content));
    }

    /// For a client that trusts this certificate and no other.
    public SSLContext trusting() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(keystore.toFile(), PASSWORD.toCharArray());
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("office", store.getCertificate("office"));
        TrustManagerFactory trust =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), new SecureRandom());
        return context;
    }
}
