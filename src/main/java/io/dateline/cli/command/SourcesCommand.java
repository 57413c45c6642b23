package io.dateline.cli.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import io.dateline.Dateline;
import io.dateline.cli.console.Console;
import io.dateline.cli.settings.Settings;
import io.dateline.cli.text.SourcesText;
import io.dateline.ingest.watch.SourceState;
import io.dateline.ingest.watch.SourcesFile;
import io.dateline.ingest.watch.WatchStore;
import io.dateline.ingest.watch.WatchedListing;
import io.dateline.ingest.watch.WatchedListing.Watched;
import io.dateline.ingest.watch.WatchedSource;
import io.dateline.server.rest.WatchedJson;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// About the sources that a server watches, which `sources.yaml` in the data folder names.
@Command(
        name = "sources",
        header = "Add, list, check and run the feeds and folders that a server watches.")
public final class SourcesCommand {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    boolean help;

    private SourcesCommand() {}

    public static CommandLine commandLine(Console console) {
        return new CommandLine(new SourcesCommand())
                .addSubcommand(new ListAll(console))
                .addSubcommand(new AddSourceCommand(console))
                .addSubcommand(new CheckSourcesCommand(console))
                .addSubcommand(new RunNow(console))
                .addSubcommand(new Remove(console));
    }

    /// What became of each.
    @Command(
            name = "list",
            header = "List the watched sources: when each was looked at, and what came of it.",
            footer = {
                "",
                "They are looked at while a server runs. Exit codes: 0 done, 1 sources.yaml is"
                        + " broken."
            })
    static final class ListAll extends EngineCommand {

        ListAll(Console console) {
            super(console);
        }

        @Override
        int run(Settings settings) throws IOException {
            WatchedListing listing;
            try (WatchStore store = Dateline.watchStore(settings.engine())) {
                listing = WatchedListing.of(new SourcesFile(settings.data()), store);
            }
            listing.problems().forEach(console::tell);
            if (json) {
                console.print(WatchedJson.of(listing, true));
            } else if (!listing.sources().isEmpty()) {
                console.print(SourcesText.of(listing.sources()));
            } else if (listing.problems().isEmpty()) {
                console.tell("nothing is watched; add something with: dateline sources add URL");
            }
            return listing.problems().isEmpty() ? DONE : FAILED;
        }
    }

    /// Looks at sources now.
    @Command(
            name = "run",
            header = "Look at a watched source now, or at all of them, and take in what is new.",
            footer = {
                "",
                "Beside a running server, use its page or POST /api/watched/NAME/run. Exit codes: 0"
                        + " done, 1 something failed."
            })
    static final class RunNow extends EngineCommand {

        @Parameters(
                paramLabel = "NAME",
                arity = "0..1",
                description = "Of a source; none for all of them.")
        @Nullable String name;

        RunNow(Console console) {
            super(console);
        }

        @Override
        int run(Settings settings) throws IOException {
            List<WatchedSource> sources = chosen(new SourcesFile(settings.data()), name, console);
            if (sources.isEmpty()) {
                return FAILED;
            }
            List<Watched> done = new ArrayList<>();
            try (Dateline dateline = Dateline.open(settings.engine().withFetch(settings.fetch()))) {
                for (WatchedSource source : sources) {
                    dateline.watched().run(source.name(), _ -> {}).ifPresent(done::add);
                }
            }
            if (json) {
                ArrayNode list = JsonNodeFactory.instance.arrayNode();
                done.forEach(watched -> list.add(WatchedJson.of(watched)));
                console.print(list);
            } else {
                done.forEach(watched -> console.print(text(watched)));
            }
            return done.stream().allMatch(RunNow::isGood) ? DONE : FAILED;
        }

        private static boolean isGood(Watched watched) {
            SourceState state = watched.state();
            return state != null && state.failures() == 0 && state.counts().failed() == 0;
        }

        private static String text(Watched watched) {
            SourceState state = watched.state();
            StringBuilder text = new StringBuilder(watched.source().name()).append(": ");
            if (state != null) {
                text.append(SourcesText.counts(state.counts()));
                if (state.reason() != null) {
                    text.append("; failed: ").append(state.reason());
                }
            }
            text.append('\n');
            watched.failed()
                    .forEach(
                            failed ->
                                    text.append("  not in: ")
                                            .append(failed.origin())
                                            .append(": ")
                                            .append(failed.reason())
                                            .append('\n'));
            return text.toString();
        }
    }

    /// The source of this name, or all of them where it is `null`; none where something is wrong,
    /// which is told.
    static List<WatchedSource> chosen(SourcesFile file, @Nullable String name, Console console) {
        return switch (file.read()) {
            case SourcesFile.Content.Broken(List<String> problems) -> {
                problems.forEach(console::tell);
                yield List.of();
            }
            case SourcesFile.Content.Sources(List<WatchedSource> sources, var _) -> {
                List<WatchedSource> chosen =
                        sources.stream()
                                .filter(source -> name == null || source.name().equals(name))
                                .toList();
                if (chosen.isEmpty()) {
                    console.tell(
                            name == null
                                    ? "nothing is watched; add something with: dateline sources"
                                            + " add URL"
                                    : SourcesFile.unknown(name, sources));
                }
                yield chosen;
            }
        };
    }

    /// Takes a source out.
    @Command(
            name = "remove",
            header = "Watch a source no longer; its articles stay.",
            footer = {
                "",
                "A running server sees it. Exit codes: 0 done, 1 it could not be removed."
            })
    static final class Remove extends EngineCommand {

        @Parameters(paramLabel = "NAME", description = "Of a source.")
        String name = "";

        Remove(Console console) {
            super(console);
        }

        @Override
        int run(Settings settings) throws IOException {
            return switch (new SourcesFile(settings.data()).remove(name)) {
                case SourcesFile.Change.Refused(List<String> problems) -> {
                    problems.forEach(console::tell);
                    yield FAILED;
                }
                case SourcesFile.Change.Written() -> {
                    console.tell("no longer watched: " + name);
                    yield DONE;
                }
            };
        }
    }
}
