package io.dateline.server.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A certificate and its key, as Base64 between lines that say what it is (RFC 7468).
record PemFiles(Path certificate, Path key) {

    private static final Pattern KEY =
            Pattern.compile(
                    "-----BEGIN ([A-Z ]*PRIVATE KEY)-----([^-]*)-----END \\1-----", Pattern.DOTALL);

    /// What a key in PKCS #8 is called there; of what has another name Java knows no form.
    private static final String PKCS8 = "PRIVATE KEY";

    private static final int MOST_BYTES = 1024 * 1024;

    private static final byte[] SAMPLE = "signed".getBytes(StandardCharsets.UTF_8);

    /// @throws TlsUnusableException when they cannot be read, or do not belong together
    KeyStore load() {
        Certificate[] chain = readChain();
        PrivateKey privateKey = readKey(chain[0].getPublicKey().getAlgorithm());
        requirePair(chain[0], privateKey);
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("dateline", privateKey, new char[0], chain);
            return store;
        } catch (IOException | GeneralSecurityException e) {
            throw new TlsUnusableException(certificate + ": " + e.getMessage(), e);
        }
    }

    private Certificate[] readChain() {
        byte[] bytes = read(certificate);
        try {
            Collection<? extends Certificate> chain =
                    CertificateFactory.getInstance("X.509")
                            .generateCertificates(new ByteArrayInputStream(bytes));
            if (chain.isEmpty()) {
                throw new TlsUnusableException(certificate + " holds no certificate", null);
            }
            return chain.toArray(new Certificate[0]);
        } catch (CertificateException e) {
            throw new TlsUnusableException(
                    certificate + " does not hold certificates in PEM: " + e.getMessage(), e);
        }
    }

    /// @param algorithm that of the certificate, which a key does not name by itself
    private PrivateKey readKey(String algorithm) {
        Matcher pem = KEY.matcher(new String(read(key), StandardCharsets.ISO_8859_1));
        if (!pem.find()) {
            throw new TlsUnusableException(key + " holds no private key in PEM", null);
        }
        if (!pem.group(1).equals(PKCS8)) {
            throw new TlsUnusableException(
                    "%s is a key of the kind \"%s\"; expected \"%s\", as this makes of it: openssl"
                                    .formatted(key, pem.group(1), PKCS8)
                            + " pkcs8 -topk8 -nocrypt -in FILE -out NEW",
                    null);
        }
        try {
            byte[] encoded = Base64.getMimeDecoder().decode(pem.group(2));
            return KeyFactory.getInstance(algorithm)
                    .generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (InvalidKeySpecException | IllegalArgumentException e) {
            throw new TlsUnusableException(
                    key + " is no " + algorithm + " key, as " + certificate + " needs", e);
        } catch (GeneralSecurityException e) {
            throw new TlsUnusableException(key + ": " + e.getMessage(), e);
        }
    }

    /// A client would only be told that the handshake failed.
    private void requirePair(Certificate own, PrivateKey privateKey) {
        try {
            Signature signature = Signature.getInstance(signatureFor(privateKey.getAlgorithm()));
            signature.initSign(privateKey);
            signature.update(SAMPLE);
            byte[] signed = signature.sign();
            signature.initVerify(own.getPublicKey());
            signature.update(SAMPLE);
            if (!signature.verify(signed)) {
                throw new TlsUnusableException(
                        key + " is not the key of the first certificate in " + certificate, null);
            }
        } catch (GeneralSecurityException e) {
            throw new TlsUnusableException(key + " cannot sign: " + e.getMessage(), e);
        }
    }

    private static String signatureFor(String algorithm) {
        return switch (algorithm) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            // of Edwards curves the signature has the name of the key
            default -> algorithm;
        };
    }

    private static byte[] read(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new TlsUnusableException(
                        file + " is over the limit of " + MOST_BYTES + " bytes", null);
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new TlsUnusableException(file + " cannot be read", e);
        }
    }
}
