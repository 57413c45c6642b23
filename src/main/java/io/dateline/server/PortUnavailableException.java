package io.dateline.server;

import io.dateline.article.ExpectedFault;

/// The server cannot listen where it was told to. The message says why.
public final class PortUnavailableException extends RuntimeException implements ExpectedFault {

    private static final long serialVersionUID = 1;

    private final boolean inUse;

    /// @param inUse whether another program has the port, which it may let go
    PortUnavailableException(String message, boolean inUse, Throwable cause) {
        super(message, cause);
        this.inUse = inUse;
    }

    @Override
    public boolean isTransient() {
        return inUse;
    }
}
