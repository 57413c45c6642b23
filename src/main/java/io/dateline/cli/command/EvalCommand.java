package io.dateline.cli.command;

import io.dateline.Dateline;
import io.dateline.DatelineConfig;
import io.dateline.cli.console.Console;
import io.dateline.cli.console.Progress;
import io.dateline.cli.console.TemporaryFolder;
import io.dateline.cli.settings.Settings;
import io.dateline.cli.settings.UsageException;
import io.dateline.cli.text.Phrases;
import io.dateline.eval.EvalQuestion;
import io.dateline.eval.EvalReport;
import io.dateline.eval.Evaluation;
import io.dateline.eval.Examined;
import io.dateline.eval.Mode;
import io.dateline.eval.Predictions;
import io.dateline.eval.claim.ClaimReport;
import io.dateline.eval.claim.ClaimReports;
import io.dateline.eval.claim.EvalClaim;
import io.dateline.eval.file.ClaimFile;
import io.dateline.eval.file.QuestionFile;
import io.dateline.eval.report.JsonReport;
import io.dateline.eval.report.MarkdownReport;
import io.dateline.eval.report.TextReport;
import io.dateline.ingest.IngestReport;
import io.dateline.ingest.source.FieldNames;
import io.dateline.model.chat.ChatConfig;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Measures answers to questions whose answers are known, over articles in an engine of its own.
@Command(
        name = "eval",
        header = "Measure answers to questions whose answers are known.",
        description = "Builds a temporary collection; the data folder is left alone.",
        footer = {
            "",
            "A line of questions: {\"id\", \"question\", \"answers\": [], \"article_ids\": [],"
                    + " \"unanswerable\"}; of claims: {\"id\", \"claim\", \"article_ids\": [],"
                    + " \"label\": \"supported\" or another}",
            "",
            "Examples:",
            "  dateline eval --articles all --questions q.jsonl --reader jar --reader b.onnx"
        })
public final class EvalCommand extends EngineCommand {

    /// Names the reader in the jar. A file of this name is `./jar`.
    private static final String JAR = "jar";

    @Option(
            names = "--articles",
            paramLabel = "PATH",
            required = true,
            order = 1,
            description = "The articles to ask: a file or a folder.")
    Path articles = Path.of("");

    @Option(
            names = "--questions",
            paramLabel = "FILE",
            order = 2,
            description = "The questions, one JSON object a line.")
    @Nullable Path questions;

    @Option(
            names = "--claims",
            paramLabel = "FILE",
            order = 2,
            description = "Instead of questions: claims that the articles support, and others.")
    @Nullable Path claims;

    @Option(
            names = "--mode",
            paramLabel = "open|given",
            defaultValue = "open",
            order = 3,
            description =
                    "open: search the whole collection; given: read just the articles that each"
                            + " question names (default: ${DEFAULT-VALUE}).")
    Mode mode = Mode.OPEN;

    @Option(
            names = "--limit",
            paramLabel = "N",
            order = 4,
            description = "Ask only N of the questions, taken by chance, yet always the same.")
    @Nullable Integer limit;

