package io.dateline.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.dateline.ingest.source.Canonicalisation;
import io.dateline.ingest.source.Sources;
import io.dateline.ingest.source.html.HtmlPage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

@Timeout(60)
class ParsingThreadsTest {

    private static final Executor VIRTUAL = task -> Thread.ofVirtual().start(task);

    private static final byte[] PAGE = "<p>Text.".getBytes(StandardCharsets.UTF_8);

    static List<Supplier<?>> readings() {
        return List.of(
                () -> HtmlPage.of("<p>Text."),
                () -> HtmlPage.of(PAGE),
                () -> Canonicalisation.article(RawArticle.of("Title", "Text.")),
                () -> Sources.readUpload("a.txt", PAGE));
    }

    /// While all of these threads are taken, it waits for one.
    @ParameterizedTest
    @MethodSource("readings")
    void whatAVirtualThreadReadsIsReadOnTheseThreads(Supplier<?> reading) {
        CountDownLatch end = new CountDownLatch(1);
        List<CompletableFuture<Boolean>> taken = new ArrayList<>();
        for (int i = 0; i < ParsingThreads.COUNT; i++) {
            taken.add(onVirtualThread(() -> ParsingThreads.run(() -> virtualAfter(end))));
        }
        CompletableFuture<?> read = onVirtualThread(reading);
        while (ParsingThreads.waiting() != 1) {
            Thread.onSpinWait();
        }
        assertFalse(read.isDone());
        end.countDown();
        read.join();
        taken.forEach(task -> assertFalse(task.join()));
    }

    @Test
    void anyOtherThreadReadsItself() {
        assertSame(Thread.currentThread(), ParsingThreads.run(Thread::currentThread));
    }

    @Test
    void whatGoesWrongIsThrownAsItWas() {
        IllegalArgumentException refusal =
                onVirtualThread(
                                () ->
                                        assertThrows(
                                                IllegalArgumentException.class,
                                                () -> HtmlPage.of("<".repeat(100_001))))
                        .join();
        assertEquals("the page has 100,001 tags; at most 100,000 are read", refusal.getMessage());
        assertEquals(
                "the text is empty",
                onVirtualThread(
                                () ->
                                        assertThrows(
                                                IllegalArgumentException.class,
                                                () ->
                                                        Canonicalisation.article(
                                                                RawArticle.of("Title", " "))))
                        .join()
                        .getMessage());
    }

    private static <T> CompletableFuture<T> onVirtualThread(Supplier<T> task) {
        return CompletableFuture.supplyAsync(task, VIRTUAL);
    }

    private static boolean virtualAfter(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return Thread.currentThread().isVirtual();
    }
}
