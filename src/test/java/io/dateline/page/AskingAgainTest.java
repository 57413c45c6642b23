package io.dateline.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;

import io.dateline.answer.Caution;
import io.dateline.answer.Question;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/// What can be done with a question that was asked, and with its answer.
@InBrowser
class AskingAgainTest {

    private static final String QUESTION = "Who did Blinken meet?";
    private static final String OTHER = "Who is Qin Gang?";
    private static final String ASKING = "**/api/ask/stream";

    @RegisterExtension static final Newsroom newsroom = Newsroom.withSamples();

    private static void edit(Visit visit, Locator turn, String question) {
        turn.locator("[data-action=edit]").click();
        assertThat(turn.locator(".question-field")).isFocused();
        turn.locator(".question-field").fill(question);
        visit.page.keyboard().press("Enter");
    }

    @Test
    void anEditedQuestionTakesThePlaceOfTheOldAndOfWhatCameAfter() {
        Visit visit = newsroom.visit();
        visit.askAndRead(QUESTION);
        visit.askAndRead("What do the articles say about the Derna flood?");
        edit(visit, visit.page.locator("article.turn").first(), OTHER);
        assertThat(visit.turn(OTHER).locator("[data-status]")).isVisible();
        assertThat(visit.page.locator("article.turn")).hasCount(1);
        visit.page.reload();
        assertThat(visit.turn(OTHER).locator("[data-status]")).isVisible();
        assertThat(visit.page.locator("article.turn")).hasCount(1);
    }

    @Test
    void anEditThatIsStoppedByEscapeCanBeTakenBack() {
        Visit visit = newsroom.visit();
        Locator turn = visit.askAndRead(QUESTION);
        SteppedAnswerer writer = new SteppedAnswerer(newsroom.engine()::ask);
        newsroom.answerBy(writer);
        edit(visit, turn, OTHER);
        assertThat(turn.locator(".steps")).isVisible();
        visit.page.keyboard().press("Escape");
        assertThat(turn.locator(".stopped")).isVisible();
        writer.step();
        turn.locator("[data-action=put-back]").click();
        assertThat(visit.turn(QUESTION).locator(".short-answer")).isVisible();
        assertThat(turn.locator(".question")).isFocused();
    }

    @Test
    void theLastAnswerIsGivenAnewAndNothingLosesTheFocus() {
        Visit visit = newsroom.visit();
        Locator turn = visit.askAndRead(QUESTION);
        SteppedAnswerer writer = new SteppedAnswerer(newsroom.engine()::ask);
        newsroom.answerBy(writer);
        turn.locator("[data-action=regenerate]").focus();
        visit.page.keyboard().press("Enter");
        assertThat(turn.locator(".steps")).isVisible();
        assertThat(turn.locator(".question")).isFocused();
        visit.page.keyboard().press("Escape");
        assertThat(turn).containsText("This is the answer from before.");
        assertThat(turn.locator(".short-answer")).isVisible();
        writer.step();
        newsroom.answerBy(null);
        turn.locator("[data-action=regenerate]").click();
        assertThat(turn.locator(".stopped")).hasCount(0);
        visit.page.reload();
        assertThat(turn.locator(".short-answer")).isVisible();
        assertThat(visit.page.locator("article.turn")).hasCount(1);
    }

    @Test
    void whileManyAskThePageWaitsAndAsksAgainByItself() {
        Visit visit = newsroom.visit();
        visit.expect("429");
        visit.page.route(
                ASKING,
                route ->
                        route.fulfill(
                                new Route.FulfillOptions()
                                        .setStatus(429)
                                        .setHeaders(Map.of("Retry-After", "1"))
                                        .setBody("{\"status\": 429, \"title\": \"Busy\"}")),
                new Page.RouteOptions().setTimes(1));
        Locator turn = visit.ask(QUESTION);
        assertThat(turn.locator(".steps"))
                .hasText("Many are asking just now. Trying again in 1 s…");
        assertThat(turn.locator(".short-answer")).isVisible();
    }

    @Test
    void whatCannotBeAnsweredIsSaidBesideTheFieldAndKept() {
        Visit visit = newsroom.visit();
        Locator fault = visit.page.locator("#ask-fault");
        visit.field().fill("x".repeat(Question.MAX_LENGTH + 1));
        visit.field().press("Enter");
        assertThat(fault).containsText("at most 5,000 characters; this one has 5,001");
        fault.locator("button").click();
        assertThat(visit.field()).isFocused();
        visit.field().fill(QUESTION);
        assertThat(fault).isHidden();
        visit.page.locator("#filter summary").click();
        visit.page.locator("[name=from]").fill("2023-06-30");
        visit.page.locator("[name=to]").fill("2023-06-01");
        visit.field().press("Enter");
        assertThat(fault).containsText("The first date is later than the last.");
        fault.locator("button").click();
        assertThat(visit.page.locator("[name=from]")).isFocused();
        visit.page.locator("[name=from]").fill("2023-06-01");
        visit.page.locator("[name=to]").fill("2023-06-30");
        assertThat(visit.page.locator("article.turn")).hasCount(0);
        visit.field().press("Enter");
        Locator under = visit.page.locator(".asked-under");
        assertThat(under).hasText("June 2023 only");
        assertThat(visit.turn(QUESTION).locator("[data-status]")).isVisible();
        visit.page.reload();
        assertThat(under).hasText("June 2023 only");
    }

