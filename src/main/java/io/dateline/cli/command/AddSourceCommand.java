package io.dateline.cli.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import io.dateline.cli.console.Console;
import io.dateline.cli.settings.Settings;
import io.dateline.cli.settings.UsageException;
import io.dateline.ingest.fetch.PoliteFetcher;
import io.dateline.ingest.watch.Discovery;
import io.dateline.ingest.watch.EveryText;
import io.dateline.ingest.watch.SourcesFile;
import io.dateline.ingest.watch.SourcesFile.Change;
import io.dateline.ingest.watch.SourcesFile.Content;
import io.dateline.ingest.watch.WatchedSource;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/// Finds out what an address or a folder is, and writes it into `sources.yaml`.
@Command(
        name = "add",
        header = "Watch a feed, a sitemap or a folder from now on.",
        description = {
            "",
            "Finds out what it is; of a page, the feed that it names is watched. It goes into"
                    + " sources.yaml in the data folder, which you may edit: all else in it stays.",
            ""
        },
        footer = {
            "",
            "A running server sees it, and looks at it at once. Exit codes: 0 done, 1 it cannot be"
                    + " watched.",
            "",
            "Examples:",
            "  dateline sources add https://news.example.org/",
            "  dateline sources add /srv/inbox --name Inbox --every 5m"
        })
final class AddSourceCommand extends EngineCommand {

    @Parameters(
            paramLabel = "URL|FOLDER",
            description = "The address of a feed, a sitemap or a page, or the path of a folder.")
    String where = "";

    @Option(
            names = "--name",
            paramLabel = "NAME",
            order = 1,
            description = "What to call it; default: what it calls itself.")
    @Nullable String name;

    @Option(
            names = "--every",
            paramLabel = "TIME",
            order = 2,
            description = "How long to leave it alone, as 15m, 6h or 1d (default: 1h).")
    @Nullable String every;

    @Option(
            names = "--source",
            paramLabel = "SOURCE",
            order = 3,
            description = "The source that all its articles get; default: what they name.")
    @Nullable String source;

    AddSourceCommand(Console console) {
        super(console);
    }

    @Override
    int run(Settings settings) throws IOException {
        Duration time = every();
        SourcesFile file = new SourcesFile(settings.data());
        List<WatchedSource> others;
        switch (file.read()) {
            case Content.Broken(List<String> problems) -> {
                return refused(problems);
            }
            case Content.Sources(List<WatchedSource> sources, var _) -> others = sources;
        }
        Discovery.Found found;
        try (PoliteFetcher fetcher = new PoliteFetcher(settings.fetch())) {
            found = new Discovery(fetcher).look(where);
        }
        return switch (found) {
            case Discovery.Found.Nothing(String reason) -> refused(List.of(reason));
            case Discovery.Found.Source(var place, String itself) -> {
                String called = name == null ? SourcesFile.freeName(itself, others) : name;
                yield add(
                        file,
                        UsageException.checking(
                                () -> new WatchedSource(called, place, time, source)));
            }
        };
    }

    private Duration every() {
        if (every == null) {
            return WatchedSource.USUALLY;
        }
        return EveryText.parse(every)
                .orElseThrow(
                        () ->
                                new UsageException(
                                        "--every is \""
                                                + every
                                                + "\", expected a time such as 15m, 6h or 1d"));
    }

    private int add(SourcesFile file, WatchedSource added) {
        switch (file.add(added)) {
            case Change.Refused(List<String> problems) -> {
                return refused(problems);
            }
            case Change.Written() -> {
                if (json) {
                    console.print(
                            JsonNodeFactory.instance
                                    .objectNode()
                                    .put("name", added.name())
                                    .put("kind", added.place().kind())
                                    .put("address", added.place().address())
                                    .put("every", EveryText.of(added.every()))
                                    .put("source", added.source()));
                } else {
                    console.print(
                            "watched every %s, as \"%s\": the %s %s%n"
                                    .formatted(
                                            EveryText.of(added.every()),
                                            added.name(),
                                            added.place().kind(),
                                            added.place().address()));
                }
                return DONE;
            }
        }
    }

    private int refused(List<String> problems) {
        problems.forEach(console::tell);
        return FAILED;
    }
}
