package io.dateline.ingest.source.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.util.Objects.requireNonNull;

import io.dateline.article.Article;
import io.dateline.ingest.SourceItem;
import io.dateline.ingest.source.Canonicalisation;
import io.dateline.ingest.source.Sources;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.List;

class WordPressExportTest {

    private static final String START =
            """
            <?xml version="1.0" encoding="UTF-8" ?>
            <rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
                xmlns:content="http://purl.org/rss/1.0/modules/content/"
                xmlns:dc="http://purl.org/dc/elements/1.1/"
                xmlns:wp="http://wordpress.org/export/1.2/">
            <channel><title>The Harwick Post</title><language>en-GB</language>
            <wp:author><wp:author_login><![CDATA[aholt]]></wp:author_login>
            <wp:author_display_name><![CDATA[Anna Holt]]></wp:author_display_name></wp:author>
            """;

    private static final String POST =
            """
            <item><title><![CDATA[Bridge & river]]></title>
            <link>https://post.example/bridge/</link>
            <pubDate>Wed, 06 Mar 2024 02:30:00 +0000</pubDate>
            <dc:creator><![CDATA[aholt]]></dc:creator>
            <category domain="post_tag" nicename="lenn"><![CDATA[Lenn]]></category>
            <category domain="category" nicename="r-b"><![CDATA[Roads &amp; bridges]]></category>
            <content:encoded><![CDATA[<!-- wp:paragraph -->
            <p>The council of Harwick [sic] voted to rebuild the bridge over the Lenn.</p>
            <!-- /wp:paragraph -->
            [caption id="a" align="left"]<img src="x"/> The old bridge[/caption]
            Work is to begin in March.
            It will take two years.

            [su_box title="More"]Two lanes are planned.[/su_box] [gallery ids="1,2"]]]></content:encoded>
            <excerpt:encoded><![CDATA[An excerpt]]></excerpt:encoded>
            <wp:post_date><![CDATA[2024-03-05 21:30:00]]></wp:post_date>
            <wp:post_date_gmt><![CDATA[2024-03-06 02:30:00]]></wp:post_date_gmt>
            <wp:post_modified_gmt><![CDATA[2024-03-07 08:00:00]]></wp:post_modified_gmt>
            <wp:status>%s</wp:status><wp:post_type>%s</wp:post_type>
            <wp:post_password>%s</wp:post_password>
            <wp:comment><wp:comment_content>First!</wp:comment_content></wp:comment></item>
            """;

    private static List<SourceItem> read(String items) {
        byte[] export = (START + items + "</channel></rss>").getBytes(StandardCharsets.UTF_8);
        return Sources.readUpload("export.xml", export);
    }

    @Test
    void onlyPostsThatWerePublishedAreArticles() {
        List<SourceItem> items =
                read(
                        POST.formatted("publish", "post", "")
                                + POST.formatted("draft", "post", "")
                                + POST.formatted("publish", "post", "secret")
                                + POST.formatted("publish", "page", "")
                                + POST.formatted("inherit", "attachment", ""));
        assertEquals(1, items.size());
        var found = assertInstanceOf(SourceItem.Found.class, items.getFirst());
        assertTrue(
                found.article()
                        .warnings()
                        .contains(
                                "passed over in this export: 1 attachment, 1 draft post, 1 locked"
                                        + " post, 1 page"),
                found.article().warnings().toString());
        Article article = Canonicalisation.article(found.article());
        assertEquals("Bridge & river", article.metadata().title());
        assertEquals("Anna Holt", article.metadata().byline());
        assertEquals("Roads & bridges", article.metadata().section());
        assertEquals(List.of("The old bridge"), article.captions());
        assertEquals("The Harwick Post", article.metadata().source());
        assertEquals("https://post.example/bridge/", article.metadata().url());
        assertEquals("2024-03-05T21:30:00-05:00", String.valueOf(article.metadata().publishedAt()));
        assertEquals(
                "2024-03-07T08:00:00Z",
                requireNonNull(requireNonNull(article.dating()).modified()).date());
        assertEquals(
                """
                The council of Harwick [sic] voted to rebuild the bridge over the Lenn.

                Work is to begin in March.
                It will take two years.

                Two lanes are planned.""",
                article.text());
    }

    @Test
    void whatIsCutOffIsToldAndWhatCameBeforeGoesIn() {
        byte[] cut =
                (START + POST.formatted("publish", "post", "") + "<item><title>x")
                        .getBytes(StandardCharsets.UTF_8);
        List<SourceItem> items = Sources.readUpload("export.xml", cut);
        assertInstanceOf(SourceItem.Found.class, items.getFirst());
        assertTrue(
                assertInstanceOf(SourceItem.Refused.class, items.getLast())
                        .reason()
                        .startsWith("not valid XML, what follows was not read"));
        assertEquals(
                "the export holds no post that was published; passed over: 1 page",
                assertInstanceOf(
                                SourceItem.Refused.class,
                                read(POST.formatted("publish", "page", "")).getFirst())
                        .reason());
    }
}
