package io.dateline.index;

/// An index that was made with another model or schema. The articles in it are whole: reindexing
/// makes it anew from them.
public final class IndexFormatException extends IndexUnusableException {

    private static final long serialVersionUID = 1;

    IndexFormatException(String message) {
        super(message);
    }
}
