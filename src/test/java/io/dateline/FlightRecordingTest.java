package io.dateline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;

import io.dateline.ingest.RawArticle;
import io.dateline.ingest.SourceItem;

import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/// What JDK Flight Recorder is told of an answer's steps.
class FlightRecordingTest {

    private static final ChatModel MODEL =
            new ChatModel() {
                @Override
                public ChatResponse doChat(ChatRequest request) {
                    return ChatResponse.builder()
                            .aiMessage(AiMessage.from("The ferry sails from Aldport to Brin. [1]"))
                            .build();
                }
            };

    @TempDir Path folder;

    private List<RecordedEvent> events(DatelineConfig config, String question) throws Exception {
        Path file = folder.resolve("recording.jfr");
        try (Dateline dateline = Dateline.open(config);
                Recording recording = new Recording()) {
            for (String step : List.of("Retrieve", "Read", "PassageNotRead", "Write", "Check")) {
                recording.enable("dateline." + step).withoutThreshold();
            }
            dateline.add(
                    List.of(
                            found("ferry", "The ferry sails from Aldport to Brin on 3 May."),
                            found("other", "The ferry to Brin was late again.")));
            recording.start();
            dateline.ask(question);
            recording.stop();
            recording.dump(file);
        }
        return RecordingFile.readAllEvents(file);
    }

    private static SourceItem found(String id, String text) {
        return new SourceItem.Found(
                id,
                new RawArticle(id, id, text, null, null, null, List.of(), null, null, List.of()));
    }

    private static List<RecordedEvent> named(List<RecordedEvent> events, String name) {
        return events.stream()
                .filter(event -> event.getEventType().getName().equals("dateline." + name))
                .toList();
    }

    @Test
    void theStepsOfTheReaderAreThereAndWhyAPassageWasNotRead() throws Exception {
        List<RecordedEvent> events =
                events(
                        DatelineConfig.of(folder.resolve("data")),
                        "Where did the ferry sail to on 3 May?");
        RecordedEvent retrieved = named(events, "Retrieve").getFirst();
        assertEquals(2, retrieved.getInt("passages"));
        RecordedEvent read = named(events, "Read").getFirst();
        assertEquals(2, read.getInt("passages"));
        assertEquals(1, read.getInt("read"));
        RecordedEvent unread = named(events, "PassageNotRead").getFirst();
        assertEquals("other", unread.getString("article"));
        assertEquals("it lacks a number of the question", unread.getString("reason"));
        assertFalse(events.toString().contains("Where did"), "words of the question");
    }

    @Test
    void theStepsOfAChatModelAreThere() throws Exception {
        List<RecordedEvent> events =
                events(
                        DatelineConfig.of(folder.resolve("data")).withChatModel(MODEL),
                        "Where does the ferry sail to?");
        RecordedEvent written = named(events, "Write").getFirst();
        assertEquals("written", written.getString("outcome"));
        assertEquals(1, written.getInt("requests"));
        RecordedEvent checked = named(events, "Check").getFirst();
        assertTrue(checked.getBoolean("supported"));
        assertEquals(1, checked.getInt("passages"));
    }
}
