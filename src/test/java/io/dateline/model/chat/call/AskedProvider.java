package io.dateline.model.chat.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;

import io.dateline.model.chat.ChatConfig;
import io.dateline.model.chat.ChatFailure;
import io.dateline.model.chat.ChatLimits;
import io.dateline.model.chat.ChatOutcome;
import io.dateline.model.chat.ChatProvider;
import io.dateline.model.chat.WireServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;

/// A provider on this machine, and a writer that asks it.
@Timeout(60)
abstract class AskedProvider {

    static final List<ChatMessage> MESSAGES =
            List.of(SystemMessage.from("Be brief."), UserMessage.from("Whom did he meet?"));

    static final String WHOLE = String.join("", WireServer.TOKENS);

    final FakeTime time = new FakeTime();
    final List<String> told = new ArrayList<>();
    WireServer server;
    private LogRecords log;

    abstract ChatProvider provider();

    @BeforeEach
    void start() throws IOException {
        server = new WireServer();
        log = new LogRecords();
    }

    /// Whatever a test did, the key is in no log.
    @AfterEach
    void stop() {
        server.close();
        log.close();
        assertFalse(log.text().contains(WireServer.KEY.reveal()), log.text());
    }

    final LangChainChatWriter writer(URI url) {
        return LangChainChatWriter.open(
                new ChatConfig(
                        provider(), "a-model:3b", url, WireServer.KEY, ChatLimits.defaults()),
                time,
                new Backoff(() -> 1));
    }

    final ChatOutcome write() {
        return writer(server.url()).write(MESSAGES, told::add);
    }

    final String file(String name) {
        return provider().key() + "/" + name;
    }

    final ChatOutcome.Failed assertFails(ChatFailure failure, int calls) {
        ChatOutcome.Failed failed = assertInstanceOf(ChatOutcome.Failed.class, write());
        assertEquals(failure, failed.failure(), failed.toString());
        assertEquals(calls, failed.calls());
        assertEquals(calls, server.requests().size());
        assertFalse(failed.toString().contains(WireServer.KEY.reveal()), failed.toString());
        assertFalse(failed.message().contains(WireServer.KEY.reveal()));
        return failed;
    }

    final ChatOutcome.Written assertWrites(int calls) {
        ChatOutcome.Written written = assertInstanceOf(ChatOutcome.Written.class, write());
        assertEquals(WHOLE, written.text());
        assertEquals(WireServer.TOKENS, told);
        assertTrue(written.complete());
        assertEquals(OptionalInt.of(31), written.usage().inputTokens());
        assertEquals(OptionalInt.of(9), written.usage().outputTokens());
        assertEquals(calls, written.usage().calls());
        return written;
    }

    static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
