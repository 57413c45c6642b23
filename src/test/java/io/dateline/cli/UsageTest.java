package io.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

class UsageTest {

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "wishes add me | there is no command wishes; the commands are serve, ingest, ask,"
                        + " search, articles, models, keys, slack, conversations, reindex, backup,"
                        + " restore, eval, mcp, help",
                "ask | Missing required parameter: 'QUESTION'",
                "ask --form 2023-06-18 who | Unknown option: '--form'",
                "ask --from June who | Invalid value for option '--from': expected a day such as"
                        + " 2023-06-18, not \"June\"",
                "ask --from 2023-06-18 --to 2023-06-17 who | the range ends on 2023-06-17, before"
                        + " it begins on 2023-06-18",
                "search --limit 0 who | limit must be from 1 to 100, not 0",
                "search --limit many who | Invalid value for option '--limit': 'many' is not an"
                        + " int",
                "articles list --limit 101 | --limit is 101, expected a number from 1 to 100",
                "--port 70000 | --port is \"70000\", expected a number from 0 to 65535",
                "serve --host http://office | --host is \"http://office\", expected a name or an"
                        + " address of this machine",
                "keys add | Missing required parameter: 'NAME'",
                "eval --articles a --questions q --mode shut | Invalid value for option '--mode':"
                        + " expected open or given, not \"shut\"",
                "eval --articles a --questions q --limit 0 | --limit is 0, expected 1 or more",
                "eval --articles a --questions q --predictions no/where | --predictions is"
                        + " no/where, expected a file in a folder that exists",
                "eval --articles a --questions q --report no/where | --report is no/where,"
                        + " expected a file in a folder that exists",
                "eval --articles a --questions q --report src | --report is src, expected a file",
                "eval --articles a --questions q --report x.md --predictions ./x.md |"
                        + " --predictions and --report are both x.md, expected two files",
                "eval --articles a --questions q --reader no.onnx | --reader is no.onnx, expected a"
                        + " file that exists, or jar for the reader in the jar",
                "eval --articles a --questions q --reader jar --reader src | --reader is src,"
                        + " expected a file that exists",
                "eval --articles a --questions q --reader jar --reader jar --report x.md |"
                        + " --report is for one reader, and there are 2; run eval for each of them",
                "eval --articles a --questions q --reader jar --reader jar --predictions x |"
                        + " --predictions is for one reader, and there are 2",
            })
    void wrongUsageIsNamedAndEndsWith2(String arguments, String message) {
        Run run = Run.of(inFolder(arguments.split(" ")));
        assertEquals(2, run.code(), run.err());
        assertEquals("", run.out());
        assertTrue(run.err().startsWith(message), run.err());
    }

    @Test
    void aQueryHasALimit() {
        Run run = Run.of(inFolder("search", "a".repeat(10_001)));
        assertEquals(2, run.code());
        assertEquals("a query has at most 10000 characters, this one 10001\n", run.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void aQuestionHasWords(String question) {
        Run run = Run.of(inFolder("ask", question));
        assertEquals(2, run.code());
        assertEquals("the question is empty\n", run.err());
        assertEquals(2, Run.of(inFolder("search", question)).code());
    }

    @Test
    void aWrongSettingEndsWith2WhereverItStands() throws IOException {
        Run run = Run.of(Map.of("DATELINE_CAUTION", "high"), inFolder("ask", "Who?"));
        assertEquals(2, run.code());
        assertEquals("DATELINE_CAUTION is \"high\", expected a number from 0 to 1\n", run.err());

        Files.writeString(folder.resolve("dateline.properties"), "DATELINE_CUTION=0.5");
        assertEquals(2, Run.of(inFolder("ask", "Who?")).code());
    }

    @Test
    void articlesAloneIsNoCommand() {
        Run run = Run.of("articles");
        assertEquals(2, run.code());
        assertTrue(run.err().startsWith("Missing required subcommand"), run.err());
    }

    @Test
    void helpNamesAllCommandsAndShowsExamples() {
        Run run = Run.of("--help");
        assertEquals(0, run.code());
        Stream.of("serve", "ingest", "ask", "search", "articles", "models", "reindex", "eval")
                .forEach(command -> assertTrue(run.out().contains("\n  " + command), command));
        assertTrue(run.out().contains("java -jar dateline.jar ask Who did Blinken meet?"));
        Stream.of("DATA", "PORT", "CAUTION", "MODEL_KEY_FILE", "VERIFY", "UNSUPPORTED", "PROMPTS")
                .forEach(name -> assertTrue(run.out().contains("DATELINE_" + name), name));
        assertFalse(run.out().contains("DATELINE_INDEX"), run.out());
        assertEquals("", run.err());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "serve",
                "ingest",
                "ask",
                "search",
                "articles list",
                "articles show",
                "articles delete",
                "models check",
                "slack manifest",
                "slack check",
                "reindex",
                "eval"
            })
    void everyCommandHasHelpAndTheCommonOptions(String command) {
        Run run = Run.of((command + " --help").split(" "));
        assertEquals(0, run.code());
        assertTrue(run.out().contains("--data=DIR"), run.out());
        assertTrue(run.out().contains("--json"), run.out());
    }

    @Test
    void theVersionIsTold() {
        Run run = Run.of("--version");
        assertEquals(0, run.code());
        assertTrue(run.out().startsWith("dateline "), run.out());
    }

    @Test
    void anAddressThatIsNoneIsAFailureLikeAnother() {
        Run run = Run.of(inFolder("ingest", "https://anna:secret@news.example.org/a"));
        assertEquals(1, run.code());
        assertEquals(
                """
                0 added, 0 updated, 0 unchanged, 0 copies, 1 failed
                failed: https://anna:secret@news.example.org/a: the address holds the name of a \
                user or a password; it is fetched without
                """,
                run.out());
    }

    @Test
    void aFileOfQuestionsThatIsNotThereIsNamed() {
        Path missing = folder.resolve("none.jsonl");
        Run run = Run.of(inFolder("eval", "--articles", "a", "--questions", missing.toString()));
        assertEquals(1, run.code());
        assertEquals("there is no " + missing + "\n", run.err());
    }

    private String[] inFolder(String... arguments) {
        return Stream.concat(Arrays.stream(arguments), Stream.of("--data", folder.toString()))
                .toArray(String[]::new);
    }
}
