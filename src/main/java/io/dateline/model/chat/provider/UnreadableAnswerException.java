package io.dateline.model.chat.provider;

/// A provider's answer does not have the form it promises.
final class UnreadableAnswerException extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnreadableAnswerException(String message) {
        super(message);
    }
}
