package io.dateline;

import io.dateline.article.ExpectedFault;

/// A folder that is no backup, or not a whole one. The message says what is wrong with it.
public final class BackupUnusableException extends RuntimeException implements ExpectedFault {

    private static final long serialVersionUID = 1;

    BackupUnusableException(String message) {
        super(message);
    }

    @Override
    public boolean isTransient() {
        return false;
    }
}
