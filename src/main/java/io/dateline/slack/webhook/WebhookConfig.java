package io.dateline.slack.webhook;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Duration;

/// How Mattermost and Rocket.Chat are served.
///
/// @param mattermost the tokens that Mattermost sends, or `null` where it is not served
/// @param site where that Mattermost stands, or `null`: then an answer that comes late is not sent
/// @param rocketChat the tokens that Rocket.Chat sends, or `null` where it is not served
/// @param mattermostRules who may ask in Mattermost
/// @param rocketChatRules who may ask in Rocket.Chat
/// @param publicUrl where people reach the page, or `null`
public record WebhookConfig(
        @Nullable Tokens mattermost,
        @Nullable URI site,
        @Nullable Tokens rocketChat,
        AskingRules mattermostRules,
        AskingRules rocketChatRules,
        @Nullable URI publicUrl) {

    public WebhookConfig {
        if (site != null && !isSite(site)) {
            throw new IllegalArgumentException("not the address of a Mattermost: " + site);
        }
    }

    /// Where everybody may ask.
    public WebhookConfig(
            @Nullable Tokens mattermost,
            @Nullable URI site,
            @Nullable Tokens rocketChat,
            @Nullable URI publicUrl) {
        this(mattermost, site, rocketChat, AskingRules.USUAL, AskingRules.USUAL, publicUrl);
    }

    /// Whether a Mattermost can stand there.
    public static boolean isSite(URI site) {
        return ("https".equals(site.getScheme()) || "http".equals(site.getScheme()))
                && site.getHost() != null
                && site.getRawUserInfo() == null
                && site.getRawQuery() == null
                && site.getRawFragment() == null;
    }

    /// How long a chat waits for a response, less what the way takes.
    ///
    /// @param mattermost of which 30 s are usual
    /// @param rocketChat 20 s in some versions, longer in others
    record Patience(Duration mattermost, Duration rocketChat) {

        static final Patience USUAL = new Patience(Duration.ofSeconds(25), Duration.ofSeconds(18));
    }
}
