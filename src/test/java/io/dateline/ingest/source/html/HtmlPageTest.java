package io.dateline.ingest.source.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;

import io.dateline.article.PublicationDate;
import io.dateline.ingest.source.date.DateChoice;
import io.dateline.ingest.source.date.NumericOrder;
import io.dateline.ingest.source.date.SlavicMonths;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

class HtmlPageTest {

    private static final String WORDS =
            "Words, and more words, that go on for long enough to be an article, said he. ";

    @Test
    void aModernPageIsReadWithoutItsSurroundings() throws IOException {
        HtmlPage page = page("courier-flood.html");
        assertEquals(
                """
                Families in the lower town spent the night in the sports hall after the river rose \
                by two metres.

                Three bridges in Elmford were closed on Wednesday morning after the River Elm rose \
                by two metres overnight, the county said. The stone bridge at Mill Lane, the oldest \
                of the three, has a crack in its northern arch.

                About 140 people from the lower town slept in the sports hall of St Anne’s school, \
                where the Red Cross handed out blankets and soup. “We had ten minutes to leave,” \
                said Harriet Boll, who has lived in Weir Street for forty years.

                What happens next

                Engineers will inspect the arch on Thursday. Until then lorries are sent around by \
                way of Hatherley, which adds twenty-five minutes to the drive.

                The council leader, Priya Raman, said the repair could cost £1.2 million. “The money \
                is not in this year’s budget,” she told The Courier.

                Rain is forecast until Friday evening.
                The water is expected to fall by Saturday.""",
                page.text());
        assertEquals("Flood closes three bridges in Elmford", page.title());
        assertEquals("The Courier", page.source());
        assertEquals("https://courier.example/2024/02/07/flood-closes-bridges", page.url());
        assertEquals("Maud Lindqvist, Tom Okafor", page.byline());
        assertEquals("2024-02-07T06:45:00Z", date(page));
        assertEquals("en-GB", page.language());
    }

    @Test
    void anOldPageOfTablesIsReadInItsOwnEncoding() throws IOException {
        HtmlPage page = page("gazette-cafe.htm");
        assertTrue(page.text().startsWith("The café on the old quay reopened"), page.text());
        assertTrue(page.text().endsWith("would be paved."), page.text());
        assertFalse(page.text().contains("Small ads"));
        assertEquals("Harbour café reopens", page.title());
        assertEquals("J. Ferreira", page.byline());
        assertEquals("2009-05-14", date(page));
        assertNull(page.url());
    }

    @Test
    void aPageWithMicrodataIsReadWithItsListsAndWithoutWhatIsHidden() throws IOException {
        HtmlPage page = page("review-bridge.html");
        assertTrue(page.text().contains("\n\na second deck below the first, at a cost of two"));
        assertTrue(page.text().contains("million;\na new span beside the old one"));
        assertFalse(page.text().contains("Sponsored"));
        assertFalse(page.text().contains("Imprint"));
        assertFalse(page.text().startsWith("A bridge too narrow"));
        assertEquals("Ines Halloran", page.byline());
        assertEquals("2021-11-03", date(page));
    }

    @Test
    void theFrontPageIsNotTheAddressOfAnArticle() throws IOException {
        assertEquals(
                "https://review.example/essays/a-bridge-too-narrow",
                page("review-bridge.html").url());
    }

