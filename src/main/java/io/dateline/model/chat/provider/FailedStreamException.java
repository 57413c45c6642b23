package io.dateline.model.chat.provider;

/// A provider sent an error in the place of the rest of an answer.
final class FailedStreamException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient ErrorWords words;

    FailedStreamException(ErrorWords words) {
        super("an error came in the stream");
        this.words = words;
    }

    ErrorWords words() {
        return words;
    }
}
