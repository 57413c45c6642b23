package io.dateline;

import dev.langchain4j.rag.RetrievalAugmentor;
import dev.langchain4j.rag.content.retriever.ContentRetriever;

import io.dateline.answer.Answer;
import io.dateline.answer.AnswerEvent;
import io.dateline.answer.Examination;
import io.dateline.answer.Manner;
import io.dateline.answer.Question;
import io.dateline.answer.support.Verdict;
import io.dateline.article.Article;
import io.dateline.article.ArticleFilter;
import io.dateline.article.ArticleListing;
import io.dateline.article.ArticlePage;
import io.dateline.article.NamedCount;
import io.dateline.article.Passage;
import io.dateline.conversation.ConversationStore;
import io.dateline.index.ArticleIndex;
import io.dateline.index.ArticleIndexFactory;
import io.dateline.index.StoredArticle;
import io.dateline.ingest.IngestReport;
import io.dateline.ingest.Ingestion;
import io.dateline.ingest.Outcome;
import io.dateline.ingest.Reembedding;
import io.dateline.ingest.SourceItem;
import io.dateline.ingest.document.DocumentReader;
import io.dateline.ingest.job.JobFiles;
import io.dateline.ingest.job.Jobs;
import io.dateline.ingest.source.FieldNames;
import io.dateline.ingest.source.Sources;
import io.dateline.ingest.watch.SourceReader;
import io.dateline.ingest.watch.SourcesFile;
import io.dateline.ingest.watch.WatchStore;
import io.dateline.ingest.watch.WatchedSources;
import io.dateline.ingest.web.KnownPages;
import io.dateline.ingest.web.WebSources;
import io.dateline.model.chat.ChatSource;
import io.dateline.retrieve.HybridRetriever;
import io.dateline.retrieve.RankedPassage;
import io.dateline.retrieve.RetrievalQuery;
import io.dateline.retrieve.Retriever;
import io.dateline.store.Database;
import io.dateline.store.PostgresAddress;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Questions over a folder of articles, answered with citations to the exact words.
///
/// Safe for use by many threads at once. Faults of the disk are thrown as
/// [java.io.UncheckedIOException], a full one as [io.dateline.article.DiskFullException].
/// An exception that is an [io.dateline.article.ExpectedFault] says whether to try again.
public final class Dateline implements AutoCloseable {

    /// How many questions the reader is best asked at once: it keeps all cores busy by that. Two at
    /// least, so that a long one does not keep out all others.
    public static final int READ_AT_ONCE = Math.max(2, Runtime.getRuntime().availableProcessors());

    private final @Nullable DataFolder folder;

    /// `null` for a collection that is open for reading only.
    private final @Nullable Memory memory;

    private final Models models;
    private final ArticleIndex index;
    private final Ingestion ingestion;
    private final Retriever retriever;
    private final WebSources web;
    private final Answering answering;
    private final Samples samples;

    /// `null` for a collection that is open for reading only.
    private final @Nullable WatchedSources watched;
    private final @Nullable Jobs jobs;

    private final boolean wantsSamples;
    private final int answersAtOnce;

    /// @param folder `null` to read only
    private Dateline(DatelineConfig config, Models models, @Nullable DataFolder folder) {
        this.folder = folder;
        this.models = models;
        memory = folder == null ? null : remember(config, models);
        try {
            ArticleIndexFactory indexes = DataFolder.index(config.data(), models.indexFormat());
            index =
                    memory == null
                            ? indexes.openForReading()
                            : indexes.open(memory.conversations()::citedVersions);
        } catch (RuntimeException | Error e) {
            models.close();
            if (memory != null) {
                memory.close();
            }
            throw e;
        }
        ingestion = new Ingestion(index, models.sentences(), models.embedder());
        web = new WebSources(config.fetch());
        retriever = new HybridRetriever(index, models.embedder(), HybridRetriever.DEFAULT_FUSION);
        answering = Answering.of(config, models, retriever, index);
        samples = new Samples(config.data());
        wantsSamples = config.samples();
        ChatSource chat = config.chat();
        answersAtOnce = chat == null ? READ_AT_ONCE : chat.limits().parallel();
        jobs = memory == null ? null : jobs(config.data(), memory);
        if (memory != null) {
            memory.tend(this, this::isThere, config.keepConversations());
        }
        watched = memory == null ? null : watch(config, memory);
    }

    private Memory remember(DatelineConfig config, Models opened) {
        try {
            return Memory.open(
                    config.data(),
                    config.store(),
                    (id, version) -> article(id, version).isPresent());
        } catch (RuntimeException | Error e) {
            opened.close();
            throw e;
        }
    }

