package io.dateline.slack;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;

/// The app's manifest: what is pasted at api.slack.com/apps to make the app. Nothing in it is
/// secret.
public final class Manifest {

    /// What the app must be allowed to do; `chat:write` allows streams and statuses, too.
    public static final List<String> SCOPES =
            List.of(
                    "app_mentions:read",
                    "channels:history",
                    "chat:write",
                    "commands",
                    "groups:history",
                    "im:history",
                    "mpim:history",
                    "reactions:write");

    private Manifest() {}

    /// As YAML.
    ///
    /// @param publicUrl where the world reaches the server
    public static String of(URI publicUrl) {
        String base = publicUrl.toString().replaceAll("/+$", "");
        // a URL has no quote and no line in it
        return """
        display_information:
          name: Dateline
          description: Answers questions over your articles, each sentence cited
        features:
          app_home:
            home_tab_enabled: false
            messages_tab_enabled: true
            messages_tab_read_only_enabled: false
          bot_user:
            display_name: Dateline
            always_online: true
          slash_commands:
            - command: /ask
              url: "BASE/slack/commands"
              description: Ask the articles; only you see the answer
              usage_hint: "[question, or help]"
              should_escape: true
        oauth_config:
          scopes:
            bot:
        SCOPES
        settings:
          event_subscriptions:
            request_url: "BASE/slack/events"
            bot_events:
              - app_mention
              - message.channels
              - message.groups
              - message.im
              - message.mpim
          interactivity:
            is_enabled: true
            request_url: "BASE/slack/interactions"
          org_deploy_enabled: false
          socket_mode_enabled: false
          token_rotation_enabled: false
        """
                .replace("BASE", base)
                .replace(
                        "SCOPES\n",
                        SCOPES.stream()
                                .map(scope -> "      - " + scope + "\n")
                                .collect(Collectors.joining()));
    }
}
