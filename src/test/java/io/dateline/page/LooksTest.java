package io.dateline.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.microsoft.playwright.Locator;

import io.dateline.answer.Form;
import io.dateline.article.Citation;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.List;

@InBrowser
class LooksTest {

    /// Texts with less than 4.5:1 to the ground they stand on (WCAG 2.2, 1.4.3); disabled controls
    /// are free.
    private static final String PALE =
            """
            () => {
              const brush = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
              const paint = (colours) => {
                brush.clearRect(0, 0, 1, 1);
                for (const colour of colours) {
                  brush.fillStyle = colour;
                  brush.fillRect(0, 0, 1, 1);
                }
                const [red, green, blue] = [...brush.getImageData(0, 0, 1, 1).data]
                  .map((byte) => byte / 255)
                  .map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
                return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
              };
              const grounds = (element) => element === null ? []
                : [...grounds(element.parentElement), getComputedStyle(element).backgroundColor];
              const contrast = (element) => {
                const ground = grounds(element);
                const [dim, bright] = [paint(ground), paint([...ground, getComputedStyle(element).color])]
                  .sort((one, other) => one - other);
                return (bright + 0.05) / (dim + 0.05);
              };
              return [...document.querySelectorAll('body *')]
                .filter((element) => element.checkVisibility()
                  && !element.closest('.visually-hidden, :disabled, [aria-disabled=true]')
                  && [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE
                    && node.data.trim() !== ''))
                .filter((element) => contrast(element) < 4.5)
                .map((element) => contrast(element).toFixed(2) + ' ' + element.outerHTML.slice(0, 120));
            }
            """;

    @RegisterExtension static final Newsroom newsroom = Newsroom.withSamples();

    private static Object walkAndReadTheGround(Visit visit) {
        assertThat(visit.page.locator(".example").first()).isVisible();
        assertLegible(visit);
        visit.askAndRead("Who did Blinken meet?").locator(".chip").first().click();
        visit.markedQuote();
        assertLegible(visit);
        assertThat(visit.ask("Who won the chess title in 1995?").locator(".refusal")).isVisible();
        assertLegible(visit);
        newsroom.answerBy(
                Answers.in(
                        Form.OVERVIEW,
                        draft -> {
                            draft.understood("What of Blinken?", Form.OVERVIEW);
                            draft.suggest(List.of("Who did Blinken meet?"));
                            Answers.add(draft, arrival());
                            draft.answered(null, 0.5);
                        }));
        Locator digest = visit.askAndRead("And Blinken?");
        assertThat(digest.locator(".day, .understood, .suggestion")).hasCount(3);
        assertLegible(visit);
        newsroom.answerBy(null);
        visit.open("/#/articles");
        assertThat(visit.page.locator(".article-row")).hasCount(22);
        assertLegible(visit);
        return visit.page.evaluate(
                "() => getComputedStyle(document.documentElement).backgroundColor");
    }

    private static Citation arrival() {
        return Answers.citation(
                newsroom.engine().article("sample-blinken-arrives").orElseThrow(),
                "Blinken met Qin Gang");
    }

    private static void assertLegible(Visit visit) {
        assertEquals(List.of(), visit.page.evaluate(PALE));
    }

    @Test
    void everyTextStandsOutFromItsGroundByDayAndByNight() {
        assertNotEquals(
                walkAndReadTheGround(newsroom.visit()),
                walkAndReadTheGround(newsroom.visitInTheDark()));
    }
}
