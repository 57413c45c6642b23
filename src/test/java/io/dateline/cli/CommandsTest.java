package io.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.dateline.Dateline;
import io.dateline.DatelineConfig;
import io.dateline.ingest.fetch.TestSite;
import io.dateline.model.HashingEmbeddingModel;
import io.dateline.model.chat.ChatFailure;
import io.dateline.model.chat.WireServer;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The commands over the engine itself, as the README shows them.
class CommandsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String BLINKEN =
            "Antony Blinken met the Chinese foreign minister Qin Gang in Beijing on Sunday. They"
                    + " talked for more than seven hours.";

    private static final String HARBOUR =
            "The harbour of Hamburg handled fewer containers last year. Its operator expects a"
                    + " better year.";

    /// Holds the articles, for the commands that do not change them.
    @TempDir static Path ingested;

    @TempDir Path folder;

    private Path articles = Path.of("");
    private Path data = Path.of("");

    @BeforeAll
    static void ingest() throws IOException {
        Path articles = write(ingested);
        Run run = Run.of("ingest", articles.toString(), "--data", ingested.toString());
        assertEquals(0, run.code(), run.err());
    }

    @BeforeEach
    void writeArticles() throws IOException {
        articles = write(folder);
        data = folder.resolve("data");
    }

    private static Path write(Path folder) throws IOException {
        Path articles = Files.createDirectory(folder.resolve("articles"));
        Files.writeString(
                articles.resolve("news.jsonl"),
                """
                {"id": "blinken", "title": "Blinken in Beijing", "source": "Reuters", \
                "date": "2023-06-18", "text": "%s"}
                {"id": "harbour", "title": "Fewer containers", "text": "%s"}
                """
                        .formatted(BLINKEN, HARBOUR));
        return articles;
    }

    @Test
    void whatIsIngestedIsAnsweredFoundListedShownAndDeleted() {
        assertEquals(
                "2 added, 0 updated, 0 unchanged, 0 copies, 0 failed\n", done("ingest", articles));

        String answer = done("ask", "Who", "did", "Blinken", "meet?");
        assertTrue(answer.contains("Qin Gang"), answer);
        assertTrue(answer.contains("[1] Blinken in Beijing · Reuters · 2023-06-18\n"), answer);

        assertTrue(done("search", "containers").startsWith("1. Fewer containers · undated"));

        String list = done("articles", "list");
        assertTrue(list.contains("2023-06-18  Blinken in Beijing · Reuters  [blinken]\n"), list);
        assertTrue(list.endsWith("2 of 2 articles\n"), list);

        assertTrue(done("articles", "show", "blinken").endsWith("\n" + BLINKEN + "\n"));

        assertEquals("deleted blinken\n", done("articles", "delete", "blinken"));
        assertTrue(done("articles", "list").endsWith("1 of 1 article\n"));
    }

    @Test
    void jsonIsOneDocumentAsOfRest() throws IOException {
        JsonNode ingested = json("ingest", articles);
        assertEquals(2, ingested.get("added").intValue());
        assertEquals("added", ingested.at("/articles/0/status").textValue());

        JsonNode answer = json("ask", "Who did Blinken meet?");
        assertEquals("answered", answer.get("status").textValue());
        JsonNode citation = answer.at("/citations/0");
        assertEquals("blinken", citation.get("articleId").textValue());
        assertEquals(
                citation.get("quote").textValue(),
                BLINKEN.substring(
                        citation.get("start").intValue(), citation.get("end").intValue()));

        assertEquals(
                "harbour", json("search", "containers").at("/passages/0/articleId").textValue());
        assertEquals(2, json("articles", "list").get("items").size());
        assertEquals(BLINKEN, json("articles", "show", "blinken").get("text").textValue());
        assertEquals("deleted", json("articles", "delete", "blinken").get("status").textValue());
        assertEquals(1, json("reindex").get("articles").intValue());
    }

    @Test
    void aRefusalIsAnOutcomeAndShowsWhatCameNearest() {
        data = ingested;
        String answer = done("ask", "Which team won the football World Cup in 2022?");
        assertTrue(answer.contains("Nearest passages\n1. "), answer);
        assertFalse(answer.contains("Sources"), answer);
    }

    @Test
    void datesAndSourcesNarrowTheQuestion() throws IOException {
        data = ingested;
        JsonNode answer = json("ask", "Who did Blinken meet?", "--to", "2023-06-17");
        assertEquals("unanswerable", answer.get("status").textValue());
        assertEquals(1, json("articles", "list", "--source", "reuters").get("items").size());
        JsonNode either = json("articles", "list", "--source", "nobody", "--source", "reut");
        assertEquals(1, either.get("items").size());
        JsonNode byTitle =
                json("articles", "list", "--from", "2023-06-18", "--undated", "--sort", "title");
        assertEquals("blinken", byTitle.at("/items/0/id").textValue());
        assertEquals("harbour", byTitle.at("/items/1/id").textValue());
    }

    @Test
    void ingestingAgainChangesNothing() {
        data = ingested;
        assertEquals(
                "0 added, 0 updated, 2 unchanged, 0 copies, 0 failed\n", done("ingest", articles));
    }

    @Test
    void originalsThatGiveSomethingElseTodayAreNamedWithWhatWouldChange() throws IOException {
        Path originals = Files.createDirectory(folder.resolve("originals"));
        Files.writeString(
                originals.resolve("news.jsonl"),
                """
                {"id": "blinken", "title": "Blinken in Beijing", "source": "Reuters", \
                "date": "2023-06-19", "text": "%s"}
                {"id": "harbour", "title": "Fewer containers", "text": "%s"}
                {"id": "new", "title": "New", "words": "A heron."}
                """
                        .formatted(BLINKEN.replace("seven", "eight long"), HARBOUR)
                        .replace("\"text\"", "\"words\""));
        String[] check = {
            "articles",
            "check",
            originals.toString(),
            "--map",
            "text=words",
            "--data",
            ingested.toString()
        };
        Run run = Run.of(check);
        assertEquals(0, run.code(), run.err());
        assertEquals(
                """
                blinken
                  publishedAt: “2023-06-18” → “2023-06-19”
                  1 word lost: seven
                  2 words gained: eight long
                not stored: %s:3
                1 would change, 1 would stay, 1 not stored, 0 not read
                """
                        .formatted(originals.resolve("news.jsonl")),
                run.out());
    }

    @Test
    void theArticleOfAFileThatWasMovedAndChangedIsFoundByItsWords() throws IOException {
        Path before = Files.createDirectory(folder.resolve("before"));
        Files.writeString(before.resolve("a.txt"), "Ferry sails\n\n" + HARBOUR);
        Files.writeString(before.resolve("b.txt"), "Heron lands\n\nA heron landed on the pier.");
        done("ingest", before);
        Path now = Files.createDirectory(folder.resolve("now"));
        Files.writeString(now.resolve("x.txt"), "The ferry sails\n\n" + HARBOUR);
        String told = done("articles", "check", now);
        assertTrue(told.contains("title: “Ferry sails” → “The ferry sails”"), told);
        assertTrue(
                told.contains(
                        "1 stored article with no original here: name the files and folders where"
                                + " these are now\n1 would change, 0 would stay"),
                told);
    }

    @Test
    void whatFailsIsListedAndKeepsNothingElseOut() throws IOException {
        Path bad = Files.writeString(articles.resolve("bad.jsonl"), "{\"text\": 7}\n");
        String page = "<title>A heron</title><p>A heron was seen at the harbour of Harwick.</p>";
        try (TestSite site = TestSite.of(Map.of("/heron", TestSite.Reply.page(page)))) {
            Run run =
                    Run.of(
                            Map.of("DATELINE_FETCH_ALLOW", "127.0.0.1:" + site.port()),
                            "ingest",
                            articles.toString(),
                            site.url("/heron"),
                            "http://169.254.169.254/",
                            "--data",
                            data.toString());
            assertEquals(1, run.code());
            assertTrue(
                    run.out().startsWith("3 added, 0 updated, 0 unchanged, 0 copies, 2 failed\n"),
                    run.out());
            assertTrue(run.out().contains("failed: " + bad + ":1: "), run.out());
            assertTrue(
                    run.out().contains("failed: http://169.254.169.254/: 169.254.169.254 is not"),
                    run.out());
            assertEquals("", run.err());
        }
    }

    @Test
    void anUnknownArticleIsAFailure() {
        data = ingested;
        for (String command : List.of("show", "delete")) {
            Run run = run("articles", command, "nobody");
            assertEquals(1, run.code());
            assertEquals("there is no article with the id \"nobody\"\n", run.err());
        }
    }

    @Test
    void beforeAnythingIsIngestedTheUserIsToldSo() {
        Run run = run("ask", "Who?");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.err().startsWith("there are no articles in "), run.err());
    }

    @Test
    void besideOneThatWritesACommandReadsButDoesNotWrite() {
        data = ingested;
        try (Dateline holder = Dateline.open(data)) {
            assertEquals(2, holder.size());
            assertTrue(done("ask", "Who did Blinken meet?").contains("Qin Gang"));
            for (List<Object> writing :
                    List.<List<Object>>of(
                            List.of("ingest", articles),
                            List.of("articles", "delete", "blinken"),
                            List.of("reindex"))) {
                Run run = run(writing.toArray());
                assertEquals(1, run.code(), writing::toString);
                assertTrue(
                        run.err().contains(Long.toString(ProcessHandle.current().pid())),
                        run.err());
                assertEquals(1, run.err().lines().count(), run.err());
            }
        }
    }

    @Test
    void anIndexOfAnotherModelIsMadeAnewByTheCommandThatIsNamed() {
        DatelineConfig other =
                DatelineConfig.of(folder.resolve("data"))
                        .withEmbeddingModel(new HashingEmbeddingModel());
        try (Dateline dateline = Dateline.open(other)) {
            dateline.ingest(articles);
        }
        Run run = run("ask", "Who did Blinken meet?");
        assertEquals(1, run.code());
        assertTrue(
                run.err()
                        .endsWith(
                                "; reindexing makes it anew from the stored articles:"
                                        + " run 'dateline reindex'\n"),
                run.err());
        done("reindex");
        assertTrue(done("ask", "Who did Blinken meet?").contains("Qin Gang"));
    }

    @Test
    void whereTheChatModelFailsTheUserIsToldWhatSetsIt() throws IOException {
        done("ingest", articles);
        try (WireServer provider = new WireServer()) {
            provider.then("openai/refused-key");
            Run run =
                    Run.of(
                            Map.of(
                                    "DATELINE_MODEL", "openai:a-model",
                                    "DATELINE_MODEL_URL", provider.url().toString(),
                                    "DATELINE_MODEL_KEY", WireServer.KEY.reveal()),
                            "ask",
                            "Who did Blinken meet?",
                            "--data",
                            folder.resolve("data").toString());
            assertEquals(0, run.code(), run.err());
            assertTrue(run.out().contains(ChatFailure.KEY_REFUSED.sentence()), run.out());
            assertEquals(
                    "DATELINE_MODEL_KEY, or DATELINE_MODEL_KEY_FILE, sets the key.\n", run.err());
        }
    }

    private Path questions() throws IOException {
        return Files.writeString(
                folder.resolve("questions.jsonl"),
                """
                {"id": "1", "question": "Who did Blinken meet?", \
                "answers": ["Qin Gang"], "article_ids": ["blinken"], "unanswerable": false}
                {"id": "2", "question": "Who won the football World Cup in 2022?", \
                "answers": [], "article_ids": [], "unanswerable": true}
                """);
    }

    @Test
    void evalMeasuresInAnEngineOfItsOwn() throws IOException {
        Path questions = questions();
        Path predictions = folder.resolve("predictions.jsonl");
        for (String mode : List.of("open", "given")) {
            JsonNode report =
                    json(
                            "eval",
                            "--articles",
                            articles,
                            "--questions",
                            questions,
                            "--mode",
                            mode,
                            "--predictions",
                            predictions);
            assertEquals(mode, report.get("mode").textValue());
            assertEquals(2, report.get("articles").intValue());
            assertEquals(1, report.get("sentenceRecall").doubleValue());
            assertEquals(mode.equals("given"), report.get("hitsAt1").isNull());
            List<String> lines = Files.readAllLines(predictions);
            assertEquals(2, lines.size());
            assertTrue(lines.get(0).startsWith("{\"id\":\"1\",\"status\":\"answered\""));
            assertTrue(lines.get(1).startsWith("{\"id\":\"2\",\"status\":\"unanswerable\""));
        }
        assertFalse(Files.exists(data));
    }

    @Test
    void evalTellsWhatBecomesOfAQuestionWithAHistory() throws IOException {
        Path questions =
                Files.writeString(
                        folder.resolve("following.jsonl"),
                        """
                        {"id": "1", "question": "Whom?", "history": [{"role": "user", "text": "x"}]}
                        """);
        Run run = run("eval", "--articles", articles, "--questions", questions);
        assertEquals(0, run.code(), run.err());
        assertEquals("1 question with a history, each asked as it stands\n", run.err());
    }

    @Test
    void evalWritesAReport() throws IOException {
        Path report = folder.resolve("report.md");
        String text =
                done(
                        "eval",
                        "--articles",
                        articles,
                        "--questions",
                        questions(),
                        "--report",
                        report);
        assertTrue(text.startsWith("2 questions (1 unanswerable) over 2 articles, open"), text);
        String page = Files.readString(report);
        assertTrue(page.startsWith("# Evaluation\n\n- reader: `jar`\n- mode: open\n"), page);
        assertTrue(
                page.contains("\n- articles: 2\n- questions: 2, of them 1 unanswerable\n"), page);
    }

    @Test
    void evalComparesReadersOverTheSameArticles() throws IOException {
        Object[] compared = {
            "eval",
            "--articles",
            articles,
            "--questions",
            questions(),
            "--mode",
            "given",
            "--reader",
            "jar",
            "--reader",
            "jar"
        };
        JsonNode readers = json(compared).get("readers");
        assertEquals(2, readers.size());
        for (JsonNode report : readers) {
            assertEquals("jar", report.get("reader").textValue());
            assertEquals(2, report.get("articles").intValue());
            assertEquals(readers.get(0).get("calibration"), report.get("calibration"));
        }
        String text = done(compared);
        assertTrue(text.lines().findFirst().orElseThrow().endsWith("; * marks the best"), text);
        assertEquals(
                List.of("jar", "jar"), List.of(text.lines().toList().get(1).strip().split(" +")));
    }

    @Test
    void aDamagedReaderIsNamedWithItsChecksum() throws IOException {
        Path model = Files.writeString(folder.resolve("own.onnx"), "abc");
        Files.writeString(
                folder.resolve("own.json"),
                """
                {"name": "own", "sha256": "0", "confidence":
                 {"bias": 0, "below": 1, "above": 1}}
                """);
        Run run =
                run("eval", "--articles", articles, "--questions", questions(), "--reader", model);
        assertEquals(1, run.code());
        assertTrue(run.err().contains(model + " is damaged: its SHA-256 is ba7816bf"), run.err());
    }

    /// Runs a command that must succeed and tell nothing but its result.
    private String done(Object... arguments) {
        Run run = run(arguments);
        assertEquals(0, run.code(), run.err());
        assertEquals("", run.err());
        return run.out();
    }

    private JsonNode json(Object... arguments) throws IOException {
        return JSON.readTree(
                done(Stream.concat(Arrays.stream(arguments), Stream.of("--json")).toArray()));
    }

    private Run run(Object... arguments) {
        return Run.of(
                Stream.concat(
                                Arrays.stream(arguments).map(Object::toString),
                                Stream.of("--data", data.toString()))
                        .toArray(String[]::new));
    }
}
