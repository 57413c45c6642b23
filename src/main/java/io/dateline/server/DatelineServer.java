package io.dateline.server;

import io.dateline.Dateline;
import io.dateline.answer.Answerer;
import io.dateline.conversation.Conversations;
import io.dateline.server.admission.Admission;
import io.dateline.server.admission.QuestionQueue;
import io.dateline.server.endpoint.Asking;
import io.dateline.server.endpoint.BackgroundWork;
import io.dateline.server.endpoint.Endpoint;
import io.dateline.server.endpoint.EndpointRoutes;
import io.dateline.server.front.FrontDoor;
import io.dateline.server.front.QuestionRate;
import io.dateline.server.front.RequestGuard;
import io.dateline.server.http.AnswersInWork;
import io.dateline.server.http.Caller;
import io.dateline.server.http.ErrorTable;
import io.dateline.server.job.JobRoutes;
import io.dateline.server.keys.ApiKeys;
import io.dateline.server.keys.KeyAccess;
import io.dateline.server.mcp.McpRoutes;
import io.dateline.server.metrics.ServerMetrics;
import io.dateline.server.openai.OpenAiRoutes;
import io.dateline.server.page.WebPage;
import io.dateline.server.rest.ArticleRoutes;
import io.dateline.server.rest.AskRoutes;
import io.dateline.server.rest.ConversationRoutes;
import io.dateline.server.rest.SearchRoutes;
import io.dateline.server.rest.SuggestionRoutes;
import io.dateline.server.rest.Titles;
import io.dateline.server.rest.UserDataRoutes;
import io.dateline.server.rest.WatchRoutes;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.util.JavalinBindException;
import io.javalin.util.JavalinException;

import org.jspecify.annotations.Nullable;

import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/// Serves one engine over HTTP: the page, the JSON interfaces and its health. Answers from the
/// start and says that it is not ready until the engine is.
public final class DatelineServer implements AutoCloseable {

    /// How long requests in work may take to finish when the server closes.
    public static final Duration STOP_TIMEOUT = Duration.ofSeconds(5);

    /// How long they may take after that to tell that they were ended.
    private static final Duration TELL_TIMEOUT = Duration.ofSeconds(2);

    /// How long a client may fall silent in the middle of a request.
    private static final Duration STALL_TIMEOUT = Duration.ofSeconds(30);

    /// Below the minute after which proxies give up on a silent connection.
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    /// How long a question waits for its turn at most: longer than anybody looks on.
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /// How often clients are looked at: whether they are there, and keep pace.
    private static final Duration LOOK = Duration.ofSeconds(1);

    private static final System.Logger LOG = System.getLogger(DatelineServer.class.getName());

    private final Javalin javalin;
    private final URI url;
    private final QuestionQueue queue;
    private final AnswersInWork answers;
    private final BackgroundWork background;
    private final KeyAccess access;
    private final Timing timing;
    private final Asking asking;

    private DatelineServer(
            Javalin javalin,
            URI url,
            QuestionQueue queue,
            AnswersInWork answers,
            BackgroundWork background,
            KeyAccess access,
            Timing timing,
            Asking asking) {
        this.javalin = javalin;
        this.url = url;
        this.queue = queue;
        this.answers = answers;
        this.background = background;
        this.access = access;
        this.timing = timing;
        this.asking = asking;
    }

    /// Listens when it returns. Closing the server does not close the engine.
    ///
    /// @param engine completes when the engine is open; until then every call is answered 503
    /// @param searchable completes when what the server was started with can be found; until then
    ///     it is not ready, though it answers
    /// @throws PortUnavailableException when it cannot listen there
    /// @throws KeyMissingException when others than this machine would reach it, and there is no
    /// key
    public static DatelineServer start(
            ServerConfig config,
            CompletableFuture<Dateline> engine,
            CompletableFuture<?> searchable,
            Additions additions) {
        CompletableFuture<Answerer> answerer = engine.thenApply(dateline -> dateline::ask);
        return start(
                config,
                new Readiness(engine, answerer, searchable),
                new Timing(HEARTBEAT, STOP_TIMEOUT, TELL_TIMEOUT),
                new BytesInFlight(BytesInFlight.ofThisMemory()),
                additions);
    }

