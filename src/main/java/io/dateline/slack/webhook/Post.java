package io.dateline.slack.webhook;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.dateline.server.endpoint.EndpointResponse;

import java.util.List;

/// A response that Mattermost and Rocket.Chat post. Both take one text; what does not fit into it
/// goes on in attachments.
final class Post {

    private Post() {}

    /// @param parts of a text, at least one
    static ObjectNode of(List<String> parts) {
        ObjectNode post = JsonNodeFactory.instance.objectNode().put("text", parts.getFirst());
        if (parts.size() > 1) {
            ArrayNode attachments = post.putArray("attachments");
            parts.stream().skip(1).forEach(part -> attachments.addObject().put("text", part));
        }
        return post;
    }

    static EndpointResponse response(ObjectNode post) {
        return EndpointResponse.of(200, "application/json", post.toString());
    }

    /// Posts nothing. Not an empty body, which Rocket.Chat takes for a failure.
    static EndpointResponse nothing() {
        return response(JsonNodeFactory.instance.objectNode());
    }
}
