package io.dateline.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;

import io.dateline.answer.Answer;
import io.dateline.article.Article;
import io.dateline.article.Citation;
import io.dateline.article.TextSpan;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Articles whose words would do something to a page: they go in, are quoted exactly, and are shown
/// where they do nothing.
@InBrowser
class HostileTextTest {

    /// Ends whatever isolates it, and turns all that follows.
    private static final String TURN = "\u2069\u202E";

    private static final String QUESTION = "Who was elected mayor of Brin?";

    private static final String SENTENCE =
            "Anna Lindqvist was elected mayor of Brin on Sunday\u200B, with 4 votes" + TURN + ".";

    private static final String TEXT =
            "<style>body{display:none}</style><svg onload=window.ran=1><script>window.ran=2"
                    + "</script></svg>"
                    + TURN
                    + " Brin has voted.\n\n"
                    + SENTENCE;

    /// That the characters which can be seen stand from left to right, line by line, in the order
    /// of the text.
    private static final String IN_ORDER =
            """
            (root) => {
              const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
              let last = null;
              for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                for (let at = 0; at < node.length; at++) {
                  const range = document.createRange();
                  range.setStart(node, at);
                  range.setEnd(node, at + 1);
                  const box = range.getBoundingClientRect();
                  if (box.width > 1 && box.height > 1 && node.data[at].trim()) {
                    const sameLine = last && Math.abs(box.bottom - last.bottom) < box.height / 2;
                    if (sameLine && box.left < last.left) {
                      return node.data.slice(0, at + 1);
                    }
                    last = box;
                  }
                }
              }
              return null;
            }
            """;

    @RegisterExtension static final Newsroom newsroom = Newsroom.empty();

    private Visit visit;

    @BeforeEach
    void addTheArticle() throws JsonProcessingException {
        visit = newsroom.visit();
        visit.open("/#/articles");
        String article =
                new ObjectMapper()
                        .writeValueAsString(
                                Map.of(
                                        "title",
                                        "Brin elects" + TURN + " a mayor",
                                        "text",
                                        TEXT,
                                        "source",
                                        "Wire" + TURN,
                                        "byline",
                                        "Ida Lund" + TURN,
                                        "section",
                                        "<svg onload=window.ran=3>City" + TURN,
                                        "captions",
                                        List.of("The mayor<svg onload=window.ran=4>" + TURN),
                                        "date",
                                        "2023-06-18",
                                        // the a is Cyrillic
                                        "url",
                                        "https://ex\u0430mple.com/brin"));
        add("a.json", article);
        assertThat(visit.page.locator(".article-row")).hasCount(1);
    }

    private void add(String name, String content) {
        visit.page
                .locator("#files")
                .setInputFiles(
                        new FilePayload(
                                name, "text/plain", content.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void itIsQuotedExactly() {
        Answer answer = newsroom.engine().ask(QUESTION);
        assertEquals("Anna Lindqvist", answer.shortAnswer());
        Citation citation = answer.citations().getFirst();
        assertEquals(SENTENCE, citation.quote());
        Article article = newsroom.engine().article(citation.article().id()).orElseThrow();
        assertEquals(TEXT, article.text());
        TextSpan span = Objects.requireNonNull(citation.span());
        assertEquals(citation.quote(), TEXT.substring(span.start(), span.end()));
        visit.page.locator(".articles-header a").click();
        visit.askAndRead(QUESTION).locator(".chip").first().click();
        visit.assertMarked(SENTENCE);
    }

    @Test
    void itTurnsNoWordsOfThePage() {
        assertInOrder(visit.page.locator(".article-row .source-origin"));
        visit.page.locator(".articles-header a").click();
        Locator turn = visit.askAndRead(QUESTION);
        assertInOrder(turn.locator(".sentence").first());
        assertInOrder(turn.locator(".source-origin").first());
        turn.locator(".chip").first().focus();
        assertInOrder(visit.card().locator(".card-origin"));
        turn.locator(".chip").first().click();
        visit.assertMarked(SENTENCE);
        assertInOrder(visit.source().locator(".article-facts"));
        assertInOrder(visit.source().locator(".article-text"));
        assertInOrder(visit.source().locator(".article-captions"));
    }

    private void assertInOrder(Locator shown) {
        assertThat(shown).isVisible();
        assertNull(shown.evaluate(IN_ORDER));
    }

    @Test
    void nothingInItRuns() {
        visit.page.locator(".articles-header a").click();
        visit.askAndRead(QUESTION).locator(".chip").first().click();
        visit.assertMarked(SENTENCE);
        assertThat(visit.source().locator(".article-text")).containsText("<style>body{display");
        assertThat(visit.source().locator("[data-field=section]")).containsText("<svg onload");
        assertThat(visit.source().locator(".article-captions"))
                .containsText("Captions of the picturesThe mayor<svg onload");
        assertNull(visit.page.evaluate("() => window.ran ?? null"));
        assertThat(visit.source().locator("style, script")).hasCount(0);
        assertThat(visit.page.locator("svg[onload]")).hasCount(0);
    }

    @Test
    void aLinkThatLooksLikeAnotherShowsWhereItLeads() {
        visit.page.locator(".articles-header a").click();
        visit.askAndRead(QUESTION).locator(".chip").first().click();
        Locator link = visit.source().locator(".article-facts a");
        assertThat(link).hasText("Original");
        assertTrue(
                Objects.requireNonNull(link.getAttribute("href")).startsWith("https://xn--"),
                link.getAttribute("href"));
    }

    @Test
    void aPageOfAlmostOneHundredThousandNestedTagsIsRead() {
        add(
                "deep.html",
                "<title>Deep</title><style>p{}</style><script>window.ran=3</script>"
                        + "<svg><desc>drawn</desc></svg>"
                        + "<div>".repeat(99_980)
                        + "<p>Otto Berg was elected mayor of Aldport.");
        assertThat(visit.page.locator(".article-row")).hasCount(2);
        Answer answer = newsroom.engine().ask("Who was elected mayor of Aldport?");
        assertEquals("Otto Berg", answer.shortAnswer());
        assertEquals(
                List.of("Otto Berg was elected mayor of Aldport."),
                answer.citations().stream().map(Citation::quote).toList());
        assertNull(visit.page.evaluate("() => window.ran ?? null"));
    }
}
