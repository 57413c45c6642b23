package io.dateline.ingest.source.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Pages in the layouts of many sites and programs, each beside the text of its article. Those in
/// `apart` were first read when all others were.
class PageLayoutsTest {

    private static final Path PAGES = Path.of("src", "test", "resources", "sources", "pages");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    /// The harmonic mean of precision and recall of the words, each as often as it occurs.
    private static double f1(String found, String expected) {
        Map<String, Integer> left = new HashMap<>();
        words(expected).forEach(word -> left.merge(word, 1, Integer::sum));
        long common =
                words(found).stream()
                        .filter(word -> left.merge(word, -1, Integer::sum) >= 0)
                        .count();
        return 2.0 * common / (words(found).size() + words(expected).size());
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            return files.filter(it -> it.toString().endsWith(".html")).sorted().toList();
        }
    }

    /// What a reader sees on a page and no rule reads yet: nothing else is read in its place.
    private static final Set<String> NOT_READ =
            Set.of("bbc byline", "forum byline", "medium byline", "wp section");

    @Test
    void whatEachSaysOfItselfIsRead() throws IOException {
        List<String> bad = new ArrayList<>();
        Set<String> notRead = new TreeSet<>();
        for (String line : Files.readAllLines(PAGES.resolve("said.jsonl"))) {
            JsonNode said = new JsonMapper().readTree(line);
            String name = said.path("page").asText();
            HtmlPage page = HtmlPage.of(Files.readAllBytes(PAGES.resolve(name + ".html")));
            ObjectNode read = new JsonMapper().createObjectNode();
            read.put("title", page.title()).put("byline", page.byline());
            read.put("language", page.language()).put("url", page.url());
            read.put("section", page.section());
            page.captions().forEach(read.putArray("captions")::add);
            for (Map.Entry<String, JsonNode> field : read.properties()) {
                JsonNode expected = said.path(field.getKey());
                String place = name + " " + field.getKey();
                if (field.getValue().isNull() && !expected.isNull()) {
                    notRead.add(place);
                } else if (!field.getValue().equals(expected)) {
                    bad.add(place + ": " + field.getValue() + ", not " + expected);
                }
            }
        }
        assertEquals(List.of(), bad);
        assertEquals(new TreeSet<>(NOT_READ), notRead);
    }

    @Test
    void theTextOfEachIsFoundAndItsLeadIsKept() throws IOException {
        List<String> bad = new ArrayList<>();
        List<Double> all = new ArrayList<>();
        for (Path file : pages()) {
            String expected = Files.readString(Path.of(file.toString().replace(".html", ".txt")));
            String found = HtmlPage.of(Files.readAllBytes(file)).text();
            double f1 = f1(found, expected);
            all.add(f1);
            String lead = String.join(" ", words(expected.lines().findFirst().orElseThrow()));
            if (f1 < 0.85 || !String.join(" ", words(found)).contains(lead)) {
                bad.add(file.getFileName() + ": " + f1 + "\n" + found);
            }
        }
        assertEquals(List.of(), bad);
        double mean = all.stream().mapToDouble(it -> it).average().orElseThrow();

        assertTrue(mean >= 0.98, all::toString);
    }

    @ParameterizedTest
    @CsvSource({
        "section-page.html, the page is no article but a list of others: 6 links",
        "initial-state.html, the text is the one that the data of the page's script hold",
        "paywall-metered.html, 'the page is behind a paywall: what is stored may be only its"
                + " beginning'"
    })
    void whatIsOddAboutAPageIsSaid(String file, String warning) throws IOException {
        HtmlPage page = HtmlPage.of(Files.readAllBytes(PAGES.resolve(file)));
        assertEquals(List.of(warning), page.warnings());
    }

    @ParameterizedTest
    @CsvSource({"iso-8859-1, windows-1252", "us-ascii, windows-1252", "iso-8859-1, utf-8"})
    void aPageIsReadAsBrowsersReadWhatItIsLabelledWith(String label, String written) {
        String html = "<meta charset=" + label + "><p>“Four €,” said Renée.";
        assertEquals(
                "“Four €,” said Renée.",
                HtmlPage.of(html.getBytes(Charset.forName(written))).text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "by 12<sup>3</sup> percent; by 12 percent",
                "he said.<sup>4,5</sup> She; he said. She",
                "he said<sup>[12]</sup>.; he said.",
                "he said.<sup><a href='#fn1'>1</a></sup>; he said.",
                "10<sup>3</sup> cells; 10^3 cells",
                "5 × 10<sup>-6</sup> m; 5 × 10^-6 m",
                "40 km<sup>2</sup> of forest; 40 km² of forest",
                "E = mc<sup>2</sup>; E = mc²",
                "2<sup>8</sup> = 256; 2^8 = 256",
                "held 2<sup>10</sup> bytes; held 2^10 bytes",
                "the 2<sup>64</sup> grains; the 2^64 grains",
                "about 10<sup>6</sup> people; about 10^6 people",
                "about 10<sup>6</sup>, they say; about 10^6, they say",
                "26<sup>8</sup> passwords; 26^8 passwords",
                "3<sup>4</sup> possible states; 3^4 possible states",
                "2<sup>n</sup> ways; 2^n ways",
                "(1 + r)<sup>t</sup> grows; (1 + r)^t grows",
                "as e<sup>−x</sup> falls; as e^-x falls",
                "as e<sup>−kt</sup> falls; as e^(-kt) falls",
                "x<sup>n+1</sup> is; x^(n+1) is",
                "x<sup>2</sup> + y<sup>2</sup>; x² + y²",
                "a field of 600 m<sup>2</sup> of; a field of 600 m² of",
                "9 × 10<sup>21</sup> joules; 9 × 10^21 joules",
                "10<sup>-3</sup> g; 10^-3 g",
                "3.2·10<sup>5</sup> cells; 3.2·10^5 cells",
                "3<sup>3</sup> = 27; 3^3 = 27",
                "a cube of 7 + 2<sup>3</sup> blocks; a cube of 7 + 2^3 blocks",
                "fell by 10<sup>3</sup> percent; fell by 10 percent",
                "fell by 10<sup>3</sup> %; fell by 10 %",
                "the top 10<sup>1</sup> towns; the top 10 towns",
                "in 2020<sup>3</sup> it; in 2020 it",
                "of 1,200<sup>2</sup> tonnes; of 1,200 tonnes",
                "of 3.5<sup>2</sup> tonnes; of 3.5 tonnes",
                "of 5<sup>2</sup> people; of 5 people",
                "some 110<sup>3</sup> people; some 110 people",
                "cost $10<sup>3</sup> a head; cost $10 a head",
                "of 2<sup>3</sup> bytes; of 2^3 bytes",
                "ten percent<sup>3</sup> of; ten percent of",
                "in May 10<sup><a href='#n3'>3</a></sup> people; in May 10 people",
                "of 10<sup class=fn>3</sup> people; of 10 people",
                "of 10<sup>[3]</sup> people; of 10 people",
                "of 10<sup>(3)</sup> people; of 10 people",
                "of 10<sup>*</sup> people; of 10 people",
                "he said,<sup>2</sup> of 10<sup>3</sup> people; he said, of 10 people",
                "of 2<sup>10</sup> towns, he said.<sup>11</sup> All; of 2 towns, he said. All",
                "by 12.5<sup>a</sup> there; by 12.5a there",
                "the M<sup>c</sup>Leod mill; the McLeod mill",
                "the 2<sup>nd</sup> of May; the 2nd of May",
                "le 1<sup>er</sup> mai; le 1er mai",
                "la 2<sup>e</sup> fois; la 2e fois",
                "XX<sup>e</sup> siècle; XXe siècle",
                "1<sup>o</sup> maggio; 1o maggio",
                "N<sup>o</sup> 7; No 7",
                "a 3<sup>a</sup> vez; a 3a vez",
                "Ca<sup>2+</sup> ions; Ca2+ ions",
                "5<sup>h</sup> 30<sup>m</sup>; 5h 30m",
                "№<sup> </sup>7; №7",
                "the 1<sup>st</sup> of May; the 1st of May",
                "H<sub>2</sub>O; H2O",
                "<sup>1</sup>/<sub>2</sub> cup; ½ cup",
                "3<sup>1</sup>⁄<sub>4</sub> miles; 3¼ miles",
                "2<sup>3</sup>/<sub>7</sub> miles; 2 3/7 miles",
                "CO<sub>2</sub> and x<sub>1</sub>; CO2 and x1",
                "<q>No, <q>never</q>,</q> he said; “No, ‘never’,” he said",
                "costs <s>50</s> 30 crowns; costs 30 crowns",
                "costs <del>50</del><ins>30</ins> crowns; costs 30 crowns",
                "<ruby>東京<rp>(</rp><rt>Tokyo</rt><rp>)</rp></ruby> said; 東京 (Tokyo) said",
                "<a href=x>The report<span>, opens new tab</span></a> said; The report said",
                "<table><tr><th>Year<th>Dead<tr><td>2021<td>4</table>; Year | Dead¶2021 | 4",
                "found <sup>14</sup>C there; found 14C there",
                "costs $4<sup>99</sup> a box; costs $4.99 a box",
                "opens at 9<sup>30</sup> sharp; opens at 9:30 sharp",
                "Nordmole<sup>TM</sup> paint; Nordmole™ paint",
                "fell<sup>[<i>citation needed</i>]</sup> again; fell again",
                "rose by 12<a class=footnote-anchor href='#footnote-1'>1</a> points; rose by 12 points"
            })
    void whatIsSetApartByItsLooksIsToldInWords(String html, String text) {
        assertEquals(text.replace("¶", "\n"), HtmlPage.of("<p>" + html).text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "<p>It cost 40 crowns.</p>; It cost 40 crowns.",
                "<p>It fell again.<sup>2</sup></p>; It fell again.",
                "<h2>Company to pay 3 million for paint</h2>; Company to pay 3 million for paint",
                "<p>Read more than one book a week, he told pupils.</p>;"
                        + " Read more than one book a week, he told pupils.",
                "<p>À lire aussi : <a href=x>Le maire danse sur la table</a></p>;",
                "<p>Lesen Sie auch: <a href=x>Ziege gewinnt Rennen</a></p>;",
                "<p>Article continues below advertisement</p>;",
                "<p>More from Harle Echo</p><ul><li><a href=x>Goat wins race</a></ul>;",
                "<p class=hidden>A secret is told here in full words.</p>;",
                "<p style='left:-9999px'>A secret is told here in full.</p>;"
            })
    void whatStandsUnderTheHeadlineIsKeptWhereItTellsSomething(String under, String text) {
        String story =
                "The town council will meet on Tuesday evening to choose a deputy for the mayor.\n\n"
                        + "The accounts show a deficit for the third year running, the treasurer said.";
        HtmlPage page =
                HtmlPage.of(
                        "<article><h1>Quay</h1>%s<p>%s</p></article>"
                                .formatted(under, story.replace("\n\n", "</p><p>")));
        assertEquals((text == null ? "" : text + "\n\n") + story, page.text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "<p>By Jo Roe | 18 June 2023</p>; 2023-06-18; Jo Roe",
                "<div class=meta>By <b>Jo Roe</b> · Published 18 June 2023</div>; 2023-06-18; Jo Roe",
                "<time class=published datetime=2023-06-18>x</time><time class=updated datetime=2023-07-01>y</time>;"
                        + " 2023-06-18;",
                "<span>Updated <time datetime=2023-07-01>y</time></span>; ;",
                "<span>Published <time datetime=2023-06-18>x</time></span>"
                        + "<span>Last modified <time datetime=2023-07-01>y</time></span>; 2023-06-18;",
                "<span itemprop=dateModified content=2023-07-01>y</span>; ;",
                "<p>18 June 2023</p><p>19 June 2023</p>; ;",
                "<div class=event><time datetime=2023-06-18>7 pm</time></div>; ;",
                "<p>When: <time datetime=2023-06-18>7 pm</time></p>; ;",
                "<aside data-gu-name=meta><a rel=author>Jo Roe</a><details><summary>Sun 18 Jun 2023 12.03 BST"
                        + "</summary>Last modified on Mon 19 Jun 2023</details></aside>; 2023-06-18T12:03:00+01:00; Jo Roe",
                "<p>di <a>Jo Roe</a></p><p>18 giugno 2023 (modifica il 19 giugno 2023 | 08:15)</p>;"
                        + " 2023-06-18; Jo Roe",
                "<div itemprop=comment itemscope itemtype=https://schema.org/Comment><b itemprop=author>Ann</b>"
                        + "<time itemprop=datePublished datetime=2022-04-04>4 Apr</time></div>; ;"
            })
    void dateAndBylineAreThoseOfTheArticlesHeader(String header, String date, String byline) {
        HtmlPage page =
                HtmlPage.of(
                        "<article><h1>Quay</h1>"
                                + header
                                + "<p>The quay at Harle was reopened by the minister.</p>"
                                + "<p>It had been shut since <time datetime=2001-01-01>2001</time>.</p></article>"
                                + "<div class=comments><time datetime=2024-01-01>z</time></div>");
        assertEquals(date, HtmlPageTest.date(page));
        assertEquals(byline, page.byline());
    }

    @ParameterizedTest
    @CsvSource({
        "No comment, true",
        "One response, true",
        "No comments, false",
        "1 comment, false",
        "12 Responses, false"
    })
    void belowAHeadingThatCountsCommentsIsNothingOfTheArticle(String heading, boolean isArticle) {
        String below = "The minister had left the hall by the door at its back before noon.";
        HtmlPage page =
                HtmlPage.of(
                        "<article><h1>Quay</h1><p>The quay at Harle was reopened by the minister.</p>"
                                + "<p>It had been shut since the flood, the council said on Monday.</p><h2>"
                                + heading
                                + "</h2><p>"
                                + below
                                + "</p></article>");
        assertEquals(isArticle, page.text().contains(below), page.text());
    }

    private static HtmlPage page(String header, String after) {
        return HtmlPage.of(
                ("<html><head><link rel=canonical href='https://x.example/sport/quay'></head><body><nav>"
                                + "<a href=/>Home</a><a href=/n>Town hall</a></nav><main><article>%s<h1>Quay</h1>%s"
                                + "<p>The town council will meet on Tuesday evening to choose a deputy for the"
                                + " mayor.</p>%s<p>The accounts show a deficit for the third year running, the"
                                + " treasurer said.</p></article></main></body></html>")
                        .formatted(header, after.startsWith("<p") ? after : "", after));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "<p class=kicker>Politics</p>; Politics",
                "<span class=eyebrow>Town hall</span>; Town hall",
                "<a href=/section/farming/>Farming</a>; Farming",
                "<div class=label>Sport</div>; Sport",
                "<p class=occhiello>Cronaca</p>; Cronaca",
                "<p class=kicker>Interview</p>;",
                "<p class=kicker>Exclusive</p>;",
                "<a href=/tags/farming>Farming</a>;",
                "<a href=/author/sport>Sport</a>;",
                "<p class=kicker>Politics</p><p class=kicker>World</p>;",
                "<a href=/farming/2024/cows>Cows</a>;"
            })
    void aKickerIsTheSectionWhereThePageBearsItOut(String above, String section) {
        assertEquals(section, page(above, "").section());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "<div><span class=author>Tom Reeve</span></div>; Tom Reeve",
                "<p>Guest column by Dr. Mary O'Neill</p>; Dr. Mary O'Neill",
                "<p>By Tom Reeve, Staff Writer</p>; Tom Reeve",
                "<p>Tom Reeve, Harbour correspondent</p>; Tom Reeve",
                "<p>Автор: Иван Петров</p>; Иван Петров",
                "<p>2024-03-12 10:15 来源:东港日报 作者:李明</p>; 李明",
                "<p>記者:山田太郎</p>; 山田太郎",
                "<p>김철수 기자</p>; 김철수",
                "<p>بقلم: أحمد سالم</p>; أحمد سالم",
                "<p class=author>Tom Reeve and the sea</p>;",
                "<p>Interview de Marie Curie</p>;"
            })
    void whoWroteItIsToldInManyWays(String below, String byline) {
        assertEquals(byline, page("", below).byline());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "<div class=poll><h3>Is it right?</h3><label>Yes, at once</label><p>1,204 votes</p></div>; false",
                "<div id=quiz><p>How well do you know the harbour? Try our quiz.</p></div>; false",
                "<div class=poll-results><p>The survey was taken in the first week of March.</p></div>; true",
                "<p>Printed on recycled paper, the plan costs four pounds.</p>; true",
                "<p>Got a story tip? Email newsdesk@x.example</p>; false",
                "<p>Читайте также: <a href=x>Паром снова ходит</a></p>; false",
                "<p>渔民反对说,市场码头太浅。</p>; true"
            })
    void whatAsksReadersForSomethingIsNoneOfTheText(String within, boolean isKept) {
        String words = Jsoup.parse(within).text();
        assertEquals(isKept, page("", within).text().contains(words), words);
        assertTrue(page("", within).text().endsWith("the treasurer said."));
    }
}
