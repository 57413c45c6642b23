package io.dateline.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;

import io.dateline.answer.Answer;
import io.dateline.article.ArticleFilter;
import io.dateline.conversation.ConversationStore;
import io.dateline.conversation.ConversationStore.Placed;
import io.dateline.conversation.KeptAnswer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.io.IOException;
import java.time.Instant;
import java.util.List;

/// What a reader finds again after a reload, by back and forward, and in the rail.
@InBrowser
class KeptConversationsTest {

    private static final String QUESTION = "Who did Blinken meet?";
    private static final String OTHER = "What do the articles say about the Derna flood?";

    @RegisterExtension static final Newsroom newsroom = Newsroom.withSamples();

    /// The words and the numbers of all answers, and the quotes below them.
    private static List<String> answers(Visit visit) {
        return visit.page
                .locator(".question, .short-answer, .sentence, .source-quote")
                .allTextContents();
    }

    private static Locator shownInRail(Visit visit) {
        return visit.page.locator(".rail-title[aria-current]");
    }

    private static void choose(Visit visit, String action) {
        visit.page.locator(".rail-row:has([aria-current]) [data-action=conversation-menu]").click();
        visit.page.locator("[data-action=" + action + "]").click();
    }

    @Test
    void aReloadAndBackAndForwardShowTheSameAnswersWithTheSameCitations() {
        Visit visit = newsroom.visit();
        visit.askAndRead(QUESTION);
        visit.askAndRead(OTHER);
        List<String> both = answers(visit);
        String first = visit.address();
        assertTrue(first.startsWith("#/c/"), first);
        visit.page.keyboard().press("Alt+n");
        assertThat(visit.page.locator("#welcome")).isVisible();
        visit.askAndRead(OTHER);
        String second = visit.address();
        assertNotEquals(first, second);
        visit.page.goBack();
        assertThat(visit.page.locator("article.turn")).hasCount(2);
        assertEquals(both, answers(visit));
        assertThat(shownInRail(visit)).hasText(QUESTION);
        visit.page.reload();
        assertThat(visit.page.locator("article.turn")).hasCount(2);
        assertEquals(both, answers(visit));
        visit.page.goForward();
        assertThat(visit.page.locator("article.turn")).hasCount(1);
        assertThat(visit.page.locator(".question")).hasText(OTHER);
        assertEquals(second, visit.address());
        // the chips are live
        visit.page.locator(".chip").first().click();
        assertThat(visit.source().locator("mark.quote").first()).isVisible();
    }

    @Test
    void aSourceHasItsOwnAddressAndBackClosesItFirst() {
        Visit visit = newsroom.visit();
        Locator turn = visit.askAndRead(QUESTION);
        String conversation = visit.address();
        turn.locator(".chip").first().click();
        String quote = visit.markedQuote();
        String place = visit.address();
        assertTrue(place.matches("#/a/sample-[a-z-]+\\?version=\\w+&start=\\d+&end=\\d+"), place);
        visit.page.reload();
        visit.assertMarked(quote);
        assertThat(visit.page.locator("article.turn")).hasCount(1);
        visit.page.locator("[data-action=next-quote]").click();
        assertThat(visit.page.locator(".source-position")).containsText("Quote 2 of");
        assertNotEquals(place, visit.address());
        visit.page.goBack();
        assertThat(visit.source()).isHidden();
        assertEquals(conversation, visit.address());
        Visit colleague = newsroom.visit();
        colleague.open("/" + place);
        colleague.assertMarked(quote);
        colleague.page.keyboard().press("Escape");
        assertThat(colleague.source()).isHidden();
        assertEquals("#/", colleague.address());
    }

    @Test
    void aConversationIsRenamedFoundAndDeleted() {
        Visit visit = newsroom.visit();
        visit.askAndRead(QUESTION);
        choose(visit, "rename");
        visit.page.keyboard().type("Zeppelins over Beijing");
        visit.page.keyboard().press("Enter");
        assertThat(shownInRail(visit)).hasText("Zeppelins over Beijing");
        visit.page.locator("#find").fill("zeppelins");
        assertThat(visit.page.locator(".rail-title")).hasCount(1);
        assertThat(shownInRail(visit)).hasText("Zeppelins over Beijing");
        visit.page.locator("#find").press("Escape");
        choose(visit, "delete-conversation");
        assertEquals("#/", visit.address());
        Locator undo = visit.page.locator("[data-action=undo]");
        assertThat(undo).isFocused();
        undo.click();
        Locator row = visit.page.locator(".rail-title[href]").first();
        assertThat(row).hasText("Zeppelins over Beijing");
        row.click();
        String address = visit.address();
        choose(visit, "delete-conversation");
        // it is not waited for: a page that is left sends what it was to send
        visit.expect("404");
        visit.leave("/favicon.svg");
        visit.open("/" + address);
        assertThat(visit.page.locator(".gone")).containsText("This conversation is not here.");
        assertThat(visit.page.locator(".rail-title", titled("Zeppelins"))).hasCount(0);
        visit.askAndRead(QUESTION);
        assertNotEquals(address, visit.address());
    }