    @Option(
            names = "--predictions",
            paramLabel = "FILE",
            order = 5,
            description = "Write each answer there, one JSON object a line.")
    @Nullable Path predictions;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            order = 6,
            description = "Write a page in Markdown there: the figures and the worst cases.")
    @Nullable Path report;

    @Option(
            names = "--reader",
            paramLabel = "FILE",
            defaultValue = JAR,
            order = 7,
            description =
                    "The ONNX file of a reader, or jar for the one in the jar; several, each after"
                            + " its own --reader, are compared (default: ${DEFAULT-VALUE}).")
    List<Path> readers = List.of(Path.of(JAR));

    public EvalCommand(Console console) {
        super(console);
    }

    @Override
    int run(Settings settings) throws IOException {
        requireUsableOptions();
        if (claims != null) {
            return checkClaims(claims);
        }
        List<EvalQuestion> asked = questions(Objects.requireNonNull(questions));
        try (TemporaryFolder folder = TemporaryFolder.create()) {
            DatelineConfig engine = engine(settings, folder.path(), asked);
            requireUsableReaders(engine);
            List<EvalReport> reports = new ArrayList<>();
            for (Path reader : readers) {
                reports.add(evaluate(reader, engine, asked));
            }
            write(reports);
            if (json) {
                console.print(JsonReport.of(reports));
            } else {
                console.print(TextReport.of(reports));
            }
            return DONE;
        }
    }

    private int checkClaims(Path file) throws IOException {
        List<EvalClaim> all = ClaimFile.read(file);
        List<EvalClaim> taken = limit == null ? all : QuestionFile.sample(all, limit);
        try (TemporaryFolder folder = TemporaryFolder.create();
                Dateline dateline = Dateline.open(DatelineConfig.of(folder.path()))) {
            load(dateline);
            ClaimReport report;
            try (Progress progress = Progress.of(console, "claims", taken.size())) {
                report = ClaimReport.of(dateline, taken, progress::reached);
            }
            if (predictions != null) {
                ClaimReports.writePredictions(predictions, report);
            }
            if (json) {
                console.print(ClaimReports.json(report));
            } else {
                console.print(ClaimReports.text(report));
            }
            return DONE;
        }
    }

    /// What would be noticed only after all questions were asked.
    private void requireUsableOptions() {
        if ((claims == null) == (questions == null)) {
            throw new UsageException("expected --questions FILE or --claims FILE, one of them");
        }
        if (claims != null && report != null) {
            throw new UsageException("--claims goes without --report");
        }
        if (limit != null && limit < 1) {
            throw new UsageException("--limit is " + limit + ", expected 1 or more");
        }
        requireWritable("--predictions", predictions);
        requireWritable("--report", report);
        if (predictions != null
                && report != null
                && predictions
                        .toAbsolutePath()
                        .normalize()
                        .equals(report.toAbsolutePath().normalize())) {
            throw new UsageException(
                    "--predictions and --report are both " + report + ", expected two files");
        }
        for (Path reader : readers) {
            if (!isInJar(reader) && !Files.isRegularFile(reader)) {
                throw new UsageException(
                        "--reader is "
                                + reader
                                + ", expected a file that exists, or jar for the reader in the"
                                + " jar");
            }
        }
    }

    private void requireWritable(String option, @Nullable Path file) {
        if (file == null) {
            return;
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(file)) {
            throw new UsageException(
                    option + " is " + file + ", expected a file in a folder that exists");
        }
        if (readers.size() > 1) {
            throw new UsageException(
                    option
                            + " is for one reader, and there are "
                            + readers.size()
                            + "; run eval for each of them");
        }
    }

    /// Opens each of several readers once: a file that cannot be used is told before all questions
    /// were asked with another.
    private void requireUsableReaders(DatelineConfig engine) {
        if (readers.size() > 1) {
            readers.forEach(reader -> Dateline.open(with(reader, engine)).close());
        }
    }

    private static DatelineConfig with(Path reader, DatelineConfig engine) {
        return isInJar(reader) ? engine : engine.withReader(reader);
    }

    private static boolean isInJar(Path reader) {
        return reader.equals(Path.of(JAR));
    }

    /// Asks one reader in an engine of its own. All are over the same folder: the articles are
    /// taken in by the first, and none can differ.
    private EvalReport evaluate(Path reader, DatelineConfig engine, List<EvalQuestion> asked)
            throws IOException {
        try (Dateline dateline = Dateline.open(with(reader, engine))) {
            if (dateline.size() == 0) {
                load(dateline);
            }
            dateline.warmUp();
            List<Examined> all = ask(dateline, asked);
            return new EvalReport(reader.toString(), mode, dateline.size(), engine.caution(), all);
        }
    }

    private void write(List<EvalReport> reports) throws IOException {
        if (predictions != null) {
            Predictions.write(predictions, reports.getFirst().examined());
        }
        if (report != null) {
            MarkdownReport.write(report, reports.getFirst());
        }
    }

    private List<EvalQuestion> questions(Path file) throws IOException {
        List<EvalQuestion> all = QuestionFile.read(file);
        if (all.isEmpty()) {
            throw new IOException(file + " holds no questions");
        }
        return limit == null ? all : QuestionFile.sample(all, limit);
    }

    /// With the chat model, if there is one: it writes the answers to questions that search, and
    /// puts those that follow on others.
    private DatelineConfig engine(Settings settings, Path folder, List<EvalQuestion> asked)
            throws IOException {
        DatelineConfig engine = DatelineConfig.of(folder).withCaution(settings.engine().caution());
        long following = asked.stream().filter(one -> !one.history().isEmpty()).count();
        ChatConfig chat = settings.chat();
        if (chat != null && mode == Mode.OPEN) {
            console.tell(
                    Phrases.count(asked.size(), "question")
                            + ", each asked of "
                            + chat.provider().key()
                            + ":"
                            + chat.model());
        }
        if (following > 0 || mode == Mode.OPEN) {
            engine =
                    engine.withChat(chat)
                            .withPrompts(settings.prompts())
                            .withVerification(settings.engine().verification());
        }
        if (following > 0) {
            String how = engine.chat() == null ? "as it stands" : "as the chat model puts it";
            console.tell(
                    Phrases.count(following, "question") + " with a history, each asked " + how);
        }
        return engine;
    }

    private void load(Dateline dateline) throws IOException {
        IngestReport ingested =
                Ingesting.run(
                        dateline, List.of(articles), FieldNames.USUAL, console, outcome -> {});
        ingested.failed()
                .forEach(
                        failed ->
                                console.tell(
                                        "left out: " + failed.origin() + ": " + failed.reason()));
        if (dateline.size() == 0) {
            throw new IOException(articles + " holds no article that could be read");
        }
    }

    private List<Examined> ask(Dateline dateline, List<EvalQuestion> asked) {
        try (Progress progress = Progress.of(console, "questions", asked.size())) {
            return Evaluation.run(
                    asked, question -> mode.examine(dateline, question), progress::reached);
        }
    }
}
