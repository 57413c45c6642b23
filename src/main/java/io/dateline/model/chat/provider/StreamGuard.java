package io.dateline.model.chat.provider;

import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.http.client.sse.ServerSentEventContext;
import dev.langchain4j.http.client.sse.ServerSentEventListener;

import java.io.EOFException;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// Between a provider's stream and LangChain4j's listener: what the listener would pass over, an
/// error among the events, an event that cannot be read, or an end before the end, is an error here
/// and the last that it hears.
final class StreamGuard implements ServerSentEventListener {

    private final ServerSentEventListener listener;
    private final Predicate<ServerSentEvent> isLast;
    private final UnaryOperator<String> hideSecret;
    private boolean begun;
    private boolean ended;
    private boolean failed;

    StreamGuard(
            ServerSentEventListener listener,
            Predicate<ServerSentEvent> isLast,
            UnaryOperator<String> hideSecret) {
        this.listener = listener;
        this.isLast = isLast;
        this.hideSecret = hideSecret;
    }

    @Override
    public void onOpen(SuccessfulHttpResponse response) {
        listener.onOpen(response);
    }

    @Override
    public void onEvent(ServerSentEvent event, ServerSentEventContext context) {
        if (failed || event.data().isBlank()) {
            return;
        }
        begun = true;
        Optional<ErrorWords> error = ErrorWords.ofEvent(event.data());
        if (error.isPresent()) {
            ErrorWords words = ErrorWords.of(hideSecret.apply(event.data()));
            fail(context, new FailedStreamException(words));
            return;
        }
        try {
            listener.onEvent(event, context);
            ended |= isLast.test(event);
        } catch (RuntimeException e) {
            fail(context, new UnreadableAnswerException("an event cannot be read"));
        }
    }

    private void fail(ServerSentEventContext context, RuntimeException failure) {
        context.parsingHandle().cancel();
        onError(failure);
    }

    @Override
    public void onError(Throwable failure) {
        if (!failed) {
            failed = true;
            listener.onError(failure);
        }
    }

    @Override
    public void onClose() {
        if (failed) {
            return;
        }
        if (!begun) {
            onError(new UnreadableAnswerException("the answer is no stream of events"));
        } else if (ended) {
            listener.onClose();
        } else {
            onError(new EOFException("the stream ended before the answer"));
        }
    }
}
