package io.dateline.slack;

import io.dateline.server.endpoint.Asking;
import io.dateline.server.endpoint.Endpoint;
import io.dateline.slack.bot.SlackWork;
import io.dateline.slack.request.Inbox;
import io.dateline.slack.request.SignedEndpoint;
import io.dateline.slack.work.Work;
import io.dateline.slack.work.Workers;
import io.dateline.slack.workspace.SlackConfig;
import io.dateline.store.Database;

import org.jspecify.annotations.Nullable;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// Slack beside a server: the addresses to which it sends, and what is done for what it sends.
public final class Slack implements AutoCloseable {

    private final SlackConfig config;
    private final InstantSource clock;
    private final Workers.Timing timing;
    private volatile @Nullable SlackWork work;

    public Slack(SlackConfig config) {
        this(config, InstantSource.system(), Workers.Timing.USUAL);
    }

    Slack(SlackConfig config, InstantSource clock, Workers.Timing timing) {
        this.config = config;
        this.clock = clock;
        this.timing = timing;
    }

    /// What a server is to answer. Until [#begin] Slack is told to come again.
    public List<Endpoint> endpoints() {
        List<Endpoint> endpoints =
                new ArrayList<>(SignedEndpoint.all(config, new SlackInbox(), clock));
        endpoints.add(new ManifestEndpoint(config.publicUrl()));
        return List.copyOf(endpoints);
    }

    /// Takes what is sent from here on, and does what an earlier process left undone.
    ///
    /// @param database which several processes may share
    public void begin(Asking asking, Database database) {
        work = SlackWork.begin(config, asking, database, clock, timing);
    }

    /// Ends what is in work; the next that begins with the same database does the rest.
    @Override
    public void close() {
        SlackWork begun = work;
        if (begun != null) {
            begun.close();
        }
    }

    private final class SlackInbox implements Inbox {

        @Override
        public boolean isOpen() {
            return work != null;
        }

        @Override
        public void take(String id, Work told) {
            begun().take(id, told);
        }

        @Override
        public boolean knowsThread(Work told) {
            return begun().knowsThread(told);
        }

        private SlackWork begun() {
            SlackWork begun = work;
            if (begun == null) {
                throw new IllegalStateException("not begun");
            }
            return begun;
        }
    }
}