    private static Page.LocatorOptions titled(String words) {
        return new Page.LocatorOptions().setHasText(words);
    }

    @Test
    void whereThereAreKeysAConversationIsSharedByItsLink() {
        Visit visit = newsroom.visit();
        visit.page.route(
                "**/api/me",
                route ->
                        route.fulfill(
                                new Route.FulfillOptions()
                                        .setBody(
                                                "{\"name\": \"anna\", \"mayWrite\": true,"
                                                        + " \"signedIn\": true}")));
        visit.askAndRead(QUESTION);
        visit.allowCopying();
        choose(visit, "share");
        assertThat(visit.page.locator(".rail-row:has([aria-current]) .shared")).isVisible();
        visit.page.waitForCondition(() -> visit.copied("text/plain").endsWith(visit.address()));
        choose(visit, "unshare");
        assertThat(visit.page.locator(".rail-row:has([aria-current]) .shared")).hasCount(0);
    }

    @Test
    void whatAnotherSharesCanOnlyBeRead() {
        Answer answer = newsroom.engine().ask(QUESTION).inConversation("theirs");
        KeptAnswer kept = new KeptAnswer(answer, Instant.EPOCH, ArticleFilter.NONE, null);
        ConversationStore store = newsroom.engine().conversations();
        assertTrue(store.keep("another", kept, new Placed.Anew()));
        assertTrue(store.share("theirs", "another", true));
        Visit visit = newsroom.visit();
        visit.open("/#/c/theirs");
        assertThat(visit.page.locator(".shared-with")).containsText("Shared with you, read only.");
        assertThat(visit.page.locator("article.turn .chip").first()).isVisible();
        String changing = "[data-action=edit], [data-action=regenerate], [data-action^=rate-]";
        assertThat(visit.page.locator(changing)).hasCount(0);
        visit.askAndRead(OTHER);
        assertThat(visit.page.locator("article.turn")).hasCount(1);
        assertThat(visit.page.locator(".shared-with")).hasCount(0);
        assertNotEquals("#/c/theirs", visit.address());
        visit.page.goBack();
        assertThat(visit.page.locator(".shared-with")).isVisible();
        store.delete("theirs", "another");
    }

    @Test
    void whoMustGiveAKeyComesBackToWhatWasShown() {
        Visit visit = newsroom.visit();
        visit.askAndRead(QUESTION);
        String address = visit.address();
        visit.expect("401");
        visit.page.route(
                "**/api/conversations?**",
                route -> route.fulfill(new Route.FulfillOptions().setStatus(401)),
                new Page.RouteOptions().setTimes(1));
        visit.page.route(
                "**/sign-in",
                route -> route.fulfill(new Route.FulfillOptions().setBody("A key, please")));
        visit.page.reload();
        visit.page.waitForURL("**/sign-in");
        visit.open("/");
        assertThat(visit.turn(QUESTION).locator(".short-answer")).isVisible();
        assertEquals(address, visit.address());
    }

    @Test
    void whatWasBegunInTheFieldIsThereAgainInItsConversation() {
        Visit visit = newsroom.visit();
        visit.askAndRead(QUESTION);
        visit.field().fill("And where did they");
        visit.page.keyboard().press("Alt+n");
        assertThat(visit.field()).hasValue("");
        assertThat(visit.field()).isFocused();
        visit.page.goBack();
        assertThat(visit.field()).hasValue("And where did they");
        visit.page.reload();
        assertThat(visit.field()).hasValue("And where did they");
        visit.field().fill("");
        visit.field().press("ArrowUp");
        assertThat(visit.field()).hasValue(QUESTION);
    }

    @Test
    void anAnswerThatWasBeingWrittenWhenThePageWasLeftIsAskedForAgain() {
        SteppedAnswerer writer = new SteppedAnswerer(newsroom.engine()::ask);
        newsroom.answerBy(writer);
        Visit visit = newsroom.visit();
        visit.expect("404");
        Locator turn = visit.ask(QUESTION);
        assertThat(turn.locator(".steps")).isVisible();
        visit.page.reload();
        assertThat(turn.locator(".stopped")).containsText("left before the answer was done");
        newsroom.answerBy(null);
        writer.step();
        turn.locator("[data-action=try-again]").click();
        assertThat(turn.locator(".short-answer")).isVisible();
        visit.page.reload();
        assertThat(turn.locator(".short-answer")).isVisible();
        assertThat(visit.page.locator("article.turn")).hasCount(1);
    }

    @Test
    void chipsOfTheSamplesOpenThemAlsoWhenOnesOwnArticlesHaveTakenTheirPlace() throws IOException {
        try (Desk desk = new Desk(true)) {
            Visit visit = newsroom.visit(desk.server.server.url(), new Browser.NewContextOptions());
            visit.expect("404");
            Locator turn = visit.askAndRead(QUESTION);
            String quote = turn.locator(".source-quote").first().textContent();
            desk.server.post("/api/articles", "{\"id\": \"own\", \"text\": \"Brin has voted.\"}");
            turn.locator(".chip").first().click();
            visit.assertMarked(quote);
            assertThat(visit.source()).containsText("This article has left the collection.");
            visit.end();
        }
    }
}
