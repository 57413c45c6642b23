package io.dateline.slack.webhook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;

/// The secrets by which a chat shows that it sent a request: one for each webhook and command that
/// was set up there.
///
/// @param secrets at least one; each 16 to 200 letters, digits and the like
public record Tokens(List<String> secrets) {

    private static final String SECRET = "[!-~&&[^,]]{16,200}";

    public Tokens {
        secrets = List.copyOf(secrets);
        if (secrets.isEmpty()) {
            throw new IllegalArgumentException("there is no token");
        }
        // which is wrong is not repeated: it may be a secret with a slip in it
        if (!secrets.stream().allMatch(secret -> secret.matches(SECRET))) {
            throw new IllegalArgumentException(
                    "a token has 16 to 200 letters, digits and signs without a space, as the chat"
                            + " shows it; several stand with commas between them");
        }
    }

    /// @param text one, or several with commas between them
    /// @throws IllegalArgumentException when one is too short, too long or has other characters
    public static Tokens of(String text) {
        return new Tokens(Arrays.stream(text.split(",", -1)).map(String::strip).toList());
    }

    /// Whether it is one of them. Takes as long whatever is wrong about it.
    boolean have(String token) {
        byte[] given = token.getBytes(StandardCharsets.UTF_8);
        boolean found = false;
        for (String secret : secrets) {
            found |= MessageDigest.isEqual(secret.getBytes(StandardCharsets.UTF_8), given);
        }
        return found;
    }

    @Override
    public String toString() {
        return "Tokens[" + secrets.size() + "]";
    }
}
