package io.dateline.ingest.source.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.article.dating.DateOrigin;
import io.dateline.ingest.fetch.TestSite;
import io.dateline.ingest.source.date.DateClaim;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.List;

class SitemapTest {

    private static Sitemap read(String xml) {
        return Sitemap.read(xml.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aSitemapOfNewsSaysWhenItWasPublished() {
        Sitemap sitemap =
                read(
                        """
                        <?xml version="1.0"?><!-- made today -->
                        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
                            xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"
                            xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
                        <url><image:image><image:loc>https://x/a.png</image:loc></image:image>
                        <loc> https://post.example/bridge?a=1&amp;b=2 </loc>
                        <lastmod>2024-03-07</lastmod>
                        <news:news><news:publication><news:name>The Post</news:name>
                        <news:language>en</news:language></news:publication>
                        <news:publication_date>2024-03-06T09:00:00+01:00</news:publication_date>
                        <news:title>Bridge</news:title></news:news></url>
                        <url><loc>https://post.example/b</loc></url><url/></urlset>
                        """);
        assertEquals(2, sitemap.entries().size());
        Sitemap.Entry first = sitemap.entries().getFirst();
        assertEquals("https://post.example/bridge?a=1&b=2", first.address());
        assertEquals("The Post", first.source());
        assertEquals("2024-03-07", first.stamp());
        assertEquals(
                List.of(
                        DateClaim.published(DateOrigin.SITEMAP, "2024-03-06T09:00:00+01:00"),
                        DateClaim.modified(DateOrigin.SITEMAP, "2024-03-07")),
                first.dates());
        assertEquals(List.of(), sitemap.entries().getLast().dates());
    }

    @Test
    void aSitemapThatIsHostileIsRefused() {
        byte[] bomb = TestSite.gzip(new byte[Sitemap.MAX_BYTES + 1]);
        assertTrue(Sitemap.isPacked(bomb));
        assertEquals(
                "unpacked, it has more than 52,428,800 bytes",
                assertThrows(IllegalArgumentException.class, () -> Sitemap.unpacked(bomb))
                        .getMessage());
        String entity =
                "<!DOCTYPE urlset [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>"
                        + "<urlset><url><loc>&x;</loc></url></urlset>";
        assertThrows(IllegalArgumentException.class, () -> read(entity));
        assertThrows(
                IllegalArgumentException.class, () -> read("<urlset>" + "<a>".repeat(100_000)));
    }
}
