package io.dateline.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
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
                .setInputFiles(new FilePayload[] {MAYOR, file("empty.txt", ""), LIGHTHOUSE});
        assertThat(visit.page.locator(".upload-words"))
                .hasText("Done: 3 of 3 files, 1 with a refusal. All else is in.");
        assertThat(visit.page.locator(".upload-row[data-refused=true] .upload-reason"))
                .hasText("the file is empty");
        assertThat(visit.page.locator(".article-row")).hasCount(2);
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
    void anArticleIsDeletedWhenThatIsConfirmedAndNotCitedAgain() {
        Visit visit = visitWithTwoArticles();
        Locator mayor = visit.page.locator(".article-row[data-id=mayor]");
        Locator dialog = visit.page.locator("#confirm");
        mayor.locator(".article-open").click();
        mayor.locator("[data-action=delete]").click();
        assertThat(dialog).containsText("Brin elects a mayor");
        dialog.locator("button").first().click();
        assertThat(dialog).isHidden();
        assertThat(mayor).isVisible();
        mayor.locator("[data-action=delete]").click();
        visit.expect("404");
        dialog.locator("[data-action=confirm-delete]").click();
        assertThat(mayor).hasCount(0);
        assertThat(visit.source()).containsText("This article was deleted.");
        assertThat(visit.page.locator("#total")).hasText("1");
        visit.page.locator(".articles-header a").click();
        assertThat(visit.ask(QUESTION).locator(".refusal")).isVisible();
        assertThat(visit.page.locator(".refusal")).not().containsText("Lindqvist");
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
        visit.open("/#/articles");
        visit.page.locator("#files").setInputFiles(new FilePayload[] {MAYOR, LIGHTHOUSE});
        assertThat(visit.page.locator(".article-row")).hasCount(2);
        return visit;
    }
}
