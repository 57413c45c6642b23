package io.dateline.article;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Function;

/// A place in a list as callers carry it from page to page: characters that a URL may hold, and
/// that mean nothing to them. What comes back may be anything.
public final class CursorText {

    private CursorText() {}

    public static String of(String place) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }

    /// @param reading makes a cursor of what [#of] was given; throws [IllegalArgumentException] for
    ///     what it was never given
    /// @throws IllegalArgumentException with `text` in its message when that is no cursor
    public static <T> T read(String text, Function<String, T> reading) {
        try {
            return reading.apply(
                    new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("not a cursor of this list: " + text, e);
        }
    }
}
