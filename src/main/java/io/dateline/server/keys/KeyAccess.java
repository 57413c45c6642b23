package io.dateline.server.keys;

import io.github.bucket4j.TimeMeter;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

/// What a server has to do with keys, put together.
///
/// @param check what each request passes
/// @param routes the sign-in
/// @param known the keys there are
public record KeyAccess(KeyCheck check, SignInRoutes routes, KnownKeys known) {

    /// @param keys the keys of the data folder, or `null` where there are none and will be none
    /// @param publicUrl where the world reaches the server, or `null` where under no other name
    /// @param alwaysDemanded whether a key is demanded also while there is none
    /// @param signed endpoints that tell by themselves who calls them, as `POST /slack/events`
    public static KeyAccess of(
            @Nullable ApiKeys keys,
            @Nullable URI publicUrl,
            boolean alwaysDemanded,
            Set<String> signed) {
        InstantSource clock = InstantSource.system();
        KnownKeys known =
                new KnownKeys(keys == null ? List::of : keys::tokens, System::nanoTime, clock);
        SessionCookie cookie = new SessionCookie(publicUrl);
        KeyCheck check = new KeyCheck(known, new OpenPaths(signed), cookie, alwaysDemanded);
        SignInAttempts attempts = new SignInAttempts(TimeMeter.SYSTEM_NANOTIME);
        return new KeyAccess(
                check, new SignInRoutes(keys, known, check, cookie, attempts, clock), known);
    }

    /// Whether there is any key.
    public boolean hasKeys() {
        return known.any();
    }
}
