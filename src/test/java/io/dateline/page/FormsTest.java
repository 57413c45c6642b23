package io.dateline.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;

import io.dateline.answer.Answer;
import io.dateline.answer.AnswerDraft;
import io.dateline.answer.AnswerEvent;
import io.dateline.answer.AnswerJson;
import io.dateline.answer.Form;
import io.dateline.article.Article;
import io.dateline.article.Citation;
import io.dateline.article.TextSpan;
import io.dateline.retrieve.RankedPassage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Each form of answer has its own look.
@InBrowser
class FormsTest {

    private static final String QUESTION = "What do the articles say about the visits?";

    @RegisterExtension static final Newsroom newsroom = Newsroom.withSamples();

    private static Citation citation(String article, String words) {
        return Answers.citation(newsroom.engine().article(article).orElseThrow(), words);
    }

    private static Citation arrival() {
        return citation("sample-blinken-arrives", "Blinken met Qin Gang");
    }

    private static Citation postponed() {
        return citation("sample-blinken-arrives", "The visit had been planned for February.");
    }

    private static Citation yellen() {
        return citation("sample-yellen-beijing", "Yellen met Li Qiang");
    }

    private static Citation undated() {
        return Citation.of(
                Article.of(
                        "leaflet", "Leaflet", "No one knows when.", null, null, null, null, null),
                new TextSpan(0, 18));
    }

    private static void answerBy(Form form, Consumer<AnswerDraft> writing) {
        newsroom.answerBy(Answers.in(form, writing));
    }

    @Test
    void anOverviewIsADigestWithEachDayOnceDownItsSide() {
        answerBy(
                Form.OVERVIEW,
                draft -> {
                    Answers.add(draft, undated());
                    Answers.add(draft, arrival());
                    Answers.add(draft, postponed());
                    Answers.add(draft, yellen());
                    draft.answered(null, 0.8);
                });
        Visit visit = newsroom.visit();
        Locator days = visit.askAndRead(QUESTION).locator(".digest > li");
        assertThat(days.locator(".day"))
                .hasText(new String[] {"undated", "18 June 2023", "9 July 2023"});
        assertThat(days.nth(1).locator("time")).hasAttribute("datetime", "2023-06-18");
        assertThat(days.nth(1).locator(".sentence")).hasCount(2);
        assertThat(days.locator(".chip")).hasText(new String[] {"1", "2", "3", "4"});
        assertTrue(right(days.nth(1).locator(".day")) < left(days.nth(1).locator(".sentence")));
        Locator held = newsroom.visitByPhone().askAndRead(QUESTION);
        Locator heldDay = held.locator(".digest > li").nth(1);
        assertTrue(bottom(heldDay.locator(".day")) <= box(heldDay.locator(".day-words")).y);
    }

    @Test
    void aLongAnswerThatComesAtOnceIsReadFromItsBeginning() {
        answerBy(
                Form.LIST,
                draft -> {
                    for (int item = 0; item < 30; item++) {
                        draft.add("Item " + item + " of a long list.", List.of(arrival()));
                    }
                    draft.answered(null, 0.8);
                });
        Locator turn = newsroom.visitByPhone().askAndRead(QUESTION);
        assertThat(turn.locator(".question")).isInViewport();
        assertThat(turn.locator(".sentence").first()).isInViewport();
    }

    @Test
    void aListIsOneAndHasNoHeadline() {
        answerBy(
                Form.LIST,
                draft -> {
                    Answers.add(draft, arrival());
                    Answers.add(draft, yellen());
                    draft.answered("Qin Gang", 0.8);
                });
        Locator turn = newsroom.visit().askAndRead(QUESTION);
        assertThat(turn.locator("ul.items > li")).hasCount(2);
        assertThat(turn.locator("ul.items > li .chip")).hasCount(2);
        assertThat(turn.locator(".short-answer")).hasCount(0);
    }

    @Test
    void theSidesOfAComparisonStandBesideEachOtherAndOnAPhoneBelow() {
        answerBy(
                Form.COMPARISON,
                draft -> {
                    Answers.add(draft, arrival());
                    Answers.add(draft, yellen());
                    draft.answered(null, 0.8);
                });
        Locator sides = newsroom.visit().askAndRead(QUESTION).locator("ul.sides > li");
        assertThat(sides).hasCount(2);
        assertEquals(box(sides.first()).y, box(sides.last()).y);
        assertTrue(right(sides.first()) < left(sides.last()));
        Locator held = newsroom.visitByPhone().askAndRead(QUESTION).locator("ul.sides > li");
        assertTrue(bottom(held.first()) <= box(held.last()).y);
    }

    @Test
    void aCountStandsAboveTheArticlesCounted() {
        answerBy(
                Form.COLLECTION,
                draft -> {
                    draft.add("Two articles are about visits.", List.of());
                    Answers.add(draft, arrival());
                    Answers.add(draft, yellen());
                    draft.answered(null, 1);
                });
        Locator body = newsroom.visit().askAndRead(QUESTION).locator(".body");
        assertThat(body.locator("p.sentences")).hasText("Two articles are about visits.");
        assertThat(body.locator("p.sentences + ul.items > li")).hasCount(2);
    }

