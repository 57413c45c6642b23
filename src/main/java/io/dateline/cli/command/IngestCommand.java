package io.dateline.cli.command;

import io.dateline.Dateline;
import io.dateline.cli.console.Console;
import io.dateline.cli.settings.Settings;
import io.dateline.cli.text.IngestText;
import io.dateline.ingest.IngestReport;
import io.dateline.ingest.Outcome;
import io.dateline.ingest.source.FieldNames;

import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

import java.io.IOException;
import java.nio.file.Path;
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
            "  dateline ingest one.txt two.pdf many.jsonl --json"
        })
public final class IngestCommand extends EngineCommand {

    private static final Predicate<String> IS_ADDRESS =
            Pattern.compile("^https?://", Pattern.CASE_INSENSITIVE).asPredicate();

    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description = "Files and folders with articles.")
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
        List<Outcome.Failed> addresses =
                sources.stream().filter(IS_ADDRESS).map(IngestCommand::refused).toList();
        List<Path> paths = sources.stream().filter(IS_ADDRESS.negate()).map(Path::of).toList();
        if (json) {
            try (IngestDocument document = new IngestDocument(console.out())) {
                addresses.forEach(document);
                return ended(settings, paths, addresses, document, document::end);
            }
        }
        return ended(
                settings,
                paths,
                addresses,
                _ -> {},
                report -> console.print(IngestText.of(report)));
    }

    /// Tells what came of it all.
    private interface Ending {
        void print(IngestReport report) throws IOException;
    }

    private int ended(
            Settings settings,
            List<Path> paths,
            List<Outcome.Failed> addresses,
            Consumer<Outcome> listener,
            Ending ending)
            throws IOException {
        IngestReport report = withFailures(ingest(settings, paths, listener), addresses);
        ending.print(report);
        return report.failures() == 0 ? DONE : FAILED;
    }

    private IngestReport ingest(Settings settings, List<Path> paths, Consumer<Outcome> listener)
            throws IOException {
        if (paths.isEmpty()) {
            return new IngestReport(Map.of(), 0, List.of(), 0, List.of());
        }
        try (Dateline dateline = Dateline.open(settings.engine())) {
            return Ingesting.run(dateline, paths, names, console, listener);
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
                report.kinds(),
                report.warnings(),
                report.passedOver());
    }
}
