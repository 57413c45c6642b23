package io.dateline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.KilledWriter.Step;
import io.dateline.article.Article;
import io.dateline.article.ArticleFilter;
import io.dateline.article.ArticlePage;
import io.dateline.ingest.Outcome;
import io.dateline.model.HashingEmbeddingModel;
import io.dateline.retrieve.RetrievalQuery;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/// A writer is killed again and again, with no chance to clean up. What it had acknowledged is
/// there, whole; what it had begun is there whole or not at all.
@Execution(ExecutionMode.CONCURRENT)
class KillTest {

    private static final int ROUNDS = 8;
    private static final int MANY_ROUNDS = 40;
    private static final long SEED = 20260618;
    private static final int MOST_LOOKS = 1_000;

    @TempDir private Path folder;

    /// The text of each article that was acknowledged.
    private final Map<String, Integer> acknowledged = new LinkedHashMap<>();

    /// What was begun and not acknowledged: may have happened, article by article.
    private final List<Step> begun = new ArrayList<>();

    /// Articles that this round touched.
    private final Set<String> touched = new TreeSet<>();

    private int acknowledgements;
    private int killedAtWork;

    @Test
    void whatWasAcknowledgedSurvivesEveryKill() throws IOException {
        killAgainAndAgain(
                "hashing",
                DatelineConfig.of(folder).withEmbeddingModel(new HashingEmbeddingModel()),
                10,
                ROUNDS);
    }

    @Test
    @Tag("full")
    void soItDoesManyMore() throws IOException {
        killAgainAndAgain(
                "hashing",
                DatelineConfig.of(folder).withEmbeddingModel(new HashingEmbeddingModel()),
                10,
                MANY_ROUNDS);
    }

    @Test
    @Tag("full")
    void soItDoesWithTheRealModel() throws IOException {
        killAgainAndAgain("real", DatelineConfig.of(folder), 8, MANY_ROUNDS);
    }

    private void killAgainAndAgain(String model, DatelineConfig config, int mostSteps, int rounds)
            throws IOException {
        Random random = new Random(SEED);
        for (int round = 1; round <= rounds; round++) {
            writeAndKill(round, model, 1 + random.nextInt(mostSteps), random.nextInt(MOST_LOOKS));
            try (Dateline dateline = Unasked.open(config)) {
                settle(dateline);
                assertWhole(dateline, round == rounds ? acknowledged.keySet() : touched);
                assertListed(dateline);
                assertUsable(dateline, round);
            }
        }
        System.out.printf(
                "%d kills, %d of them at work; %d steps acknowledged, %d articles at the end%n",
                rounds, killedAtWork, acknowledgements, acknowledged.size());
        assertTrue(killedAtWork > rounds / 4, "killed at work only " + killedAtWork + " times");
    }

