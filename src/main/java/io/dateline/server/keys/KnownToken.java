package io.dateline.server.keys;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// What is known of a secret.
///
/// @param sha256 in hexadecimal digits
/// @param name of the key
/// @param mayWrite whether the key may change articles
/// @param administers whether it may have and delete what others asked
/// @param expiresAt the end of a sign-in, or `null` where it is the key itself
record KnownToken(
        String sha256,
        String name,
        boolean mayWrite,
        boolean administers,
        @Nullable Instant expiresAt) {}
