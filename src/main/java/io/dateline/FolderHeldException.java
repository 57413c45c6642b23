package io.dateline;

import io.dateline.article.ExpectedFault;

/// Another process writes to the data folder. The message says which, and what to do.
public final class FolderHeldException extends RuntimeException implements ExpectedFault {

    private static final long serialVersionUID = 1;

    public FolderHeldException(String message) {
        super(message);
    }

    @Override
    public boolean isTransient() {
        return true;
    }
}
