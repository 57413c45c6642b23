package io.dateline.server;

import io.dateline.server.DatelineServer.Timing;
import io.dateline.server.front.TrustedProxies;
import io.dateline.server.http.Json;
import io.dateline.server.rest.Upload;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Header;
import io.javalin.util.JavalinBindException;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.GracefulHandler;

import java.time.Duration;

/// How the server beneath listens, and what of a request it lets through.
final class Listening {

    /// Less than the slowest of lines that people use.
    private static final long LEAST_BYTES_PER_SECOND = 1000;

    private Listening() {}

    static void configure(JavalinConfig settings, ServerConfig config, Timing timing) {
        settings.startup.showJavalinBanner = false;
        settings.startup.showOldJavalinVersionWarning = false;
        settings.startup.startupWatcherEnabled = false;
        settings.concurrency.useVirtualThreads = true;
        settings.jetty.addConnector(
                (server, http) -> {
                    Pace pace = new Pace(timing.stall(), LEAST_BYTES_PER_SECOND);
                    FinishingConnector connector =
                            new FinishingConnector(
                                    server, http, config.certificate(), pace, timing.look());
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
                    if (config.certificate() != null) {
                        // which names are this server's is for the guard to say
                        http.addCustomizer(new SecureRequestCustomizer(false));
                    }
                    http.addCustomizer(new TrustedProxies(config.trustedProxies()));
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
        server.setRequestLog(new AccessLog());
        server.insertHandler(new GracefulHandler());
        server.insertHandler(new BodyLimit());
        server.setErrorHandler(new JettyErrors());
    }

    /// What is told of an address that cannot be listened on.
    static PortUnavailableException unavailable(ServerConfig config, JavalinBindException e) {
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
