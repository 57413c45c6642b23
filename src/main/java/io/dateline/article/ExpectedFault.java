package io.dateline.article;

/// An exception that a correct program has to expect: something outside it is not as it must be.
/// The message says what, and what can be done about it.
///
/// No class, as one kind of it is an [java.io.UncheckedIOException].
public interface ExpectedFault {

    /// Whether the same call may work later though the caller changes nothing. Where this is false,
    /// a file or a configuration has to be mended first.
    boolean isTransient();
}
