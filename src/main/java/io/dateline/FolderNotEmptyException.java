package io.dateline;

import io.dateline.article.ExpectedFault;

import java.nio.file.Path;

/// A folder that was to be filled has something in it already, and nothing of that was touched.
public final class FolderNotEmptyException extends RuntimeException implements ExpectedFault {

    private static final long serialVersionUID = 1;

    /// @param found the name of one thing in it
    FolderNotEmptyException(Path folder, String found) {
        super(folder + " is not empty: it has " + found + " in it; name an empty or a new folder");
    }

    @Override
    public boolean isTransient() {
        return false;
    }
}
