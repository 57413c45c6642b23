package io.dateline.model.chat.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.langchain4j.data.message.UserMessage;

import io.dateline.model.chat.ChatFailure;
import io.dateline.model.chat.ChatLimits;
import io.dateline.model.chat.ChatOutcome;
import io.dateline.model.chat.ChatSource;
import io.dateline.model.chat.TextListener;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

class SaidTextTest {

    private static final String TEXT =
            "<think>Say [1]? a < b </thin</think>It < sank <THINKING>or</thinking>off `<think>` <thin";
    private static final String SAID = "It < sank off `<think>` <thin";

    @Property(seed = "20230618")
    void whatIsSaidDoesNotDependOnHowTheTextIsCut(
            @ForAll List<@IntRange(min = 1, max = 9) Integer> lengths) {
        SaidText text = new SaidText();
        StringBuilder said = new StringBuilder();
        int at = 0;
        for (int length : lengths) {
            int end = Math.min(TEXT.length(), at + length);
            said.append(text.after(TEXT.substring(at, end)));
            at = end;
        }
        said.append(text.after(TEXT.substring(at))).append(text.rest());
        assertEquals(SAID, said.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "<think>Why?                     | \"\"",
                "It sank. <think>Or </think      | \"It sank. \"",
                "Who sank?</think>It sank.       | It sank.",
                "It sank.</think>                | \"\"",
                "The tag `</think>` ends it.     | The tag `</think>` ends it.",
                "<think>`</think>It sank.        | It sank.",
                "<think></think>It sank.</think> | It sank.",
                "a <thinker> b                   | a <thinker> b",
                "<think></think>It sank.         | It sank.",
                "<think><think></think>It sank.  | It sank."
            })
    void aThoughtEndsWithItsTagOrNever(String written, String said) {
        SaidText text = new SaidText();
        assertEquals(said, text.after(written) + text.rest());
    }

    @Test
    void aBacktickBelongsToTheTagOfTheNextPiece() {
        SaidText text = new SaidText();
        assertEquals(
                "a < b `<think>`", text.after("a < b `") + text.after("<think>`") + text.rest());
    }

    @Test
    void nothingThatIsSaidWaitsForWhatIsNoTag() {
        SaidText text = new SaidText();
        assertEquals("a", text.after("a<th"));
        assertEquals("<the b", text.after("e b"));
    }

    private static ChatOutcome write(List<String> told, String... pieces) {
        return write(told::add, pieces);
    }

    private static ChatOutcome write(TextListener listener, String... pieces) {
        ScriptedModel model =
                new ScriptedModel(
                        handler -> {
                            List.of(pieces).forEach(handler::onPartialResponse);
                            handler.onCompleteResponse(
                                    ScriptedModel.response(String.join("", pieces)));
                        },
                        new AtomicInteger());
        return write(listener, model, new FakeTime());
    }

    private static ChatOutcome write(TextListener listener, ScriptedModel model, Time time) {
        return LangChainChatWriter.open(
                        new ChatSource.Streaming(model, ChatLimits.defaults()),
                        time,
                        new Backoff(() -> 0))
                .write(List.of(UserMessage.from("Who?")), listener);
    }

    @Test
    void ofAStreamOnlyWhatIsSaidIsTold() {
        List<String> told = new ArrayList<>();
        ChatOutcome outcome = write(told, "<th", "ink>No", "body", "</think>", "Qin", ".");
        assertEquals(List.of("Qin", "."), told);
        assertEquals("Qin.", assertInstanceOf(ChatOutcome.Written.class, outcome).text());
    }

    @Test
    void aThoughtThatWasNeverOpenedIsTakenBack() {
        List<String> told = new ArrayList<>();
        ChatOutcome outcome =
                write(
                        new TextListener() {
                            @Override
                            public void piece(String text) {
                                told.add(text);
                            }

                            @Override
                            public void withdrawn() {
                                told.add("taken back");
                            }
                        },
                        "No",
                        "body</th",
                        "ink>Qin",
                        ".");
        assertEquals(List.of("No", "body", "taken back", "Qin", "."), told);
        assertEquals("Qin.", assertInstanceOf(ChatOutcome.Written.class, outcome).text());
    }

    @Test
    void ofATextInOnePieceOnlyWhatIsSaidIsTold() {
        List<String> told = new ArrayList<>();
        ScriptedModel model =
                new ScriptedModel(
                        handler ->
                                handler.onCompleteResponse(
                                        ScriptedModel.response("<think>Nobody</think>Qin.")),
                        new AtomicInteger());
        ChatOutcome outcome = write(told::add, model, new FakeTime());
        assertEquals(List.of("Qin."), told);
        assertEquals("Qin.", assertInstanceOf(ChatOutcome.Written.class, outcome).text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<think>Nobody?", "<think>Nobody?</think>"})
    void aModelThatOnlyThinksSaysNothing(String text) {
        List<String> told = new ArrayList<>();
        ChatOutcome outcome = write(told, text);
        assertEquals(List.of(), told);
        assertEquals(
                ChatFailure.EMPTY, assertInstanceOf(ChatOutcome.Failed.class, outcome).failure());
    }

    /// Tells how often it was waited in.
    private record CountedTime(FakeTime time, Semaphore waits) implements Time {

        @Override
        public long nanos() {
            return time.nanos();
        }

        @Override
        public void sleep(Duration duration) throws InterruptedException {
            time.sleep(duration);
        }

        @Override
        public <T> @Nullable T poll(BlockingQueue<T> queue, Duration atMost)
                throws InterruptedException {
            waits.release();
            return time.poll(queue, atMost);
        }
    }

    @Test
    void aModelThatThinksHasBegunAndIsWaitedFor() {
        CountedTime time = new CountedTime(new FakeTime(), new Semaphore(0));
        ScriptedModel model =
                new ScriptedModel(
                        handler -> {
                            handler.onPartialResponse("<think>");
                            // for a turn, for this piece, and for the next
                            time.waits().acquireUninterruptibly(3);
                            time.time().pass(ChatLimits.defaults().firstToken());
                            handler.onPartialResponse("</think>Qin.");
                            handler.onCompleteResponse(ScriptedModel.response("Qin."));
                        },
                        new AtomicInteger());
        List<String> told = new ArrayList<>();
        assertInstanceOf(ChatOutcome.Written.class, write(told::add, model, time));
        assertEquals(List.of("Qin."), told);
    }
}
