package io.dateline.slack.request;

import io.dateline.slack.work.Work;

/// Takes what Slack tells. What it took is done, whatever happens to this process.
public interface Inbox {

    /// Whether it can take anything yet.
    boolean isOpen();

    /// Takes work, once.
    ///
    /// @param id by which it is told again
    void take(String id, Work work);

    /// Whether something was asked in a thread, so that what is said there may be asked, too.
    boolean knowsThread(Work work);
}