    /// Without keys and endpoints.
    ///
    /// @throws PortUnavailableException when it cannot listen there
    /// @throws KeyMissingException when others than this machine would reach it
    public static DatelineServer start(
            ServerConfig config,
            CompletableFuture<Dateline> engine,
            CompletableFuture<?> searchable) {
        return start(config, engine, searchable, Additions.NONE);
    }

    /// What a server is given beside its engine.
    ///
    /// @param keys the keys of the data folder, or `null` where there are none and will be none
    /// @param endpoints routes of others
    public record Additions(@Nullable ApiKeys keys, List<Endpoint> endpoints) {

        public static final Additions NONE = new Additions(null, List.of());

        public Additions {
            endpoints = List.copyOf(endpoints);
        }
    }

    /// How long the server waits.
    ///
    /// @param heartbeat for the next event of a stream
    /// @param stop for requests, when it closes
    /// @param tell for what was not answered by then, until its caller is told so
    /// @param stall for more of a request that has begun
    /// @param patience for a question's turn
    /// @param look until clients are looked at again
    record Timing(
            Duration heartbeat,
            Duration stop,
            Duration tell,
            Duration stall,
            Duration patience,
            Duration look) {
        Timing(Duration heartbeat, Duration stop, Duration tell) {
            this(heartbeat, stop, tell, STALL_TIMEOUT);
        }

        Timing(Duration heartbeat, Duration stop, Duration tell, Duration stall) {
            this(heartbeat, stop, tell, stall, PATIENCE, LOOK);
        }
    }

    static DatelineServer start(ServerConfig config, Readiness readiness, Timing timing) {
        return start(config, readiness, timing, new BytesInFlight(BytesInFlight.ofThisMemory()));
    }

    static DatelineServer start(
            ServerConfig config, Readiness readiness, Timing timing, BytesInFlight bytes) {
        return start(config, readiness, timing, bytes, Additions.NONE);
    }

    static DatelineServer start(
            ServerConfig config,
            Readiness readiness,
            Timing timing,
            BytesInFlight bytes,
            Additions additions) {
        AnswersInWork answers = new AnswersInWork();
        BackgroundWork background = new BackgroundWork();
        ServerMetrics metrics = new ServerMetrics(readiness::engineIfOpen);
        EndpointRoutes endpoints = new EndpointRoutes(additions.endpoints(), background);
        KeyAccess access =
                KeyAccess.of(
                        additions.keys(),
                        config.publicUrl(),
                        config.isBeyondThisMachine(),
                        endpoints.signed());
        if (config.isBeyondThisMachine() && !access.hasKeys()) {
            throw new KeyMissingException(config);
        }
        FrontDoor door =
                new FrontDoor(
                        new RequestGuard(config.scheme(), config.host(), config.publicUrl()),
                        access.check(),
                        new QuestionRate(config.questionsAMinute()),
                        metrics,
                        endpoints.signed());
        QuestionQueue queue =
                metrics.counting(
                        listener ->
                                new QuestionQueue(
                                        readiness::answersAtOnce,
                                        config.queue(),
                                        timing.patience(),
                                        listener));
        Javalin javalin =
                Javalin.create(
                        settings -> {
                            // what is inserted later stands before it
                            settings.jetty.modifyServer(server -> server.insertHandler(door));
                            Listening.configure(settings, config, timing);
                            settings.jetty.modifyServer(server -> server.insertHandler(bytes));
                            route(settings, config, readiness, answers, metrics, queue, timing);
                            access.routes().register(settings.routes);
                            endpoints.register(settings.routes);
                        });
        try {
            javalin.start();
        } catch (JavalinBindException e) {
            throw Listening.unavailable(config, e);
        }
        String name = RequestGuard.nameInUrl(config.host());
        URI url = URI.create(config.scheme() + "://" + name + ":" + javalin.port());
        Asking asking =
                new Asking(
                        () -> answers.endable(metrics.counting(asked(config, readiness))),
                        readiness::requireConversations,
                        () -> readiness.requireEngine()::suggest,
                        queue);
        return new DatelineServer(javalin, url, queue, answers, background, access, timing, asking);
    }

