package io.dateline.server;

import io.dateline.Dateline;
import io.dateline.answer.Answerer;
import io.dateline.conversation.Conversations;
import io.dateline.server.http.AnswersInWork;
import io.dateline.server.http.ErrorTable;
import io.dateline.server.http.Json;
import io.dateline.server.mcp.McpRoutes;
import io.dateline.server.metrics.ServerMetrics;
import io.dateline.server.openai.OpenAiRoutes;
import io.dateline.server.rest.ArticleRoutes;
import io.dateline.server.rest.AskRoutes;
import io.dateline.server.rest.ConversationRoutes;
import io.dateline.server.rest.SearchRoutes;
import io.dateline.server.rest.SuggestionRoutes;
import io.dateline.server.rest.Titles;
import io.dateline.server.rest.Upload;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.util.JavalinBindException;
import io.javalin.util.JavalinException;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.SizeLimitHandler;

import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Duration;
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

    private static final System.Logger LOG = System.getLogger(DatelineServer.class.getName());

    private static final int NO_LIMIT = -1;

    private final Javalin javalin;
    private final URI url;
    private final AnswersInWork answers;
    private final Duration stopTimeout;

    private DatelineServer(Javalin javalin, URI url, AnswersInWork answers, Duration stopTimeout) {
        this.javalin = javalin;
        this.url = url;
        this.answers = answers;
        this.stopTimeout = stopTimeout;
    }

    /// Listens when it returns. Closing the server does not close the engine.
    ///
    /// @param engine completes when the engine is open; until then every call is answered 503
    /// @param searchable completes when what the server was started with can be found; until then
    ///     it is not ready, though it answers
    /// @throws PortUnavailableException when it cannot listen there
    public static DatelineServer start(
            ServerConfig config,
            CompletableFuture<Dateline> engine,
            CompletableFuture<?> searchable) {
        CompletableFuture<Answerer> answerer = engine.thenApply(dateline -> dateline::ask);
        return start(
                config,
                new Readiness(engine, answerer, searchable),
                new Timing(HEARTBEAT, STOP_TIMEOUT, TELL_TIMEOUT));
    }

    /// How long the server waits.
    ///
    /// @param heartbeat for the next event of a stream
    /// @param stop for requests, when it closes
    /// @param tell for what was not answered by then, until its caller is told so
    /// @param stall for more of a request that has begun
    record Timing(Duration heartbeat, Duration stop, Duration tell, Duration stall) {
        Timing(Duration heartbeat, Duration stop, Duration tell) {
            this(heartbeat, stop, tell, STALL_TIMEOUT);
        }
    }

    static DatelineServer start(ServerConfig config, Readiness readiness, Timing timing) {
        return start(config, readiness, timing, new BytesInFlight(BytesInFlight.ofThisMemory()));
    }

    static DatelineServer start(
            ServerConfig config, Readiness readiness, Timing timing, BytesInFlight bytes) {
        AnswersInWork answers = new AnswersInWork();
        Javalin javalin =
                Javalin.create(
                        settings -> {
                            listen(settings, config, timing);
                            settings.jetty.modifyServer(server -> server.insertHandler(bytes));
                            route(settings, config, readiness, answers, timing.heartbeat());
                        });
        try {
            javalin.start();
        } catch (JavalinBindException e) {
            throw unavailable(config, e);
        }
        String name = RequestGuard.nameInUrl(config.host());
        URI url = URI.create("http://" + name + ":" + javalin.port());
        return new DatelineServer(javalin, url, answers, timing.stop());
    }

    /// Where it listens; with the port that was free where none was chosen.
    public URI url() {
        return url;
    }

    /// Every call that is answered, as `GET /health/live`.
    List<String> routes() {
        return javalin.unsafe.internalRouter.allHttpHandlers().stream()
                .map(handler -> handler.endpoint)
                .filter(endpoint -> endpoint.method.isHttpMethod())
                .map(endpoint -> endpoint.method.name() + " " + endpoint.path)
                .toList();
    }

    /// Takes no more requests, and returns when those in work have finished. Answers that take
    /// longer than [#STOP_TIMEOUT] are ended, and their askers told.
    @Override
    public void close() {
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
        }
    }

    private void endAnswersUnless(CountDownLatch closed) {
        try {
            if (!closed.await(stopTimeout.toNanos(), TimeUnit.NANOSECONDS)) {
                answers.end();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void listen(JavalinConfig settings, ServerConfig config, Timing timing) {
        settings.startup.showJavalinBanner = false;
        settings.startup.showOldJavalinVersionWarning = false;
        settings.startup.startupWatcherEnabled = false;
        settings.concurrency.useVirtualThreads = true;
        settings.jetty.addConnector(
                (server, http) -> {
                    FinishingConnector connector = new FinishingConnector(server, http);
                    connector.setHost(config.host());
                    connector.setPort(config.port());
                    return connector;
                });
        settings.jetty.modifyServer(
                server -> finishAndExplain(server, timing.stop().plus(timing.tell())));
        settings.jetty.modifyHttpConfiguration(
                http -> {
                    http.setIdleTimeout(timing.stall().toMillis());
                    http.addCustomizer((request, _) -> withItsOwnMethod(request));
                });
        settings.jetty.modifyServletContextHandler(
                servlets -> servlets.setErrorHandler(new JettyErrors()));
        Upload.configure(settings.jetty.multipartConfig);
        settings.http.maxRequestSize = Json.MAX_ARTICLES_BYTES;
        settings.http.prefer405over404 = true;
    }

    /// Without the header that makes Javalin take another method than the one that came: a proxy
    /// that lets only reading through would let it through, too.
    private static Request withItsOwnMethod(Request request) {
        if (!request.getHeaders().contains(Header.X_HTTP_METHOD_OVERRIDE)) {
            return request;
        }
        HttpFields headers =
                HttpFields.build(request.getHeaders())
                        .remove(Header.X_HTTP_METHOD_OVERRIDE)
                        .asImmutable();
        return new Request.Wrapper(request) {
            @Override
            public HttpFields getHeaders() {
                return headers;
            }
        };
    }

    private static void finishAndExplain(Server server, Duration stopTimeout) {
        server.setStopTimeout(stopTimeout.toMillis());
        server.insertHandler(new GracefulHandler());
        server.insertHandler(new SizeLimitHandler(Json.MAX_ARTICLES_BYTES, NO_LIMIT));
        server.setErrorHandler(new JettyErrors());
    }

    private static void route(
            JavalinConfig settings,
            ServerConfig config,
            Readiness readiness,
            AnswersInWork answers,
            Duration heartbeat) {
        ServerMetrics metrics = new ServerMetrics(readiness::engineIfOpen);
        Supplier<Answerer> answerer =
                () -> answers.endable(metrics.counting(readiness.requireAnswerer()));
        // first, so that what the guard turns away is counted too
        metrics.register(settings.routes);
        settings.routes.before(new RequestGuard(config));
        ErrorTable.register(settings);
        Supplier<Conversations> conversations = readiness::requireConversations;
        Titles titles = new Titles(readiness::engineIfOpen);
        new AskRoutes(answerer, conversations, titles, heartbeat).register(settings.routes);
        new ConversationRoutes(conversations).register(settings.routes);
        new SuggestionRoutes(
                        () -> answers.endable(readiness.requireEngine()::suggest), conversations)
                .register(settings.routes);
        new ArticleRoutes(readiness::requireEngine).register(settings.routes);
        new SearchRoutes(readiness::requireEngine).register(settings.routes);
        new OpenAiRoutes(answerer, heartbeat, config.publicUrl()).register(settings.routes);
        // who reaches a server on loopback may write, as over REST
        new McpRoutes(readiness::requireEngine, answerer, _ -> true).register(settings.routes);
        new HealthRoutes(readiness).register(settings.routes);
        settings.routes.get("/openapi.json", DatelineServer::describe);
        settings.resourceHandler(new WebPage());
    }

    private static void describe(Context ctx) {
        ctx.contentType("application/json")
                .result(Dateline.class.getResourceAsStream("openapi.json"));
    }

    private static PortUnavailableException unavailable(
            ServerConfig config, JavalinBindException e) {
        Throwable reason = e;
        while (reason.getCause() != null) {
            reason = reason.getCause();
        }
        String place = "port " + config.port() + " on " + config.host();
        boolean inUse = String.valueOf(reason.getMessage()).contains("in use");
        String problem = inUse ? " is in use" : " cannot be listened on: " + reason.getMessage();
        return new PortUnavailableException(place + problem, inUse, e);
    }
}
