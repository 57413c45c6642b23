package io.dateline.ingest.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

import io.dateline.AnyJson;
import io.dateline.article.Article;
import io.dateline.ingest.RawArticle;
import io.dateline.ingest.SourceItem;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/// Whatever stands in the place of an article is taken in or refused with a reason, and never ends
/// what is done with the others.
class AnyArticleJsonTest {

    private static final String ARTICLE =
            """
            {"id": "a", "title": "Heron", "text": "A heron stood there on Sunday.", "source": "Wire",
             "url": "https://wire.example/a", "byline": "Ida Lund", "publishedAt": "2023-06-18",
             "date": "2023-06-19T10:00:00Z", "language": "en", "other": {"x": [1, 2, 3]}}
            """;

    private static final String PAGE =
            """
            {"html": "<title>Heron</title><meta property=og:url content=x><h1>Heron</h1><p>A heron
             stood there.<script>1</script>", "title": null, "date": "yesterday"}
            """
                    .replace("\n", " ");

    private static final List<String> NAMES =
            List.of("a.json", "a.jsonl", "a.html", "a.md", "a.txt", "a.pdf", "../a.json", "");

    @Property(tries = 2_000, seed = "20230618")
    void oneIsTakenInOrRefusedWithAReason(@ForAll long seed) throws JsonProcessingException {
        Random random = new Random(seed);
        AnyJson any = new AnyJson(random);
        JsonNode meant = ArticleJson.MAPPER.readTree(random.nextBoolean() ? ARTICLE : PAGE);
        JsonNode node = random.nextInt(10) == 0 ? any.value() : any.damaged(meant);
        assertTakenOrRefused(ArticleJson.read("place", node));
    }

    /// A file of any name with anything in it, also what is no text.
    @Property(tries = 1_000, seed = "20230618")
    void aFileIsTakenInOrRefusedWithAReason(@ForAll long seed) throws JsonProcessingException {
        Random random = new Random(seed);
        AnyJson any = new AnyJson(random);
        JsonNode damaged =
                any.damaged(ArticleJson.MAPPER.readTree("[" + ARTICLE + "," + PAGE + "]"));
        byte[] bytes = damaged.toString().getBytes(StandardCharsets.UTF_8);
        for (int n = random.nextInt(4); n > 0; n--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        String name = NAMES.get(random.nextInt(NAMES.size()));
        List<SourceItem> items = Sources.readUpload(name, bytes);
        assertFalse(items.isEmpty());
        items.forEach(AnyArticleJsonTest::assertTakenOrRefused);
    }

    private static void assertTakenOrRefused(SourceItem item) {
        switch (item) {
            case SourceItem.Refused(String origin, String reason, boolean _) ->
                    assertFalse(reason.isBlank() || reason.contains("Exception"), origin + reason);
            case SourceItem.Found(String origin, RawArticle raw) -> {
                try {
                    Article article = Canonicalisation.article(raw);
                    assertEquals(CanonicalText.of(article.text()), article.text(), origin);
                } catch (IllegalArgumentException e) {
                    assertTrue(e.getMessage() != null && !e.getMessage().isBlank(), origin);
                }
            }
        }
    }
}
