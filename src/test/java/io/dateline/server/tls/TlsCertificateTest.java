package io.dateline.server.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;

class TlsCertificateTest {

    @TempDir private static Path folder;
    private static TestCertificate own;
    private static TestCertificate other;

    @BeforeAll
    static void make() throws Exception {
        own = TestCertificate.in(Files.createDirectory(folder.resolve("own")), "EC");
        other = TestCertificate.in(Files.createDirectory(folder.resolve("other")), "EC");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSA", "Ed25519"})
    void otherKindsOfKeysAreReadFromPemToo(String algorithm, @TempDir Path fresh) throws Exception {
        TestCertificate made = TestCertificate.in(fresh, algorithm);
        KeyStore store = new TlsCertificate.Pem(made.certificate(), made.key()).load();
        assertTrue(store.isKeyEntry("dateline"));
    }

    @Test
    void aKeyOfAnotherCertificateIsToldBeforeAnyClientComes() {
        assertEquals(
                other.key() + " is not the key of the first certificate in " + own.certificate(),
                refusal(new TlsCertificate.Pem(own.certificate(), other.key())));
    }

    @Test
    void whatIsNoPemIsToldByName(@TempDir Path fresh) throws Exception {
        Path text = Files.writeString(fresh.resolve("text"), "Good morning.");
        Path none = fresh.resolve("none");
        assertEquals(
                text + " holds no private key in PEM",
                refusal(new TlsCertificate.Pem(own.certificate(), text)));
        assertTrue(
                refusal(new TlsCertificate.Pem(text, own.key()))
                        .startsWith(text + " does not hold certificates in PEM"));
        assertEquals(none + " cannot be read", refusal(new TlsCertificate.Pem(none, own.key())));
    }

    @Test
    void aKeyThatJavaCannotReadComesWithItsRemedy(@TempDir Path fresh) throws Exception {
        Path older =
                Files.writeString(
                        fresh.resolve("key"),
                        TestCertificate.pem("EC PRIVATE KEY", new byte[] {1, 2, 3}));
        String message = refusal(new TlsCertificate.Pem(own.certificate(), older));
        assertTrue(message.contains("\"EC PRIVATE KEY\""), message);
        assertTrue(message.contains("openssl pkcs8 -topk8 -nocrypt"), message);
    }

    @Test
    void aKeystoreOpensWithItsPasswordAlone(@TempDir Path fresh) throws Exception {
        assertTrue(
                new TlsCertificate.Keystore(own.keystore(), TestCertificate.PASSWORD)
                        .load()
                        .isKeyEntry("office"));
        TlsCertificate wrong = new TlsCertificate.Keystore(own.keystore(), "guessed");
        assertTrue(refusal(wrong).startsWith(own.keystore() + " cannot be opened as a keystore"));
        assertFalse(wrong.toString().contains("guessed"));
        Path none = fresh.resolve("none");
        assertEquals(none + " cannot be read", refusal(new TlsCertificate.Keystore(none, "")));
    }

    private static String refusal(TlsCertificate certificate) {
        return String.valueOf(
                assertThrows(TlsUnusableException.class, certificate::load).getMessage());
    }
}
