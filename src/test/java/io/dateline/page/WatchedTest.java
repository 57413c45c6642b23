package io.dateline.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;

import io.dateline.ingest.watch.SourcesFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

@InBrowser
class WatchedTest {

    @RegisterExtension static final Newsroom newsroom = Newsroom.empty();

    @Test
    void aSourceThatFailsIsToldInEveryViewAndOneIsRunOnDemand(@TempDir Path folder)
            throws IOException {
        Path file = folder.resolve("ferry.txt");
        Files.writeString(file, "Ferry resumes\n\nThe ferry sails again.");
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
        Path yaml = newsroom.data().resolve(SourcesFile.NAME);
        Files.writeString(
                yaml,
                """
                sources:
                  - {name: "<i>Inbox", folder: "%s"}
                  - {name: Gone, folder: "%s"}
                """
                        .formatted(folder, folder.resolve("gone")));
        for (int n = 0; n < 3; n++) {
            newsroom.engine().watched().run("Gone", _ -> {});
        }
        Visit visit = newsroom.visit();
        Locator failing = visit.page.locator("#failing");
        assertThat(failing).containsText("Gone: this source could not be read three times");
        failing.locator("a").press("Enter");
        Locator rows = visit.page.locator(".watched-row");
        assertThat(rows).hasCount(2);
        assertThat(rows.last().locator(".upload-reason"))
                .containsText("never read so far): there is no folder");
        Locator run = rows.first().locator("button");
        run.press("Enter");
        assertThat(visit.page.locator(".watched [role=status]")).hasText("<i>Inbox: 1 added");
        assertThat(run).isFocused();
        assertThat(visit.page.locator(".article-row")).hasCount(1);
        Files.writeString(yaml, "sources: 5\n");
        rows.last().locator("button").press("Enter");
        assertThat(visit.page.locator(".watched [role=alert]"))
                .containsText("sources.yaml, line 1: sources: expected a list");
        Files.delete(yaml);
    }
}
