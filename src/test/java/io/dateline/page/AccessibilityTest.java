package io.dateline.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;

import io.dateline.answer.Answer;
import io.dateline.answer.AnswerEvent;
import io.dateline.answer.Answerer;
import io.dateline.answer.Form;
import io.dateline.answer.Question;
import io.dateline.article.Citation;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.ArrayList;
import java.util.List;

/// What machines can tell of WCAG 2.2 AA, by axe-core, in each view by day and by night, on a desk
/// and on a phone.
@InBrowser
class AccessibilityTest {

    /// The second is what a zoom of 200 % leaves of the first.
    private static final List<Size> SIZES =
            List.of(
                    new Size(1280, 800),
                    new Size(640, 400),
                    new Size(390, 844),
                    new Size(320, 640));

    private record Size(int width, int height) {}

    /// All that is wrong, or with `rules` what these find.
    private static final String CHECK =
            """
            async (rules) => {
              const options = rules.length > 0
                ? { runOnly: { type: 'rule', values: rules } }
                : { rules: { 'target-size': { enabled: true } } };
              const { violations } = await axe.run({ ...options, resultTypes: ['violations'] });
              return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) =>
                `${id}: ${html.slice(0, 200)} ${failureSummary}`));
            }
            """;

    @RegisterExtension static final Newsroom newsroom = Newsroom.withSamples();

    private final List<String> faults = new ArrayList<>();
    private Visit visit;

    private void look(String view) {
        for (Size size : SIZES) {
            visit.page.setViewportSize(size.width, size.height);
            note(view + " at " + size, check());
            note(view + " at " + size + ", too wide", visit.page.evaluate(PhoneTest.TOO_WIDE));
        }
        visit.page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        note(view + " by night", check("color-contrast", "link-in-text-block"));
        visit.page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        visit.page.setViewportSize(1280, 800);
    }

    private void note(String where, Object found) {
        ((List<?>) found).forEach(fault -> faults.add(where + ": " + fault));
    }

    private Object check(String... rules) {
        if ((Boolean) visit.page.evaluate("() => !window.axe")) {
            visit.page.evaluate(AxeBuilder.getAxeScript());
        }
        return visit.page.evaluate(CHECK, List.of(rules));
    }

    private static Citation citation(String article, String words) {
        return Answers.citation(newsroom.engine().article(article).orElseThrow(), words);
    }

    private static Answerer in(Form form) {
        return Answers.in(
                form,
                draft -> {
                    Answers.add(draft, citation("sample-blinken-arrives", "Blinken met Qin Gang"));
                    Answers.add(draft, citation("sample-yellen-beijing", "Yellen met Li Qiang"));
                    draft.suggest(List.of("Who did Blinken meet?"));
                    draft.answered(form.hasShortAnswer() ? "Qin Gang" : null, 0.8);
                });
    }

