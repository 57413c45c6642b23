package io.dateline.ingest.source.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.article.Article;
import io.dateline.ingest.SourceItem;
import io.dateline.ingest.source.Canonicalisation;
import io.dateline.ingest.source.Sources;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

class CrawlArchiveTest {

    private static final String PAGE =
            """
            <html><head><title>Bridge</title></head><body><h1>Bridge</h1>
            <p>The café of Harwick was closed on Monday, and the council voted to rebuild it.</p>
            </body></html>""";

    private static byte[] archive(WarcCompression compression) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (WarcWriter writer = new WarcWriter(Channels.newChannel(out), compression)) {
            write(writer, "https://post.example/bridge", 200, "text/html; charset=iso-8859-1");
            write(writer, "https://post.example/gone", 404, "text/html");
            write(writer, "https://post.example/style.css", 200, "text/css");
        }
        return out.toByteArray();
    }

    private static void write(WarcWriter writer, String target, int status, String type)
            throws IOException {
        HttpResponse http =
                new HttpResponse.Builder(status, "So")
                        .body(MediaType.parse(type), PAGE.getBytes(StandardCharsets.ISO_8859_1))
                        .build();
        writer.write(new WarcResponse.Builder(target).body(http).build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"crawl.warc", "crawl.warc.gz"})
    void thePagesAreArticlesAndTheDayOfTheCrawlIsNoDate(String name) throws IOException {
        byte[] archive = archive(name.endsWith("gz") ? WarcCompression.GZIP : WarcCompression.NONE);
        List<SourceItem> items = Sources.readUpload(name, archive);
        assertEquals(1, items.size(), items.toString());
        Article article =
                Canonicalisation.article(
                        assertInstanceOf(SourceItem.Found.class, items.getFirst()).article());
        assertEquals("https://post.example/bridge", article.metadata().url());
        assertNull(article.metadata().publishedAt());
        assertTrue(article.text().contains("The café of Harwick"), article.text());
    }

    @Test
    void anArchiveThatIsDamagedIsReadAsFarAsItGoes() throws IOException {
        byte[] archive = archive(WarcCompression.NONE);
        List<SourceItem> cut =
                Sources.readUpload("c.warc", Arrays.copyOf(archive, archive.length / 2));
        assertInstanceOf(SourceItem.Found.class, cut.getFirst());
        assertInstanceOf(
                SourceItem.Refused.class,
                Sources.readUpload("c.warc", "no archive at all".getBytes(StandardCharsets.UTF_8))
                        .getFirst());
    }
}
