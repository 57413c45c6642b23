package io.dateline.index;

import io.dateline.article.ExpectedFault;

/// An index that cannot be used as it is. The message says why and what to do.
public sealed class IndexUnusableException extends RuntimeException implements ExpectedFault
        permits IndexFormatException {

    private static final long serialVersionUID = 1;

    public IndexUnusableException(String message) {
        super(message);
    }

    public IndexUnusableException(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public boolean isTransient() {
        return false;
    }
}
