package io.dateline.index;

/// An index that cannot be used as it is. The message says why and what to do.
public final class IndexUnusableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public IndexUnusableException(String message) {
        super(message);
    }

    public IndexUnusableException(String message, Throwable cause) {
        super(message, cause);
    }
}
