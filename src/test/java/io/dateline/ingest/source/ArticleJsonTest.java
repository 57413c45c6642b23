package io.dateline.ingest.source;

import static io.dateline.ingest.source.SourcesTest.found;
import static io.dateline.ingest.source.SourcesTest.refused;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;

import io.dateline.ingest.RawArticle;
import io.dateline.ingest.SourceItem;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Collections;
import java.util.List;

class ArticleJsonTest {

    @Test
    void everyFieldIsRead() throws JsonProcessingException {
        RawArticle article =
                article(
                        "{'id': 'sq:a/b (c),d', 'title': 'Talks', 'text': 'The text.', 'source':"
                                + " 'The Courier', 'url': 'https://a.example/x', 'byline': 'Ann',"
                                + " 'publishedAt': '2023-06-18T09:30:00+08:00', 'language': 'en', 'section':"
                                + " 'World', 'captions': ['A quay.', 'A <b>boat</b>.']}");
        assertEquals("sq:a/b (c),d", article.id());
        assertEquals("Talks", article.title());
        assertEquals("The text.", article.text());
        assertEquals("The Courier", article.source());
        assertEquals("https://a.example/x", article.url());
        assertEquals("Ann", article.byline());
        assertEquals("2023-06-18T09:30:00+08:00", String.valueOf(SourcesTest.date(article)));
        assertEquals("en", article.language());
        assertEquals("World", article.section());
        assertEquals(List.of("A quay.", "A boat."), article.captions());
        assertEquals(List.of(), article.warnings());
    }

    @Test
    void nullIsAsGoodAsAbsent() throws JsonProcessingException {
        RawArticle article = article("{'text': 'T.', 'id': null, 'title': null, 'html': null}");
        assertNull(article.id());
        assertNull(article.title());
    }

