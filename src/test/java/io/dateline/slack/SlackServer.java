package io.dateline.slack;

import io.dateline.Dateline;
import io.dateline.answer.Answerer;
import io.dateline.server.DatelineServer.Additions;
import io.dateline.server.ServerConfig;
import io.dateline.server.TestServer;
import io.dateline.slack.work.Workers;
import io.dateline.slack.workspace.Allowed;
import io.dateline.slack.workspace.SlackConfig;
import io.dateline.slack.workspace.Workspace;
import io.dateline.store.Statements;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A server with Slack beside it, as Slack sees it.
final class SlackServer implements AutoCloseable {

    static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";

    static final String TOKEN = "xoxb-1-2-three";

    static final SlackSigned SIGNED = new SlackSigned(SECRET);

    /// What others left is seen at once.
    private static final Workers.Timing QUICK =
            new Workers.Timing(Duration.ofSeconds(5), Duration.ofMillis(50));

    private final Slack slack;
    private final TestServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    private SlackServer(Slack slack, TestServer server) {
        this.slack = slack;
        this.server = server;
    }

    static SlackConfig config(URI api) {
        return new SlackConfig(
                List.of(new Workspace(null, SECRET, TOKEN)),
                api,
                URI.create("https://news.example.org"),
                true,
                Allowed.EVERYBODY,
                SlackConfig.DEFAULT_QUESTIONS_A_MINUTE);
    }

    static SlackServer open(SlackConfig config, Dateline engine, Answerer answerer) {
        return open(config, engine, answerer, TestServer.ANY_PORT);
    }

    static SlackServer open(
            SlackConfig config, Dateline engine, Answerer answerer, ServerConfig place) {
        Slack slack = new Slack(config, InstantSource.system(), QUICK);
        TestServer server =
                TestServer.of(engine, answerer, place, new Additions(null, slack.endpoints()));
        slack.begin(server.server.asking(), engine.database());
        return new SlackServer(slack, server);
    }

    URI url() {
        return server.server.url();
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The status that an event is answered with.
    int event(String json) {
        return send(SIGNED.event(url(), json)).statusCode();
    }

    int form(String path, Map<String, String> fields) {
        return send(SIGNED.form(url(), path, fields)).statusCode();
    }

    /// How many things were ever taken.
    static int taken(Dateline engine) {
        return Integer.parseInt(
                Objects.requireNonNull(
                        engine.database()
                                .read(
                                        connection ->
                                                Statements.text(
                                                        connection,
                                                        "SELECT COUNT(*) FROM slack_work"))));
    }

    @Override
    public void close() {
        slack.close();
        // a server waits a second for a connection that is open still
        client.close();
        server.close();
    }
}
