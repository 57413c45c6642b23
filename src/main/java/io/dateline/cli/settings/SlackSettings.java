package io.dateline.cli.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.dateline.cli.settings.Settings.Given;
import io.dateline.slack.workspace.Allowed;
import io.dateline.slack.workspace.SlackConfig;
import io.dateline.slack.workspace.Workspace;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The settings of Slack.
final class SlackSettings {

    private static final String WORKSPACES_FORM =
            "a JSON array of {\"team\": \"T…\", \"signingSecret\": \"…\", \"botToken\": \"xoxb-…\"}";

    private final Settings settings;

    SlackSettings(Settings settings) {
        this.settings = settings;
    }

    /// How Slack is served, or `null` where neither a workspace nor a file of them is set.
    @Nullable SlackConfig slack() throws IOException {
        List<Workspace> workspaces = workspaces();
        if (workspaces.isEmpty()) {
            return null;
        }
        URI api = api();
        URI publicUrl = settings.publicUrl();
        boolean followsThreads = settings.flag(Setting.SLACK_FOLLOW_THREADS, true);
        Allowed allowed = allowed();
        int rate = rate();
        return UsageException.checking(
                () -> new SlackConfig(workspaces, api, publicUrl, followsThreads, allowed, rate));
    }

    private List<Workspace> workspaces() throws IOException {
        String secret = secret(Setting.SLACK_SIGNING_SECRET, Setting.SLACK_SIGNING_SECRET_FILE);
        String token = secret(Setting.SLACK_BOT_TOKEN, Setting.SLACK_BOT_TOKEN_FILE);
        Given file = settings.find(Setting.SLACK_WORKSPACES);
        if (file != null) {
            if (secret != null || token != null) {
                throw new UsageException(
                        file.origin()
                                + " is set, and so is a secret or a token of one workspace;"
                                + " expected one of them");
            }
            return read(file);
        }
        if (secret == null && token == null) {
            return List.of();
        }
        if (secret == null || token == null) {
            throw new UsageException(
                    "%s and %s belong together; one is set, the other is not"
                            .formatted(
                                    Setting.SLACK_SIGNING_SECRET.key(),
                                    Setting.SLACK_BOT_TOKEN.key()));
        }
        return List.of(UsageException.checking(() -> new Workspace(null, secret, token)));
    }

    private @Nullable String secret(Setting itself, Setting ofFile) throws IOException {
        Given given = settings.find(itself);
        if (given != null) {
            return given.text();
        }
        Given file = settings.find(ofFile);
        return file == null ? null : Files.readString(path(file)).strip();
    }

    private static Path path(Given given) {
        try {
            return Path.of(given.text());
        } catch (InvalidPathException e) {
            throw given.wrong("the path of a file");
        }
    }

    /// What is wrong may be a secret, so that it is not repeated.
    private static List<Workspace> read(Given file) throws IOException {
        JsonNode json;
        try {
            json = new ObjectMapper().readTree(Files.readString(path(file)));
        } catch (JsonProcessingException e) {
            throw unlike(file);
        }
        if (!json.isArray() || json.isEmpty()) {
            throw unlike(file);
        }
        List<Workspace> workspaces = new ArrayList<>();
        for (JsonNode one : json) {
            String team = one.path("team").asText("");
            String secret = one.path("signingSecret").asText("");
            String token = one.path("botToken").asText("");
            try {
                workspaces.add(new Workspace(team, secret, token));
            } catch (IllegalArgumentException e) {
                throw new UsageException(
                        "workspace %d in %s: %s"
                                .formatted(workspaces.size() + 1, file.text(), e.getMessage()));
            }
        }
        return workspaces;
    }

    private static UsageException unlike(Given file) {
        return new UsageException(
                file.origin() + " names " + file.text() + "; expected " + WORKSPACES_FORM);
    }

    private URI api() {
        Given given = settings.find(Setting.SLACK_API);
        if (given == null) {
            return SlackConfig.SLACKS_API;
        }
        String expected = "an address that ends with a /, such as " + SlackConfig.SLACKS_API;
        try {
            URI api = new URI(given.text());
            if (SlackConfig.isApi(api)) {
                return api;
            }
        } catch (URISyntaxException e) {
            throw given.wrong(expected);
        }
        throw given.wrong(expected);
    }

    private Allowed allowed() {
        Given given = settings.find(Setting.SLACK_ALLOW);
        try {
            return given == null ? Allowed.EVERYBODY : Allowed.of(given.text());
        } catch (IllegalArgumentException e) {
            throw given.wrong("all, or ids of channels and users such as C0123ABCD, U0123ABCD");
        }
    }

    private int rate() {
        Given given = settings.find(Setting.SLACK_RATE);
        if (given == null) {
            return SlackConfig.DEFAULT_QUESTIONS_A_MINUTE;
        }
        if (given.text().matches("\\d{1,5}")) {
            int rate = Integer.parseInt(given.text());
            if (rate >= 1 && rate <= SlackConfig.MOST_QUESTIONS_A_MINUTE) {
                return rate;
            }
        }
        throw given.wrong(
                "a number of questions a minute from 1 to " + SlackConfig.MOST_QUESTIONS_A_MINUTE);
    }
}
