package io.dateline.server.tls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Collections;

/// Where a server's certificate and its private key come from.
public sealed interface TlsCertificate {

    /// Both, as Java keeps them. The password of the result is [#password].
    ///
    /// @throws TlsUnusableException when they cannot be read, or do not belong together
    KeyStore load();

    /// The password of what [#load] gives; empty where it has none.
    String password();

    /// Two files in PEM, as certbot, mkcert and openssl write them.
    ///
    /// @param certificate the server's own first, then those that vouch for it
    /// @param key without a password
    record Pem(Path certificate, Path key) implements TlsCertificate {

        @Override
        public KeyStore load() {
            return new PemFiles(certificate, key).load();
        }

        @Override
        public String password() {
            return "";
        }
    }

    /// A keystore of Java, in PKCS #12 or JKS.
    ///
    /// @param password of the keystore and of the key in it, or empty
    record Keystore(Path file, String password) implements TlsCertificate {

        @Override
        public KeyStore load() {
            try {
                if (!Files.isReadable(file)) {
                    throw new TlsUnusableException(file + " cannot be read", null);
                }
                KeyStore store = KeyStore.getInstance(file.toFile(), password.toCharArray());
                if (!holdsKey(store)) {
                    throw new TlsUnusableException(file + " holds no private key", null);
                }
                return store;
            } catch (IOException | GeneralSecurityException e) {
                throw new TlsUnusableException(
                        file + " cannot be opened as a keystore: " + e.getMessage(), e);
            }
        }

        private static boolean holdsKey(KeyStore store) throws GeneralSecurityException {
            for (String alias : Collections.list(store.aliases())) {
                if (store.isKeyEntry(alias)) {
                    return true;
                }
            }
            return false;
        }

        /// Without the password.
        @Override
        public String toString() {
            return "Keystore[" + file + "]";
        }
    }
}
