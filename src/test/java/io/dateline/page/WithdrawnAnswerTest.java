package io.dateline.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;

import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;

import io.dateline.Dateline;
import io.dateline.DatelineConfig;
import io.dateline.RememberedModels;
import io.dateline.answer.Answer;
import io.dateline.answer.AnswerDraft;
import io.dateline.answer.AnswerEvent;
import io.dateline.answer.Question;
import io.dateline.article.Citation;
import io.dateline.server.TestServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// The page before a chat model that fails when it has said something.
@InBrowser
class WithdrawnAnswerTest {

    private static final String QUESTION = "Who won the Rugby World Cup?";
    private static final String CLAIM = "Sam Cane was shown a yellow card by 99 referees.";

    @RegisterExtension static final Newsroom newsroom = Newsroom.withSamples();

    @TempDir private Path data;
    private Dateline engine;
    private SteppedAnswerer answerer;
    private TestServer server;

    /// Says one sentence and begins another.
    private static final class FailingModel implements StreamingChatModel {

        @Override
        public void chat(ChatRequest request, StreamingChatResponseHandler handler) {
            handler.onPartialResponse(CLAIM.replace(".", " [1]. It was "));
            handler.onError(new IllegalStateException("out of ink"));
        }
    }

    @BeforeEach
    void open() {
        engine =
                RememberedModels.open(
                        DatelineConfig.of(data)
                                .withSamples(true)
                                .withChatModel(new FailingModel()));
        engine.loadSamples();
        answerer = new SteppedAnswerer(engine::ask);
        server = TestServer.of(engine, answerer);
    }

    @AfterEach
    void close() {
        server.close();
        engine.close();
    }

    private void steps(int count) {
        for (int i = 0; i < count; i++) {
            answerer.step();
        }
    }

    @Test
    void whatAModelSaidBeforeItFailedIsTakenBackWithItsCitations() {
        Answer answer = engine.ask(QUESTION);
        assertEquals("reader", answer.model());
        Citation first = answer.citations().getFirst();
        Visit visit = newsroom.visit(server.server.url(), new Browser.NewContextOptions());
        Locator turn = visit.ask(QUESTION);
        // what was retrieved, what the reader found meanwhile, and a draft
        steps(1 + answer.sentences().size() + 1);
        assertThat(turn.locator(".meanwhile .label")).hasText("Quoted by the built-in reader");
        assertThat(turn.locator(".meanwhile .sentence")).hasCount(answer.sentences().size());
        assertThat(turn.locator(".draft")).containsText("99 referees");
        turn.locator(".meanwhile .chip").first().click();
        visit.assertMarked(first.quote());
        answerer.step();
        assertThat(turn.locator(".steps")).containsText("withdrawn");
        assertThat(turn.locator(".sentence, .chip")).hasCount(0);
        assertThat(turn.locator(".draft")).isEmpty();
        // the reader's first sentence
        answerer.step();
        assertThat(turn.locator(".sentence")).hasCount(1);
        assertThat(turn.locator(".chip")).hasText(new String[] {"1"});
        turn.locator(".chip").click();
        visit.assertMarked(first.quote());
        steps(answer.sentences().size());
        assertThat(turn.locator(".answer[data-status=answered] .answer-note"))
                .containsText("The built-in reader answered.");
        assertThat(turn.locator(".sentence")).hasCount(answer.sentences().size());
        visit.end();
    }

    /// Where the reader was not sure, nothing of it stands there meanwhile, and the doubtful does.
    @Test
    void aDoubtfulSentenceGoesWithItsCitations() {
        List<Citation> first = engine.ask(QUESTION).citations().subList(0, 1);
        answerer = new SteppedAnswerer((question, listener) -> doubt(question, listener, first));
        server.close();
        server = TestServer.of(engine, answerer);
        Visit visit = newsroom.visit(server.server.url(), new Browser.NewContextOptions());
        Locator turn = visit.ask(QUESTION);
        steps(3);
        assertThat(turn.locator(".sentence")).hasCount(1);
        assertThat(turn.locator(".doubt")).isVisible();
        assertThat(turn.locator(".draft")).hasText("It was ");
        turn.locator(".chip").click();
        visit.assertMarked(first.getFirst().quote());
        answerer.step();
        assertThat(turn.locator(".steps")).containsText("withdrawn");
        assertThat(turn.locator(".sentence, .chip")).hasCount(0);
        assertThat(turn.locator(".draft")).isEmpty();
        steps(2);
        assertThat(turn.locator(".answer[data-status=answered] .sentence")).hasCount(1);
        assertThat(turn.locator(".doubt")).hasCount(0);
        visit.end();
    }

    private static void doubt(
            Question question, Consumer<AnswerEvent> listener, List<Citation> cited) {
        AnswerDraft draft = new AnswerDraft(question, "fake", listener);
        draft.retrieved(List.of(), 1);
        draft.add(
                CLAIM,
                cited,
                Answer.CitedBy.MODEL,
                Answer.Support.UNSUPPORTED,
                "no article says so");
        draft.token("It was ");
        draft.withdraw();
        draft.add(cited.getFirst().quote(), cited);
        draft.answered(null, 0.9);
    }
}
