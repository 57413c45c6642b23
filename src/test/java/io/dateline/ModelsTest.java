package io.dateline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.dateline.model.HashingEmbeddingModel;
import io.dateline.model.LangChainEmbedder;
import io.dateline.model.PassageReading;
import io.dateline.model.Reader;
import io.dateline.model.Sentences;
import io.dateline.model.WorkerPool;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

@Timeout(60)
class ModelsTest {

    /// Reads until it may end, and writes down when it does and when it is closed.
    private static final class SlowReader implements Reader {

        private final WorkerPool workers;
        private final List<String> happened = new CopyOnWriteArrayList<>();
        private final CountDownLatch reading = new CountDownLatch(1);
        private final CountDownLatch mayEnd = new CountDownLatch(1);

        SlowReader(WorkerPool workers) {
            this.workers = workers;
        }

        @Override
        public String name() {
            return "slow";
        }

        @Override
        public List<PassageReading> read(String question, List<String> passages) {
            return workers.map(passages, this::read);
        }

        private PassageReading read(String passage) {
            reading.countDown();
            try {
                mayEnd.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            happened.add("read " + passage);
            return new PassageReading(1, List.of());
        }

        @Override
        public List<Double> rescore(String question, List<Found> found) {
            return Collections.nCopies(found.size(), 1.0);
        }

        @Override
        public void close() {
            happened.add("closed");
        }
    }

    @Test
    void aReaderIsClosedOnceItHasReadAndNotBefore() throws Exception {
        WorkerPool workers = new WorkerPool(1);
        SlowReader reader = new SlowReader(workers);
        Models models =
                new Models(
                        workers,
                        new LangChainEmbedder(new HashingEmbeddingModel(), workers),
                        new Sentences(),
                        reader,
                        (claim, evidence) -> List.of());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> first = threads.submit(() -> reader.read("Who?", List.of("a")));
            reader.reading.await();
            Thread closing = Thread.ofPlatform().start(models::close);
            while (closing.getState() != Thread.State.TIMED_WAITING && closing.isAlive()) {
                Thread.onSpinWait();
            }
            reader.mayEnd.countDown();
            first.get();
            closing.join();
            assertEquals(List.of("read a", "closed"), reader.happened);
            assertThrows(CancellationException.class, () -> reader.read("Who?", List.of("b")));
        }
    }
}
