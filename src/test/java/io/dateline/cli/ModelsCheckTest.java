package io.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.dateline.model.chat.ChatFailure;
import io.dateline.model.chat.WireServer;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

/// `models check` against what providers send over the wire.
class ModelsCheckTest {

    @TempDir Path folder;

    private WireServer server;

    @BeforeEach
    void start() throws IOException {
        server = new WireServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Run check(String provider, String... options) {
        Run run =
                Run.of(
                        Map.of(
                                "DATELINE_MODEL", provider + ":a-model",
                                "DATELINE_MODEL_URL", server.url().toString(),
                                "DATELINE_MODEL_KEY", WireServer.KEY.reveal()),
                        arguments(options));
        assertFalse((run.out() + run.err()).contains(WireServer.KEY.reveal()), run.out());
        return run;
    }

    private String[] arguments(String... options) {
        return Stream.concat(
                        Stream.of("models", "check", "--data", folder.toString()),
                        Arrays.stream(options))
                .toArray(String[]::new);
    }

    @ParameterizedTest
    @ValueSource(strings = {"openai", "anthropic", "ollama"})
    void aModelThatAnswersIsToldWithTimesAndTokens(String provider) {
        server.then(provider + "/streamed");
        Run run = check(provider);
        assertEquals(0, run.code(), run.out() + run.err());
        assertTrue(
                run.out()
                        .matches(
                                provider
                                        + " at http://127\\.0\\.0\\.1:\\d+/base, model a-model: it"
                                        + " answers\\nfirst words after \\d+ ms, all after \\d+ ms;"
                                        + " tokens: 31 in, 9 out\\n"),
                run.out());
        assertEquals("", run.err());
    }

    @ParameterizedTest
    @CsvSource({
        "openai,    refused-key,   KEY_REFUSED,   DATELINE_MODEL_KEY",
        "openai,    unknown-model, MODEL_UNKNOWN, DATELINE_MODEL sets",
        "openai,    quota,         QUOTA,",
        "openai,    rate-limited,  RATE_LIMITED,",
        "openai,    too-long,      TOO_LONG,      DATELINE_MODEL_CONTEXT",
        "openai,    malformed,     MALFORMED,     DATELINE_MODEL_URL",
        "openai,    unsupported,   OTHER,         dateline models check",
        "anthropic, refused-key,   KEY_REFUSED,   DATELINE_MODEL_KEY_FILE",
        "anthropic, unknown-model, MODEL_UNKNOWN, DATELINE_MODEL sets",
        "anthropic, fault,         UNAVAILABLE,",
        "ollama,    unknown-model, MODEL_UNKNOWN, DATELINE_MODEL sets",
        "ollama,    cut,           CUT_OFF,",
    })
    void whatIsWrongIsToldAfterOneCallWithWhatSetsIt(
            String provider, String file, ChatFailure failure, @Nullable String setting) {
        server.then(provider + "/" + file);
        Run run = check(provider);
        assertEquals(1, run.code(), run.out());
        assertTrue(run.out().contains(": it does not answer\n" + failure.sentence()), run.out());
        assertEquals(setting != null, run.out().contains(failure.sentence() + " "), run.out());
        assertTrue(setting == null || run.out().contains(setting), run.out());
        assertEquals(1, server.requests().size());
    }

    @Test
    void whatTheProviderSaysIsShown() {
        server.then("openai/unsupported");
        Run run = check("openai");
        assertTrue(
                run.out()
                        .endsWith(
                                "What was said: Unsupported parameter: 'max_tokens' is not"
                                        + " supported with this model.\n"),
                run.out());
    }

    @Test
    void programsGetADocument() throws IOException {
        server.then("ollama/length").then("anthropic/quota");
        JsonNode answers = new ObjectMapper().readTree(check("ollama", "--json").out());
        assertEquals("answers", answers.path("status").asText());
        assertEquals("a-model", answers.path("model").asText());
        assertEquals(server.url().toString(), answers.path("url").asText());
        assertFalse(answers.path("complete").asBoolean(true));
        assertEquals(31, answers.path("inputTokens").asInt());
        assertTrue(answers.path("firstTokenMs").isNumber());

        Run run = check("anthropic", "--json");
        assertEquals(1, run.code());
        JsonNode fails = new ObjectMapper().readTree(run.out());
        assertEquals("fails", fails.path("status").asText());
        assertEquals("quota", fails.path("failure").asText());
        assertEquals(ChatFailure.QUOTA.sentence(), fails.path("message").asText());
        assertTrue(fails.path("detail").asText().contains("(hidden)"));
    }

    @Test
    void withoutAModelTheReaderIsNamedAndHowToAddOne() throws IOException {
        Run run = Run.of(arguments());
        assertEquals(0, run.code());
        assertTrue(run.out().contains("the built-in reader answers"), run.out());
        assertTrue(run.out().contains("DATELINE_MODEL"), run.out());
        JsonNode none = new ObjectMapper().readTree(Run.of(arguments("--json")).out());
        assertEquals("none", none.path("status").asText());
    }

    @Test
    void aWrongSettingEndsWith2() {
        Run run = Run.of(Map.of("DATELINE_MODEL", "gpt-test"), arguments());
        assertEquals(2, run.code());
        assertEquals(
                "DATELINE_MODEL is \"gpt-test\", expected openai:NAME, anthropic:NAME or"
                        + " ollama:NAME\n",
                run.err());
        Run ask =
                Run.of(
                        Map.of("DATELINE_MODEL", "openai:m"),
                        "ask",
                        "Who?",
                        "--data",
                        folder.toString());
        assertEquals(2, ask.code());
    }
}
