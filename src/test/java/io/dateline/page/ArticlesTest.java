package io.dateline.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;

import io.dateline.answer.Form;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.nio.charset.StandardCharsets;
import java.util.List;

@InBrowser
class ArticlesTest {

    private static final String QUESTION = "Who was elected mayor of Brin?";

    private static final FilePayload MAYOR =
            file(
                    "mayor.json",
                    """
                    {"id": "mayor", "title": "Brin elects a mayor", "source": "Harbour Wire",
                     "publishedAt": "2023-06-18",
                     "text": "Brin has voted.\\n\\nAnna Lindqvist was elected mayor of Brin."}
                    """);
    private static final FilePayload LIGHTHOUSE =
            file("lighthouse.txt", "Aldport lights up\n\nAldport has a new lighthouse.");

    @RegisterExtension static final Newsroom newsroom = Newsroom.empty();

    private static FilePayload file(String name, String content) {
        return new FilePayload(
                name, "application/octet-stream", content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void anEmptyCollectionAsksForArticlesAndAnswersFromTheFirst() {
        Visit visit = newsroom.visit();
        assertThat(visit.page.locator("#welcome")).containsText("No articles yet.");
        assertThat(visit.page.locator("#ask")).isHidden();
        visit.page.locator("#first-files").setInputFiles(MAYOR);
        assertThat(visit.page.locator(".upload-row")).hasText("mayor.jsonadded · 1 passage");
        assertThat(visit.page.locator(".article-row .source-title")).hasText("Brin elects a mayor");
        assertThat(visit.page.locator("#total")).hasText("1");
        visit.page.locator(".articles-header a").click();
        Locator turn = visit.askAndRead(QUESTION);
        assertThat(turn.locator(".short-answer")).hasText("Anna Lindqvist");
        turn.locator(".chip").first().click();
        assertThat(visit.source().locator("mark.quote"))
                .hasText("Anna Lindqvist was elected mayor of Brin.");
    }

    @Test
    void eachFileHasItsOwnResultAndABadOneStopsNoOther() {
        Visit visit = newsroom.visit();
        visit.open("/#/articles");
        visit.page
                .locator("#files")
                .setInputFiles(
                        new FilePayload[] {
                            MAYOR,
                            file("empty.txt", ""),
                            LIGHTHOUSE,
                            file("mill.json", "{\"text\": \"The mill closed.\", \"colour\": 7}")
                        });
        assertThat(visit.page.locator(".upload-words"))
                .hasText("Done: 3 articles are in, 1 was refused.");
        assertThat(visit.page.locator(".upload-row[data-refused=true] .upload-reason"))
                .hasText("the file is empty");
        assertThat(visit.page.locator(".upload-row .upload-note"))
                .hasText("1 unknown field: colour");
        assertThat(visit.page.locator(".article-row")).hasCount(3);
    }

    @Test
    void articlesAreFoundAsOneTypesAndReadWhole() {
        Visit visit = visitWithTwoArticles();
        Locator rows = visit.page.locator(".article-row");
        visit.page.locator("#articles-search").pressSequentially("lighthouse");
        assertThat(rows).hasCount(1);
        rows.locator(".article-open").click();
        assertThat(visit.source().locator(".article-text"))
                .containsText("Aldport has a new lighthouse.");
        visit.page.locator("#articles-search").fill("zeppelin");
        assertThat(visit.page.locator(".articles-summary"))
                .hasText("No article matches “zeppelin”.");
        visit.page.locator("#articles-search").fill("");
        assertThat(rows).hasCount(2);
    }

    @Test
    void anArticleIsDeletedUnlessThatIsTakenBackAndNotCitedAgain() {
        Visit visit = visitWithTwoArticles();
        Locator mayor = visit.page.locator(".article-row[data-id=mayor]");
        Locator total = visit.page.locator("#total");
        mayor.locator(".article-open").click();
        mayor.locator("[data-action=delete]").click();
        assertThat(visit.page.locator(".deletions")).containsText("Brin elects a mayor");
        assertThat(mayor).hasCount(0);
        assertThat(total).hasText("1");
        assertThat(visit.page.locator(".articles-summary")).hasText("1 article");
        visit.page.locator("[data-action=undo]").click();
        assertThat(mayor).isVisible();
        assertThat(total).hasText("2");
        mayor.locator("[data-action=delete]").click();
        visit.expect("404");
        visit.page.locator("[data-action=delete-now]").click();
        assertThat(visit.source()).containsText("This article was deleted.");
        assertThat(mayor).hasCount(0);
        assertThat(total).hasText("1");
        assertThat(visit.page.locator(".articles-summary")).hasText("1 article");
        visit.page.locator(".articles-header a").click();
        assertThat(visit.ask(QUESTION).locator(".refusal")).isVisible();
        assertThat(visit.page.locator(".refusal")).not().containsText("Lindqvist");
    }

    @Test
    void severalArticlesAreDeletedWhenTenSecondsHavePassed() {
        Visit visit = newsroom.visit();
        visit.page.clock().install();
        openTwoArticles(visit);
        visit.page.locator(".article-box input").first().check();
        visit.page.locator("[data-action=select-all]").click();
        assertThat(visit.page.locator(".selection-bar")).containsText("2 articles selected");
        visit.page.locator("[data-action=delete-selected]").click();
        assertThat(visit.page.locator(".deletions")).containsText("Deleting 2 articles");
        assertThat(visit.page.locator(".article-row")).hasCount(0);
        visit.page.clock().runFor(9_000);
        assertEquals(2, newsroom.engine().size());
        visit.page.clock().runFor(2_000);
        assertThat(visit.page.locator(".deletions")).isHidden();
        visit.page.waitForCondition(() -> newsroom.engine().size() == 0);
    }

    @Test
    void whatWasToBeDeletedIsWhenThePageIsLeft() {
        Visit visit = visitWithTwoArticles();
        visit.page.locator(".article-row[data-id=mayor] [data-action=delete]").click();
        assertThat(visit.page.locator(".deletions")).isVisible();
        assertEquals(2, newsroom.engine().size());
        visit.page.navigate("about:blank");
        visit.page.waitForCondition(() -> newsroom.engine().size() == 1);
    }

    @Test
    void articlesAreSortedAndNarrowedAndToldApartByTheirWords() {
        Visit visit = newsroom.visit();
        visit.open("/#/articles");
        visit.page.locator("#files").setInputFiles(file("many.jsonl", many(120)));
        assertThat(visit.page.locator(".upload-words")).hasText("Done: 120 articles are in.");
        assertThat(visit.page.locator(".upload-row")).containsText("120 added");
        assertThat(visit.page.locator(".articles-summary")).hasText("120 articles");
        assertThat(visit.page.locator(".article-snippet").first()).isVisible();
        visit.page.locator("#articles-search").fill("number 77");
        assertThat(visit.page.locator(".articles-summary"))
                .hasText("1 article matches “number 77”");
        visit.page.locator("#articles-search").fill("");
        visit.page.locator("#articles-order").selectOption("oldest");
        assertThat(visit.page.locator(".article-row").first()).hasAttribute("data-id", "n30");
        visit.page.locator("#articles-filter summary").click();
        Locator source = visit.page.locator("#articles-filter [name=source]");
        source.fill("harb");
        source.press("Enter");
        assertThat(visit.page.locator(".articles-summary")).hasText("60 articles");
        visit.page.locator("#articles-filter [name=to]").fill("2023-06-10");
        assertThat(visit.page.locator(".articles-summary")).hasText("18 articles");
        assertThat(visit.page.locator("#articles-filter .undated-line"))
                .containsText("6 undated articles left out.");
        visit.page.locator("#articles-filter [data-action=undated]").click();
        assertThat(visit.page.locator(".articles-summary")).hasText("24 articles");
        assertThat(visit.page.locator("#articles-filter summary"))
                .hasText("Until 10 June 2023, harb only, with undated articles");
    }

    /// Half of them of Harbour Wire, a tenth undated.
    private static String many(int count) {
        StringBuilder lines = new StringBuilder();
        for (int n = 0; n < count; n++) {
            String date = n % 20 == 0 ? "null" : "\"2023-06-%02d\"".formatted(1 + n % 30);
            lines.append(
                    """
                    {"id": "n%d", "title": "Daily notes", "source": "%s", "publishedAt": %s, "text": "Note number %d."}
                    """
                            .formatted(n, n % 2 == 0 ? "Harbour Wire" : "Gazette", date, n));
        }
        return lines.toString();
    }

    @Test
    void aTextIsPastedWithItsTitleSourceAndDateAndItsMarkdownIsShownAsWords() {
        Visit visit = newsroom.visit();
        visit.open("/#/articles");
        visit.page.locator(".paste summary").click();
        Locator text = visit.page.locator(".paste [name=text]");
        text.fill("https://brin.example/council");
        visit.page.locator(".paste [type=submit]").click();
        assertThat(visit.page.locator(".paste [role=alert]")).containsText("This is a link");
        String exact =
                "The [council](https://brin.example/c) of Brin met for **four days** in June.";
        text.fill("The weather was fine.\n\n" + exact);
        visit.page.locator(".paste [name=title]").fill("Council of Brin");
        visit.page.locator(".paste [name=source]").fill("Gazette");
        visit.page.locator(".paste [name=publishedAt]").fill("2023-06-18");
        visit.page.locator(".paste [type=submit]").click();
        assertThat(visit.page.locator(".article-row .source-origin"))
                .hasText("Gazette\u00a0· 18 June 2023");
        visit.page.locator(".articles-header a").click();
        Locator turn = visit.askAndRead("How long did the council of Brin meet?");
        assertThat(turn.locator(".sentence").first())
                .containsText("The council of Brin met for four days in June.");
        turn.locator(".chip").first().click();
        assertEquals(exact, visit.markedQuote());
        assertThat(visit.source().locator("mark.quote"))
                .hasText(
                        "The council of Brin met for four days in June.",
                        new LocatorAssertions.HasTextOptions().setUseInnerText(true));
    }

    @Test
    void onesOwnArticlesAreOpenedByQuestionsThatTheyAnswer() {
        newsroom.answerBy(
                Answers.in(
                        Form.TALK,
                        draft -> {
                            draft.suggest(List.of(QUESTION));
                            draft.refused("Ask me about two articles.", 0);
                        }));
        Visit visit = visitWithTwoArticles();
        visit.open("/");
        Locator examples = visit.page.locator(".example");
        assertThat(examples).hasText(new String[] {QUESTION});
        newsroom.answerBy(null);
        examples.click();
        assertThat(visit.turn(QUESTION).locator(".short-answer")).hasText("Anna Lindqvist");
    }

    private static Visit visitWithTwoArticles() {
        Visit visit = newsroom.visit();
        openTwoArticles(visit);
        return visit;
    }

    private static void openTwoArticles(Visit visit) {
        visit.open("/#/articles");
        visit.page.locator("#files").setInputFiles(new FilePayload[] {MAYOR, LIGHTHOUSE});
        assertThat(visit.page.locator(".article-row")).hasCount(2);
    }
}
