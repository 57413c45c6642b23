package io.dateline.cli.settings;

import io.dateline.cli.settings.Settings.Given;
import io.dateline.slack.webhook.AskingRules;
import io.dateline.slack.webhook.Tokens;
import io.dateline.slack.webhook.WebhookConfig;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Set;

/// The settings of Mattermost and Rocket.Chat.
final class WebhookSettings {

    private final Settings settings;

    WebhookSettings(Settings settings) {
        this.settings = settings;
    }

    /// How they are served, or `null` where neither has a token.
    @Nullable WebhookConfig webhooks() throws IOException {
        Tokens mattermost = tokens(Setting.MATTERMOST_TOKEN, Setting.MATTERMOST_TOKEN_FILE);
        Tokens rocketChat = tokens(Setting.ROCKETCHAT_TOKEN, Setting.ROCKETCHAT_TOKEN_FILE);
        URI site = site();
        if (mattermost == null && site != null) {
            throw new UsageException(
                    "%s is set, and %s is not; expected both"
                            .formatted(
                                    Setting.MATTERMOST_URL.key(), Setting.MATTERMOST_TOKEN.key()));
        }
        AskingRules mattermostRules = rules(Setting.MATTERMOST_ALLOW, Setting.MATTERMOST_RATE);
        AskingRules rocketChatRules = rules(Setting.ROCKETCHAT_ALLOW, Setting.ROCKETCHAT_RATE);
        return mattermost == null && rocketChat == null
                ? null
                : new WebhookConfig(
                        mattermost,
                        site,
                        rocketChat,
                        mattermostRules,
                        rocketChatRules,
                        settings.publicUrl());
    }

    private @Nullable Tokens tokens(Setting itself, Setting ofFile) throws IOException {
        Given given = settings.find(itself);
        if (given != null) {
            return tokens(given.origin(), given.text());
        }
        Given file = settings.find(ofFile);
        if (file == null) {
            return null;
        }
        try {
            Path path = Path.of(file.text());
            return tokens(
                    file.origin() + " names " + path + ", which", Files.readString(path).strip());
        } catch (InvalidPathException e) {
            throw file.wrong("the path of a file");
        }
    }

    private static Tokens tokens(String origin, String text) {
        try {
            return Tokens.of(text);
        } catch (IllegalArgumentException e) {
            throw new UsageException(origin + " does not hold a token: " + e.getMessage());
        }
    }

    private AskingRules rules(Setting allow, Setting rate) {
        Given allowed = settings.find(allow);
        Given most = settings.find(rate);
        return new AskingRules(
                allowed == null ? Set.of() : ids(allowed),
                most == null ? AskingRules.DEFAULT_QUESTIONS_A_MINUTE : questionsAMinute(most));
    }

    private static Set<String> ids(Given given) {
        try {
            return AskingRules.ids(given.text());
        } catch (IllegalArgumentException e) {
            throw given.wrong("all, or ids of channels and users, comma-separated");
        }
    }

    private static int questionsAMinute(Given given) {
        if (given.text().matches("\\d{1,5}")) {
            int rate = Integer.parseInt(given.text());
            if (rate >= 1 && rate <= AskingRules.MOST_QUESTIONS_A_MINUTE) {
                return rate;
            }
        }
        throw given.wrong(
                "a number of questions a minute from 1 to " + AskingRules.MOST_QUESTIONS_A_MINUTE);
    }

    private @Nullable URI site() {
        Given given = settings.find(Setting.MATTERMOST_URL);
        if (given == null) {
            return null;
        }
        String expected = "the address of Mattermost, as https://chat.example.org";
        try {
            URI site = new URI(given.text());
            if (WebhookConfig.isSite(site)) {
                return site;
            }
        } catch (URISyntaxException e) {
            throw given.wrong(expected);
        }
        throw given.wrong(expected);
    }
}
