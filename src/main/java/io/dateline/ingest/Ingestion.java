package io.dateline.ingest;

import io.dateline.article.Article;
import io.dateline.article.dating.DateCandidate;
import io.dateline.article.dating.Dating;
import io.dateline.index.ArticleIndex;
import io.dateline.ingest.source.Canonicalisation;
import io.dateline.model.Sentences;
import io.dateline.model.TextEmbedder;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The road of articles into the index: made canonical, cut, embedded, committed. What was
/// acknowledged is committed; the same articles again change nothing.
///
/// Articles go in batches. While one is committed the next is embedded and the one after it is
/// read, so that the models never wait for the disk; no more than these three are in memory. Those
/// of several calls are embedded side by side, passage by passage, so that a small article does not
/// wait for a large one.
public final class Ingestion implements AutoCloseable {

    /// A batch is full with this many articles,
    private static final int MOST_ARTICLES = 256;

    /// or with this many characters, some 500 passages: a few seconds of embedding on two cores, so
    /// that progress is seen and a commit is worth its fsync.
    private static final int MOST_CHARACTERS = 400_000;

    private static final int MOST_OPEN_BATCHES = 2;

    /// Whoever ends a process waits no longer.
    private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(5);

    private static final Passages.Embedded NOT_NEEDED = new Passages.Embedded(List.of(), 0);

    private final Passages passages;
    private final Catalogue catalogue;
    private final Clock clock;
    /// These threads wait for the models, and compute nothing themselves.
    private final ExecutorService embedding =
            Executors.newThreadPerTaskExecutor(
                    Thread.ofVirtual().name("dateline-embed-", 1).factory());

