package io.dateline.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;

import io.dateline.Dateline;
import io.dateline.DatelineConfig;
import io.dateline.ingest.fetch.TestSite;
import io.dateline.ingest.fetch.TestSite.Reply;
import io.dateline.server.TestServer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/// What the server takes in without the page, as the page shows it.
@InBrowser
class JobsTest {

    private static final String MAYOR =
            """
            <html><head><title>Brin elects a mayor</title></head><body><article>
            <h1>Brin elects a mayor</h1>
            <p>Brin has voted, and the count took all night in the old town hall.</p>
            <p>Anna Lindqvist was elected mayor of Brin, the council said on Monday.</p>
            </article></body></html>
            """;

    @RegisterExtension static final Newsroom newsroom = Newsroom.empty();

    @TempDir private Path data;

    private final Map<String, Reply> pages = new ConcurrentHashMap<>();
    private final CountDownLatch goOn = new CountDownLatch(1);

    private Reply answer(TestSite.Asked asked) {
        if (asked.path().equals("/slow")) {
            try {
                goOn.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return pages.getOrDefault(asked.path(), Reply.status(404));
    }

    @Test
    void addressesAndManyFilesAreTakenInWatchedCancelledAndTriedAgain() {
        try (TestSite site = new TestSite(this::answer);
                Dateline engine = Dateline.open(DatelineConfig.of(data).withFetch(site.config()));
                TestServer server = TestServer.of(engine)) {
            pages.put("/mayor", Reply.page(MAYOR));
            Visit visit =
                    newsroom.visit(
                            server.server.url(),
                            new Browser.NewContextOptions().setViewportSize(390, 844));
            visit.open("/#/articles");
            giveAddresses(visit, site.url("/mayor") + "\n" + site.url("/late"));
            Locator job = visit.page.locator("li[data-job]");
            assertThat(job).hasAttribute("data-state", "done");
            assertThat(job).containsText("and 1 more");
            assertThat(job).containsText("done · 1 added · 1 failed");
            assertThat(visit.page.locator(".article-row")).hasCount(1);
            assertThat(visit.page.locator("#total")).hasText("1");
            job.locator("summary").click();
            assertThat(job.locator(".upload-reason")).containsText("404");
            pages.put("/late", Reply.page(MAYOR.replace("Brin", "Aldport")));
            job.locator("[data-action=retry-job]").press("Enter");
            assertThat(job).containsText("done · 2 added");
            assertThat(visit.page.locator(".article-row")).hasCount(2);

            giveAddresses(visit, "nonsense");
            assertThat(visit.page.locator(".folded [role=alert]").first())
                    .containsText("“nonsense”");
            giveAddresses(visit, site.url("/slow"));
            Locator slow = visit.page.locator("li[data-job][data-state=running]");
            assertThat(slow).containsText("/slow");
            visit.page.locator("#files").setInputFiles(many());
            Locator files = visit.page.locator("li[data-job][data-state=waiting]");
            assertThat(files).containsText("a0.txt and 50 more");
            visit.page.reload();
            assertThat(files).isVisible();
            assertNoWiderThanThePage(visit);
            slow.locator("[data-action=cancel-job]").press("Enter");
            assertThat(visit.page.locator("li[data-state=cancelled]")).containsText("/slow");
            assertThat(
                            visit.page
                                    .locator("li[data-job]")
                                    .filter(new Locator.FilterOptions().setHasText("51 added")))
                    .hasAttribute("data-state", "done");
            assertThat(
                            visit.page
                                    .locator("[role=status]")
                                    .filter(
                                            new Locator.FilterOptions()
                                                    .setHasText("a0.txt and 50 more: done")))
                    .isVisible();
            assertEquals(53, engine.size());
            visit.end();
            goOn.countDown();
        }
    }

    private static void giveAddresses(Visit visit, String addresses) {
        Locator field = visit.page.locator("textarea[name=addresses]");
        if (!field.isVisible()) {
            visit.page.locator(".folded summary").first().click();
        }
        field.fill(addresses);
        visit.page.locator(".folded form").first().locator("[type=submit]").click();
    }

    private static FilePayload[] many() {
        List<FilePayload> files = new ArrayList<>();
        for (int n = 0; n < 51; n++) {
            byte[] text = "Note number %d.".formatted(n).getBytes(StandardCharsets.UTF_8);
            files.add(new FilePayload("a" + n + ".txt", "text/plain", text));
        }
        return files.toArray(FilePayload[]::new);
    }

    private static void assertNoWiderThanThePage(Visit visit) {
        boolean fits =
                (Boolean)
                        visit.page.evaluate(
                                "() => document.documentElement.scrollWidth <= innerWidth");
        assertTrue(fits);
    }
}
