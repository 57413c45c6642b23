package io.dateline.slack.workspace;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/// Who may ask: everybody, or the users and the channels that are listed. A listed user may ask
/// everywhere, and everybody in a listed channel.
///
/// @param ids of channels (`C…`, `G…`, `D…`) and users (`U…`, `W…`); empty for everybody
public record Allowed(Set<String> ids) {

    public static final Allowed EVERYBODY = new Allowed(Set.of());

    public Allowed {
        ids = Set.copyOf(ids);
        for (String id : ids) {
            if (!id.matches("[CGDUW][A-Z0-9]{1,30}")) {
                throw new IllegalArgumentException(
                        "the id of a channel or a user is like C0123ABCD or U0123ABCD, not \""
                                + id
                                + "\"");
            }
        }
    }

    /// @param text `all`, or ids with commas between them
    /// @throws IllegalArgumentException when it is neither
    public static Allowed of(String text) {
        return text.equals("all")
                ? EVERYBODY
                : new Allowed(
                        Arrays.stream(text.split(",", -1))
                                .map(String::strip)
                                .collect(Collectors.toSet()));
    }

    public boolean mayAsk(String channel, String user) {
        return ids.isEmpty() || ids.contains(channel) || ids.contains(user);
    }
}
