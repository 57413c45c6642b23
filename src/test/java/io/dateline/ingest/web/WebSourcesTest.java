package io.dateline.ingest.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.util.Objects.requireNonNull;

import io.dateline.article.Article;
import io.dateline.article.dating.DateCertainty;
import io.dateline.article.dating.DateOrigin;
import io.dateline.article.dating.Dating;
import io.dateline.ingest.SourceItem;
import io.dateline.ingest.fetch.TestSite;
import io.dateline.ingest.fetch.TestSite.Asked;
import io.dateline.ingest.fetch.TestSite.Reply;
import io.dateline.ingest.source.Canonicalisation;

import org.junit.jupiter.api.Test;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

class WebSourcesTest {

    private static final String SENTENCE =
            "The council of Harwick voted on Monday to rebuild the bridge over the Lenn, which the"
                    + " flood carried away. ";

    /// The pages of a site, in which `SITE` stands for its address.
    private final Map<String, Reply> pages = new HashMap<>();

    private TestSite site() {
        return new TestSite(this::answer);
    }

    private Reply answer(Asked asked) {
        Reply reply = pages.getOrDefault(asked.path(), Reply.status(404));
        String host = "http://" + asked.headers().get("host");
        boolean isText = !reply.headers().getOrDefault("Content-Type", "").contains("pdf");
        byte[] body =
                isText
                        ? new String(reply.body(), StandardCharsets.ISO_8859_1)
                                .replace("SITE", host)
                                .getBytes(StandardCharsets.ISO_8859_1)
                        : reply.body();
        return new Reply(reply.status(), reply.headers(), body, body.length);
    }

    private static String page(String head, String title) {
        return """
               <html><head><title>%2$s</title>%1$s</head><body><article><h1>%2$s</h1>
               <p>%3$s</p><p>Work is to begin in March, said the mayor of %2$s.</p></article></body></html>
               """
                .formatted(head, title, SENTENCE.repeat(3));
    }

    private static List<SourceItem> read(TestSite site, String path) {
        return read(site, path, KnownPages.NONE, new ArrayList<>());
    }

    private static List<SourceItem> read(
            TestSite site, String path, KnownPages known, List<VisitedPage> visited) {
        try (WebSources sources = new WebSources(site.config())) {
            return sources.read(site.uri(path), known, visited::add).toList();
        }
    }

    private static Article article(SourceItem item) {
        var found = assertInstanceOf(SourceItem.Found.class, item, item.toString());
        return Canonicalisation.article(found.article());
    }

    private static Dating dating(Article article) {
        return requireNonNull(article.dating());
    }

    private static String refusal(SourceItem item) {
        return assertInstanceOf(SourceItem.Refused.class, item, item.toString()).reason();
    }

    @Test
    void aPageIsAnArticleUnderTheAddressThatItCallsItsOwn() {
        pages.put("/old", Reply.redirect("/a?session=1"));
        pages.put(
                "/a?session=1",
                Reply.page(page("<link rel=canonical href='SITE/a'>", "Bridge"))
                        .with("Last-Modified", "Sun, 18 Jun 2023 09:30:00 GMT")
                        .with("Date", "Wed, 19 Jun 2024 09:30:00 GMT"));
        pages.put(
                "/b",
                Reply.page(page("<link rel=canonical href='https://other.example/x'>", "River"))
                        .with("Last-Modified", "Wed, 19 Jun 2024 09:00:00 GMT")
                        .with("Date", "Wed, 19 Jun 2024 09:30:00 GMT"));
        try (TestSite site = site()) {
            Article article = article(read(site, "/old").getFirst());
            assertEquals(site.url("/a"), article.metadata().url());
            assertNull(article.metadata().publishedAt(), "a file's time is only a guess");
            var guessed = requireNonNull(dating(article).published());
            assertEquals(DateOrigin.HTTP, guessed.origin());
            assertEquals(DateCertainty.GUESSED, guessed.certainty());
            SourceItem other = read(site, "/b").getFirst();
            assertEquals(site.url("/b"), article(other).metadata().url());
            assertTrue(other.toString().contains("another site's address is not taken"));
            assertNull(dating(article(other)).published(), "made when it was asked for");
        }
    }

    @Test
    void theServersCharsetGoesBeforeThePages() {
        String html = page("<meta charset=iso-8859-7>", "Café");
        byte[] latin = html.getBytes(Charset.forName("windows-1252"));
        pages.put("/latin", Reply.of("text/html; charset=windows-1252", latin));
        pages.put(
                "/utf8",
                Reply.of("text/html; charset=iso-8859-1", html.getBytes(StandardCharsets.UTF_8)));
        try (TestSite site = site()) {
            for (String path : List.of("/latin", "/utf8")) {
                assertEquals("Café", article(read(site, path).getFirst()).metadata().title());
            }
        }
    }

