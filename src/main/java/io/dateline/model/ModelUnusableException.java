package io.dateline.model;

import io.dateline.article.ExpectedFault;

/// A model that cannot be used: its file is missing or damaged. The message names the file and says
/// what is wrong with it.
public final class ModelUnusableException extends RuntimeException implements ExpectedFault {

    private static final long serialVersionUID = 1;

    public ModelUnusableException(String message) {
        super(message);
    }

    public ModelUnusableException(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public boolean isTransient() {
        return false;
    }
}
