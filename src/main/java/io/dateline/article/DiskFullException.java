package io.dateline.article;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;

/// No room is left on the disk for articles. What was to be written is not there, what was there
/// before still is, and the same call works once there is room.
public final class DiskFullException extends UncheckedIOException implements ExpectedFault {

    private static final long serialVersionUID = 1;

    /// What Linux and macOS, a quota, and Windows say. Java has no type for it.
    private static final Pattern NO_ROOM =
            Pattern.compile(
                    "no space left on device|quota exceeded|not enough space on the disk",
                    Pattern.CASE_INSENSITIVE);

    private DiskFullException(String message, IOException cause) {
        super(message, cause);
    }

    @Override
    public boolean isTransient() {
        return true;
    }

    /// What to throw for a fault of a write: this where the disk is full, else its parent.
    ///
    /// @param what could not be done; the fault's own words follow it
    public static UncheckedIOException orOther(String what, IOException fault) {
        String message = what + ": " + fault.getMessage();
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (NO_ROOM.matcher(String.valueOf(cause.getMessage())).find()) {
                return new DiskFullException(message, fault);
            }
        }
        return new UncheckedIOException(message, fault);
    }
}
