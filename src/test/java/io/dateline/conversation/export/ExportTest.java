package io.dateline.conversation.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.answer.Answer;
import io.dateline.answer.Form;
import io.dateline.answer.Withdrawal;
import io.dateline.article.Article;
import io.dateline.article.ArticleFilter;
import io.dateline.article.Citation;
import io.dateline.article.DateRange;
import io.dateline.article.PublicationDate;
import io.dateline.article.TextSpan;
import io.dateline.conversation.Conversation;
import io.dateline.conversation.KeptAnswer;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

class ExportTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    /// Everything that is a mark somewhere.
    private static final String HOSTILE =
            "</q><script>alert(1)</script> <img src=x onerror='a'> & \"x\" [a](javascript:b)"
                    + " **bold** `code` # no\n\n# heading\n- item\n1. one";

    private static Article article(String text, String url) {
        PublicationDate date = PublicationDate.parse("2023-06-18");
        return Article.of("a1", "Title " + text, text, "Wire", url, null, date, "en");
    }

    private static Conversation conversation(String words, String url) {
        Article article = article(words, url);
        Citation citation = Citation.of(article, TextSpan.all(article.text()));
        Answer answer =
                new Answer(
                        "x",
                        "c1",
                        words,
                        words,
                        Form.LIST,
                        Answer.Status.ANSWERED,
                        "- " + words + " [1]",
                        null,
                        1,
                        List.of(new Answer.Sentence(words, List.of(1), Answer.Support.VERIFIED)),
                        List.of(citation),
                        List.of(),
                        List.of(),
                        "reader",
                        new Answer.Timings(0, 0, 0),
                        null,
                        null);
        LocalDate june = LocalDate.of(2023, 6, 1);
        return of(answer, new ArticleFilter(new DateRange(june, null), "Wire", null));
    }

    private static Conversation of(Answer answer, ArticleFilter filter) {
        String title = Conversation.title(answer.question());
        return new Conversation(
                new Conversation.Heading("c1", title, NOON, NOON, 1, false),
                List.of(new KeptAnswer(answer, NOON, filter, null)));
    }

    @Test
    void markdownHasTheQuestionTheSentencesAndTheirSources() {
        assertEquals(
                """
                # It sails.

                ## It sails.

                *Asked 24 November 2026, 12:00 UTC; from 1 June 2023, source Wire;\
                 answered by reader.*

                - It sails. \\[1\\]

                Sources:

                1. “It sails.” — [Title It sails., Wire, 18 June 2023](https://wire.example/a)
                """,
                MarkdownExport.of(conversation("It sails.", "https://wire.example/a")));
    }

    @Test
    void wordsAreNoMarksOfMarkdown() {
        String text = MarkdownExport.of(conversation(HOSTILE, "javascript:alert(1)"));
        for (String line : text.lines().toList()) {
            String plain = line.replaceAll("\\\\.", "");
            assertFalse(plain.matches(".*[<>`\\[\\]].*"), line);
            assertFalse(plain.contains("**"), line);
        }
        assertEquals(2, text.lines().filter(line -> line.startsWith("#")).count(), text);
        assertFalse(text.replace("\\]", "").contains("](javascript"), text);
    }

    @Test
    void wordsAreNoMarksOfHtmlAndThePageLoadsNothing() {
        String html = HtmlExport.of(conversation(HOSTILE, "https://wire.example/a?b=1&c='d'"));
        Set<String> known =
                Set.of(
                        "html",
                        "head",
                        "meta",
                        "title",
                        "style",
                        "body",
                        "h1",
                        "h2",
                        "p",
                        "a",
                        "ol",
                        "li",
                        "q",
                        "span",
                        "!doctype");
        Matcher tags = Pattern.compile("<(/?[^\\s>]+)").matcher(html);
        while (tags.find()) {
            assertTrue(known.contains(tags.group(1).replace("/", "")), tags.group());
        }
        assertTrue(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"), html);
        assertTrue(html.contains("default-src 'none'"), html);
        assertFalse(html.contains(" onerror='a'"), html);
        assertFalse(html.contains("href=\"javascript"), html);
    }

    @Test
    void ofAMarkdownArticleTheWordsStandThereWithoutItsSigns() {
        Conversation conversation =
                conversation(
                        "**Four days**, says the [council](https://c.example/).",
                        "https://wire.example/a");
        assertTrue(
                MarkdownExport.of(conversation)
                        .contains("\n- Four days, says the council. \\[1\\]\n"),
                MarkdownExport.of(conversation));
        assertTrue(
                MarkdownExport.of(conversation).contains("\n1. “Four days, says the council.” — "),
                MarkdownExport.of(conversation));
        String html = HtmlExport.of(conversation);
        assertTrue(html.contains(">Four days, says the council. <a href"), html);
        assertTrue(html.contains("<q>Four days, says the council.</q>"), html);
    }

    @Test
    void ofADeletedArticleTheySaySo() {
        Answer answer =
                conversation("It sails.", "https://wire.example/a").answers().getFirst().answer();
        Conversation left = of(Withdrawal.of(answer, Set.of("a1")), ArticleFilter.NONE);
        assertTrue(
                MarkdownExport.of(left)
                        .contains("1. *The article was deleted.* — Wire, 18 June 2023"),
                MarkdownExport.of(left));
        assertTrue(HtmlExport.of(left).contains("<em>The article was deleted.</em>"));
    }

    @Test
    void aTitleIsTheQuestionCutAtAWord() {
        assertEquals("What sails?", Conversation.title("  What\n sails? "));
        String title = Conversation.title("word ".repeat(30));
        assertTrue(title.length() <= 80 && title.endsWith("word…"), title);
        String ships = Conversation.title("🚢".repeat(60));
        assertTrue(ships.length() <= 80 && ships.endsWith("🚢…"), ships);
    }
}
