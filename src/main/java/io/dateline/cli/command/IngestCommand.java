package io.dateline.cli.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.dateline.Dateline;
import io.dateline.cli.console.Console;
import io.dateline.cli.settings.Settings;
import io.dateline.cli.text.IngestText;
import io.dateline.ingest.IngestReport;
import io.dateline.ingest.Outcome;
import io.dateline.server.rest.CollectionJson;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Loads articles. What fails does not keep out the rest.
@Command(
        name = "ingest",
        header = "Load articles from files and folders; loading them again changes nothing.",
        footer = {
            "",
            "Examples:",
            "  dateline ingest articles/",
            "  dateline ingest one.txt two.html many.jsonl --json"
        })
public final class IngestCommand extends EngineCommand {

    private static final Predicate<String> IS_ADDRESS =
            Pattern.compile("^https?://", Pattern.CASE_INSENSITIVE).asPredicate();

    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description = "Files and folders with articles.")
    List<String> sources = List.of();

    public IngestCommand(Console console) {
        super(console);
    }

    @Override
    int run(Settings settings) throws IOException {
        List<Outcome.Failed> addresses =
                sources.stream().filter(IS_ADDRESS).map(IngestCommand::refused).toList();
        List<Path> paths = sources.stream().filter(IS_ADDRESS.negate()).map(Path::of).toList();
        // a list of all is kept only where it is printed: there may be very many
        List<Outcome> outcomes = new ArrayList<>(addresses);
        Consumer<Outcome> listener = json ? outcomes::add : outcome -> {};
        IngestReport report = withFailures(ingest(settings, paths, listener), addresses);
        if (json) {
            console.print(json(report, outcomes));
        } else {
            console.print(IngestText.of(report));
        }
        return report.failures() == 0 ? DONE : FAILED;
    }

    private IngestReport ingest(Settings settings, List<Path> paths, Consumer<Outcome> listener)
            throws IOException {
        if (paths.isEmpty()) {
            return new IngestReport(Map.of(), 0, List.of(), 0, List.of());
        }
        try (Dateline dateline = Dateline.open(settings.engine())) {
            return Ingesting.run(dateline, paths, console, listener);
        }
    }

    private static Outcome.Failed refused(String address) {
        return new Outcome.Failed(
                address, "fetching URLs is not there yet; save the page and ingest the file");
    }

    private static IngestReport withFailures(IngestReport report, List<Outcome.Failed> more) {
        return new IngestReport(
                report.counts(),
                more.size() + report.failures(),
                Stream.concat(more.stream(), report.failed().stream()).toList(),
                report.oddities(),
                report.warnings());
    }

    /// What REST answers for each article, under the summary.
    private static ObjectNode json(IngestReport report, List<Outcome> outcomes) {
        ObjectNode json =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("added", report.count(Outcome.Status.ADDED))
                        .put("updated", report.count(Outcome.Status.UPDATED))
                        .put("unchanged", report.count(Outcome.Status.UNCHANGED))
                        .put("copies", report.count(Outcome.Status.COPY));
        ArrayNode failed = json.putArray("failed");
        ArrayNode warnings = json.putArray("warnings");
        for (Outcome outcome : outcomes) {
            switch (outcome) {
                case Outcome.Failed(String origin, String reason, var _) ->
                        failed.addObject().put("origin", origin).put("reason", reason);
                case Outcome.Acknowledged done ->
                        done.warnings().forEach(text -> warnings.add(done.origin() + ": " + text));
            }
        }
        json.set("articles", CollectionJson.of(outcomes));
        return json;
    }
}
