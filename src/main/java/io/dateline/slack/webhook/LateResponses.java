package io.dateline.slack.webhook;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/// Sends what comes too late for the response of a request to the address that the request named
/// for it: of our Mattermost's own, and nowhere else, since whoever got hold of a token could name
/// any machine that we reach.
final class LateResponses implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(LateResponses.class.getName());

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(30);

    private final @Nullable URI site;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .connectTimeout(CONNECT_TIMEOUT)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();

    /// @param site where Mattermost stands, or `null` where that is not known: then nothing is sent
    LateResponses(@Nullable URI site) {
        this.site = site;
    }

    /// The address, or `null` where nothing is to be sent there.
    @Nullable URI address(String named) {
        if (site == null) {
            return null;
        }
        String base = site.toString();
        String start = (base.endsWith("/") ? base : base + "/") + "hooks/commands/";
        boolean isOurs =
                named.startsWith(start) && named.substring(start.length()).matches("[a-zA-Z0-9]+");
        return isOurs ? URI.create(named) : null;
    }

    /// @param address as [#address] gave it
    void send(URI address, String json) {
        HttpRequest request =
                HttpRequest.newBuilder(address)
                        .timeout(ANSWER_TIMEOUT)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json))
                        .build();
        try {
            HttpResponse<Void> response = http.send(request, BodyHandlers.discarding());
            if (response.statusCode() != 200) {
                LOG.log(
                        Level.WARNING,
                        "Mattermost did not take a late answer: status {0}",
                        response.statusCode());
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Mattermost was not reached with a late answer: {0}", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