    @Test
    void gatesAndFrontPagesAreReportedAndNotStored() {
        pages.put(
                "/paywall",
                Reply.page(
                        page(
                                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\","
                                        + "\"headline\":\"Bridge\",\"isAccessibleForFree\":false}"
                                        + "</script>",
                                "Bridge")));
        pages.put(
                "/consent",
                Reply.page(
                        "<title>Before you continue</title><h1>We value your privacy</h1><p>We and"
                                + " our 842 partners use cookies and personal data.</p>"
                                + "<button>Accept all</button> <button>Reject all</button>"));
        pages.put(
                "/login",
                Reply.page(
                        "<title>Sign in</title><form><p>Sign in to read on.</p><input name=u>"
                                + "<input type=password name=p></form>"));
        pages.put(
                "/robots",
                Reply.page(
                        "<title>Just a moment...</title><p>Enable JavaScript and cookies to"
                                + " continue</p>"));
        pages.put(
                "/",
                Reply.page(
                        page(
                                "<link rel=alternate type='application/rss+xml' href='/feed.xml'>",
                                "Harwick Post")));
        pages.put(
                "/cookies",
                Reply.page(page("", "Cookies").replace("Work is", "Cookies and consent are")));
        try (TestSite site = site()) {
            Map<String, String> expected =
                    Map.of(
                            "/paywall", "the page is behind a paywall and is not stored",
                            "/consent", "the server sent a page that asks for consent",
                            "/login", "the page wants readers to sign in",
                            "/robots", "the server sent a check for robots",
                            "/",
                                    "it is the front page of a site, not an article; ingest its feed: "
                                            + site.url("/feed.xml"));
            expected.forEach(
                    (path, start) -> {
                        String reason = refusal(read(site, path).getFirst());
                        assertTrue(reason.startsWith(start), path + ": " + reason);
                    });
            article(read(site, "/cookies").getFirst());
        }
    }

    private static String feed(String items) {
        return "<rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/'>"
                + "<channel><title>The Post</title>"
                + items
                + "</channel></rss>";
    }

    private static String whole(String path, String title) {
        return """
               <item><title>%s</title><link>SITE%s</link><pubDate>Tue, 05 Mar 2024 21:30:00 -0500</pubDate>
               <content:encoded><![CDATA[<p>%s</p>]]></content:encoded></item>"""
                .formatted(title, path, SENTENCE.repeat(8));
    }

    @Test
    void aFeedGivesWholeArticlesAndThePagesOfTeasers() {
        pages.put(
                "/feed.xml",
                Reply.of(
                        "text/xml",
                        feed(
                                whole("/whole", "Whole")
                                        + "<item><link>/teaser</link><description>Voted…"
                                        + "</description><pubDate>Mon, 04 Mar 2024 08:00:00 GMT"
                                        + "</pubDate></item>"
                                        + "<item><link>/gone</link></item>"
                                        + whole("/x", "Not mine")
                                                .replace("SITE/x", "http://localhost/x"))));
        pages.put("/teaser", Reply.page(page("", "Teaser")));
        try (TestSite site = site()) {
            List<SourceItem> items = read(site, "/feed.xml");
            assertEquals(List.of("/feed.xml", "/teaser", "/gone"), site.paths());
            assertEquals(4, items.size(), items.toString());
            Article whole = article(items.get(0));
            assertEquals(site.url("/whole"), whole.metadata().url());
            assertEquals("The Post", whole.metadata().source());
            Article teaser = article(items.get(1));
            assertEquals("Teaser", teaser.metadata().title());
            assertEquals("2024-03-04T08:00:00Z", String.valueOf(teaser.metadata().publishedAt()));
            assertEquals(DateOrigin.FEED, requireNonNull(dating(teaser).published()).origin());
            assertTrue(refusal(items.get(2)).contains("there is no such page"));
            assertTrue(
                    refusal(items.get(3)).contains("its address 127.0.0.1 is of this machine"),
                    "a feed does not speak for another site");
            assertEquals(
                    List.of(false, true),
                    items.subList(2, 4).stream()
                            .map(item -> assertInstanceOf(SourceItem.Refused.class, item))
                            .map(SourceItem.Refused::isLasting)
                            .toList());
        }
    }