    private WatchedSources watch(DatelineConfig config, Memory opened) {
        return new WatchedSources(
                new SourcesFile(config.data()),
                opened.watchStore(),
                new SourceReader(web),
                this::take);
    }

    private Jobs jobs(Path data, Memory remembered) {
        return new Jobs(
                remembered.jobs(),
                new JobFiles(data.resolve(DataFolder.JOBS)),
                this::pages,
                this::take,
                InstantSource.system());
    }

    private boolean isThere(String id) {
        return index.find(id).isPresent();
    }

    /// Opens a folder for reading and writing, with the defaults; makes it when missing.
    ///
    /// @throws FolderHeldException when another process writes to it
    /// @throws io.dateline.index.IndexFormatException when the index was made with another model or
    ///     schema; [#reindex] makes it anew
    /// @throws io.dateline.index.IndexUnusableException when the index is damaged; the message says
    ///     what to do
    /// @throws io.dateline.model.ModelUnusableException when a model is missing or damaged
    public static Dateline open(Path data) {
        return open(DatelineConfig.of(data));
    }

    /// Opens a folder for reading and writing; see [#open(Path)].
    public static Dateline open(DatelineConfig config) {
        return open(config, Models::load);
    }

    /// Opens a folder with other models than those that the configuration names.
    static Dateline open(DatelineConfig config, Function<DatelineConfig, Models> models) {
        DataFolder folder = DataFolder.hold(config.data());
        try {
            return new Dateline(config, models.apply(config), folder);
        } catch (RuntimeException | Error e) {
            folder.close();
            throw e;
        }
    }

    /// Opens what is in the folder now, beside a process that may write to it. To ingest or delete
    /// throws [IllegalStateException].
    ///
    /// @throws io.dateline.index.IndexUnusableException as [#open(Path)]
    public static Dateline openForReading(DatelineConfig config) {
        return new Dateline(config, Models.load(config), null);
    }

    /// Makes the index anew from the stored articles, after a change of model or schema. Until that
    /// is done, also after a crash, the old index is what is there.
    ///
    /// @param progress is told how many articles are done, from time to time
    /// @return how many articles there are
    public static int reindex(DatelineConfig config, IntConsumer progress) {
        try (DataFolder folder = DataFolder.hold(config.data());
                Models models = Models.load(config)) {
            return folder.index(models.indexFormat())
                    .rebuild(new Reembedding(models.sentences(), models.embedder()), progress);
        }
    }

    /// Copies all that is in a data folder, also while another process serves it: the last state
    /// that was committed, with the files of jobs that wait and `sources.yaml`. What is settings is
    /// left out. A backup that was not finished, also by a
    /// crash, can be told from a whole one, and [#restore] refuses it.
    ///
    /// @param into an empty folder; made when missing
    /// @throws FolderNotEmptyException when there is something in `into`
    /// @throws io.dateline.index.IndexUnusableException when there is no index in `data`, or it is
    ///     damaged
    public static Backup backup(Path data, Path into) {
        return BackupFolder.make(data, into, null);
    }

    /// As [#backup], without conversations, keys and jobs: where a server of databases keeps them,
    /// what the folder may still have of them is out of date.
    ///
    /// @param store that server, which the backup names
    public static Backup backupArticles(Path data, Path into, PostgresAddress store) {
        return BackupFolder.make(data, into, store);
    }

    /// Makes a data folder of a backup, whole or not at all: what a crash leaves in part cannot be
    /// opened.
    ///
    /// @param data an empty folder; made when missing
    /// @param beside the names of files that may be in `data` all the same, and stay
    /// @throws BackupUnusableException when there is no whole backup in `from`, or it is damaged
    /// @throws FolderNotEmptyException when there is something in `data`
    /// @throws FolderHeldException when another process writes to `data`
    public static Backup restore(Path from, Path data, Set<String> beside) {
        return BackupFolder.restore(from, data, beside);
    }

    /// Has the models work once, so that the first question does not wait for what they prepare
    /// then.
    public void warmUp() {
        models.warmUp();
    }

    /// Tells processes that find the folder held where this one serves.
    public void announce(URI url) {
        writable().announce(url);
    }

    private DataFolder writable() {
        if (folder == null) {
            throw new IllegalStateException("this collection is open for reading only");
        }
        return folder;
    }

    /// Takes in files, and folders with all that is in them. What fails is reported, all else goes
    /// in.
    public IngestReport ingest(Path... paths) {
        return ingest(List.of(paths), outcome -> {});
    }

    /// Takes in files and folders.
    ///
    /// @param listener is told each outcome, in order, once it is committed
    public IngestReport ingest(List<Path> paths, Consumer<Outcome> listener) {
        return ingest(paths, FieldNames.USUAL, listener);
    }

