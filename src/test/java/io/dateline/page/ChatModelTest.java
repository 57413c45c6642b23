package io.dateline.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;

import io.dateline.Dateline;
import io.dateline.DatelineConfig;
import io.dateline.RememberedModels;
import io.dateline.server.Columnist;
import io.dateline.server.TestServer;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/// The page before a server whose answers a chat model writes.
@InBrowser
class ChatModelTest {

    private static final String QUESTION =
            "Who did Blinken meet at the Diaoyutai State Guesthouse?";
    private static final String NEXT = "When did Blinken meet Qin Gang in Beijing?";
    private static final String LAST = "Who did Blinken meet?";
    private static final String PLACE = "(element) => element.getBoundingClientRect().top";
    private static final Columnist COLUMNIST = new Columnist();

    @RegisterExtension static final Newsroom newsroom = Newsroom.withSamples();

    @TempDir private static Path data;
    private static Dateline engine;
    private static TestServer server;

    @BeforeAll
    static void open() {
        engine =
                RememberedModels.open(
                        DatelineConfig.of(data).withSamples(true).withChatModel(COLUMNIST));
        engine.loadSamples();
        server = TestServer.of(engine);
    }

    @AfterAll
    static void close() {
        server.close();
        engine.close();
    }

    @BeforeEach
    void script() {
        COLUMNIST.asked.clear();
        COLUMNIST.answer =
                "Blinken met Qin Gang, China’s foreign minister, at the Diaoyutai State Guesthouse"
                        + " [1][2][3].";
        COLUMNIST.suggestions = NEXT + "\nWho won the chess title in 1995?";
    }

    private static Visit visit() {
        return newsroom.visit(server.server.url(), new Browser.NewContextOptions());
    }

    @Test
    void theModelIsNamedBeforeAndUnderAnAnswer() {
        Visit visit = visit();
        assertThat(visit.page.locator(".model-line"))
                .hasText(
                        Columnist.NAME
                                + " writes the answers; each sentence is checked against the words"
                                + " it cites.");
        assertThat(visit.askAndRead(QUESTION).locator(".notes")).containsText(Columnist.NAME);
    }

    @Test
    void whatCouldBeAskedNextStandsBelowTheNewestAnswerAndIsAskedByItsButton() {
        Visit visit = visit();
        Locator suggestions = visit.askAndRead(QUESTION).locator(".suggestion");
        assertThat(suggestions).hasText(new String[] {NEXT});
        assertThat(visit.field()).isFocused();
        visit.page.keyboard().press("Shift+Tab");
        assertThat(suggestions).isFocused();
        COLUMNIST.suggestions = LAST;
        visit.page.keyboard().press("Enter");
        Locator next = visit.turn(NEXT);
        assertThat(next.locator(".answer[data-status=answered] .notes")).isVisible();
        assertThat(visit.field()).isFocused();
        // the first answer has given its suggestions up
        assertThat(visit.page.locator(".suggestion")).hasText(new String[] {LAST});
        assertThat(next.locator(".suggestion")).hasCount(1);
    }

    @Test
    void suggestionsMoveNothingThatStandsAboveThem() {
        Visit visit = visit();
        CompletableFuture<Route> asked = new CompletableFuture<>();
        visit.page.route("**/api/suggestions", asked::complete);
        Locator answer = visit.askAndRead(QUESTION).locator(".answer");
        visit.page.waitForCondition(asked::isDone);
        Object before = answer.evaluate(PLACE);
        asked.join().resume();
        assertThat(visit.page.locator(".suggestion")).isVisible();
        assertEquals(before, answer.evaluate(PLACE));
    }

    @Test
    void aRefusalSuggestsNothing() {
        COLUMNIST.answer = "NO_ANSWER en";
        Visit visit = visit();
        assertThat(visit.ask("Who won the chess title in 1995?").locator(".refusal .notes"))
                .isVisible();
        visit.assertNothingWentWrong();
        assertEquals(1, COLUMNIST.asked.size());
    }

    @Test
    void aFollowUpShowsAsWhatItWasUnderstoodUntilAConversationBeginsAnew() {
        COLUMNIST.standalone = NEXT;
        Visit visit = visit();
        assertThat(visit.askAndRead(QUESTION).locator(".understood")).hasCount(0);
        Locator followUp = visit.askAndRead("And there?");
        assertThat(followUp.locator(".understood")).containsText("Understood as: " + NEXT);
        assertThat(followUp.locator("[data-action=as-written]")).isEnabled();
        visit.page.locator("#rail [data-action=new]").click();
        assertThat(visit.askAndRead(QUESTION).locator(".understood")).hasCount(0);
        // back in the first conversation, its questions are known again
        visit.page.locator(".rail-title").nth(1).click();
        assertThat(visit.page.locator("article.turn")).hasCount(2);
        visit.ask("And who else?");
        assertThat(visit.page.locator("article.turn").last().locator(".understood"))
                .containsText("Understood as: " + NEXT);
    }

    @Test
    void aSuggestionShowsMarkupAsItIsWritten() {
        Visit visit = visit();
        String markup = "Who is <img src=x onerror=alert(1)>?";
        visit.page.route(
                "**/api/suggestions",
                route ->
                        route.fulfill(
                                new Route.FulfillOptions()
                                        .setContentType("application/json")
                                        .setBody("{\"questions\": [\"" + markup + "\"]}")));
        assertThat(visit.askAndRead(QUESTION).locator(".suggestion")).hasText(markup);
        assertThat(visit.page.locator("img")).hasCount(0);
    }

    @Test
    void whereSuggestionsFailTheAnswerStandsAsBefore() {
        Visit visit = visit();
        visit.expect("net::ERR_FAILED");
        visit.page.route("**/api/suggestions", Route::abort);
        Locator turn = visit.askAndRead(QUESTION);
        assertThat(turn.locator(".sentence")).isVisible();
        assertThat(turn.locator(".suggestion, [role=alert]")).hasCount(0);
        assertThat(visit.page.locator("#connection")).isHidden();
    }
}
