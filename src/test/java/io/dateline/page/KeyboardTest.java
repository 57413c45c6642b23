package io.dateline.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.List;

@InBrowser
class KeyboardTest {

    private static final String QUESTION = "Who did Blinken meet?";

    /// More controls than stand between any two on the page.
    private static final int MANY = 40;

    @RegisterExtension static final Newsroom newsroom = Newsroom.withSamples();

    private static void pressUntilFocused(Visit visit, String key, Locator target) {
        for (int pressed = 0; pressed < MANY && !isFocused(target); pressed++) {
            visit.page.keyboard().press(key);
        }
        assertThat(target).isFocused();
    }

    private static boolean isFocused(Locator target) {
        return (Boolean) target.evaluate("(element) => element === document.activeElement");
    }

    @Test
    void aQuestionIsAskedAndItsSourceReadWithoutAPointer() {
        Visit visit = newsroom.visit();
        assertThat(visit.field()).isFocused();
        visit.page.keyboard().type(QUESTION);
        visit.page.keyboard().press("Enter");
        Locator chip = visit.turn(QUESTION).locator(".chip").first();
        assertThat(visit.page.locator(".notes")).isVisible();
        assertThat(visit.field()).isFocused();
        pressUntilFocused(visit, "Shift+Tab", chip);
        assertThat(visit.card()).isVisible();
        visit.page.keyboard().press("Enter");
        assertThat(visit.source().locator("mark.quote").first()).isVisible();
        assertThat(visit.source()).isFocused();
        assertThat(visit.card()).isHidden();
        visit.page.keyboard().press("Escape");
        assertThat(visit.source()).isHidden();
        assertThat(chip).isFocused();
        assertThat(visit.card()).isHidden();
        visit.page.keyboard().press("/");
        assertThat(visit.field()).isFocused();
        assertThat(visit.field()).hasValue("");
    }

    @Test
    void theFirstTabOffersTheWayToTheQuestion() {
        // there the page does not take the focus by itself
        Visit visit = newsroom.visitByPhone();
        assertThat(visit.page.locator(".example").first()).isVisible();
        visit.page.keyboard().press("Tab");
        assertThat(visit.page.locator(".skip")).isFocused();
        assertThat(visit.page.locator(".skip")).isInViewport();
        visit.page.keyboard().press("Enter");
        assertThat(visit.field()).isFocused();
    }

    @Test
    void everyControlShowsThatItHasTheFocus() {
        Visit visit = newsroom.visit();
        visit.askAndRead(QUESTION).locator(".chip").first().click();
        visit.markedQuote();
        for (int pressed = 0; pressed < MANY; pressed++) {
            visit.page.keyboard().press("Tab");
            assertTrue(
                    (Boolean) visit.page.evaluate(SHOWS_FOCUS),
                    () -> "no ring: " + visit.page.evaluate(FOCUSED));
        }
    }

    @Test
    void tabGoesThroughAnOpenSourceFromTopToBottom() {
        Visit visit = newsroom.visit();
        visit.askAndRead(QUESTION).locator(".chip").first().click();
        visit.markedQuote();
        assertThat(visit.source()).isFocused();
        for (String next :
                List.of(
                        "[data-action=previous-quote]",
                        "[data-action=next-quote]",
                        "[data-action=close-source]",
                        ".reading")) {
            visit.page.keyboard().press("Tab");
            assertThat(visit.source().locator(next)).isFocused();
        }
    }

    @Test
    void theWayPastTheRailLeadsToWhatIsShown() {
        Visit visit = newsroom.visit();
        visit.page.locator("#open-articles").click();
        assertThat(visit.page.locator(".article-row")).hasCount(22);
        String address = visit.page.url();
        Locator skip = visit.page.locator(".skip");
        skip.focus();
        assertThat(skip).hasText("Skip to the articles");
        visit.page.keyboard().press("Enter");
        assertThat(visit.page.locator("#articles-heading")).isFocused();
        assertEquals(address, visit.page.url());
    }

    private static final String FOCUSED = "() => document.activeElement.outerHTML.slice(0, 200)";

    /// The ring is on the control, or on what stands for it.
    private static final String SHOWS_FOCUS =
            """
            () => {
              const focused = document.activeElement;
              const rings = [focused, ...focused.children, focused.parentElement,
                focused.nextElementSibling];
              return focused === document.body || rings.some((element) => element &&
                getComputedStyle(element).outlineStyle !== 'none' &&
                parseFloat(getComputedStyle(element).outlineWidth) >= 1);
            }
            """;

    @Test
    void whatIsOpenClosesByEscapeOneAfterTheOther() {
        Visit visit = newsroom.visit();
        Locator chips = visit.askAndRead(QUESTION).locator(".chip");
        chips.first().click();
        visit.markedQuote();
        chips.nth(1).focus();
        assertThat(visit.card()).isVisible();
        visit.page.keyboard().press("Escape");
        assertThat(visit.card()).isHidden();
        assertThat(visit.source()).isVisible();
        visit.page.keyboard().press("Escape");
        assertThat(visit.source()).isHidden();
    }
}
