package io.dateline.slack.request;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.dateline.server.endpoint.Endpoint;
import io.dateline.server.endpoint.EndpointRequest;
import io.dateline.server.endpoint.EndpointResponse;
import io.dateline.slack.workspace.SlackConfig;
import io.dateline.slack.workspace.Workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// An address to which Slack sends something. What is not signed by Slack is answered 401, before
/// anything in it is looked at; what is, at once, before anything is done for it.
public final class SignedEndpoint implements Endpoint {

    /// Far more than Slack nests.
    private static final int MOST_NESTING = 100;

    private static final ObjectMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(MOST_NESTING)
                                                    .build())
                                    .build())
                    .build();

    private static final EndpointResponse BAD = EndpointResponse.of(400);

    /// Slack tells it again.
    private static final EndpointResponse LATER = EndpointResponse.of(503);

    private final String path;
    private final Function<EndpointRequest, Told> reading;
    private final SlackConfig config;
    private final Inbox inbox;
    private final InstantSource clock;

    private SignedEndpoint(
            String path,
            Function<EndpointRequest, Told> reading,
            SlackConfig config,
            Inbox inbox,
            InstantSource clock) {
        this.path = path;
        this.reading = reading;
        this.config = config;
        this.inbox = inbox;
        this.clock = clock;
    }

    /// The addresses for events, commands and buttons.
    public static List<Endpoint> all(SlackConfig config, Inbox inbox, InstantSource clock) {
        return List.of(
                new SignedEndpoint(
                        "/slack/events",
                        request -> parsed(request.body(), Told::ofEvent),
                        config,
                        inbox,
                        clock),
                new SignedEndpoint(
                        "/slack/commands", SignedEndpoint::command, config, inbox, clock),
                new SignedEndpoint(
                        "/slack/interactions", SignedEndpoint::interaction, config, inbox, clock));
    }

    @Override
    public String method() {
        return "POST";
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public boolean isSigned() {
        return true;
    }

    @Override
    public EndpointResponse answer(EndpointRequest request) {
        List<Workspace> signers =
                config.workspaces().stream()
                        .filter(
                                workspace ->
                                        Signature.isValid(
                                                request,
                                                workspace.signingSecret(),
                                                clock.instant()))
                        .toList();
        if (signers.isEmpty()) {
            return EndpointResponse.of(401);
        }
        return switch (reading.apply(request)) {
            case Told.Challenge(String text) -> EndpointResponse.of(200, "text/plain", text);
            case Told.Unwanted() -> EndpointResponse.of(200);
            case Told.Unreadable() -> BAD;
            case Told.Wanted wanted -> taken(wanted, signers);
        };
    }

    /// An app's secret speaks for the workspaces that have it, and for no others.
    private EndpointResponse taken(Told.Wanted wanted, List<Workspace> signers) {
        if (signers.stream().noneMatch(signer -> signer.isOf(wanted.work().team()))) {
            return EndpointResponse.of(401);
        }
        if (!inbox.isOpen()) {
            return LATER;
        }
        boolean isForUs =
                !wanted.isFollowUp()
                        || (config.followsThreads() && inbox.knowsThread(wanted.work()));
        if (isForUs) {
            inbox.take(wanted.id(), wanted.work());
        }
        return EndpointResponse.of(200);
    }

    private static Told parsed(byte[] body, Function<JsonNode, Told> reading) {
        try {
            JsonNode json = JSON.readTree(body);
            return json != null && json.isObject() ? reading.apply(json) : new Told.Unreadable();
        } catch (IOException e) {
            return new Told.Unreadable();
        }
    }

    private static Told command(EndpointRequest request) {
        return formed(request, Told::ofCommand);
    }

    private static Told interaction(EndpointRequest request) {
        return formed(
                request,
                form ->
                        parsed(
                                form.path("payload").asText("").getBytes(StandardCharsets.UTF_8),
                                Told::ofInteraction));
    }

    /// A form as an object of the first value under each name.
    private static Told formed(EndpointRequest request, Function<JsonNode, Told> reading) {
        try {
            ObjectNode form = JSON.createObjectNode();
            for (Map.Entry<String, List<String>> field : request.form().entrySet()) {
                form.put(field.getKey(), field.getValue().getFirst());
            }
            return reading.apply(form);
        } catch (IllegalArgumentException e) {
            return new Told.Unreadable();
        }
    }
}
