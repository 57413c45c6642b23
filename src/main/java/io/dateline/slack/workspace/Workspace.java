package io.dateline.slack.workspace;

import org.jspecify.annotations.Nullable;

/// A workspace with the app in it. What is secret is in no text of it.
///
/// @param team the workspace's id, as `T0123ABCD`, or `null` where there is one alone and whichever
///     installed the app is meant
/// @param signingSecret by which Slack signs what it sends
/// @param botToken by which the app speaks, as `xoxb-…`
public record Workspace(@Nullable String team, String signingSecret, String botToken) {

    private static final String SECRET = "[\\x21-\\x7E]{1,500}";

    private static final String TEAM = "[TE][A-Z0-9]{1,30}";

    public Workspace {
        if (team != null && !team.matches(TEAM)) {
            throw new IllegalArgumentException(
                    "a workspace's id is like T0123ABCD, not \"" + team + "\"");
        }
        if (!signingSecret.matches(SECRET)) {
            throw new IllegalArgumentException(
                    "a signing secret is printable ASCII without a space, up to 500 characters");
        }
        if (!botToken.matches(SECRET) || !botToken.startsWith("xoxb-")) {
            throw new IllegalArgumentException("a bot's token begins with xoxb-");
        }
    }

    /// Whether events of this workspace are its own.
    public boolean isOf(String eventsTeam) {
        return team == null || team.equals(eventsTeam);
    }

    @Override
    public String toString() {
        return "workspace " + (team == null ? "(any)" : team);
    }
}
