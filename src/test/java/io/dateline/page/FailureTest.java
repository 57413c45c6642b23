package io.dateline.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;

import io.dateline.Dateline;
import io.dateline.answer.AnswerEvent;
import io.dateline.answer.Form;
import io.dateline.server.DatelineServer;
import io.dateline.server.ServerConfig;
import io.dateline.server.TestServer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;

@InBrowser
class FailureTest {

    private static final String QUESTION = "Who did Blinken meet?";
    private static final String ASKING = "**/api/ask/stream";

    @RegisterExtension static final Newsroom newsroom = Newsroom.withSamples();

    @Test
    void aQuestionThatDidNotReachTheServerIsKeptAndCanBeAskedAgain() {
        Visit visit = newsroom.visit();
        visit.expect("net::ERR_FAILED");
        visit.page.route(ASKING, Route::abort);
        Locator turn = visit.ask(QUESTION);
        assertThat(turn.locator("[role=alert]")).containsText("The server does not answer.");
        assertThat(visit.field()).hasValue(QUESTION);
        assertThat(visit.page.locator("#connection")).isVisible();
        visit.page.unroute(ASKING);
        turn.locator("[data-action=try-again]").click();
        assertThat(turn.locator(".short-answer")).isVisible();
        assertThat(turn.locator("[role=alert]")).hasCount(0);
        assertThat(visit.field()).hasValue("");
        assertThat(visit.page.locator("#connection")).hasText("Connected again.");
    }

    @Test
    void aServerThatIsStartingIsAskedAgainLater() {
        CompletableFuture<Dateline> engine = new CompletableFuture<>();
        try (TestServer server = TestServer.of(engine, engine)) {
            Visit visit = newsroom.visit(server.server.url(), new Browser.NewContextOptions());
            visit.expect("503");
            Locator turn = visit.ask(QUESTION);
            assertThat(turn.locator("[role=alert]"))
                    .containsText("Dateline is starting; try again in a moment");
            assertThat(turn.locator(".question")).hasText(QUESTION);
            engine.complete(newsroom.engine());
            turn.locator("[data-action=try-again]").click();
            assertThat(turn.locator(".short-answer")).isVisible();
            assertThat(visit.page.locator("#total")).hasText("22");
            visit.end();
        }
    }

    @Test
    void theWelcomeSaysWhatAStartingServerWaitsFor() {
        CompletableFuture<Dateline> engine = new CompletableFuture<>();
        CompletableFuture<Void> searchable = new CompletableFuture<>();
        try (TestServer server = TestServer.of(engine, searchable)) {
            Visit visit = newsroom.visit(server.server.url(), new Browser.NewContextOptions());
            visit.expect("503");
            Locator welcome = visit.page.locator("#welcome");
            assertThat(welcome).containsText("Not ready yet: Dateline is starting.");
            engine.complete(newsroom.engine());
            assertThat(welcome)
                    .containsText(
                            "Not ready yet: the first articles are being read. 22 articles so far.");
            assertThat(visit.page.locator("#connection")).hasAttribute("data-state", "waiting");
            searchable.complete(null);
            assertThat(welcome).containsText("Loaded: 22 sample articles");
            assertThat(visit.page.locator("#connection")).isHidden();
            visit.end();
        }
    }

    @Test
    void aServerThatIsStartedAnewIsFoundWhenItIsReadyAndTheOpenSourceReadAgain() {
        CompletableFuture<Void> searchable = new CompletableFuture<>();
        Visit visit;
        Locator turn;
        URI url;
        try (TestServer server = TestServer.of(newsroom.engine())) {
            url = server.server.url();
            visit = newsroom.visit(url, new Browser.NewContextOptions());
            visit.expect("net::ERR_");
            visit.expect("503");
            turn = visit.askAndRead(QUESTION);
            turn.locator(".chip").first().click();
            visit.markedQuote();
        }
        turn.locator(".chip").nth(1).click();
        assertThat(visit.source()).containsText("The article could not be opened.");
        Locator line = visit.page.locator("#connection");
        assertThat(line).containsText("The server does not answer.");
        try (DatelineServer again =
                DatelineServer.start(
                        new ServerConfig("127.0.0.1", url.getPort(), null),
                        CompletableFuture.completedFuture(newsroom.engine()),
                        searchable)) {
            assertThat(line).containsText("not ready yet: the first articles are being read.");
            assertThat(visit.source()).containsText("The article could not be opened.");
            searchable.complete(null);
            assertThat(line).hasText("Connected again.");
            assertThat(visit.source().locator("mark.quote").first()).isVisible();
            assertEquals(url, again.url());
            visit.end();
        }
    }

    @Test
    void anAnswerThatBreaksOffIsNoAnswer() {
        newsroom.answerBy(
                (question, listener) -> {
                    listener.accept(
                            new AnswerEvent.Retrieved(List.of(), 22, question.text(), Form.FACT));
                    listener.accept(new AnswerEvent.Token("Blinken met"));
                    throw new IllegalStateException("out of ink");
                });
        Visit visit = newsroom.visit();
        Locator turn = visit.ask(QUESTION);
        assertThat(turn.locator("[role=alert]")).isVisible();
        assertThat(turn).not().containsText("Blinken met");
        newsroom.answerBy(null);
        turn.locator("[data-action=try-again]").click();
        assertThat(turn.locator(".short-answer")).isVisible();
    }

    @Test
    void aServerThatIsGoneLeavesThePageReadableAndComesBackByItself() {
        Visit visit = newsroom.visit();
        visit.expect("net::ERR_INTERNET_DISCONNECTED");
        Locator turn = visit.askAndRead(QUESTION);
        visit.goOffline(true);
        assertThat(visit.page.locator("#connection")).containsText("The server does not answer.");
        assertThat(turn.locator(".short-answer")).isVisible();
        turn.locator(".chip").first().click();
        assertThat(visit.source()).containsText("The article could not be opened.");
        visit.goOffline(false);
        assertThat(visit.page.locator("#connection")).hasText("Connected again.");
        turn.locator(".chip").nth(1).click();
        assertThat(visit.source().locator("mark.quote").first()).isVisible();
    }
}
