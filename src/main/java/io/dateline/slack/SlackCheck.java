package io.dateline.slack;

import com.fasterxml.jackson.databind.JsonNode;

import io.dateline.slack.web.ApiReply;
import io.dateline.slack.web.WebApi;
import io.dateline.slack.workspace.SlackConfig;
import io.dateline.slack.workspace.Workspace;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds out what is missing before Slack is answered.
public final class SlackCheck {

    private SlackCheck() {}

    /// What is wrong.
    public sealed interface Finding {

        /// It is not known where the world reaches this server.
        record NoPublicUrl() implements Finding {}

        /// Slack sends nothing to an address of http.
        record NotHttps(URI url) implements Finding {}

        /// Slack does not take the token.
        record TokenRefused(Workspace workspace, String error) implements Finding {}

        /// The token is that of another workspace.
        record OtherTeam(Workspace workspace, String team) implements Finding {}

        /// The app may not do what it has to.
        record ScopesMissing(Workspace workspace, List<String> scopes) implements Finding {}

        /// Slack was not reached, so that no more is known.
        record NotReached(String why) implements Finding {}
    }

    /// Calls Slack once for each workspace.
    ///
    /// @return empty where nothing is wrong that can be seen from here
    public static List<Finding> of(SlackConfig config) {
        List<Finding> findings = new ArrayList<>();
        URI url = config.publicUrl();
        if (url == null) {
            findings.add(new Finding.NoPublicUrl());
        } else if (!"https".equals(url.getScheme())) {
            findings.add(new Finding.NotHttps(url));
        }
        try (WebApi api = new WebApi(config.api())) {
            for (Workspace workspace : config.workspaces()) {
                findings.addAll(of(workspace, api));
            }
        }
        return List.copyOf(findings);
    }

    private static List<Finding> of(Workspace workspace, WebApi api) {
        return switch (api.call(workspace.botToken(), "auth.test", Map.of())) {
            case ApiReply.Done(JsonNode body, Set<String> scopes) -> of(workspace, body, scopes);
            case ApiReply.Refused(String error) ->
                    List.of(new Finding.TokenRefused(workspace, error));
            case ApiReply.NotNow(String why, var _, var _) -> List.of(new Finding.NotReached(why));
        };
    }

    private static List<Finding> of(Workspace workspace, JsonNode body, Set<String> scopes) {
        List<Finding> findings = new ArrayList<>();
        String team = body.path("team_id").asText("");
        if (!workspace.isOf(team)) {
            findings.add(new Finding.OtherTeam(workspace, team));
        }
        List<String> missing =
                Manifest.SCOPES.stream().filter(scope -> !scopes.contains(scope)).toList();
        // a proxy may have left out what the token may do
        if (!scopes.isEmpty() && !missing.isEmpty()) {
            findings.add(new Finding.ScopesMissing(workspace, missing));
        }
        return findings;
    }
}
