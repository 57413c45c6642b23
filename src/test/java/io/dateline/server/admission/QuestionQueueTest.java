package io.dateline.server.admission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.server.http.TooManyRequestsException;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

class QuestionQueueTest {

    private static final Duration PATIENT = Duration.ofMinutes(1);

    private final BlockingQueue<String> served = new LinkedBlockingQueue<>();
    private final AtomicInteger refused = new AtomicInteger();

    private QuestionQueue queue(int places, int most, Duration patience) {
        return new QuestionQueue(
                () -> places,
                most,
                patience,
                new QueueListener() {
                    @Override
                    public void admitted(Duration waited) {
                        assertTrue(!waited.isNegative());
                    }

                    @Override
                    public void refused() {
                        refused.incrementAndGet();
                    }
                });
    }

    /// One in line that says who it is when it is its turn, and goes at once.
    private CompletableFuture<Void> ask(QuestionQueue queue, String caller) {
        QuestionQueue.Place place = queue.enter(caller);
        CompletableFuture<Void> asked = new CompletableFuture<>();
        Thread.startVirtualThread(
                () -> {
                    try (place) {
                        place.await(_ -> {});
                        served.add(caller);
                        asked.complete(null);
                    } catch (RuntimeException e) {
                        asked.completeExceptionally(e);
                    }
                });
        return asked;
    }

    @Test
    @SuppressWarnings("FutureReturnValueIgnored") // each tells that it is served
    void callersGetTheirTurnsOneAfterTheOtherHoweverMuchOneAsks() throws Exception {
        QuestionQueue queue = queue(1, 20, PATIENT);
        QuestionQueue.Place first = queue.enter("greedy");
        for (String caller : List.of("greedy", "greedy", "greedy", "greedy", "a", "b", "a")) {
            ask(queue, caller);
        }
        first.close();
        List<String> order = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            order.add(served.poll(1, TimeUnit.MINUTES));
        }
        assertEquals(List.of("greedy", "a", "b", "greedy", "a", "greedy", "greedy"), order);
    }

    @Test
    void aFreePlaceGoesToWhoHoldsFewest() {
        QuestionQueue queue = queue(2, 20, PATIENT);
        QuestionQueue.Place one = queue.enter("greedy");
        queue.enter("greedy");
        QuestionQueue.Place more = queue.enter("greedy");
        QuestionQueue.Place other = queue.enter("other");
        one.close();
        other.await(_ -> {});
        assertEquals(1, queue.waiting());
        other.close();
        more.await(_ -> {});
        assertEquals(0, queue.waiting());
    }

    @Test
    void whoComesToAFullQueueIsToldWhenToTryAgain() {
        QuestionQueue queue = queue(1, 2, PATIENT);
        queue.enter("a");
        queue.enter("a");
        queue.enter("b");
        var e = assertThrows(TooManyRequestsException.class, () -> queue.enter("b"));
        // nothing is known yet of how long an answer takes: a second each
        assertEquals(3, e.retryAfterSeconds());
        assertEquals("2 questions wait already; try again in 3 seconds", e.getMessage());
        assertEquals(1, refused.get());
        assertEquals(2, queue.waiting());
    }

    @Test
    void whoFillsTheQueueMakesRoomForOthers() {
        QuestionQueue queue = queue(1, 3, PATIENT);
        queue.enter("greedy");
        queue.enter("greedy");
        queue.enter("greedy");
        QuestionQueue.Place last = queue.enter("greedy");
        QuestionQueue.Place other = queue.enter("other");
        assertThrows(TooManyRequestsException.class, () -> last.await(_ -> {}));
        assertEquals(3, queue.waiting());
        List<Integer> told = new ArrayList<>();
        queue.close();
        assertThrows(CancellationException.class, () -> other.await(told::add));
    }

    @Test
    void tellsHowManyAreAheadWheneverThatChanges() throws Exception {
        QuestionQueue queue = queue(1, 20, PATIENT);
        QuestionQueue.Place working = queue.enter("a");
        QuestionQueue.Place gives = queue.enter("a");
        QuestionQueue.Place leaves = queue.enter("a");
        QuestionQueue.Place last = queue.enter("a");
        BlockingQueue<Integer> told = new LinkedBlockingQueue<>();
        Thread waiting = Thread.startVirtualThread(() -> last.await(told::add));
        assertEquals(2, told.poll(1, TimeUnit.MINUTES));
        leaves.close();
        assertEquals(1, told.poll(1, TimeUnit.MINUTES));
        working.close();
        assertEquals(0, told.poll(1, TimeUnit.MINUTES));
        gives.close();
        waiting.join();
        assertEquals(1, queue.inWork());
        assertEquals(0, told.size());
    }

    @Test
    void whoWaitsForTooLongIsSentAway() {
        QuestionQueue queue = queue(1, 20, Duration.ofMillis(1));
        queue.enter("a");
        QuestionQueue.Place place = queue.enter("b");
        assertThrows(TooManyRequestsException.class, () -> place.await(_ -> {}));
        assertEquals(0, queue.waiting());
    }

    @Test
    void whoIsInterruptedLeaves() throws Exception {
        QuestionQueue queue = queue(1, 20, PATIENT);
        QuestionQueue.Place working = queue.enter("a");
        QuestionQueue.Place place = queue.enter("b");
        CompletableFuture<Throwable> how = new CompletableFuture<>();
        Thread waiting =
                Thread.startVirtualThread(
                        () -> {
                            try (place) {
                                place.await(_ -> {});
                            } catch (RuntimeException e) {
                                how.complete(e);
                            }
                        });
        waiting.interrupt();
        assertEquals(CancellationException.class, how.get(1, TimeUnit.MINUTES).getClass());
        waiting.join();
        assertEquals(0, queue.waiting());
        working.close();
        assertEquals(0, queue.inWork());
    }

    @Test
    void nobodyWaitsAtAClosedQueue() {
        QuestionQueue queue = queue(1, 20, PATIENT);
        QuestionQueue.Place working = queue.enter("a");
        CompletableFuture<Void> waiting = ask(queue, "b");
        queue.close();
        assertThrows(CancellationException.class, waiting::join);
        assertThrows(CancellationException.class, () -> queue.enter("a"));
        working.await(_ -> {});
        working.close();
        assertEquals(0, queue.inWork());
    }

    @Test
    void noPlaceIsLostOrGivenTwiceWhateverCallersDo() throws Exception {
        int places = 3;
        QuestionQueue queue = queue(places, 8, PATIENT);
        AtomicInteger inside = new AtomicInteger();
        List<Thread> callers = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Random random = new Random(i);
            callers.add(
                    Thread.startVirtualThread(
                            () -> {
                                for (int round = 0; round < 300; round++) {
                                    visit(queue, random, inside, places);
                                }
                            }));
        }
        for (Thread caller : callers) {
            caller.join();
        }
        assertEquals(0, queue.inWork());
        assertEquals(0, queue.waiting());
        assertEquals(0, inside.get());
    }

    private static void visit(
            QuestionQueue queue, Random random, AtomicInteger inside, int places) {
        try (QuestionQueue.Place place = queue.enter("caller " + random.nextInt(4))) {
            if (random.nextInt(4) == 0) {
                return;
            }
            place.await(
                    _ -> {
                        if (random.nextInt(8) == 0) {
                            throw new IllegalStateException("gone");
                        }
                    });
            int now = inside.incrementAndGet();
            Thread.onSpinWait();
            inside.decrementAndGet();
            if (now > places) {
                throw new AssertionError(now + " at once");
            }
        } catch (TooManyRequestsException | IllegalStateException e) {
            // sent away, or left by itself
        }
    }
}