    @Test
    void talkIsAnsweredByAPlainLineAndByWhatCouldBeAsked() {
        String next = "Who did Blinken meet?";
        answerBy(
                Form.TALK,
                draft -> {
                    draft.suggest(List.of(next));
                    draft.refused("Hello. I answer from 22 articles.", 0);
                });
        Visit visit = newsroom.visit();
        Locator turn = visit.ask("hello");
        assertThat(turn.locator(".reply .sentences")).hasText("Hello. I answer from 22 articles.");
        assertThat(turn.locator(".refusal, .nearest, .remedies, .confidence, .notes")).hasCount(0);
        newsroom.answerBy(null);
        turn.locator(".suggestion").click();
        assertThat(visit.turn(next).locator(".short-answer")).isVisible();
    }

    @Test
    void whatIsNotKnownIsSaidInItsOwnWordsAndDoesNotBlameTheArticles() {
        answerBy(Form.COLLECTION, draft -> draft.refused("No article is by A. Writer.", 0));
        Locator refusal = newsroom.visit().ask("What did A. Writer write?").locator(".refusal");
        assertThat(refusal.locator(".refusal-headline")).hasText("No article is by A. Writer.");
        assertThat(refusal).not().containsText("do not say");
    }

    @Test
    void aQuestionTakenForAnotherIsAskedAgainAsItIsWritten() {
        String standalone = "Why did Blinken postpone his visit?";
        newsroom.answerBy(
                (question, listener) -> {
                    AnswerDraft draft = new AnswerDraft(question, "reader", listener);
                    draft.understood(standalone, Form.EXPLANATION);
                    draft.retrieved(List.of(), 22);
                    draft.note("Only articles of June 2023.");
                    draft.refused(AnswerDraft.REFUSAL, 0);
                });
        Visit visit = newsroom.visit();
        List<String> asked = new ArrayList<>();
        visit.page.onRequest(request -> noteAsked(request, asked));
        Locator turn = visit.ask("Why?");
        assertThat(turn.locator(".understood q")).hasText(standalone);
        assertThat(turn.locator(".answer-note")).hasText("Only articles of June 2023.");
        turn.locator("[data-action=as-written]").click();
        assertThat(visit.page.locator("article.turn")).hasCount(2);
        Locator again = visit.turn("Why?");
        assertThat(again.locator(".refusal")).isVisible();
        assertThat(again.locator(".understood").first()).hasText("Asked as written.");
        assertEquals(2, asked.size());
        assertTrue(!asked.getFirst().contains("asIs"), asked.getFirst());
        assertTrue(asked.getLast().contains("\"asIs\":true"), asked.getLast());
    }

    private static void noteAsked(Request request, List<String> asked) {
        if (request.url().endsWith("/api/ask/stream")) {
            asked.add(request.postData());
        }
    }

    @Test
    void anAnswerHasItsShapeWhileItComesIn() {
        Citation citation = arrival();
        Answer.Sentence sentence = Answers.sentence("Blinken met Qin.", Answer.Support.VERIFIED);
        SteppedAnswerer writer =
                new SteppedAnswerer(
                        new AnswerEvent.Retrieved(
                                List.<RankedPassage>of(), 22, QUESTION, Form.LIST),
                        new AnswerEvent.Token("Blinken met Qin. Yellen "),
                        new AnswerEvent.Sentence(sentence, List.of(citation), sentence.marked()),
                        new AnswerEvent.Done(Answers.of(QUESTION, List.of(sentence), citation)));
        newsroom.answerBy(writer);
        Visit visit = newsroom.visit();
        Locator turn = visit.ask(QUESTION);
        writer.step();
        writer.step();
        writer.step();
        assertThat(turn.locator("ul.items > li .sentence")).hasCount(1);
        assertThat(turn.locator("ul.items .draft")).hasCount(0);
        assertThat(turn.locator(".draft")).hasText("Yellen");
        assertTrue(bottom(turn.locator("ul.items")) <= box(turn.locator(".steps")).y);
        writer.step();
        assertThat(turn.locator(".answer[data-status=answered]")).isVisible();
    }

    @Test
    void aFormThatIsNotKnownIsShownAsPlainSentences() {
        Answer answer =
                Answers.of(
                        QUESTION,
                        List.of(Answers.sentence("Blinken met Qin.", Answer.Support.VERIFIED)),
                        arrival());
        ObjectNode json = AnswerJson.of(answer);
        json.put("form", "sonnet").put("shortAnswer", "Qin");
        Visit visit = newsroom.visit();
        visit.page.route(
                "**/api/ask/stream",
                route ->
                        route.fulfill(
                                new Route.FulfillOptions()
                                        .setContentType("text/event-stream")
                                        .setBody("event: done\ndata: " + json + "\n\n")));
        Locator turn = visit.askAndRead(QUESTION);
        assertThat(turn.locator("p.sentences .sentence")).hasCount(1);
        assertThat(turn.locator(".short-answer")).hasCount(0);
    }

    private static BoundingBox box(Locator locator) {
        return locator.first().boundingBox();
    }

    private static double left(Locator locator) {
        return box(locator).x;
    }

    private static double right(Locator locator) {
        return box(locator).x + box(locator).width;
    }

    private static double bottom(Locator locator) {
        return box(locator).y + box(locator).height;
    }
}
