package io.dateline.server.endpoint;

import io.dateline.server.http.Json;
import io.dateline.server.http.ProblemException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;

import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.server.Request;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Answers the endpoints that a server was given.
public final class EndpointRoutes {

    /// Beside what the server itself answers.
    private static final Pattern PATH =
            Pattern.compile(
                    "/(?!(api|v1|mcp|health|metrics|sign-in|sign-out)(/|$))[a-z0-9_/-]*[a-z0-9_-](\\.yaml)?");

    private final List<Endpoint> endpoints;
    private final BackgroundWork background;

    public EndpointRoutes(List<Endpoint> endpoints, BackgroundWork background) {
        this.endpoints = List.copyOf(endpoints);
        for (Endpoint endpoint : this.endpoints) {
            if (!PATH.matcher(endpoint.path()).matches()) {
                throw new IllegalArgumentException("no path for an endpoint: " + endpoint.path());
            }
        }
        this.background = background;
    }

    /// Those that tell by themselves who calls them, as `POST /slack/events`.
    public Set<String> signed() {
        return endpoints.stream()
                .filter(Endpoint::isSigned)
                .map(endpoint -> endpoint.method() + " " + endpoint.path())
                .collect(Collectors.toSet());
    }

    public void register(RoutesConfig routes) {
        for (Endpoint endpoint : endpoints) {
            HandlerType method =
                    HandlerType.commonHttp().stream()
                            .filter(known -> known.name().equals(endpoint.method()))
                            .findFirst()
                            .orElseThrow(
                                    () ->
                                            new IllegalArgumentException(
                                                    endpoint.path()
                                                            + ": no method of HTTP: "
                                                            + endpoint.method()));
            routes.addHttpHandler(method, endpoint.path(), ctx -> answer(endpoint, ctx));
        }
    }

    private void answer(Endpoint endpoint, Context ctx) {
        byte[] body = Json.readBytes(ctx, endpoint.maxBodyBytes());
        // before anything is done: who is told to come back must find nothing half done
        if (!background.reserve()) {
            throw new ProblemException(503, "the server has as much to do as it can; try again");
        }
        boolean handedOver = false;
        try {
            EndpointResponse response = endpoint.answer(request(ctx, body));
            response.headers().forEach(ctx::header);
            ctx.status(response.status()).result(response.body());
            Runnable afterwards = response.afterwards();
            if (afterwards != null) {
                Request.addCompletionListener(
                        ServletContextRequest.getServletContextRequest(ctx.req()),
                        // also where the response did not arrive: its sender may not send again
                        _ -> background.start(afterwards));
                handedOver = true;
            }
        } finally {
            if (!handedOver) {
                background.giveUp();
            }
        }
    }

    private static EndpointRequest request(Context ctx, byte[] body) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (String name : Collections.list(ctx.req().getHeaderNames())) {
            headers.put(name, Collections.list(ctx.req().getHeaders(name)));
        }
        String query = ctx.queryString();
        try {
            return new EndpointRequest(
                    ctx.method().name(),
                    ctx.path(),
                    headers,
                    query == null ? Map.of() : UrlEncoding.parameters(query),
                    body);
        } catch (IllegalArgumentException e) {
            throw ProblemException.badRequest("the query cannot be read: " + e.getMessage());
        }
    }
}
