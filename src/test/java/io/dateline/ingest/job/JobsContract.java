package io.dateline.ingest.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.ingest.Outcome.Status;
import io.dateline.ingest.job.JobSource.Address;
import io.dateline.ingest.job.JobSource.UploadedFile;
import io.dateline.store.Database;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/// What jobs do, wherever they are kept.
abstract class JobsContract {

    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");

    @TempDir private Path folder;

    private final AtomicReference<Instant> time = new AtomicReference<>(NOW);
    private final FakeIntake intake = new FakeIntake();
    private Database database;
    private Jobs jobs;

    abstract Database open();

    @BeforeEach
    void begin() {
        database = open();
        jobs = jobsOf("");
    }

    @AfterEach
    void end() {
        jobs.close();
        database.close();
    }

    private Jobs jobsOf(String name) {
        JobFiles files = new JobFiles(folder.resolve("jobs" + name));
        return new Jobs(new JobStore(database, name), files, intake::pages, intake, time::get);
    }

    private void restart() {
        jobs.close();
        database.close();
        database = open();
        jobs = jobsOf("");
        jobs.begin();
    }

    private Job submit(String... addresses) {
        return accepted(
                jobs.submit("anna", Stream.of(addresses).map(Address::of).toList(), List.of()));
    }

    private Job submitFile(String name, String content) throws IOException {
        Path incoming = jobs.incoming();
        Files.writeString(incoming, content);
        UploadedFile file = new UploadedFile(name, Files.size(incoming));
        return accepted(jobs.submit("anna", List.of(), List.of(new Jobs.SentFile(file, incoming))));
    }

    private static Job accepted(Jobs.Submission submission) {
        return assertInstanceOf(Jobs.Submission.Accepted.class, submission).job();
    }

    private Job awaitState(Job job, Job.State state) throws Exception {
        return JobsInTests.await(jobs, job.heading().id(), found -> found.state() == state);
    }

