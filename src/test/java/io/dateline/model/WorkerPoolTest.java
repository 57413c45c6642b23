package io.dateline.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

class WorkerPoolTest {

    @Test
    void resultsComeInTheOrderOfTheInputs() {
        List<Integer> inputs = IntStream.range(0, 500).boxed().toList();
        try (WorkerPool workers = new WorkerPool(3)) {
            assertEquals(inputs.stream().map(n -> n * 2).toList(), workers.map(inputs, n -> n * 2));
        }
    }

    @Test
    void aQuestionIsNotBehindAllOfAnIngestion() throws InterruptedException {
        List<String> done = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch began = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        try (WorkerPool workers = new WorkerPool(1)) {
            Thread ingestion =
                    Thread.startVirtualThread(
                            () ->
                                    workers.map(
                                            Collections.nCopies(1_000, "passage"),
                                            text -> {
                                                began.countDown();
                                                await(goOn);
                                                return done.add(text);
                                            }));
            began.await();
            Thread question =
                    Thread.startVirtualThread(() -> workers.map(List.of("question"), done::add));
            while (question.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
            goOn.countDown();
            question.join();
            assertTrue(done.indexOf("question") < 10, "place in line: " + done.indexOf("question"));
            ingestion.join();
            assertEquals(1_001, done.size());
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void callersTakeTurnsAndThoseInTheBackgroundHaveOneTogether() throws Exception {
        List<String> done = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch began = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        try (WorkerPool workers = new WorkerPool(1);
                ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            callers.execute(
                    () ->
                            workers.map(
                                    List.of("holds"),
                                    _ -> {
                                        began.countDown();
                                        await(goOn);
                                        return "";
                                    }));
            began.await();
            for (String name : List.of("large", "small")) {
                List<String> work = Collections.nCopies(name.equals("large") ? 9 : 2, name);
                waiting(callers, () -> workers.mapInBackground(work, done::add));
            }
            waiting(callers, () -> workers.map(Collections.nCopies(4, "question"), done::add));
            goOn.countDown();
        }
        assertEquals(
                "large question small question large question small question",
                String.join(" ", done.subList(0, 8)));
        assertEquals(15, done.size());
    }

    /// Has a thread call, and returns when it waits.
    private static void waiting(ExecutorService callers, Runnable call) throws Exception {
        CompletableFuture<Thread> caller = new CompletableFuture<>();
        callers.execute(
                () -> {
                    caller.complete(Thread.currentThread());
                    call.run();
                });
        while (caller.get().getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
    }

    @Test
    void anInterruptStopsTheWaitAndWhatHasNotBegun() {
        try (WorkerPool workers = new WorkerPool(1)) {
            Thread.currentThread().interrupt();
            assertThrows(CancellationException.class, () -> workers.map(List.of(1, 2, 3), n -> n));
            assertTrue(Thread.interrupted());
        }
    }

    @Test
    void aFaultOfTheWorkIsThrownOnWithItsReason() {
        try (WorkerPool workers = new WorkerPool(1)) {
            IllegalStateException failed =
                    assertThrows(
                            IllegalStateException.class,
                            () ->
                                    workers.map(
                                            List.of("a"),
                                            text -> {
                                                throw new IllegalArgumentException("bad " + text);
                                            }));
            assertTrue(String.valueOf(failed.getMessage()).endsWith("bad a"), failed.getMessage());
        }
    }

    @Test
    void closingFinishesWhatRunsAndTellsThoseWhoWait() throws Exception {
        CountDownLatch began = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        WorkerPool workers = new WorkerPool(1);
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<List<String>> running =
                    callers.submit(
                            () ->
                                    workers.map(
                                            List.of("runs"),
                                            text -> {
                                                began.countDown();
                                                await(goOn);
                                                return text;
                                            }));
            began.await();
            CompletableFuture<Thread> caller = new CompletableFuture<>();
            Future<List<String>> waiting =
                    callers.submit(
                            () -> {
                                caller.complete(Thread.currentThread());
                                return workers.map(List.of("waits"), text -> text);
                            });
            while (caller.get().getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
            Future<?> closed = callers.submit(workers::close);
            ExecutionException told = assertThrows(ExecutionException.class, waiting::get);
            assertInstanceOf(CancellationException.class, told.getCause());
            assertFalse(closed.isDone());
            goOn.countDown();
            assertEquals(List.of("runs"), running.get());
            closed.get();
            assertThrows(CancellationException.class, () -> workers.map(List.of("late"), n -> n));
        }
    }
}