    /// Where it listens; with the port that was free where none was chosen.
    public URI url() {
        return url;
    }

    /// How those ask who added endpoints.
    public Asking asking() {
        return asking;
    }

    /// Every call that is answered, as `GET /health/live`.
    List<String> routes() {
        return javalin.unsafe.internalRouter.allHttpHandlers().stream()
                .map(handler -> handler.endpoint)
                .filter(endpoint -> endpoint.method.isHttpMethod())
                .map(endpoint -> endpoint.method.name() + " " + endpoint.path)
                .toList();
    }

    /// Has what was done to keys beside this server seen at once, and not within a second.
    void seeKeys() {
        access.known().refresh();
    }

    /// Takes no more requests, and returns when those in work have finished. Who waits for a turn
    /// is told at once that there will be none; answers that take longer than [#STOP_TIMEOUT] are
    /// ended, and their askers told; what endpoints do after their responses has as long.
    @Override
    public void close() {
        Instant lastMoment = Instant.now().plus(timing.stop());
        queue.close();
        CountDownLatch closed = new CountDownLatch(1);
        Thread.startVirtualThread(() -> endAnswersUnless(closed));
        try {
            javalin.stop();
        } catch (JavalinException e) {
            if (!(e.getCause() instanceof TimeoutException)) {
                throw e;
            }
            LOG.log(Level.WARNING, "closed before every request was answered");
        } finally {
            closed.countDown();
            background.close(Duration.between(Instant.now(), lastMoment), timing.tell());
        }
    }

    private void endAnswersUnless(CountDownLatch closed) {
        try {
            if (!closed.await(timing.stop().toNanos(), TimeUnit.NANOSECONDS)) {
                answers.end();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void route(
            JavalinConfig settings,
            ServerConfig config,
            Readiness readiness,
            AnswersInWork answers,
            ServerMetrics metrics,
            QuestionQueue queue,
            Timing timing) {
        Supplier<Answerer> answerer =
                () -> answers.endable(metrics.counting(asked(config, readiness)));
        Duration heartbeat = timing.heartbeat();
        Admission admission = new Admission(queue);
        // first, so that what other handlers refuse is counted too
        metrics.register(settings.routes);
        ErrorTable.register(settings);
        Supplier<Conversations> conversations = readiness::requireConversations;
        Titles titles = new Titles(readiness::engineIfOpen);
        new AskRoutes(answerer, conversations, titles, admission, heartbeat)
                .register(settings.routes);
        new ConversationRoutes(conversations).register(settings.routes);
        new UserDataRoutes(conversations).register(settings.routes);
        new SuggestionRoutes(
                        () -> answers.endable(readiness.requireEngine()::suggest),
                        conversations,
                        admission)
                .register(settings.routes);
        new ArticleRoutes(readiness::requireEngine, answers).register(settings.routes);
        new JobRoutes(() -> readiness.requireEngine().jobs(), heartbeat).register(settings);
        new SearchRoutes(readiness::requireEngine, admission).register(settings.routes);
        new WatchRoutes(readiness::requireEngine).register(settings.routes);
        new OpenAiRoutes(answerer, admission, heartbeat, config.publicUrl())
                .register(settings.routes);
        new McpRoutes(
                        readiness::requireEngine,
                        answerer,
                        admission,
                        ctx -> Caller.of(ctx).mayWrite())
                .register(settings.routes);
        new HealthRoutes(readiness).register(settings.routes);
        settings.routes.get("/openapi.json", DatelineServer::describe);
        settings.resourceHandler(new WebPage());
    }

    private static Answerer asked(ServerConfig config, Readiness readiness) {
        Answerer answerer = readiness.requireAnswerer();
        return config.logsQuestions() ? QuestionLog.telling(answerer) : answerer;
    }

    private static void describe(Context ctx) {
        ctx.contentType("application/json")
                .result(Dateline.class.getResourceAsStream("openapi.json"));
    }
}
