package io.dateline.cli.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.dateline.cli.console.TemporaryFolder;
import io.dateline.ingest.IngestReport;
import io.dateline.ingest.Outcome;
import io.dateline.server.rest.CollectionJson;

import java.io.IOException;
import java.io.PrintStream;
import java.util.function.Consumer;

/// What became of an ingestion as one JSON document, printed as it happens: there may be millions
/// of articles. What failed, and warnings, come together at its end; until then they are in files.
final class IngestDocument implements Consumer<Outcome>, AutoCloseable {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final PrintStream out;
    private final TemporaryFolder folder;
    private final Lines failed;
    private final Lines warnings;
    private final CollectionJson.Outcomes articles = new CollectionJson.Outcomes();
    private boolean begun;

    IngestDocument(PrintStream out) throws IOException {
        this.out = out;
        folder = TemporaryFolder.create();
        failed = new Lines(folder.path().resolve("failed"));
        warnings = new Lines(folder.path().resolve("warnings"));
    }

    @Override
    public void accept(Outcome outcome) {
        // not before: where nothing can be opened, nothing is printed
        out.print(begun ? "," : "{\"articles\":[");
        begun = true;
        out.print(articles.json(outcome));
        switch (outcome) {
            case Outcome.Failed(String origin, String reason, var _, boolean _) ->
                    failed.add(NODES.objectNode().put("origin", origin).put("reason", reason));
            case Outcome.Acknowledged done ->
                    done.warnings()
                            .forEach(
                                    text ->
                                            warnings.add(
                                                    NODES.textNode(done.origin() + ": " + text)));
        }
    }

    /// Prints the rest, with the counts of `report`.
    void end(IngestReport report) throws IOException {
        out.print(begun ? "]," : "{\"articles\":[],");
        ObjectNode counts =
                NODES.objectNode()
                        .put("added", report.count(Outcome.Status.ADDED))
                        .put("updated", report.count(Outcome.Status.UPDATED))
                        .put("unchanged", report.count(Outcome.Status.UNCHANGED))
                        .put("copies", report.count(Outcome.Status.COPY));
        String fields = counts.toString();
        out.print(fields.substring(1, fields.length() - 1));
        out.print(",\"failed\":[");
        failed.printTo(out);
        out.print("],\"warnings\":[");
        warnings.printTo(out);
        out.print("],\"passedOver\":");
        ObjectNode passedOver = NODES.objectNode();
        report.passedOver().forEach(passedOver::put);
        out.print(passedOver);
        out.println("}");
    }

    @Override
    public void close() throws IOException {
        failed.close();
        warnings.close();
        folder.close();
    }
}
