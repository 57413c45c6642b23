package io.dateline.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;

import io.dateline.answer.Answer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.regex.Pattern;

@InBrowser
class RefusalTest {

    private static final String UNANSWERED = "Who won the chess world championship in 1995?";

    @RegisterExtension static final Newsroom newsroom = Newsroom.withSamples();

    @Test
    void whatTheArticlesDoNotSayLooksLikeNoAnswer() {
        Locator turn = newsroom.visit().ask(UNANSWERED);
        Locator refusal = turn.locator(".refusal[data-status=unanswerable]");
        assertThat(refusal.locator("h3")).hasText("The articles do not say.");
        assertThat(turn.locator(".short-answer, .sentence, .chip, .confidence")).hasCount(0);
        assertThat(refusal.locator("[data-action=add-articles]")).isVisible();
        assertThat(refusal.locator(".notes"))
                .containsText(Pattern.compile("Built-in reader.*\\d m?s"));
    }

    @Test
    void aRefusalShowsTheNearestPassagesWhichOpenWhole() {
        Answer answer = newsroom.engine().ask(UNANSWERED);
        String nearest = answer.passages().getFirst().passage().text();
        Visit visit = newsroom.visit();
        Locator rows = visit.ask(UNANSWERED).locator(".nearest .source-row");
        assertThat(rows).hasCount(4);
        assertThat(rows.first().locator(".source-quote")).hasText(nearest);
        assertThat(rows.first().locator(".source-origin")).containsText("2023");
        rows.first().click();
        assertThat(visit.source().locator("mark.quote").first()).isInViewport();
        visit.assertMarked(nearest);
    }

    @Test
    void datesThatLeaveNothingAreWidenedByAClick() {
        Visit visit = newsroom.visit();
        visit.page.locator("#filter summary").click();
        visit.page.locator("#filter [name=to]").fill("2020-12-31");
        String question = "Who did Blinken meet?";
        Locator narrow = visit.ask(question);
        assertThat(visit.page.locator("#filter summary")).hasText("until 31 December 2020 only");
        narrow.locator("[data-action=widen]").click();
        assertThat(visit.page.locator("article.turn")).hasCount(2);
        assertThat(visit.turn(question).locator(".short-answer")).isVisible();
        assertThat(visit.page.locator("#filter summary")).hasText("Dates & source");
    }
}