    /// The same of articles whose fields have these names.
    public IngestReport ingest(List<Path> paths, FieldNames names, Consumer<Outcome> listener) {
        Map<String, Integer> passedOver = new ConcurrentHashMap<>();
        Stream<SourceItem> items =
                Sources.read(
                        paths,
                        names,
                        file -> passedOver.merge(Sources.kind(file), 1, Integer::sum));
        return take(items, listener).withPassedOver(passedOver);
    }

    /// Takes in pages from the web, and all pages that feeds and sitemaps among them name. Waits as
    /// long as their servers want; an interrupt ends it by
    /// [java.util.concurrent.CancellationException], and what was told is in then.
    ///
    /// @param listener is told each outcome, in order, once it is committed
    public IngestReport ingestAddresses(List<URI> addresses, Consumer<Outcome> listener) {
        return take(pages(addresses), listener);
    }

    private Stream<SourceItem> pages(List<URI> addresses) {
        return web.read(addresses, KnownPages.NONE, _ -> {});
    }

    /// What is on the web, for who takes it in with [#take] and remembers what was taken.
    public WebSources web() {
        return web;
    }

    /// Takes in what a source gives, one item after the other.
    ///
    /// @param listener is told each outcome, one an item and in order, once it is committed
    public IngestReport take(Stream<SourceItem> items, Consumer<Outcome> listener) {
        writable();
        return ingestion.run(items.peek(this::leaveTo), listener);
    }

    /// Takes in articles; all are committed when it returns.
    ///
    /// @return one outcome an item, in order
    public List<Outcome> add(List<SourceItem> items) {
        List<Outcome> outcomes = new ArrayList<>(items.size());
        take(items.stream(), outcomes::add);
        return outcomes;
    }

    private synchronized void leaveTo(SourceItem item) {
        samples.leaveTo(
                item, ids -> memory().deleting(ids, () -> ingestion.removeAll(ids), this::isThere));
    }

    /// Begins an empty collection with the sample articles, if that is wanted and it never held an
    /// article of one's own.
    ///
    /// @return how many were loaded
    public synchronized int loadSamples() {
        writable();
        if (!wantsSamples || samples.haveLeft() || index.size() > 0) {
            return 0;
        }
        samples.load(ingestion);
        return index.size();
    }

    /// Whether the collection holds the sample articles.
    public boolean holdsSamples() {
        return !samples.present().isEmpty() && index.size() > 0;
    }

    /// The answer to a question to all articles.
    public Answer ask(String question) {
        return answering.answerer(Manner.USUAL).answer(Question.of(question));
    }

    /// Answers a question and tells `listener` each step, on the calling thread. What the listener
    /// throws ends the work; so does an interrupt, by
    /// [java.util.concurrent.CancellationException].
    public void ask(Question question, Consumer<AnswerEvent> listener) {
        answering.answerer(question.manner()).answer(question, listener);
    }

    /// What could be asked after `question`, each answered by the articles: three questions at
    /// most. Without a chat model they are the same for all questions, but for what was asked.
    public List<String> suggest(Question question) {
        return answering.suggest(question);
    }

    /// What the chat model would call a conversation that begins with this question; nothing where
    /// there is none, or it fails.
    public Optional<String> title(Question question) {
        return answering.title(question);
    }

    /// Who answers: `reader`, or a chat model as `openai:NAME`.
    public String model() {
        return answering.model(models.reader().name());
    }

    /// How many questions are best answered at once: with a chat model, which is mostly waited for,
    /// as many as it may be asked; else [#READ_AT_ONCE].
    public int answersAtOnce() {
        return answersAtOnce;
    }

    /// What the chat model was asked so far, whoever asked; nothing where there is none.
    public Optional<ChatCounts> chatCounts() {
        return answering.chatCounts();
    }

    /// The prompts of the user's own, as `answer.md`.
    public List<String> ownPrompts() {
        return answering.prompts().overridden();
    }

    /// Retrieval as LangChain4j has it: each content has in its metadata what a citation needs.
    public ContentRetriever contentRetriever() {
        return answering.contentRetriever();
    }

    /// For `AiServices` of a program's own: passages go in between borders that no article can
    /// forge. What that service answers is not checked; [#check] does that.
    public RetrievalAugmentor retrievalAugmentor() {
        return answering.retrievalAugmentor();
    }

    /// The passages that are most likely to answer, best first.
    public List<RankedPassage> search(RetrievalQuery query) {
        return retriever.retrieve(query);
    }

    /// The article as it is now.
    public Optional<Article> article(String id) {
        return index.find(id).map(StoredArticle::article);
    }

