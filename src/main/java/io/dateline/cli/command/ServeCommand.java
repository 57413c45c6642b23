package io.dateline.cli.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import io.dateline.Dateline;
import io.dateline.DatelineConfig;
import io.dateline.cli.console.Console;
import io.dateline.cli.serving.Serving;
import io.dateline.cli.settings.Settings;
import io.dateline.cli.text.Banner;
import io.dateline.cli.text.IngestText;
import io.dateline.ingest.IngestReport;
import io.dateline.ingest.source.FieldNames;
import io.dateline.server.ServerConfig;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/// Serves until it is interrupted, by Ctrl-C or a signal.
@Command(
        name = "serve",
        header = "Serve the page and the REST interface until Ctrl-C; what runs without a command.",
        footer = {
            "",
            "Examples:",
            "  dateline serve",
            "  dateline serve --port 8080 --articles articles/ --data /srv/dateline"
        })
public final class ServeCommand extends EngineCommand {

    @Option(
            names = "--host",
            paramLabel = "HOST",
            order = 1,
            description =
                    "Where to listen (DATELINE_HOST; default: 127.0.0.1). Elsewhere than on"
                            + " loopback it needs a key: see keys add.")
    @Nullable String host;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            order = 2,
            description = "Where to listen; 0 for any free port (DATELINE_PORT; default: 7070).")
    @Nullable String port;

    @Option(
            names = "--articles",
            paramLabel = "PATH",
            arity = "1..*",
            order = 3,
            description =
                    "Load these files and folders first. With none, an empty collection begins"
                            + " with sample articles.")
    List<Path> articles = List.of();

    public ServeCommand(Console console) {
        super(console);
    }

    @Override
    int run(Settings settings) throws IOException {
        ServerConfig config = settings.server(host, port);
        DatelineConfig engine = asking(settings).withFetch(settings.fetch());
        try (Serving serving =
                new Serving(
                        config,
                        settings.data(),
                        engine.store(),
                        settings.slack(),
                        settings.webhooks())) {
            Dateline dateline = serving.open(engine);
            load(dateline);
            serving.ready();
            if (json) {
                console.print(
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("url", serving.url().toString())
                                .put("articles", dateline.size())
                                .put("samples", dateline.holdsSamples()));
            } else {
                console.print(Banner.of(serving.url(), dateline));
            }
            console.out().flush();
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            // the end that was asked for, in a program that runs this command on a thread
        }
        return DONE;
    }

    /// What cannot be read is told, and the rest is served.
    private void load(Dateline dateline) throws IOException {
        if (articles.isEmpty()) {
            dateline.loadSamples();
            return;
        }
        IngestReport report =
                Ingesting.run(dateline, articles, FieldNames.USUAL, console, outcome -> {});
        console.tell(IngestText.of(report).strip());
    }
}