    @Test
    void noViewShutsAnybodyOut() {
        visit = newsroom.visit();
        visit.page.emulateMedia(
                new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        assertThat(visit.page.locator(".example").first()).isVisible();
        look("welcome");
        for (Form form : Form.values()) {
            if (!form.isReply()) {
                newsroom.answerBy(in(form));
                visit.askAndRead("What is told of " + form + "?");
            }
        }
        newsroom.answerBy((question, listener) -> listener.accept(unsupported(question)));
        visit.askAndRead("And what is not so?");
        newsroom.answerBy(null);
        assertThat(visit.ask("Hello!").locator(".reply")).isVisible();
        assertThat(visit.ask("Who won the chess title in 1995?").locator(".refusal")).isVisible();
        look("answers of each form, and a refusal");
        Locator turn = visit.askAndRead("Who did Blinken meet?");
        turn.locator(".chip").first().click();
        visit.markedQuote();
        look("an open source");
        visit.page.locator("#open-articles").click();
        assertThat(visit.page.locator(".article-row")).hasCount(22);
        look("articles beside an open source");
        visit.page.keyboard().press("Escape");
        assertThat(visit.source()).isHidden();
        look("articles");
        visit.page.locator("#articles .paste summary").click();
        look("the form for a text to paste");
        visit.page.locator("#open-settings").click();
        assertThat(visit.page.locator("#settings")).isVisible();
        look("a dialog");
        assertEquals("", String.join("\n", faults));
    }

    @Test
    void thePageSpeaksTheLanguageOfTheBrowserUnlessAnotherIsChosen() {
        visit = newsroom.visitFrom("de-AT");
        visit.page.emulateMedia(
                new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        assertThat(visit.page.locator("html")).hasAttribute("lang", "de");
        assertThat(visit.page.locator("#welcome-heading")).hasText("Fragen Sie die Artikel.");
        assertThat(visit.page.locator(".example").first()).isVisible();
        look("welcome in German");
        Locator turn = visit.askAndRead("Who did Blinken meet?");
        assertThat(turn.locator(".notes")).containsText("Sicherheit");
        turn.locator(".chip").first().click();
        visit.markedQuote();
        Locator refusal = visit.ask("Who won the chess title in 1995?").locator(".refusal");
        assertThat(refusal.locator("h3")).hasText("Die Artikel sagen dazu nichts.");
        look("an open source and a refusal in German");
        visit.page.locator("#open-articles").click();
        assertThat(visit.page.locator("#articles-heading")).hasText("Artikel");
        visit.page.keyboard().press("Escape");
        assertThat(visit.source()).isHidden();
        look("articles in German");
        visit.page.locator("#open-settings").click();
        assertThat(visit.page.locator("#settings-heading")).hasText("Einstellungen");
        look("settings in German");
        visit.page.locator("#settings input[value=en]").check();
        visit.page.locator("#settings [data-action=close-settings]").click();
        assertThat(visit.page.locator("html")).hasAttribute("lang", "en");
        assertThat(visit.page.locator("#articles-heading")).hasText("Articles");
        assertEquals("", String.join("\n", faults));
    }

    /// What live regions outside the log were given to say, in order.
    private static final String LISTEN =
            """
            () => {
              window.heard = [];
              const place = document.querySelector('#announcement');
              new MutationObserver(() => {
                if (place.textContent !== '') {
                  heard.push(place.textContent);
                }
              }).observe(place, { childList: true, characterData: true, subtree: true });
            }
            """;

    @Test
    void anAnswerIsToldOnceWhenItIsDone() {
        visit = newsroom.visit();
        visit.page.evaluate(LISTEN);
        newsroom.answerBy(
                (question, listener) -> {
                    listener.accept(
                            new AnswerEvent.Retrieved(List.of(), 22, question.text(), Form.FACT));
                    for (String token : List.of("Yellen", " met", " somebody.")) {
                        listener.accept(new AnswerEvent.Token(token));
                    }
                    listener.accept(unsupported(question));
                });
        visit.askAndRead("Whom did Yellen meet?");
        newsroom.answerBy(null);
        assertThat(visit.ask("Who won the chess title in 1995?").locator(".refusal")).isVisible();
        assertThat(visit.page.locator("#announcement")).containsText("The articles do not say.");
        List<?> heard = (List<?>) visit.page.evaluate("() => heard");
        assertEquals(2, heard.size(), heard::toString);
        String answer = String.valueOf(heard.getFirst());
        assertEquals(
                "So it was. not supported by its source: " + Answers.REASON + " 1 source.", answer);
        assertThat(visit.page.locator("#log")).hasAttribute("aria-live", "off");
    }

    private static AnswerEvent unsupported(Question question) {
        return new AnswerEvent.Done(
                Answers.of(
                        question.text(),
                        List.of(Answers.sentence("So it was.", Answer.Support.UNSUPPORTED)),
                        citation("sample-yellen-beijing", "Yellen met")));
    }

    /// What moves, or would when it is touched.
    private static final String MOVING =
            """
            () => document.getAnimations().length + [...document.querySelectorAll('*')]
              .filter((element) => element.checkVisibility())
              .filter((element) => parseFloat(getComputedStyle(element).transitionDuration) > 0)
              .length
            """;

    private static final String OUTLINE = "element => getComputedStyle(element).outlineStyle";

    @Test
    void nothingMovesForWhoWantsNoMotionAndWhatIsOpenIsToldWithoutColours() {
        visit = newsroom.visit();
        visit.page.emulateMedia(
                new Page.EmulateMediaOptions()
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setForcedColors(ForcedColors.ACTIVE));
        Locator turn = visit.askAndRead("Who did Blinken meet?");
        Locator chip = turn.locator(".chip").first();
        chip.click();
        visit.markedQuote();
        assertEquals(0, visit.page.evaluate(MOVING));
        assertEquals("solid", chip.locator(".chip-number").evaluate(OUTLINE));
        assertEquals(
                "none", turn.locator(".chip").nth(1).locator(".chip-number").evaluate(OUTLINE));
        assertEquals("solid", visit.source().locator("mark.quote").first().evaluate(OUTLINE));
    }
}
