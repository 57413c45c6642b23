package io.dateline.server.rest;

import static io.dateline.server.TestServer.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;

import io.dateline.article.Article;
import io.dateline.server.EngineServerTest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

class ListAndSearchTest extends EngineServerTest {

    @Test
    void listsPageByPageWithoutTexts() throws IOException {
        server.post("/api/articles", "[" + FERRY + "]");
        for (int i = 0; i < 4; i++) {
            put("/api/articles/" + i, "{\"text\": \"Lighthouse " + i + " of Aldport is lit.\"}");
        }
        List<String> ids = new ArrayList<>();
        String path = "/api/articles?limit=2";
        String next = "";
        while (next != null) {
            JsonNode page = json(server.get(path + "&cursor=" + encoded(next)));
            assertTrue(page.has("items"), page.toString());
            assertTrue(page.get("items").size() <= 2);
            assertEquals(5, page.get("total").intValue());
            assertFalse(page.get("samples").booleanValue());
            page.get("items").forEach(item -> ids.add(item.get("id").textValue()));
            next = page.get("next").textValue();
        }
        assertEquals(5, ids.size());
        assertEquals(5, ids.stream().distinct().count());
        assertEquals(
                "{\"id\":\"ferry\",\"version\":\""
                        + Article.versionOf(FERRY_TEXT)
                        + "\",\"title\":\"Ferry resumes\",\"source\":\"Harbour Wire\","
                        + "\"url\":\"https://wire.example/ferry\",\"byline\":\"A. Mole\","
                        + "\"publishedAt\":\"2023-06-18\",\"language\":\"en\",\"section\":\"Travel\",\"copyOf\":null,"
                        + "\"snippet\":\""
                        + FERRY_TEXT.replace("\n\n", " ")
                        + "\"}",
                json(server.get("/api/articles?query=ferry")).get("items").get(0).toString());
    }

    @Test
    void listsAndSearchesWithinDatesSourcesAndBylines() throws IOException {
        server.post("/api/articles", FERRY);
        for (String path : new String[] {"/api/articles?", "/api/search?q=ferry&"}) {
            String list = path.contains("search") ? "passages" : "items";
            assertEquals(
                    1,
                    json(server.get(path + "from=2023-06-18&to=2023-06-18&source=harbour+wire"))
                            .get(list)
                            .size());
            assertEquals(1, json(server.get(path + "from=&to=&source=")).get(list).size());
            assertEquals(0, json(server.get(path + "from=2023-06-19")).get(list).size());
            assertEquals(0, json(server.get(path + "source=Other")).get(list).size());
            assertEquals(1, json(server.get(path + "byline=a.+mole")).get(list).size());
            assertEquals(1, json(server.get(path + "byline=Mole")).get(list).size());
            assertEquals(0, json(server.get(path + "byline=Vole")).get(list).size());
            assertEquals(1, json(server.get(path + "byline=Mole,+A.")).get(list).size());
            assertEquals(1, json(server.get(path + "source=Gazette&source=harb")).get(list).size());
            assertEquals(0, json(server.get(path + "source=Gazette&source=arb")).get(list).size());
        }
    }

    @Test
    void letsUndatedArticlesInAndCountsThoseItLeavesOut() throws IOException {
        server.post("/api/articles", FERRY);
        put("/api/articles/undated", "{\"text\": \"A ferry sank, who knows when.\"}");
        JsonNode dated = json(server.get("/api/articles?from=2023-06-18"));
        assertEquals(1, dated.get("total").intValue());
        assertEquals(1, dated.get("undated").intValue());
        JsonNode all = json(server.get("/api/articles?from=2023-06-18&undated=true"));
        assertEquals(2, all.get("total").intValue());
        assertEquals(0, all.get("undated").intValue());
        String search = "/api/search?q=ferry&from=2023-06-18";
        assertEquals(1, json(server.get(search)).get("passages").size());
        assertEquals(2, json(server.get(search + "&undated=true")).get("passages").size());
    }

    @Test
    void sortsAsAsked() throws IOException {
        put("/api/articles/b", "{\"title\": \"Zebra\", \"text\": \"A ferry. A ferry.\"}");
        put("/api/articles/c", "{\"title\": \"Apple\", \"text\": \"A ferry, and much else.\"}");
        assertEquals(List.of("c", "b"), ids("/api/articles?sort=title"));
        assertEquals(List.of("b", "c"), ids("/api/articles?sort=relevance&query=ferry"));
    }

    private List<String> ids(String path) throws IOException {
        List<String> ids = new ArrayList<>();
        json(server.get(path)).get("items").forEach(item -> ids.add(item.get("id").textValue()));
        return ids;
    }

