package io.dateline.ingest;

import io.dateline.article.Article;
import io.dateline.index.ArticleIndex;
import io.dateline.index.Change.EmbeddedPassage;
import io.dateline.ingest.source.Canonicalisation;
import io.dateline.model.Sentences;
import io.dateline.model.TextEmbedder;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The road of articles into the index: made canonical, cut, embedded, committed. What was
/// acknowledged is committed; the same articles again change nothing.
///
/// Articles go in batches. While one is committed the next is embedded and the one after it is
/// read, so that the models never wait for the disk; no more than these three are in memory.
public final class Ingestion implements AutoCloseable {

    /// A batch is full with this many articles,
    private static final int MOST_ARTICLES = 256;

    /// or with this many characters, some 500 passages: a few seconds of embedding on two cores, so
    /// that progress is seen and a commit is worth its fsync.
    private static final int MOST_CHARACTERS = 400_000;

    private static final int MOST_OPEN_BATCHES = 2;

    private final Passages passages;
    private final Catalogue catalogue;
    private final ExecutorService embedding = thread("dateline-embed");
    private final ExecutorService committing = thread("dateline-commit");

    public Ingestion(ArticleIndex index, Sentences sentences, TextEmbedder embedder) {
        passages = new Passages(sentences, embedder);
        catalogue = new Catalogue(index, passages);
    }

    private static ExecutorService thread(String name) {
        return Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name(name).factory());
    }

    /// Takes in all items. Failures are outcomes; the other items go in.
    ///
    /// @param listener is told each outcome once it is certain, in the order of the items, on the
    ///     calling thread
    public IngestReport run(Stream<SourceItem> items, Consumer<Outcome> listener) {
        Tally tally = new Tally(listener);
        Deque<CompletableFuture<List<Outcome>>> open = new ArrayDeque<>();
        Batch batch = new Batch();
        try (items) {
            Iterator<SourceItem> remaining = items.iterator();
            while (remaining.hasNext()) {
                batch.add(remaining.next());
                if (batch.isFull()) {
                    open.add(submit(batch));
                    batch = new Batch();
                    while (open.size() > MOST_OPEN_BATCHES) {
                        open.remove().join().forEach(tally::count);
                    }
                }
            }
            open.add(submit(batch));
        } finally {
            open.forEach(pending -> pending.join().forEach(tally::count));
        }
        return tally.report();
    }

    private CompletableFuture<List<Outcome>> submit(Batch batch) {
        return CompletableFuture.supplyAsync(batch::prepare, embedding)
                .thenApplyAsync(batch::commit, committing)
                .exceptionally(batch::failed);
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

    @Override
    public void close() {
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

        void add(SourceItem item) {
            switch (item) {
                case SourceItem.Refused(String origin, String reason) ->
                        entries.add(new Entry.Failure(new Outcome.Failed(origin, reason)));
                case SourceItem.Found found -> {
                    try {
                        Article article = Canonicalisation.article(found.article());
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

        /// Embeds those articles that seem to need it, each text once.
        List<PreparedArticle> prepare() {
            List<Article> articles = new ArrayList<>();
            Set<String> versions = new HashSet<>();
            for (Entry entry : entries) {
                if (entry instanceof Entry.Whole(SourceItem.Found found, Article article)
                        && catalogue.seemsToNeedVectors(article)
                        && versions.add(article.version())) {
                    articles.add(article);
                }
            }
            Map<Article, List<EmbeddedPassage>> embedded = new HashMap<>();
            Iterator<List<EmbeddedPassage>> vectors = passages.of(articles).iterator();
            articles.forEach(article -> embedded.put(article, vectors.next()));
            List<PreparedArticle> prepared = new ArrayList<>();
            for (Entry entry : entries) {
                if (entry instanceof Entry.Whole(SourceItem.Found found, Article article)) {
                    prepared.add(
                            new PreparedArticle(
                                    found.origin(),
                                    article,
                                    embedded.getOrDefault(article, List.of()),
                                    found.article().warnings()));
                }
            }
            return prepared;
        }

        /// When nothing was committed, because the model failed.
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

        private final Consumer<Outcome> listener;
        private final Map<Outcome.Status, Integer> counts = new EnumMap<>(Outcome.Status.class);
        private final List<Outcome.Failed> failed = new ArrayList<>();
        private long failures;
        private long oddities;
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
                    done.warnings().stream()
                            .limit(IngestReport.MOST_KEPT - warnings.size())
                            .forEach(text -> warnings.add(done.origin() + ": " + text));
                }
            }
            listener.accept(outcome);
        }

        IngestReport report() {
            return new IngestReport(counts, failures, failed, oddities, warnings);
        }
    }
}
