package io.dateline.slack;

import io.dateline.server.endpoint.Endpoint;
import io.dateline.server.endpoint.EndpointRequest;
import io.dateline.server.endpoint.EndpointResponse;

import org.jspecify.annotations.Nullable;

import java.net.URI;

/// Gives the app's manifest to whoever has a key, where one is demanded.
record ManifestEndpoint(@Nullable URI publicUrl) implements Endpoint {

    @Override
    public String method() {
        return "GET";
    }

    @Override
    public String path() {
        return "/slack/manifest.yaml";
    }

    @Override
    public boolean isSigned() {
        return false;
    }

    @Override
    public EndpointResponse answer(EndpointRequest request) {
        return publicUrl == null
                ? EndpointResponse.of(
                        404,
                        "text/plain;charset=utf-8",
                        "Slack needs an address at which the world reaches this server; none is"
                                + " set.\n")
                : EndpointResponse.of(
                        200, "application/yaml;charset=utf-8", Manifest.of(publicUrl));
    }
}