    @Test
    void aQuestionThatTheServerRefusesIsNotOfferedAgainAsItIs() {
        Visit visit = newsroom.visit();
        visit.expect("400");
        visit.page.route(
                ASKING,
                route ->
                        route.fulfill(
                                new Route.FulfillOptions()
                                        .setStatus(400)
                                        .setBody("{\"status\": 400, \"detail\": \"no such day\"}")),
                new Page.RouteOptions().setTimes(1));
        Locator turn = visit.ask(QUESTION);
        assertThat(turn.locator("[role=alert]")).containsText("no such day");
        assertThat(turn.locator("[data-action=try-again]")).hasCount(0);
        turn.locator("[data-action=edit-question]").click();
        visit.page.keyboard().press("Enter");
        assertThat(turn.locator(".short-answer")).isVisible();
    }

    @Test
    void aRatingAndItsReasonAreThereAfterAReload() {
        Visit visit = newsroom.visit();
        Locator turn = visit.askAndRead(QUESTION);
        turn.locator("[data-action=rate-down]").press("Enter");
        assertThat(turn.locator("[value=wrong]")).isFocused();
        visit.page.keyboard().press("Space");
        turn.locator("[name=comment]").fill("He met others, too");
        visit.page.keyboard().press("Enter");
        assertThat(turn.locator("[data-action=rate-down]")).isFocused();
        visit.page.reload();
        assertThat(turn.locator(".rating-said")).hasText("Rated bad: Wrong: He met others, too");
        assertThat(turn.locator("[data-action=rate-down][aria-pressed=true]")).isVisible();
        assertThat(turn.locator("[data-action=rate-up][aria-pressed=false]")).isVisible();
    }

    @Test
    void anAnswerIsCopiedWithLinksToItsSources() {
        Visit visit = newsroom.visit();
        Locator turn = visit.askAndRead(QUESTION);
        visit.allowCopying();
        turn.locator("[data-action=copy]").click();
        assertThat(turn.locator("[data-action=copy]")).hasText("Copied");
        String rich = visit.copied("text/html");
        assertTrue(rich.contains("/#/a/sample-blinken-arrives?version="), rich);
        assertTrue(visit.copied("text/plain").contains("[1]"));
        turn.locator("[data-action=copy-markdown]").click();
        assertThat(turn.locator("[data-action=copy-markdown]")).hasText("Copied");
        assertTrue(visit.copied("text/plain").contains("](http://"));
    }

    @Test
    void whatAReaderSetsHoldsForEveryQuestionAndAfterAReload() {
        BlockingQueue<Question> asked = new LinkedBlockingQueue<>();
        newsroom.answerBy(
                (question, listener) -> {
                    asked.add(question);
                    newsroom.engine().ask(question, listener);
                });
        Visit visit = newsroom.visit();
        visit.page.locator("#open-settings").click();
        visit.page.locator("#settings [value=dark]").check();
        visit.page.locator("#settings [value=careful]").check();
        assertThat(visit.page.locator("#settings [name=answerer]")).hasCount(0);
        visit.page.locator("[data-action=close-settings]").click();
        visit.page.reload();
        assertEquals(
                "dark",
                visit.page.evaluate(
                        "() => getComputedStyle(document.documentElement).colorScheme"));
        assertThat(visit.ask(QUESTION).locator("[data-status]")).isVisible();
        assertEquals(Caution.Word.CAREFUL, asked.remove().manner().caution());
    }

    @Test
    void whatAReaderAskedIsExportedAndDeletedOnceTheyConfirm() throws IOException {
        Visit visit = newsroom.visit();
        assertThat(visit.ask(QUESTION).locator("[data-status]")).isVisible();
        visit.page.locator("#open-settings").click();
        Download exported =
                visit.page.waitForDownload(
                        () -> visit.page.locator("[data-action=export-data]").click());
        assertTrue(Files.readString(exported.path()).contains(QUESTION));
        visit.page.locator("[data-action=delete-data]").click();
        visit.page.locator("[data-action=keep-data]").click();
        assertTrue(newsroom.engine().conversations().size() > 0);
        visit.page.locator("[data-action=delete-data]").click();
        visit.page.locator("[data-action=delete-data-now]").click();
        assertThat(visit.page.locator(".example").first()).isVisible();
        assertEquals(0, newsroom.engine().conversations().size());
    }
}
