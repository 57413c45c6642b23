package io.dateline.server.keys;

import java.time.Instant;

/// A key, without the key itself, which is kept nowhere.
///
/// @param name whose it is; conversations belong to it
/// @param right what it may do
public record ApiKey(String name, Right right, Instant createdAt) {

    /// What a key may do, each also what those before it may.
    public enum Right {
        /// Ask, search and read.
        READ,
        /// Change articles.
        WRITE,
        /// Have and delete what others asked.
        ADMINISTER
    }

    private static final int LONGEST = 64;

    public ApiKey {
        requireName(name);
    }

    /// @throws IllegalArgumentException when a key cannot have this name
    public static void requireName(String name) {
        if (!name.matches("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} ._@-]{0," + (LONGEST - 1) + "}")
                || name.endsWith(" ")) {
            throw new IllegalArgumentException(
                    "the name of a key has 1 to %d letters, digits, spaces or . _ @ -, begun by"
                                    .formatted(LONGEST)
                            + " a letter or a digit; not \""
                            + name
                            + "\"");
        }
    }
}
