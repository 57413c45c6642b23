package io.dateline.ingest.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.article.Article;
import io.dateline.ingest.RawArticle;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Files in the shapes of real sites, feeds, exports and programs, each for a kind that is easily
/// misread.
class WildFilesTest {

    private static final Path FILES = Path.of("src", "test", "resources", "sources", "wild");

    private static List<Article> articles(String name) {
        return SourcesTest.read(FILES.resolve(name)).stream()
                .map(item -> Canonicalisation.article(SourcesTest.found(item).article()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "01-lead-lost-cnnold.html, Leadmark: Kati Bohm is accused of taking 40",
        "01-lead-lost-figlead.html, Leadmark: Kati Bohm is accused of taking 40",
        "01-lead-lost-guardian.html, Leadmark: Kati Bohm is accused of taking 40",
        "01-standfirst-lost.html, Kati Bohm is accused of taking 40",
        "04-sup-changes-number.html, Prices in Harle rose by 12 percent",
        "05-html-cp1252-no-charset.html, Renée opened the café in Zürich for €4",
        "13-jsonld-articlebody-only.html, Parliament in Orle passed the budget by 70 votes",
        "12-boilerplate-hidden.html, The cooperative has run the market hall",
        "12-boilerplate-caption.html, A fire destroyed the mill at Sande on Friday",
        "12-boilerplate-graph.html, The harbour council of Ostrava Bay voted 11 to 4",
        "06-date-under-headline.txt, 'Quay reopens\n\nNordmole reopened the quay at Harle.'"
    })
    void theTextBeginsWithTheArticlesOwnWords(String file, String words) {
        String text = articles(file).getFirst().text();
        assertTrue(text.startsWith(words), text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "02-jsonld-related-first.html | Quay at Harle reopens",
                "06-date-under-headline.md | Quay reopens",
                "09-word-paste.html | Museum buys ‘lost’ Vermeer",
                "10-fields-newsapi.json | Crab season opens",
                "10-fields-nyt.jsonl | Senate passes dam bill",
                "14-entities-in-json.json | Seals & swimmers: what’s next?",
                "16-wire-slug.txt | TREASURY YIELDS JUMP AFTER WEAK AUCTION"
            })
    void theTitleIsTheHeadline(String file, String title) {
        assertEquals(title, articles(file).getFirst().metadata().title());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10-fields-ccnews.jsonl | Al Roe, Bo Tan",
                "10-fields-nyt.jsonl | Rex Allard",
                "12-boilerplate-graph.html | Maren Holt, Idris Quaye",
                "16-wire-slug.txt | LENA ORTIZ"
            })
    void theBylineIsThoseWhoWroteIt(String file, String byline) {
        assertEquals(byline, articles(file).getFirst().metadata().byline());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12-boilerplate-caption.html | Read more",
                "12-boilerplate-caption.html | Sign up",
                "12-boilerplate-caption.html | Follow us",
                "12-boilerplate-caption.html | Photograph:",
                "12-boilerplate-graph.html | Ferry strike",
                "12-boilerplate-graph.html | Share this",
                "12-boilerplate-graph.html | Related",
                "12-boilerplate-hidden.html | Hidden",
                "12-boilerplate-hidden.html | opens new tab",
                "16-wire-slug.txt | BC-",
                "16-wire-slug.txt | (MORE)",
                "02-date-from-time-in-comment.html | nice text"
            })
    void whatStandsAroundTheArticleIsNotInItsText(String file, String words) {
        String text = articles(file).getFirst().text();
        assertFalse(text.contains(words), text);
    }

    @Test
    void eachRowOfATableIsAnArticle() {
        List<Article> rows = articles("07-mixed-folder/articles.csv");
        assertEquals(
                List.of("Mayor resigns", "Tram derails"),
                rows.stream().map(row -> row.metadata().title()).toList());
        assertEquals(
                "The mayor of Lund, Per Ek, resigned on Monday, \"for my family\".",
                rows.getFirst().text());
        assertEquals("A tram derailed in Graz.\nNobody was hurt.", rows.getLast().text());
        assertEquals("2023-06-19", String.valueOf(rows.getLast().metadata().publishedAt()));
    }

    @Test
    void markupInJsonIsReadAsWhatItStandsFor() {
        List<String> texts = new ArrayList<>();
        articles("14-entities-in-json.json").forEach(article -> texts.add(article.text()));
        assertEquals(
                List.of(
                        "Mayor O’Neil said the Brown & Sons pier is safe. It cost £5.",
                        "Mayor Ida Quist opened the dock.\n\nIt cost 7 million.",
                        "Mayor Ida Holm opened the dock & pier."),
                texts);
    }

    @Test
    void allEntriesOfALiveBlogAreRead() {
        assertEquals(
                """
                River Ashe bursts its banks

                The River Ashe burst its banks at Millgate shortly before five, flooding some 140 houses.

                School shut

                The school at Millgate is shut.""",
                articles("09-short-answer-crosses-paragraphs.html").getFirst().text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '`',
            value = {
                "a.txt ¦ ---⏎title: Quay shut⏎date: 2023-06-18⏎author:⏎  - Jo Roe⏎---⏎The quay of Orr is shut. ¦"
                        + " Quay shut 2023-06-18 Jo Roe",
                "a.txt ¦ Quay shut⏎By Jo Roe | June 18, 2023⏎⏎The quay of Orr is shut. ¦"
                        + " Quay shut 2023-06-18 Jo Roe",
                "a.md ¦ # Quay shut⏎⏎**18 June 2023** | By *Jo Roe*⏎⏎The quay of Orr is shut. ¦"
                        + " Quay shut 2023-06-18 Jo Roe",
                "a.csv ¦ Titel,Text,Datum,Autor⏎Quay shut,The quay of Orr is shut.,18.06.2023,Jo Roe⏎ ¦"
                        + " Quay shut 2023-06-18 Jo Roe",
                "a.json ¦ {'response':{'results':[{'webTitle':'Quay shut','webPublicationDate':'2023-06-18',"
                        + "'fields':{'bodyText':'The quay of Orr is shut.','byline':'Jo Roe'}}]}} ¦"
                        + " Quay shut 2023-06-18 Jo Roe",
                "a.json ¦ {'Headline':'Quay shut','story_text':'The quay of Orr is shut.','post_date':'2023-06-18',"
                        + "'Reporter':'Jo Roe'} ¦ Quay shut 2023-06-18 Jo Roe",
                "a.json ¦ {'title':'Quay shut','text':'&lt;p&gt;The quay of Orr is shut.&lt;/p&gt;'} ¦"
                        + " Quay shut null null"
            })
    void fieldsAndHeadersInUsualWaysAreRead(String file, String content, String said) {
        byte[] bytes =
                content.replace("⏎", "\n").replace("'", "\"").getBytes(StandardCharsets.UTF_8);
        Article article =
                Canonicalisation.article(
                        SourcesTest.found(Sources.readUpload(file, bytes).getFirst()).article());
        var metadata = article.metadata();
        assertEquals(
                said, metadata.title() + " " + metadata.publishedAt() + " " + metadata.byline());
        assertTrue(article.text().endsWith("The quay of Orr is shut."), article.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.jsonl", "a.json"})
    void jsonInAnOlderEncodingIsReadWithAWarning(String file) {
        byte[] bytes =
                "{\"text\":\"Renée opened the café, it’s said.\"}"
                        .getBytes(Charset.forName("windows-1252"));
        RawArticle article =
                SourcesTest.found(Sources.readUpload(file, bytes).getFirst()).article();
        assertEquals("Renée opened the café, it’s said.", article.text());
        assertEquals(List.of(ReadableBytes.WARNING), article.warnings());
    }
}
