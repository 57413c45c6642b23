package io.dateline.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.List;

@InBrowser
class PrintTest {

    /// What can be pressed or filled in; a chip and a row are a number and a source on paper.
    private static final String CONTROLS =
            """
            () => [...document.querySelectorAll('button, input, textarea, select, summary, a')]
              .filter((element) => element.checkVisibility())
              .filter((element) => !element.matches('.chip, .source-row'))
              .map((element) => element.outerHTML)
            """;

    /// What is cut off, or could only be scrolled into sight.
    private static final String CUT =
            """
            () => [...document.querySelectorAll('body *')]
              .filter((element) => element.checkVisibility()
                && !element.closest('.visually-hidden, svg'))
              .filter((element) => getComputedStyle(element).overflowY !== 'visible'
                && element.scrollHeight > element.clientHeight + 1)
              .map((element) => element.outerHTML.slice(0, 120))
            """;

    @RegisterExtension static final Newsroom newsroom = Newsroom.withSamples();

    @Test
    void theWholeConversationIsPrintedWithItsSourcesAndNothingToPress() {
        Visit visit = newsroom.visitInTheDark();
        Locator first = visit.askAndRead("What do the articles say about the Derna flood?");
        String answered = first.locator(".sentences").first().innerText();
        visit.askAndRead("Who did Blinken meet?").locator(".chip").first().click();
        visit.markedQuote();
        visit.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertEquals(List.of(), visit.page.evaluate(CONTROLS));
        assertEquals(List.of(), visit.page.evaluate(CUT));
        Locator turns = visit.page.locator("article.turn");
        assertThat(turns).hasCount(2);
        assertTrue(!answered.isBlank() && turns.first().innerText().contains("Derna"));
        for (Locator turn : turns.all()) {
            assertThat(turn.locator(".question")).isVisible();
            for (Locator row : turn.locator(".sources li").all()) {
                assertThat(row.locator(".source-number")).isVisible();
                assertThat(row.locator(".source-quote")).isVisible();
            }
        }
        assertThat(visit.page.locator("#log"))
                .containsText("Dateline Samples: World · 18 June 2023");
        assertThat(visit.source()).isHidden();
        assertTrue(visit.page.pdf().length > 10_000);
    }
}
