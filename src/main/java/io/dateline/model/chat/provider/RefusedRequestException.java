package io.dateline.model.chat.provider;

import dev.langchain4j.exception.HttpException;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/// A provider answered a request with a status that is no success.
final class RefusedRequestException extends HttpException {

    private static final long serialVersionUID = 1;

    private final transient ErrorWords words;
    private final @Nullable Duration retryAfter;

    RefusedRequestException(int status, ErrorWords words, @Nullable Duration retryAfter) {
        super(status, "status " + status);
        this.words = words;
        this.retryAfter = retryAfter;
    }

    ErrorWords words() {
        return words;
    }

    /// How long to wait before the next request, where the provider says so.
    @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