    /// The article as it was in `version`, if that is one of the last few.
    public Optional<Article> article(String id, String version) {
        return index.find(id, version);
    }

    /// A page of articles; see [io.dateline.article.ArticleCollection#list].
    public ArticlePage articles(
            @Nullable String query, ArticleFilter filter, @Nullable String cursor, int limit) {
        return index.list(query, filter, cursor, limit);
    }

    /// A page of articles in any order, with snippets; see [io.dateline.index.ArticleIndex#list].
    public ArticlePage articles(ArticleListing listing) {
        return index.list(listing);
    }

    /// Each source of the articles that pass the filter, the one with most articles first.
    public List<NamedCount> sources(ArticleFilter filter) {
        return index.sources(filter);
    }

    /// Removes an article and its words from the disk, also from kept answers; false when there is
    /// none. Waits while the samples are loaded: an index that is empty still would look as if they
    /// had been deleted.
    public synchronized boolean delete(String id) {
        return !delete(List.of(id)).isEmpty();
    }

    /// Removes articles as [#delete(String)] does one, all or none.
    ///
    /// @return the ids of those that there were, each once
    public synchronized Set<String> delete(List<String> ids) {
        writable();
        Set<String> there = ids.stream().filter(this::isThere).collect(Collectors.toSet());
        if (there.isEmpty()) {
            // what an earlier attempt could not end
            memory().conversations().endDeletions(this::isThere);
            return Set.of();
        }
        List<String> removed = List.copyOf(there);
        memory().deleting(removed, () -> ingestion.removeAll(removed), this::isThere);
        if (index.size() == 0) {
            samples.remember(List.of());
        }
        return there;
    }

    /// The conversations that are kept in the folder.
    ///
    /// @throws IllegalStateException when it is open for reading only
    public ConversationStore conversations() {
        return memory().conversations();
    }

    /// The database of the folder, or the one it shares, for what others keep there in tables of
    /// their own.
    ///
    /// @throws IllegalStateException when it is open for reading only
    public Database database() {
        return memory().database();
    }

    /// The sources that `sources.yaml` in the folder names; nothing is looked at before
    /// [WatchedSources#begin].
    ///
    /// @throws IllegalStateException when it is open for reading only
    public WatchedSources watched() {
        if (watched == null) {
            throw new IllegalStateException("this collection is open for reading only");
        }
        return watched;
    }

    /// What is kept of the watched sources of a folder, also beside the process that holds it.
    public static WatchStore watchStore(DatelineConfig config) {
        return Memory.watchStore(config.data(), config.store());
    }

    /// Ingestions in the background.
    ///
    /// @throws IllegalStateException when the collection is open for reading only
    public Jobs jobs() {
        if (jobs == null) {
            throw new IllegalStateException("this collection is open for reading only");
        }
        return jobs;
    }

    private Memory memory() {
        if (memory == null) {
            throw new IllegalStateException("this collection is open for reading only");
        }
        return memory;
    }

    /// Lets a collection that was opened for reading see what another process has written by now.
    /// One that is opened where there is none stays empty.
    public void refresh() {
        index.refresh();
    }

    /// How many articles there are.
    public int size() {
        return index.size();
    }

    /// For evaluation: the answer over the whole collection, and what lies behind it. A follow-up
    /// is put by the chat model, if there is one, so that it stands alone.
    public Examination examine(Question question) {
        return answering.reader().examine(answering.understood(question));
    }

    /// The same as a user gets it: written by the chat model, if there is one.
    public Examination examineWritten(Question question) {
        return answering.hasModel() ? answering.written(question) : examine(question);
    }

    /// For evaluation: the answer of these articles alone, all read.
    public Examination examine(Question question, List<String> articleIds) {
        List<Passage> passages =
                articleIds.stream().flatMap(id -> index.passages(id).stream()).toList();
        return answering.reader().examine(answering.understood(question), passages);
    }

    /// Whether these articles say what `claim` says, by the models in the jar: what each sentence
    /// of a chat model is checked by, here against all words of the articles.
    public Verdict check(String claim, List<String> articleIds) {
        List<Passage> passages =
                articleIds.stream().flatMap(id -> index.passages(id).stream()).toList();
        return answering.support().check(claim, passages);
    }

    /// Finishes what is being ingested and what models compute now. A question that is still being
    /// answered ends with a [java.util.concurrent.CancellationException].
    @Override
    public void close() {
        if (watched != null) {
            watched.close();
        }
        if (jobs != null) {
            jobs.close();
        }
        ingestion.close();
        web.close();
        DocumentReader.shared().endIdle();
        models.close();
        index.close();
        if (memory != null) {
            memory.close();
        }
        if (folder != null) {
            folder.close();
        }
    }
}
