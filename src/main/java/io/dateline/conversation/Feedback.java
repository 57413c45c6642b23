package io.dateline.conversation;

import com.fasterxml.jackson.annotation.JsonValue;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/// What a user thinks of an answer.
///
/// @param reason a word or two of those offered, up to [#MOST_OF_REASON] UTF-16 units, or `null`
/// @param comment the user's own words, up to [#MOST_OF_COMMENT] UTF-16 units, or `null`
public record Feedback(Rating rating, @Nullable String reason, @Nullable String comment) {

    public static final int MOST_OF_REASON = 200;

    public static final int MOST_OF_COMMENT = 5_000;

    /// Whether the answer was good.
    public enum Rating {
        UP,
        DOWN;

        /// The name in JSON.
        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// The rating of this name in JSON.
        ///
        /// @throws IllegalArgumentException when it is none
        public static Rating of(String key) {
            return switch (key) {
                case "up" -> UP;
                case "down" -> DOWN;
                default ->
                        throw new IllegalArgumentException(
                                "rating is up or down, not \"" + key + "\"");
            };
        }
    }

    public Feedback {
        requireAtMost(MOST_OF_REASON, "reason", reason);
        requireAtMost(MOST_OF_COMMENT, "comment", comment);
    }

    private static void requireAtMost(int most, String name, @Nullable String text) {
        if (text != null && text.length() > most) {
            throw new IllegalArgumentException(
                    name + " has at most " + most + " characters, this one " + text.length());
        }
    }
}
