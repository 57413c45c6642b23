package io.dateline.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Articles, questions and file names that would be markup, if anything took them for it.
@InBrowser
class HostileTest {

    private static final String IMAGE =
            "<img src=//evil.example/x onerror=\"window.ran=1;alert(1)\">";
    private static final String SCRIPT = "</script><script>window.ran=2;alert(2)</script>";
    private static final String LINK = "javascript:window.ran=3";
    private static final String SENTENCE =
            "Anna Lindqvist was elected mayor of Brin " + IMAGE + " on Sunday.";
    private static final String TEXT = SCRIPT + " Brin has voted.\n\n" + SENTENCE;
    private static final String TITLE = "Brin elects " + IMAGE;
    private static final String QUESTION = "Who was elected mayor of Brin?";

    @RegisterExtension static final Newsroom newsroom = Newsroom.empty();

    private Visit visit;

    @BeforeEach
    void addTheArticle() throws JsonProcessingException {
        visit = newsroom.visit();
        visit.open("/#/articles");
        byte[] article =
                new ObjectMapper()
                        .writeValueAsString(
                                Map.of(
                                        "id",
                                        "\">" + IMAGE,
                                        "title",
                                        TITLE,
                                        "text",
                                        TEXT,
                                        "source",
                                        SCRIPT,
                                        "byline",
                                        IMAGE,
                                        "url",
                                        LINK))
                        .getBytes(StandardCharsets.UTF_8);
        visit.page
                .locator("#files")
                .setInputFiles(new FilePayload("a.json", "application/json", article));
        assertThat(visit.page.locator(".article-row")).hasCount(1);
    }

    private void assertHarmless() {
        assertNull(visit.page.evaluate("() => window.ran ?? null"));
        assertThat(visit.page.locator("img, iframe, object, body script")).hasCount(0);
        assertThat(visit.page.locator("a[href^='javascript']")).hasCount(0);
    }

    @Test
    void theListOfArticlesShowsMarkupAsItIsWritten() {
        Locator row = visit.page.locator(".article-row");
        assertThat(row.locator(".source-title")).hasText(TITLE);
        assertThat(row.locator(".source-origin")).containsText(SCRIPT);
        row.locator("[data-action=delete]").click();
        assertThat(visit.page.locator(".deletions")).containsText(TITLE);
        visit.page.locator("[data-action=undo]").click();
        assertThat(row.locator(".article-snippet")).containsText("<img src=");
        visit.page.locator("#articles-search").fill(IMAGE);
        assertThat(visit.page.locator(".articles-summary")).containsText(IMAGE);
        assertHarmless();
    }

    @Test
    void anAnswerAndItsSourceShowMarkupAsItIsWritten() {
        visit.page.locator(".articles-header a").click();
        Locator turn = visit.askAndRead(QUESTION);
        assertThat(turn.locator(".sentence").first()).containsText(IMAGE);
        assertThat(turn.locator(".source-title").first()).hasText(TITLE);
        turn.locator(".chip").first().focus();
        assertThat(visit.card()).containsText(IMAGE);
        turn.locator(".chip").first().click();
        visit.assertMarked(newsroom.engine().ask(QUESTION).citations().getFirst().quote());
        assertThat(visit.source().locator(".article-title")).hasText(TITLE);
        assertThat(visit.source().locator("[data-field=source]")).hasText(SCRIPT);
        assertThat(visit.source().locator("[data-field=byline]")).hasText(IMAGE);
        assertThat(visit.source().locator(".article-text")).containsText(SCRIPT);
        assertThat(visit.source().locator(".article-facts a")).hasCount(0);
        assertHarmless();
    }

    @Test
    void aQuestionShowsMarkupAsItIsWritten() {
        visit.page.locator(".articles-header a").click();
        String question = SCRIPT + " Who painted " + IMAGE + " on the Moon in 1312?";
        Locator turn = visit.ask(question);
        assertThat(turn.locator("[data-status]")).isVisible();
        assertThat(visit.page.locator(".session-row")).hasText(question);
        assertHarmless();
    }

    @Test
    void theNameOfAFileShowsMarkupAsItIsWritten() {
        String name = "<img src=x onerror=alert(4)>.txt";
        visit.page
                .locator("#files")
                .setInputFiles(new FilePayload(name, "text/plain", new byte[0]));
        assertThat(visit.page.locator(".upload-file")).hasText(name);
        assertThat(visit.page.locator(".upload-reason")).isVisible();
        assertHarmless();
    }

    @Test
    void anAddressLeadsNowhereElse() {
        visit.open("/#/" + IMAGE);
        visit.open("/?q=" + SCRIPT.replace(" ", "%20") + "#" + LINK);
        assertThat(visit.page.locator("#welcome")).isVisible();
        assertHarmless();
    }
}
