package io.dateline.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.List;
import java.util.Map;

/// What a browser fetches, and what it has already.
@InBrowser
class DeliveryTest {

    private static final int MOST_REQUESTS = 12;
    private static final int MOST_BYTES_OF_CODE = 140_000;

    /// Everything that was fetched since the page was opened, itself first. A file that came out of
    /// the browser's own store took no bytes of the network; one that was only asked after took its
    /// headers.
    private static final String FETCHED =
            """
            () => [...performance.getEntriesByType('navigation'),
                ...performance.getEntriesByType('resource')]
              .map(({ name, transferSize, encodedBodySize, decodedBodySize }) => ({
                path: new URL(name).pathname, transferSize, encodedBodySize, decodedBodySize }))
            """;

    @RegisterExtension static final Newsroom newsroom = Newsroom.withSamples();

    private record Fetched(String path, int transferred, int packed, int unpacked) {

        boolean isCode() {
            return path.endsWith(".js") || path.endsWith(".css");
        }

        boolean isWorthPacking() {
            return isCode() && unpacked > 1000;
        }
    }

    private static List<Fetched> fetched(Visit visit) {
        List<?> entries = (List<?>) visit.page.evaluate(FETCHED);
        return entries.stream()
                .map(entry -> (Map<?, ?>) entry)
                .map(
                        entry ->
                                new Fetched(
                                        (String) entry.get("path"),
                                        (Integer) entry.get("transferSize"),
                                        (Integer) entry.get("encodedBodySize"),
                                        (Integer) entry.get("decodedBodySize")))
                .toList();
    }

    private static void awaitWelcome(Visit visit) {
        assertThat(visit.page.locator(".example").first()).isVisible();
        assertThat(visit.page.locator(".model-line")).containsText("built-in reader");
    }

    @Test
    void aFirstViewTakesFewRequestsAndAReloadNoneButForThePageItself() {
        Visit visit = newsroom.visit();
        awaitWelcome(visit);
        List<Fetched> first = fetched(visit);
        assertTrue(first.size() <= MOST_REQUESTS, () -> "too many requests: " + first);
        int code = first.stream().filter(Fetched::isCode).mapToInt(Fetched::unpacked).sum();
        assertTrue(code <= MOST_BYTES_OF_CODE, () -> code + " bytes of code: " + first);
        for (Fetched each : first.stream().filter(Fetched::isWorthPacking).toList()) {
            assertTrue(each.packed() < each.unpacked() / 2, () -> "hardly packed: " + each);
        }
        visit.page.reload();
        awaitWelcome(visit);
        List<Fetched> again = fetched(visit);
        assertTrue(again.getFirst().transferred() < again.getFirst().packed(), again::toString);
        assertEquals(
                List.of(),
                again.stream().filter(Fetched::isCode).filter(it -> it.transferred() > 0).toList());
        assertEquals(
                first.stream().map(Fetched::path).sorted().toList(),
                again.stream().map(Fetched::path).sorted().toList());
    }

    @Test
    void theArticlesAreLoadedWhenTheyAreLookedAt() {
        Visit visit = newsroom.visit();
        awaitWelcome(visit);
        assertTrue(fetched(visit).stream().noneMatch(DeliveryTest::isOfTheArticles));
        visit.page.locator("#open-articles").click();
        assertThat(visit.page.locator(".article-row")).hasCount(22);
        assertTrue(fetched(visit).stream().anyMatch(DeliveryTest::isOfTheArticles));
    }

    private static boolean isOfTheArticles(Fetched file) {
        return file.path().endsWith("/articles/articles-view.js");
    }
}
