package io.dateline.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;

import io.dateline.answer.Answer;
import io.dateline.answer.AnswerEvent;
import io.dateline.article.Article;
import io.dateline.article.Citation;
import io.dateline.article.Pages;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.List;

@InBrowser
class SourceTest {

    private static final String QUESTION = "Who did Blinken meet?";

    @RegisterExtension static final Newsroom newsroom = Newsroom.withSamples();

    private List<Citation> citations;
    private Visit visit;
    private Locator turn;

    @BeforeEach
    void ask() {
        Answer answer = newsroom.engine().ask(QUESTION);
        citations = answer.citations();
        visit = newsroom.visit();
        turn = visit.askAndRead(QUESTION);
    }

    private Locator chip(int number) {
        return turn.locator(".chip[data-number='" + number + "']");
    }

    @Test
    void aChipUnderThePointerShowsItsSource() {
        chip(1).hover();
        assertCardShowsTheFirstSource();
        visit.page.keyboard().press("Escape");
        assertThat(visit.card()).isHidden();
    }

    @Test
    void aChipInFocusShowsItsSource() {
        chip(1).focus();
        assertCardShowsTheFirstSource();
        assertThat(chip(1)).hasAttribute("aria-describedby", "card");
        visit.page.keyboard().press("Escape");
        assertThat(visit.card()).isHidden();
        assertThat(chip(1)).isFocused();
    }

    private void assertCardShowsTheFirstSource() {
        assertThat(visit.card().locator(".card-quote")).hasText(citations.getFirst().quote());
        assertThat(visit.card())
                .containsText("Blinken opens Beijing visit with long talks with Qin Gang");
        assertThat(visit.card()).containsText("Dateline Samples: World · 18 June 2023");
        assertThat(visit.card()).isInViewport();
    }

    @Test
    void thePointerMayTravelOntoTheCardAndLeavesItClosed() {
        chip(1).hover();
        visit.card().locator(".card-title").hover();
        assertThat(visit.card()).isVisible();
        visit.field().hover();
        assertThat(visit.card()).isHidden();
    }

    @Test
    void aChipOpensTheWholeArticleAtTheExactQuote() {
        for (int number = 1; number <= citations.size(); number++) {
            Citation citation = citations.get(number - 1);
            Article article = newsroom.engine().article(citation.article().id()).orElseThrow();
            chip(number).click();
            assertThat(visit.source().locator(".source-position"))
                    .containsText("Quote " + number + " of " + citations.size());
            assertThat(visit.source().locator(".article-text mark.quote").first())
                    .hasText(citation.quote());
            visit.assertMarked(citation.quote());
            assertThat(visit.source().locator("mark.quote").first()).isInViewport();
            assertEquals(
                    article.text(),
                    String.join("", visit.source().locator(".article-text p").allTextContents()));
            assertThat(visit.source().locator(".article-title"))
                    .hasText(citation.article().title());
        }
        assertThat(turn.locator(".short-answer")).isVisible();
        Locator dating = visit.source().locator(".article-dating");
        dating.locator("summary").click();
        assertThat(dating.locator("summary")).hasText("How it is dated");
        assertThat(dating.locator("li"))
                .hasText(
                        new String[] {
                            "a field of the file: “2023-06-19” (published 19 June 2023, no time zone"
                                    + " given): taken",
                            "the dateline: “June 19” (published 19 June 2023, no time zone given):"
                                    + " says the same"
                        });
    }

    @Test
    void aQuoteFarDownInItsArticleIsBroughtIntoSightAndTellsItsPage() {
        Article article =
                newsroom.engine()
                        .article("sample-biden-xi-filoli")
                        .orElseThrow()
                        .paged(new Pages(List.of(0, 100, 200)));
        String end = article.text().substring(article.text().length() - 40);
        visit.page.setViewportSize(1280, 400);
        Locator chip = chipOfAnAnswerThatCites(article, end);
        chip.hover();
        assertThat(visit.card().locator(".card-origin")).containsText("· page 3");
        chip.click();
        visit.assertMarked(end);
        assertThat(visit.source().locator("mark.quote")).isInViewport();
        assertThat(visit.source().locator("[data-cited=page]")).hasText("page 3");
        assertThat(visit.source().locator(".article-title")).not().isInViewport();
    }

    @Test
    void aQuoteAcrossParagraphsIsMarkedInAllOfThem() {
        Article article = newsroom.engine().article("sample-biden-xi-filoli").orElseThrow();
        String most = article.text().substring(100, article.text().length() - 100);
        chipOfAnAnswerThatCites(article, most).click();
        visit.assertMarked(most);
        assertTrue(visit.source().locator("p > mark.quote").count() > 2);
    }

    private Locator chipOfAnAnswerThatCites(Article article, String words) {
        newsroom.answerBy(
                (question, listener) ->
                        listener.accept(
                                new AnswerEvent.Done(
                                        Answers.of(
                                                question.text(),
                                                List.of(
                                                        Answers.sentence(
                                                                "So it was.",
                                                                Answer.Support.VERIFIED)),
                                                Answers.citation(article, words)))));
        return visit.askAndRead("What was it?").locator(".chip");
    }

    @Test
    void oneWalksFromQuoteToQuote() {
        chip(1).click();
        Locator next = visit.source().locator("[data-action=next-quote]");
        Locator previous = visit.source().locator("[data-action=previous-quote]");
        assertThat(previous).hasAttribute("aria-disabled", "true");
        next.click();
        assertThat(visit.source().locator("mark.quote")).hasText(citations.get(1).quote());
        assertThat(next).isFocused();
        previous.click();
        assertThat(visit.source().locator("mark.quote")).hasText(citations.get(0).quote());
        assertThat(previous).isFocused();
    }

    @Test
    void whatLeadsToTheOpenQuoteIsMarked() {
        Locator marked = turn.locator("[aria-current=true]");
        assertThat(marked).hasCount(0);
        chip(1).click();
        visit.assertMarked(citations.get(0).quote());
        assertThat(marked).hasCount(2);
        assertThat(turn.locator(".chip[aria-current=true]")).hasText("1");
        visit.source().locator("[data-action=next-quote]").click();
        assertThat(turn.locator(".chip[aria-current=true]")).hasText("2");
        visit.page.keyboard().press("Escape");
        assertThat(marked).hasCount(0);
    }

    @Test
    void aQuoteStandsOnceInAnAnswerInTheArticlesOwnWords() {
        String quote = citations.getFirst().quote();
        assertThat(turn.locator(".sentence").first()).containsText(quote);
        assertEquals(
                1L,
                turn.locator(":is(.words, .source-quote):visible").allInnerTexts().stream()
                        .filter(text -> quote.contains(text) && text.length() > quote.length() / 2)
                        .count());
    }

    @Test
    void theRowsBelowAnAnswerOpenTheirSourcesToo() {
        turn.locator(".source-row").nth(1).click();
        assertThat(visit.source().locator("mark.quote")).hasText(citations.get(1).quote());
        visit.source().locator("[data-action=close-source]").click();
        assertThat(visit.source()).isHidden();
        assertThat(turn.locator(".source-row").nth(1)).isFocused();
    }

    @Test
    void aCitedDateIsMarkedWhereItStands() {
        Locator dated = visit.askAndRead("When was the article about Wimbledon published?");
        dated.locator(".chip").first().click();
        assertThat(visit.source().locator("[data-field=publishedAt] mark.quote"))
                .hasText("16 July 2023");
        assertTrue(dated.locator(".source-quote").first().innerText().startsWith("Published:"));
    }
}