    private List<String> kept() throws IOException {
        if (!Files.exists(folder.resolve("jobs"))) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder.resolve("jobs"))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }

    private static String told(JobItem item) {
        JobCounts counts = item.counts();
        return "%s %s: %d added, %d unchanged, %d failed %s"
                .formatted(
                        item.source().name(),
                        item.state().key(),
                        counts.added(),
                        counts.unchanged(),
                        counts.failed(),
                        item.failures().stream()
                                .map(failure -> failure.origin() + ": " + failure.reason())
                                .toList());
    }

    @Test
    void jobsAreTakenInOneAfterAnotherAndEachItemTellsWhatCameOfIt() throws Exception {
        CountDownLatch goOn = intake.holdAt("https://a.example/1");
        intake.refuses("https://a.example/2", "it is a login page");
        Job first = submit("https://a.example/1", "https://a.example/2");
        // of jobs of one instant any may come first
        awaitState(first, Job.State.RUNNING);
        Job second = submitFile("ü ä/b.jsonl", "{\"text\": \"One.\"}\n7\n");
        assertEquals(
                Job.State.WAITING,
                jobs.find(second.heading().id()).orElseThrow().heading().state());
        goOn.countDown();
        assertEquals(
                List.of(
                        "https://a.example/1 done: 1 added, 0 unchanged, 0 failed []",
                        "https://a.example/2 failed: 0 added, 0 unchanged, 1 failed"
                                + " [https://a.example/2: it is a login page]"),
                awaitState(first, Job.State.DONE).items().stream()
                        .map(JobsContract::told)
                        .toList());
        JobItem file = awaitState(second, Job.State.DONE).items().getFirst();
        assertEquals(1, file.counts().added());
        assertEquals("ü ä/b.jsonl:2", file.failures().getFirst().origin());
        assertEquals(List.of(), kept());
        Job.Page newest = jobs.list(null, 1);
        assertEquals(1, newest.items().size());
        assertEquals(1, jobs.list(newest.next(), 1).items().size());
        assertEquals(2, jobs.counts().get(Job.State.DONE));
        assertEquals(2, jobs.itemCounts().get(JobItem.State.FAILED));
    }

    @Test
    void aJobThatIsCancelledEndsSoonAndSaysWhatIsIn() throws Exception {
        intake.at("https://a.example/feed", Status.ADDED, Status.ADDED);
        intake.holdAt("https://a.example/feed");
        Job running = submit("https://a.example/feed", "https://a.example/2");
        awaitState(running, Job.State.RUNNING);
        Job waiting = submitFile("b.txt", "B.");
        assertEquals(
                Job.State.CANCELLED,
                jobs.cancel(waiting.heading().id()).orElseThrow().heading().state());
        intake.awaitHeld();
        Job ended = jobs.cancel(running.heading().id()).orElseThrow();
        assertEquals(Job.State.CANCELLED, ended.heading().state());
        assertEquals(
                List.of(
                        "https://a.example/feed cancelled: 2 added, 0 unchanged, 0 failed []",
                        "https://a.example/2 cancelled: 0 added, 0 unchanged, 0 failed []"),
                ended.items().stream().map(JobsContract::told).toList());
        assertEquals(List.of(), kept());
        assertTrue(jobs.cancel("none").isEmpty());
    }

    @Test
    void whatWasBegunGoesOnAfterARestartAndIsNotCountedTwice() throws Exception {
        intake.at("https://a.example/feed", Status.ADDED, Status.ADDED);
        CountDownLatch goOn = intake.holdAt("https://a.example/feed");
        Job job = submit("https://a.example/feed");
        intake.awaitHeld();
        Job file = submitFile("b.txt", "B.");
        jobs.close();
        intake.at("https://a.example/feed", Status.UNCHANGED, Status.UNCHANGED, Status.ADDED);
        goOn.countDown();
        restart();
        assertEquals(
                "https://a.example/feed done: 3 added, 0 unchanged, 0 failed []",
                told(awaitState(job, Job.State.DONE).items().getFirst()));
        assertEquals(1, awaitState(file, Job.State.DONE).heading().counts().added());
    }

    @Test
    void onlyThePagesThatFailedAreFetchedAgain() throws Exception {
        intake.at("https://a.example/feed", Status.ADDED, Status.COPY);
        intake.failsWithin("https://a.example/feed", "https://a.example/broken", "status 503");
        Job job = submit("https://a.example/feed");
        awaitState(job, Job.State.DONE);
        Job again = accepted(jobs.retry(job.heading().id()).orElseThrow());
        assertEquals(
                "https://a.example/feed done: 2 added, 0 unchanged, 0 failed []",
                told(awaitState(again, Job.State.DONE).items().getFirst()));
        assertEquals(
                List.of("https://a.example/feed", "https://a.example/broken"), intake.fetched());
        assertInstanceOf(Jobs.Submission.Idle.class, jobs.retry(job.heading().id()).orElseThrow());
        assertTrue(jobs.retry("none").isEmpty());
    }

    @Test
    void anAddressThatMayNotBeAskedIsNotTriedAgain() throws Exception {
        intake.refusesAddress("http://10.0.0.1/a");
        intake.refuses("https://a.example/none", "status 404");
        Job job = awaitState(submit("http://10.0.0.1/a", "https://a.example/none"), Job.State.DONE);
        assertEquals(List.of(false, true), job.items().stream().map(JobItem::canRetry).toList());
        assertEquals(1, job.heading().itemsToRetry());
        awaitState(accepted(jobs.retry(job.heading().id()).orElseThrow()), Job.State.DONE);
        Job alone = awaitState(submit("http://10.0.0.1/a"), Job.State.DONE);
        assertInstanceOf(
                Jobs.Submission.Idle.class, jobs.retry(alone.heading().id()).orElseThrow());
        assertEquals(
                List.of(
                        "http://10.0.0.1/a",
                        "https://a.example/none",
                        "https://a.example/none",
                        "http://10.0.0.1/a"),
                intake.fetched());
    }

    @Test
    void aFileIsKeptWhereItWasNoFaultOfItsOwnAndNothingOfItIsIn() throws Exception {
        intake.meetsFault("the disk is full");
        Job job = submitFile("a.txt", "A.");
        assertEquals(
                List.of(new JobItem.Failure("a.txt", "the disk is full")),
                awaitState(job, Job.State.DONE).items().getFirst().failures());
        assertEquals(List.of("a.txt"), kept());
        intake.meetsFault(null);
        restart();
        assertEquals(List.of("a.txt"), kept());
        Job again = accepted(jobs.retry(job.heading().id()).orElseThrow());
        assertEquals(1, awaitState(again, Job.State.DONE).heading().counts().added());
        assertEquals(List.of(), kept());
    }

    @Test
    void anItemThatEndsTheProcessAgainAndAgainIsGivenUp() throws Exception {
        Job job = submit("https://a.example/1");
        awaitState(job, Job.State.DONE);
        // as a process leaves it that was killed while it took this in for the fifth time
        JobItem killed =
                new JobItem(
                        0,
                        job.items().getFirst().source(),
                        JobItem.State.RUNNING,
                        false,
                        5,
                        JobCounts.NONE,
                        Map.of(),
                        List.of(),
                        true);
        new JobStore(database, "").insert("poison", "", List.of(killed), NOW);
        restart();
        Job given = JobsInTests.await(jobs, "poison", found -> found.state().isOver());
        assertEquals(
                List.of("the server ended 5 times while it took this in"),
                given.items().getFirst().failures().stream().map(JobItem.Failure::reason).toList());
    }

    @Test
    void aFolderHasItsOwnJobsSoManyAtOnceAndForgetsThemAfterAWeek() throws Exception {
        CountDownLatch goOn = intake.holdAt("https://a.example/0");
        List<Job> all = new ArrayList<>();
        all.add(submit("https://a.example/0"));
        // of jobs of one instant any may come first, and this one alone is held
        awaitState(all.getFirst(), Job.State.RUNNING);
        for (int n = 1; n < Jobs.MOST_WAITING; n++) {
            all.add(submit("https://a.example/" + n));
        }
        assertInstanceOf(
                Jobs.Submission.Full.class,
                jobs.submit("", List.of(Address.of("https://a.example/")), List.of()));
        try (Jobs others = jobsOf("other")) {
            assertEquals(List.of(), others.list(null, 10).items());
            assertFalse(others.find(all.getFirst().heading().id()).isPresent());
        }
        goOn.countDown();
        JobsInTests.await(jobs, () -> jobs.counts().getOrDefault(Job.State.DONE, 0L) == all.size());
        time.set(NOW.plus(Jobs.REMEMBERED).plusSeconds(1));
        Job later = submit("https://a.example/later");
        awaitState(later, Job.State.DONE);
        JobsInTests.await(jobs, () -> jobs.list(null, 100).items().size() == 1);
    }
}
