package io.dateline.cli.text;

import io.dateline.slack.SlackCheck.Finding;

/// What came of checking Slack.
public final class SlackText {

    public static final String NOT_SET =
            "Slack is not set up: set DATELINE_SLACK_SIGNING_SECRET and DATELINE_SLACK_BOT_TOKEN, or"
                    + " DATELINE_SLACK_WORKSPACES to the name of a file of several workspaces. Both"
                    + " stand on the app's pages at api.slack.com/apps: the signing secret under"
                    + " Basic Information, the token (xoxb-…) under OAuth & Permissions.";

    public static final String NO_URL =
            "Slack needs an address at which the world reaches this server: set DATELINE_URL, as"
                    + " https://news.example.org, or that of a tunnel.";

    public static final String FINE =
            "Slack takes the tokens, and the apps may do what they have to. Whether Slack reaches"
                    + " the address, and the signing secret is right, shows at \"Verify\" beside the"
                    + " request URL on the app's page Event Subscriptions.";

    private SlackText() {}

    /// One sentence or two, with what to do.
    public static String of(Finding finding) {
        return switch (finding) {
            case Finding.NoPublicUrl() -> NO_URL;
            case Finding.NotHttps(var url) ->
                    "Slack sends to https alone, and DATELINE_URL is "
                            + url
                            + ": put a proxy or a tunnel with a certificate before this server, or"
                            + " set DATELINE_TLS_CERT and DATELINE_TLS_KEY.";
            case Finding.TokenRefused(var workspace, String error) ->
                    "Slack does not take the token of "
                            + workspace
                            + " ("
                            + error
                            + "): install the app in the workspace, and set the token (xoxb-…) that"
                            + " stands under OAuth & Permissions then.";
            case Finding.OtherTeam(var workspace, String team) ->
                    "The token of " + workspace + " is that of the workspace " + team + ".";
            case Finding.ScopesMissing(var workspace, var scopes) ->
                    "The app in "
                            + workspace
                            + " may not do all that it has to: add the bot token scopes "
                            + String.join(", ", scopes)
                            + " under OAuth & Permissions, and install it anew.";
            case Finding.NotReached(String why) ->
                    "Slack was not reached, so that its side is not checked: " + why + ".";
        };
    }
}
