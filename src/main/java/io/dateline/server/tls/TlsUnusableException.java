package io.dateline.server.tls;

import io.dateline.article.ExpectedFault;

import org.jspecify.annotations.Nullable;

/// A certificate or its key cannot be used, and the message says why.
public final class TlsUnusableException extends RuntimeException implements ExpectedFault {

    private static final long serialVersionUID = 1;

    TlsUnusableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    @Override
    public boolean isTransient() {
        return false;
    }
}
