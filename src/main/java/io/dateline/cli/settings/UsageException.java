package io.dateline.cli.settings;

import java.util.function.Supplier;

/// What the user asked for is wrong. The message names what was given and what was expected.
public final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public UsageException(String message) {
        super(message);
    }

    /// What `construct` makes of what the user gave; the user is told where its constructor refuses
    /// that. Not to be wrapped around anything that could refuse a value of ours.
    public static <T> T checking(Supplier<T> construct) {
        try {
            return construct.get();
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }
}
