package io.dateline;

import io.dateline.article.ExpectedFault;
import io.dateline.conversation.ConversationStore;
import io.dateline.conversation.SqlConversationStore;
import io.dateline.ingest.job.JobStore;
import io.dateline.ingest.watch.WatchStore;
import io.dateline.store.Database;
import io.dateline.store.PostgresAddress;

import org.jspecify.annotations.Nullable;

import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/// What a data folder remembers beside its articles: the database, the conversations in it, and
/// that they lose what they have to lose.
final class Memory implements AutoCloseable {

    private static final Duration UPKEEP = Duration.ofDays(1);

    private static final System.Logger LOG = System.getLogger(Memory.class.getName());

    private final Database database;
    private final String folder;
    private final ConversationStore conversations;
    private final JobStore jobs;
    private final ScheduledExecutorService upkeep =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());

    private Memory(
            Database database, String folder, ConversationStore conversations, JobStore jobs) {
        this.database = database;
        this.folder = folder;
        this.jobs = jobs;
        this.conversations = conversations;
    }

    /// @param isThere whether there is a version of an article, by the ids of both
    /// @param store where the database is; `null` in `data`
    static Memory open(
            Path data, @Nullable PostgresAddress store, BiPredicate<String, String> isThere) {
        // one's own database has the deletions of one folder, another folder's would be taken
        // for undone where the article is still here
        String folder = folder(data, store);
        Database database = Database.open(data.resolve(DataFolder.DATABASE), store);
        try {
            return new Memory(
                    database,
                    folder,
                    new SqlConversationStore(database, folder, isThere),
                    new JobStore(database, folder));
        } catch (RuntimeException | Error e) {
            database.close();
            throw e;
        }
    }

    /// What the folder is called in its database.
    private static String folder(Path data, @Nullable PostgresAddress store) {
        return store == null ? "" : DataFolder.identity(data);
    }

    /// What is kept of watched sources, also beside the process that holds the folder.
    static WatchStore watchStore(Path data, @Nullable PostgresAddress store) {
        Database database = Database.open(data.resolve(DataFolder.DATABASE), store);
        try {
            return new WatchStore(database, folder(data, store));
        } catch (RuntimeException | Error e) {
            database.close();
            throw e;
        }
    }

    WatchStore watchStore() {
        return new WatchStore(database, folder);
    }

    Database database() {
        return database;
    }

    JobStore jobs() {
        return jobs;
    }

    ConversationStore conversations() {
        return conversations;
    }

    /// Forgets what is to be forgotten, now and once a day.
    ///
    /// @param monitor held meanwhile, as by whoever deletes articles
    /// @param isThere whether there is an article of this id
    /// @param keep how long conversations are kept, or `null` for ever
    void tend(Object monitor, Predicate<String> isThere, @Nullable Duration keep) {
        Runnable forget =
                () -> {
                    synchronized (monitor) {
                        conversations.endDeletions(isThere);
                    }
                    if (keep != null) {
                        conversations.deleteNotAskedSince(
                                InstantSource.system().instant().minus(keep));
                    }
                };
        Runnable reported =
                () -> {
                    try {
                        forget.run();
                    } catch (UncheckedIOException e) {
                        // a full disk is no reason to answer no questions; tomorrow is another day
                        LOG.log(
                                Level.WARNING,
                                "not everything was forgotten yet: " + e.getMessage(),
                                e instanceof ExpectedFault ? null : e);
                    }
                };
        reported.run();
        long period = UPKEEP.toSeconds();
        // what it throws was told already
        var _ = upkeep.scheduleAtFixedRate(reported, period, period, TimeUnit.SECONDS);
    }

    /// Removes articles by `removal`, and their words from all that is kept. Where that is cut off,
    /// [#tend] ends it.
    ///
    /// @param isThere whether there is an article of this id
    void deleting(List<String> articleIds, Runnable removal, Predicate<String> isThere) {
        conversations.beginDeletion(articleIds);
        removal.run();
        conversations.endDeletions(id -> !articleIds.contains(id) && isThere.test(id));
    }

    @Override
    public void close() {
        upkeep.close();
        database.close();
    }
}