    @Test
    void namesTheSourcesMostArticlesFirst() throws IOException {
        String article = "{\"source\": \"%s\", \"text\": \"Text %d.\"}";
        put("/api/articles/1", article.formatted("Harbour Wire", 1));
        put("/api/articles/2", article.formatted("Gazette", 2));
        put("/api/articles/3", article.formatted("gazette", 3));
        put("/api/articles/4", "{\"text\": \"Of nobody.\"}");
        assertEquals(
                "{\"items\":[{\"name\":\"Gazette\",\"articles\":2},"
                        + "{\"name\":\"Harbour Wire\",\"articles\":1}],\"total\":2}",
                server.get("/api/sources").body());
        assertEquals(
                "{\"items\":[{\"name\":\"Harbour Wire\",\"articles\":1}],\"total\":1}",
                server.get("/api/sources?query=wi").body());
    }

    @Test
    void deletesSeveralAtOnceAndNamesThoseThatWereThere() throws IOException {
        for (String id : List.of("a", "b", "c")) {
            put("/api/articles/" + id, "{\"text\": \"Text of " + id + ".\"}");
        }
        assertEquals(
                "{\"deleted\":[\"a\",\"c\"]}",
                server.post("/api/articles/delete", "{\"ids\": [\"a\", \"none\", \"c\"]}").body());
        assertEquals(List.of("b"), ids("/api/articles"));
        HttpResponse<String> wrong = server.post("/api/articles/delete", "{\"ids\": [\"b\", 7]}");
        assertEquals(400, wrong.statusCode());
        assertEquals("ids[1]: expected a string, not 7", json(wrong).get("detail").textValue());
        assertEquals(List.of("b"), ids("/api/articles"));
    }

    @Test
    void searchingTellsWhereAPassageStandsAndWhyItWasFound() throws IOException {
        server.post("/api/articles", FERRY);
        JsonNode passages = json(server.get("/api/search?q=ferry&limit=1")).get("passages");
        assertEquals(1, passages.size());
        JsonNode passage = passages.get(0);
        assertEquals("ferry", passage.get("articleId").textValue());
        assertEquals(
                FERRY_TEXT.substring(
                        passage.get("start").intValue(), passage.get("end").intValue()),
                passage.get("text").textValue());
        assertEquals(1, passage.get("keywordRank").intValue());
        assertTrue(passage.has("vectorRank"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/search                 | the parameter q is missing",
                "/api/search?q=%20           | the parameter q is missing",
                "/api/search?q=a&limit=&limit=9 | limit comes 2 times, expected once",
                "/api/search?q=a&limit=0     | limit: expected a number from 1 to 100, not \"0\"",
                "/api/search?q=a&limit=101   | limit: expected a number from 1 to 100, not \"101\"",
                "/api/articles?limit=-1      | limit: expected a number from 1 to 100, not \"-1\"",
                "/api/articles?limit=1e1     | limit: expected a number from 1 to 100, not \"1e1\"",
                "/api/articles?from=June     |"
                        + " from: expected a day like 2023-06-18, not \"June\"",
                "/api/articles?from=2023-07-01&to=2023-06-01 |"
                        + " the range ends on 2023-06-01, before it begins on 2023-07-01",
                "/api/articles?undated=yes   | undated: expected true or false, not \"yes\"",
                "/api/search?q=a&sorce=x | sorce is unknown; expected q, limit, from, to, source, byline,"
                        + " undated",
                "/api/articles?sources=x | sources is unknown; expected query, sort, cursor, limit, from,"
                        + " to, source, byline, undated",
                "/api/articles?sort=size     |"
                        + " sort: expected newest, oldest, title or relevance, not \"size\""
            })
    void aParameterThatIsWrongIsNamed(String path, String detail) throws IOException {
        HttpResponse<String> response = server.get(path);
        assertEquals(400, response.statusCode());
        assertEquals(detail, json(response).get("detail").textValue());
    }

    @Test
    void aQueryThatIsTooLongIsRefused() throws IOException {
        assertEquals(200, server.get("/api/search?q=" + "a".repeat(5_001)).statusCode());
        assertEquals(414, server.get("/api/search?q=" + "a".repeat(10_001)).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "-1", "%F0%9F%9A%A2", "null"})
    void aCursorOfNoListIsRefused(String cursor) throws IOException {
        HttpResponse<String> response = server.get("/api/articles?cursor=" + cursor);
        assertEquals(400, response.statusCode(), response.body());
        assertEquals(400, json(response).get("status").intValue());
    }

    private HttpResponse<String> put(String path, String json) {
        return server.send(
                server.request(path)
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(json)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
