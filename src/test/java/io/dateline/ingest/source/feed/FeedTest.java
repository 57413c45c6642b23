package io.dateline.ingest.source.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.util.Objects.requireNonNull;

import io.dateline.article.Article;
import io.dateline.article.dating.DateCertainty;
import io.dateline.article.dating.Dating;
import io.dateline.ingest.source.Canonicalisation;
import io.dateline.ingest.source.Sources;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.List;

class FeedTest {

    private static final String PARAGRAPH =
            "The council of Harwick voted on Monday to rebuild the bridge over the Lenn, which the"
                    + " flood of last spring carried away. Work is to begin in March and to take"
                    + " two years. ";

    private static Feed read(String xml) {
        return Feed.read(xml.getBytes(StandardCharsets.UTF_8));
    }

    private static String rss(String items) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
                    xmlns:dc="http://purl.org/dc/elements/1.1/">
                <channel><title>The Harwick Post</title><link>https://post.example/</link>
                <language>en-gb</language>
                %s</channel></rss>"""
                .formatted(items);
    }

    private static Article article(FeedItem item) {
        return Canonicalisation.article(item.article(item.link()));
    }

    @Test
    void aWholeArticleIsTakenAsTheFeedHasIt() {
        FeedItem item =
                read(rss(
                                """
                                <item><title>Bridge &amp; river</title>
                                <link>https://post.example/2024/bridge</link>
                                <dc:creator>Anna Holt</dc:creator>
                                <category>Local &amp;amp; county</category>
                                <pubDate>Tue, 05 Mar 2024 21:30:00 -0500</pubDate>
                                <description>A teaser…</description>
                                <content:encoded><![CDATA[<p>%s</p><p>%s</p><p>The post <a href="x">Bridge</a>
                                appeared first on <a href="y">The Harwick Post</a>.</p>]]></content:encoded>
                                </item>
                                """
                                        .formatted(
                                                PARAGRAPH.repeat(3),
                                                PARAGRAPH.replace("Monday", "Tuesday"))))
                        .items()
                        .getFirst();
        assertFalse(item.isTeaser());
        Article article = article(item);
        assertEquals("Bridge & river", article.metadata().title());
        assertEquals("The Harwick Post", article.metadata().source());
        assertEquals("Anna Holt", article.metadata().byline());
        assertEquals("en-gb", article.metadata().language());
        assertEquals("Local & county", article.metadata().section());
        assertEquals(
                "2024-03-05T21:30:00-05:00",
                String.valueOf(article.metadata().publishedAt()),
                "the day is the one that the feed wrote, not the one in Greenwich");
        assertTrue(article.text().contains("voted on Tuesday"), article.text());
        assertFalse(article.text().contains("appeared first"), article.text());
    }

    @Test
    void aTeaserIsToldFromAnArticle() {
        String whole = "<p>" + PARAGRAPH.repeat(9) + "</p>";
        List<FeedItem> items =
                read(rss(
                                "<item><description>%s</description></item>".formatted(PARAGRAPH)
                                        + "<item><description><![CDATA[%s]]></description></item>"
                                                .formatted(whole)
                                        + "<item><content:encoded><![CDATA[%s<p>Read more »</p>]]></content:encoded></item>"
                                                .formatted("<p>" + PARAGRAPH.repeat(2) + "</p>")
                                        + "<item><description><![CDATA[%s [&#8230;]]]></description></item>"
                                                .formatted(PARAGRAPH.repeat(9))))
                        .items();
        assertEquals(
                List.of(true, false, true, true), items.stream().map(FeedItem::isTeaser).toList());
        assertTrue(
                items.getFirst()
                        .article(null)
                        .warnings()
                        .contains("only what the feed says of it, not its page"));
    }

    @Test
    void atomSaysWhenAnArticleWasPublishedAndWhenChanged() {
        String entry =
                """
                <entry><title>Bridge</title><id>tag:post.example,2024:1</id>
                <link href="https://post.example/bridge"/>%s
                <updated>2024-03-07T08:00:00Z</updated>
                <author><name>Anna Holt</name></author>
                <category term="roads"/><category term="lenn" label="The Lenn"/>
                <content type="html">&lt;p&gt;%s&lt;/p&gt;</content></entry>
                """;
        Feed feed =
                read(
                        """
                        <feed xmlns="http://www.w3.org/2005/Atom"><title>The Post</title>
                        <id>urn:x</id><updated>2024-03-07T08:00:00Z</updated>%s%s</feed>
                        """
                                .formatted(
                                        entry.formatted(
                                                "<published>2024-03-06T09:00:00+01:00</published>",
                                                PARAGRAPH.repeat(4)),
                                        entry.formatted("", PARAGRAPH.repeat(5))));
        Dating both = requireNonNull(article(feed.items().getFirst()).dating());
        assertEquals("2024-03-06T09:00:00+01:00", String.valueOf(both.publishedAt()));
        assertEquals("2024-03-07T08:00:00Z", requireNonNull(both.modified()).date());
        assertNull(feed.items().getFirst().section(), "two categories are keywords");
        Dating changedOnly = requireNonNull(article(feed.items().getLast()).dating());
        assertNull(changedOnly.publishedAt(), "a change is no publication");
        assertEquals(DateCertainty.GUESSED, requireNonNull(changedOnly.published()).certainty());
    }

    @Test
    void hostileXmlIsRefusedWithTheReason() {
        String entities =
                """
                <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>
                <rss version="2.0"><channel><title>&b;</title></channel></rss>""";
        String files =
                """
                <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>
                <rss version="2.0"><channel><title>&x;</title></channel></rss>""";
        for (String hostile : List.of(entities, files)) {
            assertEquals(
                    "not valid XML: it has a document type, which is not read", refusal(hostile));
        }
        assertEquals(
                "not valid XML: it is nested deeper than 200",
                refusal("<rss version='2.0'><channel>" + "<a>".repeat(100_000)));
        assertTrue(refusal("<rss version='2.0'><channel>").startsWith("not valid XML: line"));
        assertTrue(refusal("<rdf/>").startsWith("not a feed that is read"));
    }

    private static String refusal(String xml) {
        return String.valueOf(
                assertThrows(IllegalArgumentException.class, () -> read(xml)).getMessage());
    }

    @Test
    void aFileIsReadWithoutFetchingWhatItNames() {
        byte[] feed =
                rss("<item><title>Bridge</title><link>https://post.example/bridge</link>"
                                + "<description>"
                                + PARAGRAPH
                                + "</description></item>")
                        .getBytes(StandardCharsets.UTF_8);
        for (String name : List.of("feed.xml", "feed.rss", "feed.atom")) {
            assertTrue(
                    Sources.readUpload(name, feed)
                            .getFirst()
                            .toString()
                            .contains("only what the feed says of it, not its page"));
        }
        String sitemap = "<urlset><url><loc>https://post.example/a</loc></url></urlset>";
        assertTrue(
                Sources.readUpload("s.xml", sitemap.getBytes(StandardCharsets.UTF_8))
                        .getFirst()
                        .toString()
                        .contains("it is a sitemap"));
        assertTrue(
                Sources.readUpload("s.xml", "<pom/>".getBytes(StandardCharsets.UTF_8))
                        .getFirst()
                        .toString()
                        .contains("not XML of a kind that is read"));
    }

    @Test
    void ofADamagedFeedWhatCanBeReadIsReadWithAWarning() {
        String item = "<item><title>%s</title><link>https://post.example/%s</link></item>";
        String whole =
                rss(
                        item.formatted("Fish &amp; chips", "a")
                                + item.formatted("Fish & caf&eacute;\u0001", "b")
                                + "<item><title>Broken</titel></item>"
                                + item.formatted("Whole again", "c"));
        Feed feed = read(whole.substring(0, whole.length() - "</channel></rss>".length()));
        assertEquals(
                List.of("Fish & chips", "Fish & café", "Whole again"),
                feed.items().stream().map(FeedItem::title).toList());
        assertEquals("The Harwick Post", feed.title());
        assertEquals(
                "the feed is damaged, and was read as far as it could be, items lost: 1",
                feed.items().getFirst().warnings().getLast());
    }
}
