package io.dateline.server.endpoint;

/// A route that others than the server itself answer, as the events of a chat platform.
public interface Endpoint {

    /// Enough for any message of a chat platform.
    int DEFAULT_MAX_BODY_BYTES = 1024 * 1024;

    /// `POST`, or another method of HTTP.
    String method();

    /// As `/slack/events`: no parameters, no dot but in an ending `.yaml`, and none that the
    /// server itself answers.
    String path();

    /// Whether it tells by itself who sends a request, as by a signature over the body. All others
    /// demand a key wherever the server does.
    boolean isSigned();

    /// More is answered 413.
    default int maxBodyBytes() {
        return DEFAULT_MAX_BODY_BYTES;
    }

    /// Called on a thread of its own for each request. What it throws is answered as a fault of
    /// the server, 500.
    EndpointResponse answer(EndpointRequest request);
}
