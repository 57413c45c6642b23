package io.dateline.store;

import io.dateline.article.ExpectedFault;

import org.jspecify.annotations.Nullable;

/// A database that cannot be used as it is. The message says why and what to do.
public final class StoreUnusableException extends RuntimeException implements ExpectedFault {

    private static final long serialVersionUID = 1;

    StoreUnusableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    @Override
    public boolean isTransient() {
        return false;
    }
}
