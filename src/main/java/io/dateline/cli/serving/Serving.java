package io.dateline.cli.serving;

import io.dateline.Dateline;
import io.dateline.DatelineConfig;
import io.dateline.model.process.ProcessEnd;
import io.dateline.server.DatelineServer;
import io.dateline.server.DatelineServer.Additions;
import io.dateline.server.ServerConfig;
import io.dateline.server.endpoint.Endpoint;
import io.dateline.server.keys.ApiKeys;
import io.dateline.slack.Slack;
import io.dateline.slack.webhook.WebhookConfig;
import io.dateline.slack.webhook.Webhooks;
import io.dateline.slack.workspace.SlackConfig;
import io.dateline.store.PostgresAddress;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/// A server and the engine behind it, from the first answer at the port to the end of both.
public final class Serving implements AutoCloseable {

    private final CompletableFuture<Dateline> engine = new CompletableFuture<>();
    private final CompletableFuture<Void> searchable = new CompletableFuture<>();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final ApiKeys keys;
    private final @Nullable Slack slack;
    private final @Nullable Webhooks webhooks;
    private final DatelineServer server;
    private @Nullable Thread warmUp;
    private ProcessEnd.@Nullable Ending ending;

    /// Listens when it returns, and answers that it is not ready.
    ///
    /// @param data the folder of the keys; the engine is opened in it afterwards
    /// @param store where keys are instead, or `null`
    /// @param workspaces how Slack is served, or `null` where it is not
    /// @param chats how Mattermost and Rocket.Chat are served, or `null` where they are not
    public Serving(
            ServerConfig config,
            Path data,
            @Nullable PostgresAddress store,
            @Nullable SlackConfig workspaces,
            @Nullable WebhookConfig chats) {
        keys = ApiKeys.open(data, store);
        slack = workspaces == null ? null : new Slack(workspaces);
        webhooks = chats == null ? null : new Webhooks(chats);
        try {
            server =
                    DatelineServer.start(
                            config, engine, searchable, new Additions(keys, endpoints()));
        } catch (RuntimeException | Error e) {
            keys.close();
            throw e;
        }
    }

    private List<Endpoint> endpoints() {
        List<Endpoint> endpoints = new ArrayList<>();
        if (slack != null) {
            endpoints.addAll(slack.endpoints());
        }
        if (webhooks != null) {
            endpoints.addAll(webhooks.endpoints());
        }
        return endpoints;
    }

    public URI url() {
        return server.url();
    }

    /// Opens the engine and answers from it, and warms its models up meanwhile; it is closed with
    /// this, also when a signal ends the process.
    public Dateline open(DatelineConfig config) {
        Dateline dateline = Dateline.open(config);
        dateline.announce(server.url());
        synchronized (this) {
            ending = ProcessEnd.before(this::end);
            warmUp =
                    Thread.ofPlatform()
                            .daemon()
                            .name("dateline-warm-up")
                            .start(() -> warmUp(dateline));
        }
        engine.complete(dateline);
        dateline.jobs().begin();
        if (slack != null) {
            slack.begin(server.asking(), dateline.database());
        }
        if (webhooks != null) {
            webhooks.begin(server.asking(), dateline.database());
        }
        return dateline;
    }

    private static void warmUp(Dateline dateline) {
        try {
            dateline.warmUp();
        } catch (CancellationException e) {
            // closed before it was warm
            Thread.currentThread().interrupt();
        }
    }

    /// The models must not close while they work.
    private synchronized void endWarmUp() {
        if (warmUp != null) {
            warmUp.interrupt();
            try {
                warmUp.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /// Says that what it was started with can be found, and begins with the watched sources.
    public void ready() {
        searchable.complete(null);
        engine.join().watched().begin();
    }

    /// Ends the serving before the process ends. An engine that still loads is left to that thread:
    /// it would be waited for until all is loaded, and what it has committed is safe without.
    private void end() {
        close(searchable.isDone());
    }

    /// Lets requests in work finish, then closes the engine. Doing it again changes nothing.
    @Override
    public void close() {
        close(engine.isDone());
        synchronized (this) {
            if (ending != null) {
                ending.close();
            }
        }
    }

    private void close(boolean withEngine) {
        if (closed.compareAndSet(false, true)) {
            // what it has in work is done after the next start
            if (slack != null) {
                slack.close();
            }
            server.close();
            if (webhooks != null) {
                webhooks.close();
            }
            keys.close();
            if (withEngine) {
                endWarmUp();
                engine.join().close();
            }
        }
    }
}
