package io.dateline.cli.text;

import io.dateline.ingest.IngestReport;
import io.dateline.ingest.Outcome;

import java.util.Locale;
import java.util.stream.Collectors;

/// What became of an ingestion.
public final class IngestText {

    /// Of warnings, which may be one for each article; of what failed, all that the report holds.
    private static final int MAX_WARNINGS = 20;

    private IngestText() {}

    public static String of(IngestReport report) {
        StringBuilder text = new StringBuilder();
        text.append(
                String.format(
                        Locale.ROOT,
                        "%,d added, %,d updated, %,d unchanged, %,d copies, %,d failed\n",
                        report.count(Outcome.Status.ADDED),
                        report.count(Outcome.Status.UPDATED),
                        report.count(Outcome.Status.UNCHANGED),
                        report.count(Outcome.Status.COPY),
                        report.failures()));
        report.failed()
                .forEach(
                        failed ->
                                text.append("failed: ")
                                        .append(failed.origin())
                                        .append(": ")
                                        .append(failed.reason())
                                        .append('\n'));
        more(text, report.failures() - report.failed().size(), "more failure");
        if (!report.passedOver().isEmpty()) {
            text.append("passed over, of no known format: ")
                    .append(
                            report.passedOver().entrySet().stream()
                                    .map(kind -> kind.getValue() + " " + kind.getKey())
                                    .collect(Collectors.joining(", ")))
                    .append('\n');
        }
        if (!report.kinds().isEmpty()) {
            text.append("warnings by kind: ")
                    .append(
                            report.kinds().entrySet().stream()
                                    .map(kind -> kind.getValue() + " × " + kind.getKey())
                                    .collect(Collectors.joining("; ")))
                    .append('\n');
        }
        report.warnings().stream()
                .limit(MAX_WARNINGS)
                .forEach(warning -> text.append("warning: ").append(warning).append('\n'));
        more(text, report.oddities() - MAX_WARNINGS, "more warning");
        return text.toString();
    }

    private static void more(StringBuilder text, long count, String what) {
        if (count > 0) {
            text.append("and ")
                    .append(Phrases.count(count, what))
                    .append("; --json lists them all\n");
        }
    }
}
