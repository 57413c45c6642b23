package io.dateline.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;

import io.dateline.answer.Form;
import io.dateline.article.Article;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;

@InBrowser
class PhoneTest {

    private static final String QUESTION = "Who did Blinken meet?";
    private static final String LONG_WORD = "the-longest-word-there-is-".repeat(12);

    /// What stands out to the right, or scrolls sideways.
    static final String TOO_WIDE =
            """
            () => [...document.querySelectorAll('body *')]
              .filter((element) => element.checkVisibility() && !element.closest('.visually-hidden'))
              .filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5 ||
                (element.scrollWidth > element.clientWidth && element.clientWidth > 0 &&
                  ['auto', 'scroll'].includes(getComputedStyle(element).overflowX)))
              .map((element) => element.outerHTML.slice(0, 120))
            """;

    /// By how much the page itself, with all its bars, could be scrolled out of view.
    private static final String BELOW = "() => document.documentElement.scrollHeight - innerHeight";

    @RegisterExtension static final Newsroom newsroom = Newsroom.withSamples();

    private static void assertFits(Visit visit) {
        assertEquals(List.of(), visit.page.evaluate(TOO_WIDE));
        assertEquals(390, visit.page.evaluate("() => document.documentElement.scrollWidth"));
    }

    @Test
    void nothingIsWiderThanThePhone() {
        Visit visit = newsroom.visitByPhone();
        assertThat(visit.page.locator(".example").first()).isVisible();
        assertFits(visit);
        Locator turn = visit.askAndRead(QUESTION);
        assertFits(visit);
        turn.locator(".chip").first().tap();
        visit.markedQuote();
        assertFits(visit);
        visit.page.locator("[data-action=close-source]").tap();
        assertThat(visit.ask("Who won the chess title in 1995?").locator(".refusal")).isVisible();
        visit.page.locator("#filter summary").tap();
        assertFits(visit);
        visit.page.locator("#filter summary").tap();
        visit.ask("Who met " + LONG_WORD + "?");
        assertThat(visit.page.locator("article.turn").last().locator("[data-status]")).isVisible();
        assertFits(visit);
        visit.open("/#/articles");
        assertThat(visit.page.locator(".article-row")).hasCount(22);
        assertFits(visit);
    }

    @ParameterizedTest
    @EnumSource(
            value = Form.class,
            names = {"OVERVIEW", "LIST", "COMPARISON"})
    void noFormOfAnswerIsWiderThanThePhone(Form form) {
        Article leaflet =
                Article.of(
                        "leaflet",
                        "Leaflet",
                        LONG_WORD + " is near.",
                        null,
                        null,
                        null,
                        null,
                        null);
        newsroom.answerBy(
                Answers.in(
                        form,
                        draft -> {
                            Answers.add(draft, Answers.citation(leaflet, LONG_WORD));
                            Answers.add(draft, Answers.citation(leaflet, "is near."));
                            draft.answered(null, 0.5);
                        }));
        Visit visit = newsroom.visitByPhone();
        visit.askAndRead("Where is " + LONG_WORD + "?");
        assertFits(visit);
    }

    @Test
    void onlyTheAnswersScrollHoweverLongTheyAre() {
        Visit visit = newsroom.visitByPhone();
        visit.askAndRead("Which articles mention China?");
        assertEquals(0, visit.page.evaluate(BELOW));
        visit.open("/#/articles");
        assertThat(visit.page.locator(".article-row")).hasCount(22);
        assertEquals(0, visit.page.evaluate(BELOW));
    }

    @Test
    void theSourceIsASheetThatClosesByItsButtonByEscapeAndByBack() {
        Visit visit = newsroom.visitByPhone();
        Locator chip = visit.askAndRead(QUESTION).locator(".chip").first();
        Locator source = visit.source();
        for (Runnable close :
                List.<Runnable>of(
                        () -> source.locator("[data-action=close-source]").tap(),
                        () -> visit.page.keyboard().press("Escape"),
                        () -> visit.page.goBack())) {
            chip.tap();
            visit.markedQuote();
            assertThat(source.locator("mark.quote").first()).isInViewport();
            assertThat(visit.page.locator("#conversation")).hasAttribute("inert", "");
            close.run();
            assertThat(source).isHidden();
            assertThat(visit.page.locator("#conversation")).not().hasAttribute("inert", "");
            assertThat(chip).isFocused();
        }
        assertEquals(visit.page.locator(".answer").count(), 1);
    }

    @Test
    void theSheetFollowsTheFingerDownAndCloses() {
        Visit visit = newsroom.visitByPhone();
        visit.askAndRead(QUESTION).locator(".chip").first().tap();
        visit.markedQuote();
        CDPSession touch = visit.page.context().newCDPSession(visit.page);
        touch(touch, "touchStart", 70);
        for (int y = 80; y <= 300; y += 20) {
            touch(touch, "touchMove", y);
        }
        assertThat(visit.source()).hasAttribute("style", "transform: translateY(230px);");
        touch(touch, "touchEnd", null);
        assertThat(visit.source()).isHidden();
    }

    private static void touch(CDPSession session, String type, Integer y) {
        JsonArray points = new JsonArray();
        if (y != null) {
            JsonObject point = new JsonObject();
            point.addProperty("x", 80);
            point.addProperty("y", y);
            points.add(point);
        }
        JsonObject event = new JsonObject();
        event.addProperty("type", type);
        event.add("touchPoints", points);
        session.send("Input.dispatchTouchEvent", event);
    }

    @Test
    void theDrawerHoldsTheQuestionsAndTheArticles() {
        Visit visit = newsroom.visitByPhone();
        visit.askAndRead(QUESTION);
        Locator rail = visit.page.locator("#rail");
        assertThat(rail).isHidden();
        visit.page.locator("[popovertarget=rail]").tap();
        assertThat(rail.locator(".rail-title[aria-current]")).hasText(QUESTION);
        rail.locator("#open-articles").tap();
        assertThat(rail).isHidden();
        assertThat(visit.page.locator(".article-row")).hasCount(22);
    }

    @Test
    void theKeysOfThePhoneMakeRoomForTheAnswer() {
        Visit visit = newsroom.visitByPhone();
        visit.askAndRead(QUESTION);
        assertThat(visit.field()).not().isFocused();
    }
}
