package io.dateline.slack;

import static io.dateline.slack.SlackSigned.wrapped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.dateline.Dateline;
import io.dateline.answer.Answer;
import io.dateline.answer.AnswerDraft;
import io.dateline.answer.Answerer;
import io.dateline.article.Article;
import io.dateline.article.Citation;
import io.dateline.article.TextSpan;
import io.dateline.slack.FakeSlack.Call;
import io.dateline.slack.FakeSlack.Trouble;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;

/// What people see in a thread while a chat model writes.
class SlackStreamTest extends SlackRoad {

    private static final Article HOSTILE =
            Article.of(
                    "hostile",
                    "Painted",
                    "It said <!channel> and [bank](https://evil.example).",
                    null,
                    null,
                    null,
                    null,
                    null);

    SlackStreamTest(Dateline engine) {
        super(engine);
    }

    /// A model that drafts, is corrected, and has two sentences of its own checked.
    private static void write(AnswerDraft draft, Runnable between) {
        draft.retrieved(List.of(), 1);
        draft.token("They say it sank.");
        draft.add(
                "It sank.",
                List.of(),
                Answer.CitedBy.MODEL,
                Answer.Support.UNSUPPORTED,
                "no article says so");
        draft.withdraw();
        draft.token("It said");
        draft.add("It said <!channel> and [bank](https://evil.example).", List.of(cited()));
        between.run();
        draft.token("The ferry");
        draft.add("The ferry sails.", List.of(cited()));
        draft.answered(null, 0.9);
    }

    private static Citation cited() {
        return Citation.of(HOSTILE, TextSpan.all(HOSTILE.text()));
    }

    private static Answerer model(Runnable between) {
        return (question, listener) -> write(new AnswerDraft(question, "fake", listener), between);
    }

    private SlackServer open(Runnable between) {
        return SlackServer.open(config, engine, model(between));
    }

    /// The one message of a thread, which is the whole answer.
    private ObjectNode whole(String root) {
        List<ObjectNode> shown = slack.shown("C1", root);
        assertEquals(1, shown.size(), shown::toString);
        ObjectNode message = shown.getFirst();
        assertTrue(
                message.get("blocks").toString().contains("The ferry sails."), message::toString);
        assertEquals("feedback_up", message.get("blocks").findValuesAsText("action_id").getFirst());
        assertEquals("dateline_answer", message.at("/metadata/event_type").asText());
        assertFalse(slack.isStreaming());
        return message;
    }

    @Test
    void checkedSentencesComeAsTheyAreCheckedAndThenTheMessageThatIsPostedWithoutThem()
            throws Exception {
        String streamed = ts();
        String posted = ts();
        try (SlackServer server = open(() -> {})) {
            server.event(asked(streamed));
            Call started = slack.next("chat.startStream");
            assertEquals(streamed, started.argument("thread_ts"));
            assertEquals("U1", started.argument("recipient_user_id"));
            assertEquals("T1", started.argument("recipient_team_id"));
            String said = started.argument("markdown_text");
            assertTrue(said.contains("channel&gt;") && !said.contains("<"), said);
            assertFalse(said.contains("](https://evil"), said);
            assertFalse(said.contains("sank"), said);
            assertTrue(slack.next("chat.appendStream").argument("markdown_text").contains("ferry"));
            slack.next("reactions.remove");
            assertEquals(0, slack.count("chat.postMessage"));
            slack.trouble("chat.startStream", Trouble.REFUSED);
            server.event(asked(posted));
            slack.next("reactions.remove");
        }
        // but for the ids of answer and conversation
        assertEquals(
                whole(posted).get("blocks").toString().replaceAll("[0-9a-f-]{36}|" + posted, "-"),
                whole(streamed)
                        .get("blocks")
                        .toString()
                        .replaceAll("[0-9a-f-]{36}|" + streamed, "-"));
    }

    @ParameterizedTest
    @CsvSource({
        "chat.startStream, REFUSED",
        "chat.startStream, LIMITED",
        "chat.startStream, LOST",
        "chat.appendStream, REFUSED",
        "chat.appendStream, LIMITED",
        "chat.appendStream, LOST",
        "chat.stopStream, LIMITED",
        "chat.stopStream, LOST",
        "chat.update, REFUSED",
        "chat.update, LOST",
    })
    void whateverSlackDoesNotTakeTheAnswerStandsThereOnce(String method, Trouble trouble)
            throws Exception {
        String ts = ts();
        slack.trouble(method, trouble);
        try (SlackServer server = open(() -> {})) {
            server.event(asked(ts));
            // what is asked later in the thread is answered once that is done
            slack.next("reactions.remove");
            server.event(followUp(ts, "And then?"));
            slack.awaitAnswers("C1", ts, 2);
        }
        List<String> works =
                slack.shown("C1", ts).stream()
                        .map(message -> message.at("/metadata/event_payload/work").asText())
                        .toList();
        assertEquals(2, Set.copyOf(works).size(), works::toString);
        assertEquals(2, works.size(), works::toString);
        assertFalse(slack.isStreaming());
    }

    @Test
    void whatAnEndCutOffIsFinishedByTheNextStartInTheSamePlace() throws Exception {
        String ts = ts();
        CountDownLatch between = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        try (SlackServer server =
                open(
                        () -> {
                            between.countDown();
                            try {
                                never.await();
                            } catch (InterruptedException e) {
                                throw new CancellationException("ended");
                            }
                        })) {
            server.event(asked(ts));
            between.await();
        }
        assertTrue(slack.isStreaming());
        String draft = slack.shown("C1", ts).getFirst().get("ts").asText();
        try (SlackServer _ = open(() -> {})) {
            assertEquals(draft, slack.next("chat.update").argument("ts"));
            slack.next("reactions.remove");
        }
        assertEquals(draft, whole(ts).get("ts").asText());
    }

    @Test
    void withoutAModelNothingIsStreamed() throws Exception {
        try (SlackServer server = open()) {
            server.event(asked(ts()));
            slack.next("chat.postMessage");
            assertEquals(0, slack.count("chat.startStream"));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void inAnAssistantsThreadAStatusShowsThatItIsWorking(boolean isTaken) throws Exception {
        if (!isTaken) {
            slack.trouble("assistant.threads.setStatus", Trouble.REFUSED, Trouble.REFUSED);
        }
        String root = ts();
        try (SlackServer server = open()) {
            server.event(
                    wrapped(
                            event(),
                            """
                            {"type": "message", "channel_type": "im", "user": "U1", "channel": "D1",
                             "text": "What sails to Brin?", "ts": "%s", "thread_ts": "%s"}
                            """
                                    .formatted(ts(), root)));
            if (isTaken) {
                Call status = slack.next("assistant.threads.setStatus");
                assertEquals(root, status.argument("thread_ts"));
                assertEquals("", slack.next("assistant.threads.setStatus").argument("status"));
                assertEquals(0, slack.count("reactions.add"));
            } else {
                slack.next("reactions.add");
                slack.next("reactions.remove");
            }
        }
    }
}
