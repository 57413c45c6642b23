package io.dateline.server;

import io.dateline.article.ExpectedFault;

/// Others than this machine would reach the server, and there is no key that could keep anybody
/// out.
public final class KeyMissingException extends RuntimeException implements ExpectedFault {

    private static final long serialVersionUID = 1;

    KeyMissingException(ServerConfig config) {
        super(
                "at "
                        + (ServerConfig.isLoopback(config.host())
                                ? config.publicUrl()
                                : config.host())
                        + " others than this machine reach the server, so that it needs an API key,"
                        + " and there is none yet");
    }

    @Override
    public boolean isTransient() {
        return false;
    }
}
