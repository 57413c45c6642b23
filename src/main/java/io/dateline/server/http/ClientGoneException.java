package io.dateline.server.http;

/// The client went away before its request was answered.
public final class ClientGoneException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public ClientGoneException() {
        super("the client went away");
    }
}
