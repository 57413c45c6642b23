package io.dateline.server.openai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.exception.ModelNotFoundException;
import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiChatResponseMetadata;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import dev.langchain4j.model.output.FinishReason;

import io.dateline.server.EngineServerTest;
import io.dateline.server.TestServer;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// LangChain4j's own client, against the engine with an article in it.
class LangChain4jClientTest extends EngineServerTest {

    private static final String SAYS = FERRY_TEXT + " [1]";
    private static final String QUESTION = "Which ferry sails again?";

    @BeforeEach
    void add() {
        assertEquals(200, server.post("/api/articles", FERRY).statusCode());
    }

    private OpenAiChatModel model(String name) {
        return OpenAiChatModel.builder()
                .baseUrl(server.server.url() + "/v1")
                .apiKey("any")
                .modelName(name)
                .maxRetries(0)
                .build();
    }

    private static ChatResponse stream(TestServer server, String question, List<String> partial) {
        CompletableFuture<ChatResponse> done = new CompletableFuture<>();
        OpenAiStreamingChatModel.builder()
                .baseUrl(server.server.url() + "/v1")
                .apiKey("any")
                .modelName("dateline")
                .build()
                .chat(
                        question,
                        new StreamingChatResponseHandler() {
                            @Override
                            public void onPartialResponse(String text) {
                                partial.add(text);
                            }

                            @Override
                            public void onCompleteResponse(ChatResponse response) {
                                done.complete(response);
                            }

                            @Override
                            public void onError(Throwable error) {
                                done.completeExceptionally(error);
                            }
                        });
        return done.join();
    }

    private static void assertCites(JsonNode message) {
        JsonNode annotation = message.at("/annotations/0");
        assertEquals("url_citation", annotation.get("type").textValue());
        JsonNode place = annotation.get("url_citation");
        assertEquals(
                "[1]",
                SAYS.substring(
                        place.get("start_index").intValue(), place.get("end_index").intValue()));
        assertEquals("https://wire.example/ferry", place.get("url").textValue());
        assertEquals("Ferry resumes", place.get("title").textValue());
        assertEquals(FERRY_TEXT, message.at("/dateline/citations/0/quote").textValue());
    }

    @Test
    void theAnswerIsTheMessageAndItsSourcesAreInTheResponse() throws IOException {
        ChatResponse response =
                model("dateline")
                        .chat(
                                SystemMessage.from("You are a pirate."),
                                UserMessage.from("Is there a ferry?"),
                                AiMessage.from("There is. [1]"),
                                UserMessage.from(QUESTION));
        assertEquals(SAYS, response.aiMessage().text());
        assertEquals(FinishReason.STOP, response.finishReason());
        assertEquals(0, response.tokenUsage().totalTokenCount());
        OpenAiChatResponseMetadata metadata =
                assertInstanceOf(OpenAiChatResponseMetadata.class, response.metadata());
        JsonNode raw = new ObjectMapper().readTree(metadata.rawHttpResponse().body());
        assertCites(raw.at("/choices/0/message"));
    }

    @Test
    void aStreamEndsInTheSameAnswer() throws IOException {
        List<String> partial = new ArrayList<>();
        ChatResponse response = stream(server, QUESTION, partial);
        assertEquals(SAYS, response.aiMessage().text());
        assertEquals(SAYS, String.join("", partial));
        assertEquals(FinishReason.STOP, response.finishReason());
        assertEquals(0, response.tokenUsage().totalTokenCount());
        OpenAiChatResponseMetadata metadata =
                assertInstanceOf(OpenAiChatResponseMetadata.class, response.metadata());
        List<JsonNode> sources = new ArrayList<>();
        for (ServerSentEvent event : metadata.rawServerSentEvents()) {
            JsonNode delta = new ObjectMapper().readTree(event.data()).at("/choices/0/delta");
            if (delta.has("annotations")) {
                sources.add(delta);
            }
        }
        assertEquals(1, sources.size());
        assertCites(sources.getFirst());
    }

    @Test
    void aRefusalIsAnAnswer() {
        ChatResponse response = model("dateline").chat(UserMessage.from("Who won the cup?"));
        assertTrue(response.aiMessage().text().contains("not say"), response.toString());
        assertEquals(FinishReason.STOP, response.finishReason());
    }

    @Test
    void itsErrorsAreWhatTheyAreAtOpenAi() {
        assertThrows(ModelNotFoundException.class, () -> model("gpt-4").chat("Who?"));
        InvalidRequestException refused =
                assertThrows(
                        InvalidRequestException.class,
                        () -> model("dateline").chat("x".repeat(6_000)));
        assertTrue(refused.toString().contains("at most 5000"), refused.toString());
    }

    @Test
    void aFaultInAStreamIsAnErrorAndNoAnswer() {
        try (TestServer broken =
                TestServer.answering(
                        (_, _) -> {
                            throw new IllegalStateException("inside");
                        },
                        TestServer.NO_HEARTBEAT)) {
            Exception failed =
                    assertThrows(Exception.class, () -> stream(broken, "Who?", new ArrayList<>()));
            assertTrue(
                    failed.toString().contains("This is a fault of the server"), failed.toString());
        }
    }
}
