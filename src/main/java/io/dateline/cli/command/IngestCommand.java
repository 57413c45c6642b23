package io.dateline.cli.command;

import io.dateline.Dateline;
import io.dateline.cli.console.Console;
import io.dateline.cli.settings.Settings;
import io.dateline.cli.text.IngestText;
import io.dateline.ingest.IngestReport;
import io.dateline.ingest.Outcome;
import io.dateline.ingest.fetch.WebAddress;
import io.dateline.ingest.source.FieldNames;

import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

import java.io.IOException;
import java.net.URI;
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
        header = "Load articles from files and the web; loading them again changes nothing.",
        footer = {
            "",
            "Examples:",
            "  dateline ingest articles/",
            "  dateline ingest one.txt two.pdf many.jsonl --json",
            "  dateline ingest https://news.example.org/feed.xml"
        })
public final class IngestCommand extends EngineCommand {

    private static final Predicate<String> IS_ADDRESS =
            Pattern.compile("^https?://", Pattern.CASE_INSENSITIVE).asPredicate();

    @Parameters(
            paramLabel = "PATH|URL",
            arity = "1..*",
            description =
                    "Files and folders with articles; addresses of pages, feeds and sitemaps.")
    List<String> sources = List.of();

    @Option(
            names = "--map",
            paramLabel = "FIELD=NAME[,…]",
            converter = FieldNamesConverter.class,
            description =
                    "What fields are called in JSON and tables, where their names are not usual"
                            + " ones: text=words,date=day.")
    FieldNames names = FieldNames.USUAL;

    /// Says what is wrong in the words of [FieldNames].
    static final class FieldNamesConverter implements ITypeConverter<FieldNames> {

        @Override
        public FieldNames convert(String written) {
            try {
                return FieldNames.parse(written);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }

    public IngestCommand(Console console) {
        super(console);
    }

    @Override
    int run(Settings settings) throws IOException {
        List<Path> paths = sources.stream().filter(IS_ADDRESS.negate()).map(Path::of).toList();
        List<URI> addresses = new ArrayList<>();
        List<Outcome.Failed> refused = new ArrayList<>();
        for (String address : sources.stream().filter(IS_ADDRESS).toList()) {
            try {
                addresses.add(WebAddress.parse(address).uri());
            } catch (IllegalArgumentException e) {
                refused.add(new Outcome.Failed(address, String.valueOf(e.getMessage())));
            }
        }
        if (json) {
            try (IngestDocument document = new IngestDocument(console.out())) {
                refused.forEach(document);
                IngestReport report = ingest(settings, paths, addresses, document);
                return ended(withFailures(report, refused), document::end);
            }
        }
        IngestReport report = ingest(settings, paths, addresses, _ -> {});
        return ended(withFailures(report, refused), all -> console.print(IngestText.of(all)));
    }

    /// Tells what came of it all.
    private interface Ending {
        void print(IngestReport report) throws IOException;
    }

    private static int ended(IngestReport report, Ending ending) throws IOException {
        ending.print(report);
        return report.failures() == 0 ? DONE : FAILED;
    }

    private IngestReport ingest(
            Settings settings, List<Path> paths, List<URI> addresses, Consumer<Outcome> listener)
            throws IOException {
        IngestReport report = new IngestReport(Map.of(), 0, List.of(), 0, List.of());
        if (paths.isEmpty() && addresses.isEmpty()) {
            return report;
        }
        try (Dateline dateline = Dateline.open(settings.engine().withFetch(settings.fetch()))) {
            if (!paths.isEmpty()) {
                report = Ingesting.run(dateline, paths, names, console, listener);
            }
            return addresses.isEmpty()
                    ? report
                    : report.and(Ingesting.run(dateline, addresses, console, listener));
        }
    }

    private static IngestReport withFailures(IngestReport report, List<Outcome.Failed> more) {
        return new IngestReport(
                report.counts(),
                more.size() + report.failures(),
                Stream.concat(more.stream(), report.failed().stream()).toList(),
                report.oddities(),
                report.kinds(),
                report.warnings(),
                report.passedOver());
    }
}
