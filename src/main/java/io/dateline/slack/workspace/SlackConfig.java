package io.dateline.slack.workspace;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// How Slack is served.
///
/// @param workspaces at least one; one that takes any workspace's events is alone
/// @param api the base of Slack's Web API, with a `/` at its end
/// @param publicUrl where the world reaches this server, or `null` where that is not known
/// @param followsThreads whether what is said in a thread after an answer is a question too,
///     without a mention
/// @param questionsAMinute how many each user may ask
public record SlackConfig(
        List<Workspace> workspaces,
        URI api,
        @Nullable URI publicUrl,
        boolean followsThreads,
        Allowed allowed,
        int questionsAMinute) {

    public static final URI SLACKS_API = URI.create("https://slack.com/api/");

    /// More than a person reads.
    public static final int DEFAULT_QUESTIONS_A_MINUTE = 20;

    /// More is a slip.
    public static final int MOST_QUESTIONS_A_MINUTE = 10_000;

    public SlackConfig {
        workspaces = List.copyOf(workspaces);
        Set<@Nullable String> teams = new HashSet<>();
        workspaces.forEach(workspace -> teams.add(workspace.team()));
        if (workspaces.isEmpty() || teams.size() < workspaces.size()) {
            throw new IllegalArgumentException(
                    "at least one workspace, each once, not " + workspaces);
        }
        if (teams.contains(null) && workspaces.size() > 1) {
            throw new IllegalArgumentException(
                    "a workspace without an id is alone, not one of " + workspaces);
        }
        if (!isApi(api)) {
            throw new IllegalArgumentException(
                    "the base of the Web API is like " + SLACKS_API + ", not " + api);
        }
        if (questionsAMinute < 1 || questionsAMinute > MOST_QUESTIONS_A_MINUTE) {
            throw new IllegalArgumentException(
                    "the questions a minute are from 1 to %d, not %d"
                            .formatted(MOST_QUESTIONS_A_MINUTE, questionsAMinute));
        }
    }

    /// Whether a URL can be the base of the Web API.
    public static boolean isApi(URI url) {
        return ("http".equals(url.getScheme()) || "https".equals(url.getScheme()))
                && url.getHost() != null
                && url.getRawUserInfo() == null
                && url.getRawQuery() == null
                && url.getRawFragment() == null
                && url.getPath().endsWith("/");
    }

    /// The workspace of this id.
    public Optional<Workspace> workspace(String team) {
        return workspaces.stream().filter(one -> one.isOf(team)).findFirst();
    }
}