    /// @param steps how many the writer begins
    /// @param looks how often to look at the folder before the kill: each takes a moment, so that
    ///     the kill comes anywhere in a commit
    private void writeAndKill(int round, String model, int steps, int looks) throws IOException {
        List<String> arguments = new ArrayList<>();
        arguments.addAll(
                List.of(folder.toString(), String.valueOf(SEED + round), String.valueOf(round)));
        arguments.add(model);
        acknowledged.forEach((id, text) -> arguments.add(new Step(id, text).toString()));
        touched.clear();
        Process writer =
                ChildJvm.start(
                        KilledWriter.class,
                        List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"),
                        arguments.toArray(String[]::new));
        try (BufferedReader output = ChildJvm.output(writer)) {
            for (int begins = 0; begins < steps; ) {
                String line = output.readLine();
                assertNotNull(line, "the writer ended by itself");
                read(line);
                begins += line.startsWith("begin") ? 1 : 0;
            }
            for (int look = 0; look < looks; look++) {
                assertNotNull(folder.resolve("index").toFile().list());
            }
            // By its handle: that leaves what it said before it died to be read.
            writer.toHandle().destroyForcibly();
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                read(line);
            }
        } finally {
            writer.destroyForcibly().onExit().join();
        }
        killedAtWork += begun.isEmpty() ? 0 : 1;
    }

    private void read(String line) {
        List<String> words = List.of(line.split(" ", -1));
        if (!words.getLast().equals(".")) {
            return;
        }
        List<Step> steps = words.subList(1, words.size() - 1).stream().map(Step::parse).toList();
        steps.forEach(step -> touched.add(step.id()));
        begun.clear();
        if (words.getFirst().equals("begin")) {
            begun.addAll(steps);
        } else {
            acknowledgements++;
            steps.forEach(step -> put(acknowledged, step));
        }
    }

    private static void put(Map<String, Integer> articles, Step step) {
        if (step.text() == Step.DELETED) {
            articles.remove(step.id());
        } else {
            articles.put(step.id(), step.text());
        }
    }

    /// What was begun either happened or did not; from now on it is known.
    private void settle(Dateline dateline) {
        for (Step step : begun) {
            String found = dateline.article(step.id()).map(Article::text).orElse(null);
            String wanted = step.text() == Step.DELETED ? null : KilledWriter.text(step.text());
            if (Objects.equals(found, wanted)) {
                put(acknowledged, step);
            }
        }
        begun.clear();
    }

    private void assertWhole(Dateline dateline, Set<String> ids) {
        for (String id : ids) {
            Integer text = acknowledged.get(id);
            if (text == null) {
                assertTrue(dateline.article(id).isEmpty(), id + " was deleted");
            } else {
                assertEquals(
                        KilledWriter.text(text), dateline.article(id).orElseThrow().text(), id);
                for (int paragraph = 0; paragraph < KilledWriter.PARAGRAPHS; paragraph++) {
                    assertFound(dateline, KilledWriter.marker(text, paragraph), text);
                }
            }
        }
    }

    private void assertFound(Dateline dateline, String marker, int text) {
        Set<String> found = new TreeSet<>();
        for (var ranked : dateline.search(new RetrievalQuery(marker, ArticleFilter.NONE, 20))) {
            if (ranked.passage().text().contains(marker)) {
                found.add(ranked.passage().article().id());
                assertEquals(
                        Article.versionOf(KilledWriter.text(text)),
                        ranked.passage().article().version());
            }
        }
        assertEquals(1, found.size(), marker + " is found in " + found);
        assertEquals(text, acknowledged.get(found.iterator().next()), marker);
    }

    private void assertListed(Dateline dateline) {
        Map<String, String> originals = new HashMap<>();
        Map<String, String> listed = new HashMap<>();
        String cursor = null;
        do {
            ArticlePage page = dateline.articles(null, ArticleFilter.NONE, cursor, 500);
            for (ArticlePage.Item item : page.items()) {
                listed.put(item.article().id(), item.article().version());
                if (item.copyOf() == null) {
                    assertEquals(
                            null,
                            originals.put(item.article().version(), item.article().id()),
                            "two originals of one text");
                }
            }
            cursor = page.next();
        } while (cursor != null);
        assertEquals(acknowledged.keySet(), listed.keySet());
        listed.values().forEach(version -> assertTrue(originals.containsKey(version)));
    }

    /// Adds an article, finds it, and deletes it.
    private static void assertUsable(Dateline dateline, int round) {
        Step step = new Step("after", -1 - round);
        Outcome outcome = dateline.add(List.of(KilledWriter.item(step))).getFirst();
        assertFalse(outcome instanceof Outcome.Failed, outcome.toString());
        String marker = KilledWriter.marker(step.text(), 0);
        assertTrue(
                dateline.search(new RetrievalQuery(marker, ArticleFilter.NONE, 5)).stream()
                        .anyMatch(found -> found.passage().text().contains(marker)));
        assertTrue(dateline.delete(step.id()));
    }
}
