package io.dateline.cli.text;

import io.dateline.ingest.IngestReport;
import io.dateline.ingest.Outcome;

import java.util.List;
import java.util.Locale;

/// What became of an ingestion.
public final class IngestText {

    /// Of warnings, which may be one for each article; what failed is listed whole.
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
                        report.failed().size()));
        report.failed()
                .forEach(
                        failed ->
                                text.append("failed: ")
                                        .append(failed.origin())
                                        .append(": ")
                                        .append(failed.reason())
                                        .append('\n'));
        List<String> warnings = report.warnings();
        warnings.stream()
                .limit(MAX_WARNINGS)
                .forEach(warning -> text.append("warning: ").append(warning).append('\n'));
        int more = warnings.size() - MAX_WARNINGS;
        if (more > 0) {
            text.append("and ")
                    .append(Words.count(more, "more warning"))
                    .append("; --json lists them all\n");
        }
        return text.toString();
    }
}
