package io.dateline.server.keys;

import io.dateline.article.Sha256;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/// The secret of a key or of a sign-in: 256 random bits.
///
/// At rest there is its SHA-256. A slow hash, as for passwords, would gain nothing: it makes
/// guessing dear where what is guessed was chosen by a person, and nobody guesses 256 random bits.
final class Token {

    /// By which a key is known as one, also by programs that search for leaked ones.
    private static final String PREFIX = "dateline_";

    private static final int BYTES = 32;

    private static final int LONGEST = 256;

    private static final SecureRandom RANDOM = new SecureRandom();

    private Token() {}

    static String create() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// In hexadecimal digits; of what is too long to be a token, that of no token.
    static String sha256(String token) {
        return Sha256.of(token.length() > LONGEST ? "" : token);
    }

    /// Whether two hashes are the same, in a time that does not tell how much of them is.
    static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }
}
