package io.dateline.slack.webhook;

import io.dateline.server.endpoint.Asking;
import io.dateline.server.endpoint.Endpoint;
import io.dateline.slack.message.Links;
import io.dateline.store.Database;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// Mattermost and Rocket.Chat beside a server: the addresses to which they send.
public final class Webhooks implements AutoCloseable {

    private final WebhookConfig config;
    private final WebhookConfig.Patience patience;
    private final InstantSource clock;
    private final Questions questions;
    private final LateResponses late;

    public Webhooks(WebhookConfig config) {
        this(config, WebhookConfig.Patience.USUAL, InstantSource.system());
    }

    Webhooks(WebhookConfig config, WebhookConfig.Patience patience, InstantSource clock) {
        this.config = config;
        this.patience = patience;
        this.clock = clock;
        questions = new Questions(new Links(config.publicUrl()), clock);
        late = new LateResponses(config.site());
    }

    /// What a server is to answer; until [#begin], that it is starting.
    public List<Endpoint> endpoints() {
        List<Endpoint> endpoints = new ArrayList<>();
        Tokens mattermost = config.mattermost();
        if (mattermost != null) {
            endpoints.add(
                    new MattermostEndpoint(
                            mattermost,
                            config.mattermostRules(),
                            questions,
                            late,
                            patience.mattermost(),
                            clock));
        }
        Tokens rocketChat = config.rocketChat();
        if (rocketChat != null) {
            endpoints.add(
                    new RocketChatEndpoint(
                            rocketChat,
                            config.rocketChatRules(),
                            questions,
                            patience.rocketChat(),
                            clock));
        }
        return endpoints;
    }

    /// From here on questions are answered.
    ///
    /// @param database which several processes may share
    public void begin(Asking asking, Database database) {
        questions.begin(asking, new Deliveries(database));
    }

    /// Sends nothing any more. To be closed after its server, which waits for what is in work.
    @Override
    public void close() {
        late.close();
    }
}
