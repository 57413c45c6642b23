package io.dateline.server;

/// The server cannot listen where it was told to. The message says why and what to do.
public final class PortUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    PortUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
