package io.dateline.slack.bot;

import io.dateline.conversation.ConversationStore.Access;
import io.dateline.server.endpoint.Asking;
import io.dateline.slack.web.WebApi;
import io.dateline.slack.work.Task;
import io.dateline.slack.work.Work;
import io.dateline.slack.work.WorkStore;
import io.dateline.slack.work.Workers;
import io.dateline.slack.workspace.SlackConfig;
import io.dateline.store.Database;

import java.time.InstantSource;

/// All that is done for what Slack sends.
public final class SlackWork implements AutoCloseable {

    private final WorkStore store;
    private final Workers workers;
    private final WebApi api;
    private final Asking asking;
    private final InstantSource clock;

    private SlackWork(
            WorkStore store, Workers workers, WebApi api, Asking asking, InstantSource clock) {
        this.store = store;
        this.workers = workers;
        this.api = api;
        this.asking = asking;
        this.clock = clock;
    }

    /// Begins with what is in the database still.
    public static SlackWork begin(
            SlackConfig config,
            Asking asking,
            Database database,
            InstantSource clock,
            Workers.Timing timing) {
        WorkStore store = new WorkStore(database);
        WebApi api = new WebApi(config.api());
        Questions questions = new Questions(config, asking, store, clock);
        Task task = new Answers(config, api, asking, questions, clock);
        return new SlackWork(store, new Workers(store, task, clock, timing), api, asking, clock);
    }

    /// Takes work, unless it was told before. What this took survives a crash once it returns.
    ///
    /// @param id by which it is told again
    public void take(String id, Work work) {
        if (store.put(id, work, clock.instant())) {
            workers.wake();
        }
    }

    /// Whether something was asked in the thread, lately or so that it is kept still.
    public boolean knowsThread(Work work) {
        return store.knowsThread(work.thread())
                || asking.conversations().store().access(work.thread(), Kept.of(work).owner())
                        == Access.OWN;
    }

    @Override
    public void close() {
        workers.close();
        api.close();
    }
}
