package io.dateline.store;

import io.dateline.article.ExpectedFault;

import java.io.IOException;
import java.io.UncheckedIOException;

/// A database on a server that does not answer just now, or is too busy. The same call works once
/// it is back; what was to be written is not there, unless the connection broke at the very end of
/// a transaction.
public final class StoreUnreachableException extends UncheckedIOException implements ExpectedFault {

    private static final long serialVersionUID = 1;

    StoreUnreachableException(String message, IOException cause) {
        super(message, cause);
    }

    @Override
    public boolean isTransient() {
        return true;
    }
}
