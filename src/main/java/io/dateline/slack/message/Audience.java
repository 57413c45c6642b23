package io.dateline.slack.message;

/// Who reads an answer.
public enum Audience {
    /// Everybody in a channel. Its conversation can be read on the page.
    CHANNEL,
    /// Whoever asked, in a channel: they may share it with the others there.
    ASKER,
    /// Whoever asked, in a conversation of their own that nobody else reads, not even on the page.
    DIRECT
}