    @Test
    void anIndexOfSitemapsIsReadDownToItsPages() {
        pages.put(
                "/sitemap.xml",
                Reply.of(
                        "application/xml",
                        "<sitemapindex><sitemap><loc>SITE/news.xml.gz</loc></sitemap>"
                                + "<sitemap><loc>SITE/index.xml</loc></sitemap></sitemapindex>"));
        pages.put(
                "/index.xml",
                Reply.of(
                        "text/xml",
                        "<sitemapindex><sitemap><loc>SITE/index2.xml</loc></sitemap></sitemapindex>"));
        pages.put("/index2.xml", Reply.of("text/xml", "<sitemapindex/>"));
        try (TestSite site = site()) {
            String news =
                    """
                    <urlset xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
                    <url><loc>%s</loc><lastmod>2024-03-07</lastmod><news:news>
                    <news:publication><news:name>The Post</news:name></news:publication>
                    <news:publication_date>2024-03-06</news:publication_date></news:news></url>
                    <url><loc>https://other.example/a</loc></url></urlset>"""
                            .formatted(site.url("/a"));
            pages.put(
                    "/news.xml.gz",
                    Reply.of(
                            "application/pdf-not",
                            TestSite.gzip(news.getBytes(StandardCharsets.UTF_8))));
            pages.put("/a", Reply.page(page("", "Bridge")));
            List<SourceItem> items = read(site, "/sitemap.xml");
            Article article = article(items.get(0));
            assertEquals("2024-03-06", String.valueOf(article.metadata().publishedAt()));
            assertEquals("2024-03-07", requireNonNull(dating(article).modified()).date());
            assertEquals("The Post", article.metadata().source());
            assertEquals(
                    List.of(
                            "1 of its addresses are none, or of other sites; they are not fetched",
                            "a feed or sitemap that another one names is not read"),
                    items.stream().skip(1).map(WebSourcesTest::refusal).toList());
        }
    }

    @Test
    void whatIsKnownAndHasNotChangedIsNotFetchedAgain() {
        pages.put("/feed.xml", Reply.of("text/xml", feed(whole("/whole", "Whole") + teaser("1"))));
        pages.put("/teaser", Reply.page(page("", "Teaser")).with("ETag", "\"v1\""));
        try (TestSite site = site()) {
            Map<Object, VisitedPage> memory = new HashMap<>();
            List<VisitedPage> told = new ArrayList<>();
            assertEquals(2, read(site, "/feed.xml", memory::get, told).size());
            assertEquals(
                    List.of(site.uri("/whole"), site.uri("/teaser"), site.uri("/feed.xml")),
                    told.stream().map(VisitedPage::address).toList());
            told.forEach(page -> memory.put(page.address(), page));
            site.asked.clear();
            assertEquals(List.of(), read(site, "/feed.xml", memory::get, told));
            assertEquals(List.of("/feed.xml"), site.paths(), "the feed says that nothing is new");

            pages.put("/feed.xml", Reply.of("text/xml", feed(teaser("2"))));
            pages.put("/teaser", Reply.status(304));
            site.asked.clear();
            assertEquals(List.of(), read(site, "/feed.xml", memory::get, told));
            assertEquals(
                    Map.of("if-none-match", "\"v1\""),
                    site.asked.getLast().headers().entrySet().stream()
                            .filter(header -> header.getKey().startsWith("if-"))
                            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        }
    }

    private static String teaser(String version) {
        return "<item><link>SITE/teaser</link><description>Voted %s…</description></item>"
                .formatted(version);
    }

    @Test
    void afterAFailureAFeedIsNotRememberedSoThatItIsReadAgain() {
        pages.put("/feed.xml", Reply.of("text/xml", feed(teaser("1"))));
        try (TestSite site = site()) {
            List<VisitedPage> told = new ArrayList<>();
            refusal(read(site, "/feed.xml", KnownPages.NONE, told).getFirst());
            assertEquals(List.of(), told);
        }
    }

    @Test
    void whatAFeedListsDoesNotTakeThePlaceOfAnotherArticle() {
        String json =
                "{\"id\": \"known\", \"url\": \"https://other.example/a\", \"text\": \"False.\"}";
        pages.put("/a", Reply.of("application/json", json));
        pages.put("/all", Reply.of("application/json", "[" + json + "," + json + "]"));
        pages.put(
                "/feed.xml",
                Reply.of(
                        "text/xml",
                        feed("<item><link>/a</link></item><item><link>/all</link></item>")));
        try (TestSite site = site()) {
            List<SourceItem> items = read(site, "/feed.xml");
            Article listed = article(items.getFirst());
            assertTrue(listed.id().startsWith("url-"), listed.id());
            assertEquals(site.url("/a"), listed.metadata().url());
            assertTrue(refusal(items.getLast()).startsWith("it holds several articles"));
            assertEquals("known", article(read(site, "/a").getFirst()).id(), "named by a user");
        }
    }

    @Test
    void otherFilesAreReadByTheirTypeAndWhatIsNotReadIsSaid() {
        pages.put("/a", Reply.of("application/json", "{\"title\": \"A\", \"text\": \"Words.\"}"));
        pages.put("/b.md", Reply.of("text/plain", "# Heading\n\nSome words of it."));
        pages.put("/c", Reply.of("image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G'}));
        pages.put("/d", Reply.of("text/xml", feed("<item><link>/feed2</link></item>")));
        pages.put("/feed2", Reply.of("text/xml", feed("")));
        try (TestSite site = site()) {
            assertEquals(site.url("/a"), article(read(site, "/a").getFirst()).metadata().url());
            assertEquals("Heading", article(read(site, "/b.md").getFirst()).metadata().title());
            assertTrue(refusal(read(site, "/c").getFirst()).contains("no known format"));
            assertTrue(
                    refusal(read(site, "/d").getFirst()).contains("another one names"),
                    "feeds do not lead to feeds");
        }
    }
}
