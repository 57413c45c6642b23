package io.dateline;

/// Another process writes to the data folder. The message says which, and what to do.
public final class FolderHeldException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public FolderHeldException(String message) {
        super(message);
    }
}