    private final ExecutorService committing =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("dateline-commit").factory());

    public Ingestion(ArticleIndex index, Sentences sentences, TextEmbedder embedder) {
        this(index, sentences, embedder, Clock.systemUTC());
    }

    /// @param clock tells which dates are yet to come, and so are no article's
    public Ingestion(ArticleIndex index, Sentences sentences, TextEmbedder embedder, Clock clock) {
        this.clock = clock;
        passages = new Passages(sentences, embedder);
        catalogue = new Catalogue(index, passages);
    }

    /// Takes in all items. Failures are outcomes; the other items go in.
    ///
    /// @param listener is told each outcome once it is certain, in the order of the items, on the
    ///     calling thread
    /// @throws CancellationException when the calling thread is interrupted; what was told is true,
    ///     and of the rest nothing goes in
    public IngestReport run(Stream<SourceItem> items, Consumer<Outcome> listener) {
        Tally tally = new Tally(listener);
        Road road = new Road();
        Batch batch = new Batch();
        try (items) {
            Iterator<SourceItem> remaining = items.iterator();
            while (remaining.hasNext()) {
                batch.add(remaining.next());
                if (batch.isFull()) {
                    road.submit(batch);
                    batch = new Batch();
                    road.tellDownTo(MOST_OPEN_BATCHES, tally);
                }
            }
            road.submit(batch);
        } finally {
            road.tellDownTo(0, tally);
        }
        if (road.interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
        return tally.report();
    }

    /// The batches of one call: embedded one after the other, and committed in their order.
    private final class Road {

        private record Open(Batch batch, CompletableFuture<List<Outcome>> outcomes) {}

        private final Deque<Open> open = new ArrayDeque<>();
        private CompletableFuture<?> lastPrepared = CompletableFuture.completedFuture(null);
        private CompletableFuture<?> lastCommitted = CompletableFuture.completedFuture(null);
        private boolean interrupted;

        void submit(Batch batch) {
            if (interrupted) {
                batch.end();
            }
            CompletableFuture<List<PreparedArticle>> prepared =
                    lastPrepared.handle((_, _) -> batch).thenApplyAsync(Batch::prepare, embedding);
            CompletableFuture<List<Outcome>> committed =
                    lastCommitted
                            .handle((_, _) -> batch)
                            .thenCombineAsync(prepared, Batch::commit, committing)
                            .exceptionally(batch::failed);
            lastPrepared = prepared;
            lastCommitted = committed;
            open.add(new Open(batch, committed));
        }

        /// Tells what became of the first, until only `most` are open.
        void tellDownTo(int most, Tally tally) {
            while (open.size() > most) {
                outcomes(open.remove()).forEach(tally::count);
            }
        }

        private List<Outcome> outcomes(Open first) {
            while (true) {
                try {
                    return first.outcomes().get();
                } catch (InterruptedException e) {
                    // what is being committed is in soon, and then told; the rest is not begun
                    interrupted = true;
                    first.batch().end();
                    open.forEach(later -> later.batch().end());
                } catch (ExecutionException e) {
                    throw new CompletionException(e.getCause());
                }
            }
        }
    }

    /// Removes an article; false when there is none.
    public boolean remove(String id) {
        return !removeAll(List.of(id)).isEmpty();
    }

    /// Removes articles in one commit.
    ///
    /// @return the ids of those that there were, each once
    public Set<String> removeAll(List<String> ids) {
        return catalogue.removeAll(ids);
    }

    /// Finishes what is being taken in. What takes longer than [#CLOSE_PATIENCE] to embed is ended,
    /// and its callers told so: it is not in then.
    @Override
    public void close() {
        embedding.shutdown();
        try {
            if (!embedding.awaitTermination(CLOSE_PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                embedding.shutdownNow();
            }
        } catch (InterruptedException e) {
            embedding.shutdownNow();
            Thread.currentThread().interrupt();
        }
        embedding.close();
        committing.close();
    }

    /// Articles that are embedded together, and among them what was refused.
    private final class Batch {

        /// In order: an article to commit, or a failure.
        private sealed interface Entry {
            record Whole(SourceItem.Found found, Article article) implements Entry {}

            record Failure(Outcome.Failed outcome) implements Entry {}
        }

        private final List<Entry> entries = new ArrayList<>();
        private long characters;
        private boolean ended;
        private @Nullable Thread preparing;

        void add(SourceItem item) {
            switch (item) {
                case SourceItem.Refused(String origin, String reason, boolean isLasting) ->
                        entries.add(
                                new Entry.Failure(
                                        new Outcome.Failed(origin, reason, null, isLasting)));
                case SourceItem.Found found -> {
                    try {
                        Article article = Canonicalisation.article(found.article(), clock);
                        entries.add(new Entry.Whole(found, article));
                        characters += article.text().length();
                    } catch (IllegalArgumentException e) {
                        entries.add(
                                new Entry.Failure(
                                        new Outcome.Failed(
                                                found.origin(), String.valueOf(e.getMessage()))));
                    }
                }
            }
        }

        boolean isFull() {
            return entries.size() >= MOST_ARTICLES || characters >= MOST_CHARACTERS;
        }

        /// Has it not be committed, unless it is embedded already.
        synchronized void end() {
            ended = true;
            if (preparing != null) {
                preparing.interrupt();
            }
        }

        private synchronized void preparing(@Nullable Thread thread) {
            if (ended) {
                throw new CancellationException("interrupted");
            }
            preparing = thread;
        }

        List<PreparedArticle> prepare() {
            preparing(Thread.currentThread());
            try {
                return embed();
            } finally {
                preparing(null);
            }
        }

        /// Embeds those articles that seem to need it, each text once.
        private List<PreparedArticle> embed() {
            List<Article> articles = new ArrayList<>();
            Set<String> versions = new HashSet<>();
            for (Entry entry : entries) {
                if (entry instanceof Entry.Whole(SourceItem.Found found, Article article)
                        && catalogue.seemsToNeedVectors(article)
                        && versions.add(article.version())) {
                    articles.add(article);
                }
            }
            Map<Article, Passages.Embedded> embedded = new HashMap<>();
            Iterator<Passages.Embedded> vectors = passages.of(articles).iterator();
            articles.forEach(article -> embedded.put(article, vectors.next()));
            List<PreparedArticle> prepared = new ArrayList<>();
            for (Entry entry : entries) {
                if (entry instanceof Entry.Whole(SourceItem.Found found, Article article)) {
                    prepared.add(
                            prepared(found, article, embedded.getOrDefault(article, NOT_NEEDED)));
                }
            }
            return prepared;
        }

        private PreparedArticle prepared(
                SourceItem.Found found, Article article, Passages.Embedded embedded) {
            List<String> warnings = new ArrayList<>(found.article().warnings());
            Objects.requireNonNullElse(article.dating(), Dating.NONE).questioned().stream()
                    .map(Batch::question)
                    .forEach(warnings::add);
            if (embedded.repeats() > 0) {
                warnings.add(
                        String.format(
                                Locale.ROOT,
                                "%,d of its %,d passages only repeat others; they are not searched",
                                embedded.repeats(),
                                embedded.repeats() + embedded.passages().size()));
            }
            return new PreparedArticle(found.origin(), article, embedded.passages(), warnings);
        }

        private static String question(DateCandidate date) {
            return "date: %s: \"%s\" (%s)"
                    .formatted(date.verdict().words(), date.written(), date.origin().key());
        }

        /// When nothing was committed, because the model failed or it was ended.
        List<Outcome> failed(Throwable fault) {
            Throwable cause = fault.getCause() == null ? fault : fault.getCause();
            if (!(cause instanceof RuntimeException met)) {
                throw new CompletionException(cause);
            }
            return entries.stream()
                    .<Outcome>map(
                            entry ->
                                    switch (entry) {
                                        case Entry.Whole whole ->
                                                Outcome.Failed.by(met, whole.found().origin());
                                        case Entry.Failure(Outcome.Failed outcome) -> outcome;
                                    })
                    .toList();
        }

        List<Outcome> commit(List<PreparedArticle> prepared) {
            Iterator<Outcome> admitted = catalogue.admit(prepared).iterator();
            List<Outcome> outcomes = new ArrayList<>(entries.size());
            for (Entry entry : entries) {
                outcomes.add(
                        switch (entry) {
                            case Entry.Whole whole -> admitted.next();
                            case Entry.Failure(Outcome.Failed outcome) -> outcome;
                        });
            }
            return outcomes;
        }
    }

    /// Counts outcomes as they are told.
    private static final class Tally {

        /// None that is part of a name, as in UTF-8.
        private static final Pattern NUMBER = Pattern.compile("(?<!\\d|\\p{L}-)\\d+(?:[,.]\\d+)*");

        private final Consumer<Outcome> listener;
        private final Map<Outcome.Status, Integer> counts = new EnumMap<>(Outcome.Status.class);
        private final List<Outcome.Failed> failed = new ArrayList<>();
        private long failures;
        private long oddities;
        private final Map<String, Integer> kinds = new HashMap<>();
        private final List<String> warnings = new ArrayList<>();

        Tally(Consumer<Outcome> listener) {
            this.listener = listener;
            for (Outcome.Status status : Outcome.Status.values()) {
                counts.put(status, 0);
            }
        }

        void count(Outcome outcome) {
            switch (outcome) {
                case Outcome.Failed failure -> {
                    failures++;
                    if (failed.size() < IngestReport.MOST_KEPT) {
                        failed.add(failure);
                    }
                }
                case Outcome.Acknowledged done -> {
                    counts.merge(done.status(), 1, Integer::sum);
                    oddities += done.warnings().size();
                    done.warnings().forEach(this::countKind);
                    done.warnings().stream()
                            .limit(IngestReport.MOST_KEPT - warnings.size())
                            .forEach(text -> warnings.add(done.origin() + ": " + text));
                }
            }
            listener.accept(outcome);
        }

        private void countKind(String warning) {
            String kind =
                    NUMBER.matcher(warning.replaceFirst(":.*", ""))
                            .replaceAll("")
                            .replaceAll(" +", " ")
                            .strip();
            if (kinds.size() < IngestReport.MOST_KINDS || kinds.containsKey(kind)) {
                kinds.merge(kind, 1, Integer::sum);
            }
        }

        IngestReport report() {
            return new IngestReport(counts, failures, failed, oddities, kinds, warnings, Map.of());
        }
    }
}