    @ParameterizedTest
    @ValueSource(strings = {"publishedAt", "date"})
    void theDateHasTwoNames(String name) throws JsonProcessingException {
        RawArticle article = article("{'text': 'T.', '" + name + "': '2023-06-18'}");
        assertEquals("2023-06-18", String.valueOf(SourcesTest.date(article)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2023-02-30", "2023", "0001-01-01"})
    void aDateThatIsNoneLeavesTheDateUnknownWithAWarning(String date)
            throws JsonProcessingException {
        RawArticle article = article("{'text': 'T.', 'date': '" + date + "'}");
        assertNull(SourcesTest.date(article));
        assertEquals(
                List.of(
                        "not a date, left out: \""
                                + date
                                + "\" (expected 2023-06-18 or 2023-06-18T09:30:00Z)"),
                article.warnings());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://a.example/x", "javascript:alert(1)", "a.example", "https://"})
    void anAddressThatIsNotOfTheWebIsLeftOutWithAWarning(String url)
            throws JsonProcessingException {
        RawArticle article = article("{'text': 'T.', 'url': '" + url + "'}");
        assertNull(article.url());
        assertEquals(
                List.of(
                        "not a web address, left out: \""
                                + url
                                + "\" (expected http://… or https://…)"),
                article.warnings());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'text': 12}|\"text\" is 12; expected a string",
                "{'text': 'T.', 'title': [true]}|\"title\" is an array; expected a string",
                "{'text': 'T.', 'date': {'year': 2023}}|\"date\" is an object; expected a string",
                "{'text': 'T.', 'byline': true}|\"byline\" is true; expected a string",
                "['a']|came an array; expected an article, an object with \"text\"",
                "'a'|came a string; expected an article, an object with \"text\"",
                "{'title': 'T', 'tags': []}|came no text; expected \"text\" or \"html\", or a usual other name"
                        + " as \"body\" or \"content\"; the fields are: title, tags",
                "{'text': 'T.', 'html': '<p>T.'}|came both \"text\" and \"html\"; expected one of them",
                "{'text': ' '}|the text is empty",
                "{'text': 'T.', 'id': ''}|an id has 1 to 200 characters, this one 0"
            })
    void whatIsNoArticleIsRefusedWithWhatCameAndWhatWasExpected(String json, String reason)
            throws JsonProcessingException {
        assertEquals(reason, refused(read(json.replace('\'', '"'))).reason());
    }

    @Test
    void anIdWithALineEndIsRefusedWithoutShowingTheLineEnd() throws JsonProcessingException {
        String reason = refused(read("{\"text\": \"T.\", \"id\": \"a\\nb\"}")).reason();
        assertEquals("an id has printable characters only: a\uFFFDb", reason);
    }

    @Test
    void unknownFieldsAreCountedAndNamed() throws JsonProcessingException {
        assertEquals(
                List.of("2 unknown fields: a, b"),
                article("{'b': 1, 'text': 'T.', 'a': {}}").warnings());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'headline': {'main': 'Dam', 'kicker': null}, 'body': 'T.', 'byline': {'original':"
                        + " 'By Al Roe'}, 'pub_date': '2023-06-15T20:11:04+0000', 'web_url':"
                        + " 'https://a.example', '_id': 7}|Dam|T.|Al Roe|2023-06-15T20:11:04Z|7",
                "{'Title': 'Dam', 'maintext': 'T.', 'authors': ['Al Roe', 'Bo Tan'],"
                        + " 'date_publish': '2023-06-15 05:06:07'}|Dam|T.|Al Roe, Bo Tan|2023-06-15|",
                "{'title': {'rendered': 'Dam &amp; lake'}, 'content': {'rendered': '<p>A.</p><p>B.</p>'},"
                        + " 'date': '2023-06-15', 'author': 3, 'id': 12}|Dam & lake|A.¶B.||2023-06-15|12",
                "{'name': 'Dam', 'articleBody': ['A.', 'B.'], 'author': [{'name': 'Al Roe'}],"
                        + " 'timestamp': 1686787200}|Dam|A.¶B.|Al Roe|2023-06-15T00:00:00Z|",
                "{'text': 'T.', 'publishedAt': 'soon', 'published': '2023-06-15'}|"
                        + "|T.||2023-06-15|",
                "{'title': 'Dam', 'selftext': 'T.', 'author': 'al', 'created_utc': 1686787200}|"
                        + "Dam|T.|al|2023-06-15T00:00:00Z|",
                "{'title': 'Dam', 'by': 'al', 'time': 1686787200, 'text': ['See ', {'type': 'bold',"
                        + " 'text': 'the'}, ' dam.']}|Dam|See the dam.|al|2023-06-15T00:00:00Z|",
                "{'标题': '水坝', '正文': 'T.', '作者': '李明', '日期': '2023-06-15', 'time': '10:15'}|"
                        + "水坝|T.|李明|2023-06-15|",
                "{'title': 'Dam', 'content': 'It broke… [+2345 chars]', 'date': '2023-06-15'}|"
                        + "Dam|It broke…||2023-06-15|",
                "{'headline': 'Dam', 'abstract': 'x', 'lead_paragraph': 'T.', 'date': '2023-06-15'}|Dam|T.||2023-06-15|"
            })
    void usualOtherNamesAndTypesAreRead(
            String json, String title, String text, String byline, String date, String id)
            throws JsonProcessingException {
        RawArticle article = article(json);
        assertEquals(title, article.title());
        assertEquals(text.replace("¶", "\n\n"), article.text());
        assertEquals(byline, article.byline());
        assertEquals(date, String.valueOf(SourcesTest.date(article)));
        assertEquals(id, article.id());
        assertTrue(article.warnings().getFirst().startsWith("read as: "), article::toString);
    }

    @Test
    void whatWasReadAsWhatIsTold() throws JsonProcessingException {
        assertEquals(
                List.of("read as: Headline → title, body → text", "1 unknown field: Tags"),
                article("{'Headline': 'x', 'body': 'T.', 'Tags': []}").warnings());
    }

    @Test
    void aSummaryIsReadWhereThereIsNoTextAndThatIsTold() throws JsonProcessingException {
        RawArticle article = article("{'title': 'x', 'description': 'A dam broke.'}");
        assertEquals("A dam broke.", article.text());
        assertTrue(article.warnings().contains("only a summary: there is no text"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Mayor O&#8217;Neil said Brown &amp; Sons.|Mayor O’Neil said Brown & Sons.",
                "<p>Mayor <b>Quist</b> spoke.</p><p>It rained.</p>|Mayor Quist spoke.¶It rained.",
                "It cost &amp;pound;5.|It cost &pound;5.",
                "If a < b and b > c, AT&T wins.|If a < b and b > c, AT&T wins.",
                "Use the <b> tag.|Use the <b> tag."
            })
    void markupInATextIsReadAsWhatItStandsForOnce(String given, String read)
            throws JsonProcessingException {
        assertEquals(read.replace("¶", "\n\n"), article("{'text': '" + given + "'}").text());
    }

    @Test
    void aFieldOfAbsurdLengthIsLeftOutWithAWarning() throws JsonProcessingException {
        RawArticle article = article("{'text': 'T.', 'source': '" + "x".repeat(40_000) + "'}");
        assertNull(article.source());
        assertEquals(
                List.of("source left out: it has 40,000 characters, at most 2,000 are kept"),
                article.warnings());
    }

    @Test
    void aPageOfMoreCaptionsThanAnArticleMayHaveKeepsTheFirstAndSaysSo()
            throws JsonProcessingException {
        String html = "<p>Text.</p>" + "<figcaption>A boat</figcaption>".repeat(40_000);
        RawArticle article = article("{'html': '" + html + "', 'category': ['a', 'b'], 'desk': 3}");
        assertEquals(Collections.nCopies(200, "A boat"), article.captions());
        assertNull(article.section());
        assertEquals(
                List.of(
                        "2 unknown fields: category, desk",
                        "captions left out, the first 200 are kept: 39,800"),
                article.warnings());
    }

    @Test
    void loneSurrogatesBecomeReplacementCharacters() throws JsonProcessingException {
        RawArticle article = article("{'text': 'a\\ud800b', 'title': 'x\\udc00'}");
        assertEquals("a\uFFFDb", Canonicalisation.article(article).text());
        assertEquals("x\uFFFD", Canonicalisation.article(article).metadata().title());
    }

    @Test
    void fieldsSayMoreThanThePage() throws JsonProcessingException {
        RawArticle article =
                article(
                        "{'title': 'Mine', 'html': '<html lang=fr><title>Theirs</title><meta"
                                + " name=author content=Ann><p>Le texte.'}");
        assertEquals("Mine", article.title());
        assertEquals("Ann", article.byline());
        assertEquals("fr", article.language());
        assertEquals("Le texte.", article.text());
    }

    @Test
    void aKeyThatStandsTwiceIsRefused() {
        JsonProcessingException problem =
                Assertions.assertThrows(
                        JsonProcessingException.class,
                        () -> read("{\"text\": \"A.\", \"text\": \"B.\"}"));
        assertEquals("not valid JSON: the key \"text\" stands twice", ArticleJson.reason(problem));
    }

    @Test
    void jsonNestedTooDeepIsRefused() {
        JsonProcessingException problem =
                Assertions.assertThrows(
                        JsonProcessingException.class, () -> read("[".repeat(100_000)));
        assertTrue(ArticleJson.reason(problem).contains("nested too deep"));
    }

    private static RawArticle article(String json) throws JsonProcessingException {
        return found(read(json.replace('\'', '"'))).article();
    }

    private static SourceItem read(String json) throws JsonProcessingException {
        return ArticleJson.read("here", ArticleJson.MAPPER.readTree(json));
    }
}
