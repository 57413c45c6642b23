package io.dateline.cli.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.dateline.Dateline;
import io.dateline.cli.console.Console;
import io.dateline.cli.settings.Settings;
import io.dateline.cli.settings.UsageException;
import io.dateline.ingest.watch.SourceCheck;
import io.dateline.ingest.watch.SourceCheck.Finding;
import io.dateline.ingest.watch.SourceCheck.Result;
import io.dateline.ingest.watch.SourceReader;
import io.dateline.ingest.watch.SourcesFile;
import io.dateline.ingest.watch.WatchStore;
import io.dateline.ingest.watch.WatchedSource;
import io.dateline.ingest.web.WebSources;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Looks at sources without storing anything.
@Command(
        name = "check",
        header = "Look at watched sources, and tell what they would bring; nothing is stored.",
        footer = {
            "",
            "Works beside a running server. Exit codes: 0 done, 1 sources.yaml is broken, or a"
                    + " source cannot be read."
        })
final class CheckSourcesCommand extends EngineCommand {

    private static final int MAX_LIMIT = 1_000;

    @Parameters(
            paramLabel = "NAME",
            arity = "0..1",
            description = "Of a source; none for all of them.")
    @Nullable String name;

    @Option(
            names = "--limit",
            paramLabel = "N",
            order = 1,
            defaultValue = "10",
            description = "How many articles of each to look at (default: ${DEFAULT-VALUE}).")
    int limit;

    CheckSourcesCommand(Console console) {
        super(console);
    }

    @Override
    int run(Settings settings) throws IOException {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new UsageException(
                    "--limit is " + limit + ", expected a number from 1 to " + MAX_LIMIT);
        }
        List<WatchedSource> sources =
                SourcesCommand.chosen(new SourcesFile(settings.data()), name, console);
        if (sources.isEmpty()) {
            return FAILED;
        }
        List<Result> results = new ArrayList<>();
        try (WatchStore store = Dateline.watchStore(settings.engine());
                WebSources web = new WebSources(settings.fetch())) {
            SourceCheck check = new SourceCheck(new SourceReader(web), store, Clock.systemUTC());
            for (WatchedSource source : sources) {
                Result result = check.check(source, limit);
                results.add(result);
                if (!json) {
                    console.print(text(result));
                }
            }
        }
        if (json) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            results.forEach(result -> list.add(json(result)));
            console.print(list);
        }
        return results.stream().allMatch(result -> result.reason() == null) ? DONE : FAILED;
    }

    private static String text(Result result) {
        StringBuilder text = new StringBuilder(result.source().name());
        text.append(" (").append(result.source().place().kind()).append(' ');
        text.append(result.source().place().address()).append(")\n");
        if (result.reason() != null) {
            text.append("  failed: ").append(result.reason()).append('\n');
        } else if (result.findings().isEmpty()) {
            text.append("  nothing new\n");
        }
        for (Finding finding : result.findings()) {
            text.append("  ").append(line(finding)).append('\n');
        }
        return text.append(result.isMore() ? "  and more\n" : "").toString();
    }

    private static String line(Finding finding) {
        return finding.reason() != null
                ? "refused: " + finding.origin() + ": " + finding.reason()
                : "%s · %s · %s"
                        .formatted(
                                finding.title(),
                                Objects.requireNonNullElse(finding.publishedAt(), "undated"),
                                finding.origin());
    }

    private static ObjectNode json(Result result) {
        ObjectNode node =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("name", result.source().name())
                        .put("kind", result.source().place().kind())
                        .put("address", result.source().place().address())
                        .put("reason", result.reason())
                        .put("more", result.isMore());
        ArrayNode items = node.putArray("items");
        for (Finding finding : result.findings()) {
            items.addObject()
                    .put("origin", finding.origin())
                    .put("title", finding.title())
                    .put("publishedAt", finding.publishedAt())
                    .put("reason", finding.reason());
        }
        return node;
    }
}
