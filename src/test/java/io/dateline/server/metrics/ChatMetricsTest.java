package io.dateline.server.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.Dateline;
import io.dateline.DatelineConfig;
import io.dateline.answer.AnswerEvent;
import io.dateline.answer.Question;
import io.dateline.model.chat.ChatConfig;
import io.dateline.model.chat.ChatFailure;
import io.dateline.model.chat.ChatLimits;
import io.dateline.model.chat.ChatProvider;
import io.dateline.model.chat.WireServer;
import io.dateline.server.TestServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/// Calls of a chat model, over the wire of a provider whose answers are known.
class ChatMetricsTest {

    private static final String VISIT =
            """
            {"id": "visit", "title": "A visit", "publishedAt": "2023-06-18",
             "text": "Qin Gang met him in “Běijīng” on Sunday."}
            """;
    /// Not kept: a conversation that is would be named, by a call of its own.
    private static final String ASK =
            "{\"question\": \"Who met him in “Běijīng”?\", \"store\": false}";
    private static final String LABELS = "model=\"gpt-test\",";

    @TempDir private Path data;
    private WireServer provider;
    private Dateline engine;
    private TestServer server;

    @BeforeEach
    void open() throws IOException {
        provider = new WireServer();
        engine =
                Dateline.open(
                        DatelineConfig.of(data)
                                .withChat(
                                        new ChatConfig(
                                                ChatProvider.OPENAI,
                                                "gpt-test",
                                                provider.url(),
                                                WireServer.KEY,
                                                ChatLimits.defaults().withRetries(0))));
        server = TestServer.of(engine);
        assertEquals(200, server.post("/api/articles", VISIT).statusCode());
    }

    @AfterEach
    void close() {
        server.close();
        engine.close();
        provider.close();
    }

    private static double calls(Scrape scrape, String outcome) {
        return scrape.value(
                "dateline_chat_calls_total{%soutcome=\"%s\",provider=\"openai\"}"
                        .formatted(LABELS, outcome));
    }

    private static double tokens(Scrape scrape, String type) {
        return scrape.value(
                "dateline_chat_tokens_total{%sprovider=\"openai\",type=\"%s\"}"
                        .formatted(LABELS, type));
    }

    private void ask() {
        assertEquals(200, server.post("/api/ask", ASK).statusCode());
    }

    @Test
    void everyOutcomeIsThereBeforeTheFirstCall() {
        Scrape scrape = Scrape.of(server);
        int outcomes = ChatFailure.values().length + 3;
        assertEquals(outcomes, scrape.series("dateline_chat_calls_total").size());
        for (String series : scrape.series("dateline_chat_")) {
            assertEquals(0, scrape.value(series), series);
        }
    }

    @Test
    void aTextIsCountedWithItsTokensAndWhatBecameOfItsSentences() {
        provider.then("openai/streamed");
        ask();
        Scrape scrape = Scrape.of(server);
        assertEquals(1, calls(scrape, "written"));
        assertEquals(31, tokens(scrape, "input"));
        assertEquals(9, tokens(scrape, "output"));
        String model = "{" + LABELS + "provider=\"openai\"}";
        assertEquals(1, scrape.value("dateline_chat_requests_total" + model));
        assertEquals(1, scrape.value("dateline_chat_call_duration_seconds_count" + model));
        assertTrue(scrape.value("dateline_chat_call_duration_seconds_sum" + model) > 0);
        String answers = "{model=\"openai:gpt-test\",";
        assertEquals(1, scrape.value("dateline_answers_total" + answers + "outcome=\"answered\"}"));
        assertEquals(
                1,
                scrape.value(
                        "dateline_answer_sentences_total" + answers + "support=\"verified\"}"));
    }

    @Test
    void theCallThatMakesAFollowUpStandAloneIsCountedToo() {
        provider.then("openai/streamed").then("openai/streamed");
        String conversation =
                """
                {"model": "dateline", "messages": [
                 {"role": "user", "content": "Who met him?"},
                 {"role": "assistant", "content": "Qin Gang met him."},
                 {"role": "user", "content": "Where?"}]}
                """;
        assertEquals(200, server.post("/v1/chat/completions", conversation).statusCode());
        assertEquals(2, provider.requests().size());
        Scrape scrape = Scrape.of(server);
        assertEquals(2, calls(scrape, "written"));
        assertEquals(62, tokens(scrape, "input"));
        assertEquals(18, tokens(scrape, "output"));
    }

    @Test
    void failuresAreCountedByTheirKindAndTheReaderAnswers() {
        assertFailure("openai/refused-key", ChatFailure.KEY_REFUSED);
        assertFailure("openai/quota", ChatFailure.QUOTA);
        assertFailure("openai/rate-limited", ChatFailure.RATE_LIMITED);
        assertFailure("openai/unknown-model", ChatFailure.MODEL_UNKNOWN);
        assertFailure("openai/too-long", ChatFailure.TOO_LONG);
        assertFailure("openai/malformed", ChatFailure.MALFORMED);
        assertFailure("openai/empty", ChatFailure.EMPTY);
        assertFailure("openai/filtered", ChatFailure.FILTERED);
        assertFailure("openai/fault", ChatFailure.UNAVAILABLE);
        Scrape scrape = Scrape.of(server);
        assertEquals(0, calls(scrape, "written"));
        assertEquals(0, tokens(scrape, "input"));
        assertEquals(9, scrape.value("dateline_answer_duration_seconds_count{model=\"reader\"}"));
        assertFalse(scrape.text().contains(WireServer.KEY.reveal()));
    }

    private void assertFailure(String file, ChatFailure failure) {
        provider.then(file);
        ask();
        assertEquals(1, calls(Scrape.of(server), failure.name().toLowerCase(Locale.ROOT)), file);
    }

    @Test
    void aTextThatWasStoppedAndOneThatNobodyWaitedForAreNotWritten() {
        provider.then("openai/length").then("openai/streamed");
        ask();
        assertThrows(
                IllegalStateException.class,
                () -> engine.ask(Question.of("Who met him?"), ChatMetricsTest::leaveAtFirstToken));
        Scrape scrape = Scrape.of(server);
        assertEquals(1, calls(scrape, "stopped"));
        assertEquals(1, calls(scrape, "abandoned"));
        assertEquals(0, calls(scrape, "written"));
        assertEquals(9, tokens(scrape, "output"));
    }

    private static void leaveAtFirstToken(AnswerEvent event) {
        if (event instanceof AnswerEvent.Token) {
            throw new IllegalStateException("nobody waits");
        }
    }
}