    @Test
    void aPageWithoutAnArticleIsAllThatItsBodyShows() {
        HtmlPage page =
                HtmlPage.of(
                        "<title>T</title><nav>Menu</nav><p>One.<p>Two<script>x()</script>,"
                                + " <b>th</b>ree.<div hidden>Four.</div>");
        assertEquals("One.\n\nTwo, three.", page.text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<p>a<br>b|a\\nb",
                "<p>a<br><br>b|a\\n\\nb",
                "a&nbsp;b  c|a b c",
                "<ul><li>a</li><li>b</li></ul>|a\\nb",
                "<table><tr><td>a<td>b<tr><td>c|a ¦ b\\nc",
                "Ausge&shy;zeichnet|Ausgezeichnet",
                "<b>twenty</b>-five|twenty-five",
                "<div>a<div>b</div>c</div>|a\\n\\nb\\n\\nc"
            })
    void theTextKeepsTheLayoutThatAReaderSees(String html, String text) {
        assertEquals(text.replace("\\n", "\n").replace("¦", "|"), HtmlPage.of(html).text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<meta property='article:published_time' content='2023-06-18T09:30:00Z'>"
                        + "|2023-06-18T09:30:00Z",
                "<meta name='DC.date' content='2023-06-18'>|2023-06-18",
                "<meta itemprop='datePublished' content='2023-06-18'>|2023-06-18",
                "<time pubdate datetime='2023-06-18'>yesterday</time>|2023-06-18",
                "<time datetime='2023-06-18'>yesterday</time>|2023-06-18",
                "<meta name=date content=soon><meta name=pubdate content='2023-06-18'>|2023-06-18",
                "<meta name=date content=soon>|",
                "<time datetime='2023-06-18'></time><time datetime='2023-06-19'></time>|",
                "<meta property='article:modified_time' content='2023-06-18'>|"
            })
    void theDateIsTheOneOfPublication(String html, String date) {
        assertEquals(date, date(HtmlPage.of(html + "<p>Text.")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"@type\": \"NewsArticle\", \"datePublished\": \"2023-06-18\"}",
                "[{\"@type\": \"WebSite\"}, {\"@type\": [\"Article\"], \"datePublished\":"
                        + " \"2023-06-18\"}]",
                "{\"@graph\": [{\"@type\": \"BlogPosting\", \"datePublished\": \"2023-06-18\"}]}",
                "{\"@type\": \"WebPage\", \"mainEntity\": {\"@type\": \"Article\","
                        + " \"datePublished\": \"2023-06-18\"}}"
            })
    void jsonLdIsReadWhereverTheArticleStandsInIt(String json) {
        assertEquals(
                "2023-06-18",
                date(
                        HtmlPage.of(
                                "<script type='application/ld+json'>"
                                        + json
                                        + "</script><p>Text.")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<meta property='article:section' content='Arts &amp;amp; Letters'>|Arts & Letters",
                "<meta name=section content=' The  City '>|The City",
                "<p itemprop=articleSection>World</p>|World",
                "<i itemprop=articleSection>World</i><i itemprop=articleSection>Sport</i>|",
                "<b property='schema:articleSection'>World</b>|World",
                "<title>Quay opens</title><script type='application/ld+json'>[{'@type':'Article',"
                        + "'headline':'Cup lost','articleSection':'Sport'},{'@type':'Article',"
                        + "'headline':'Quay opens','articleSection':['City','Harbour']}]</script>|City",
                "<meta property='article:section' content='quay, harbour, ships, tides'>|",
                "<meta property='article:section' content='https://a.example/city'>|",
                "<meta property='article:section' content=Uncategorized>|",
                "<meta property='article:section' content='&lt;b>City&lt;/b>'>|City",
                "<meta name=keywords content=quay><meta property='article:tag' content=quay>|",
                "<main><a rel='category tag'>City</a><h1>Quay opens</h1></main>|City",
                "<main><a rel='category'>City</a><a rel='category'>Sea</a><h1>Quay</h1></main>|",
                "<main><h1>Quay opens</h1></main><article><a rel='category'>City</a></article>|",
                "<ol class=breadcrumbs><li><a href=/>Home</a><li><a href=/c>City</a></ol>|City",
                "<ol class=breadcrumbs><li><a href=/>Home</a><li><a href=/u>Us</a>"
                        + "<li><a href=/c>City</a></ol>|"
            })
    void theSectionIsTheOneThatThePageNamesAsItsOwn(String html, String section) {
        String quoted = html.contains("ld+json") ? html.replace("'", "\"") : html;
        assertEquals(section, HtmlPage.of(quoted + "<p>Text.").section());
    }

    @Test
    void captionsAreKeptApartAndThoseOfOtherArticlesAreNot() {
        HtmlPage page =
                HtmlPage.of(
                        "<article><h1>Quay</h1><p>"
                                + WORDS
                                + "</p><figure><img alt=Alt><figcaption><i class=sr-only>Image caption,"
                                + " </i>The quay.<br><small>Bo Ek</small></figcaption></figure><p>"
                                + WORDS
                                + "</p><aside><figure><figcaption>Aside</figcaption></figure></aside>"
                                + "</article><article><a href=/x><figcaption>Other</figcaption></a>"
                                + "</article><a href=/y><figure><figcaption>Link</figcaption></a>");
        assertEquals(List.of("The quay. Bo Ek"), page.captions());
        assertFalse(page.text().contains("Bo Ek"), page.text());
    }

    @Test
    void brokenJsonLdIsPassedOver() {
        HtmlPage page =
                HtmlPage.of("<script type='application/ld+json'>{\"@type\": oops</script><p>Text.");
        assertNull(date(page));
        assertEquals("Text.", page.text());
    }

    @Test
    void aPageNestedTooDeepIsStillRead() {
        assertEquals("x", HtmlPage.of("<div>".repeat(100_000) + "x").text());
    }

    /// The same headings: the words of nested ones must not be read once for each one around them.
    @Test
    void nestedHeadingsTakeNoMoreWorkThanOthers() {
        String open = "<h1><div>" + WORDS.repeat(5);
        String close = "</div></h1>";
        long flat = work((open + close).repeat(1_000));
        long nested = work((open.repeat(200) + close.repeat(200)).repeat(5));
        assertTrue(nested < 3 * flat, nested + " bytes allocated, " + flat + " when not nested");
    }

    /// The bytes that reading it allocates, which do not hang on how busy the machine is.
    private static long work(String html) {
        HtmlPage.of(html);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        HtmlPage.of(html);
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    @Test
    void aPageOfMoreThanTheLimitIsRefused() {
        IllegalArgumentException refusal =
                assertThrows(
                        IllegalArgumentException.class, () -> HtmlPage.of(new byte[10_000_001]));
        assertEquals(
                "the page has 10,000,001 characters; at most 10,000,000 are read",
                refusal.getMessage());
    }

    @ParameterizedTest
    @CsvSource({
        "<b>, 100000, tags",
        "<table>, 5000, tables",
        "<Table>, 5000, tables",
        "<html a=b>, 20, <html> and <body> tags",
        "<BODY>, 20, <html> and <body> tags"
    })
    void aPageOfMoreTagsThanTheLimitIsRefused(String tag, int most, String what) {
        assertEquals("x", HtmlPage.of(tag.repeat(most - 1) + "<b>x").text());
        String over = tag.repeat(most + 1);
        String encoded = "<meta charset=IBM037>";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(encoded.getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(over.getBytes(Charset.forName("IBM037")));
        for (Executable reading :
                List.<Executable>of(
                        () -> HtmlPage.of(over),
                        () -> HtmlPage.of(over.getBytes(StandardCharsets.UTF_16)),
                        () -> HtmlPage.of(bytes.toByteArray()))) {
            assertEquals(
                    "the page has %,d %s; at most %,d are read".formatted(most + 1, what, most),
                    assertThrows(IllegalArgumentException.class, reading).getMessage());
        }
    }

    /// Where the article is not looked for, the text is all that the body shows.
    @ParameterizedTest
    @ValueSource(strings = {"<div>", "<br>"})
    void inAPageTooNestedOrTooLongTheArticleIsNotLookedFor(String tag) {
        String article = ("<p>" + WORDS).repeat(10);
        String around = "<div class=teaser>Said a reader.</div>";
        assertFalse(HtmlPage.of(around + article).text().contains("reader"));
        boolean nests = tag.equals("<div>");
        String much = nests ? tag.repeat(400) + "<p>x".repeat(3_000) : tag.repeat(20_000);
        assertTrue(HtmlPage.of(around + article + much).text().contains("reader"));
    }

    @Property(tries = 300, seed = "20230618")
    void noPageMakesItFail(@ForAll("pages") String html) {
        HtmlPage.of(html);
    }

    @Provide
    Arbitrary<String> pages() {
        return Arbitraries.of(
                        WORDS,
                        "<div>",
                        "</div>",
                        "<p>",
                        "</p>",
                        "<table><tr><td>",
                        "</table>",
                        "<a href='http://[x'>",
                        "</a>",
                        "<img src=x srcset='a b'>",
                        "<br><br>",
                        "<h1>",
                        "</h1>",
                        "<article class=comment>",
                        "</article>",
                        "<svg><title>",
                        "<template>",
                        "<body hidden>",
                        "<html lang=''>",
                        "<base href='::'>",
                        "<meta name=author content=' '>",
                        "<frameset>",
                        "<script type='application/ld+json'>[",
                        "</script>")
                .list()
                .ofMaxSize(60)
                .map(parts -> String.join("", parts));
    }

    /// The day or moment that is taken for that of publication, or `null`.
    static @Nullable String date(HtmlPage page) {
        LocalDate today = LocalDate.of(2026, 6, 1);
        PublicationDate date =
                new DateChoice(NumericOrder.UNKNOWN, SlavicMonths.UNKNOWN, null, today)
                        .of(page.dates())
                        .publishedAt();
        return date == null ? null : date.toString();
    }

    private static HtmlPage page(String name) throws IOException {
        return HtmlPage.of(Files.readAllBytes(Path.of("src/test/resources/sources", name)));
    }
}
