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
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

class ArticlesTest extends EngineServerTest {

    private static final String FERRY_DATE =
            "{\"origin\":\"field\",\"role\":\"published\",\"written\":\"2023-06-18\","
                    + "\"date\":\"2023-06-18\",\"certainty\":\"day\",\"zone\":null,"
                    + "\"verdict\":\"chosen\"}";

    @Test
    void whatWasReadAsSomethingElseOrNotAtAllIsTold() throws IOException {
        HttpResponse<String> response =
                server.post(
                        "/api/articles",
                        "{\"title\": \"Pier\", \"body\": \"The pier of Orr is shut.\", \"tags\": 1,"
                                + " \"publishedAt\": \"06/07/2023\"}");
        assertEquals(
                "[\"read as: body → text\",\"1 unknown field: tags\",\"date: not taken: day and month"
                        + " could be taken for each other: \\\"06/07/2023\\\" (field)\"]",
                json(response).get("warnings").toString());
    }

    @Test
    void anArticleThatWasAddedIsThere() throws IOException {
        HttpResponse<String> added = server.post("/api/articles", FERRY);
        assertEquals(200, added.statusCode());
        String version = Article.versionOf(FERRY_TEXT);
        assertEquals(
                "{\"id\":\"ferry\",\"version\":\""
                        + version
                        + "\",\"status\":\"added\",\"passages\":1,\"warnings\":[]}",
                added.body());
        assertEquals(
                "{\"id\":\"ferry\",\"version\":\""
                        + version
                        + "\",\"title\":\"Ferry resumes\",\"source\":\"Harbour Wire\","
                        + "\"url\":\"https://wire.example/ferry\",\"byline\":\"A. Mole\","
                        + "\"publishedAt\":\"2023-06-18\",\"language\":\"en\",\"section\":\"Travel\","
                        + "\"text\":\""
                        + FERRY_TEXT
                        + "\",\"captions\":[\"The Maid. Photo: R. Holm\"],\"pages\":[],\"dating\":{\"published\":"
                        + FERRY_DATE
                        + ",\"modified\":null,\"candidates\":["
                        + FERRY_DATE
                        + "],\"why\":\"Taken from field (“2023-06-18”).\"},\"current\":true}",
                server.get("/api/articles/ferry").body());
        assertEquals(
                "unchanged", json(server.post("/api/articles", FERRY)).get("status").textValue());
    }

    @Test
    void oneArticleThatIsRefusedIsAProblem() throws IOException {
        HttpResponse<String> response =
                server.post("/api/articles", "{\"title\": \"No text\", \"text\": 5}");
        assertEquals(400, response.statusCode());
        assertTrue(json(response).get("detail").textValue().contains("text"), response.body());
    }

    @Test
    void ofManyArticlesEachHasItsOwnResultInItsPlace() throws IOException {
        HttpResponse<String> response =
                server.post("/api/articles", "[" + FERRY + ", {\"text\": 5}, \"no article\"]");
        assertEquals(200, response.statusCode());
        JsonNode results = json(response);
        assertEquals(3, results.size());
        assertEquals("added", results.get(0).get("status").textValue());
        assertEquals(400, results.get(1).get("status").intValue());
        assertTrue(results.get(1).get("detail").textValue().startsWith("article 2: "));
        assertEquals(400, results.get(2).get("status").intValue());
        assertEquals(1, engine.size());
        assertEquals("[]", server.post("/api/articles", "[]").body());
    }

    @Test
    void moreArticlesThanARequestMayBringAreNotTakenIn() throws IOException {
        for (String article : new String[] {"0", FERRY}) {
            HttpResponse<String> response = server.post("/api/articles", array(article, 10_001));
            assertEquals(413, response.statusCode());
            assertEquals(
                    "the body is over the limit of 10000 articles",
                    json(response).get("detail").textValue());
        }
        assertEquals(0, engine.size());
        assertEquals(10_000, json(server.post("/api/articles", array("0", 10_000))).size());
    }

    /// Each would take up many times its bytes in memory, whatever is then made of it.
    @ParameterizedTest
    @ValueSource(strings = {"0", "{}", "[]", "\"\"", "{\"\":0}"})
    void aBodyOfMoreValuesThanArticlesHaveIsNotReadToItsEnd(String value) throws IOException {
        String values = array(value, 300_000);
        for (String body : new String[] {values, "{\"text\": \"A.\", \"x\": " + values + "}"}) {
            for (String path : new String[] {"/api/articles", "/mcp"}) {
                HttpResponse<String> response = server.post(path, body);
                assertEquals(413, response.statusCode());
                assertEquals(
                        "the body is over the limit of 250000 names and values",
                        json(response).get("detail").textValue());
            }
        }
    }

    private static String array(String element, int count) {
        return "[" + (element + ",").repeat(count - 1) + element + "]";
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/articles", "/api/ask", "/v1/chat/completions", "/mcp"})
    void whatIsBeyondTheLimitsOfTheParserIsRefusedWithItsPlace(String path) {
        for (String value :
                new String[] {
                    "[".repeat(1_001) + "]".repeat(1_001),
                    "1".repeat(1_001),
                    "{\"" + "k".repeat(50_001) + "\": 1}"
                }) {
            HttpResponse<String> response = server.post(path, "{\"x\":\n " + value + "}");
            assertEquals(400, response.statusCode());
            assertTrue(
                    response.body()
                            .contains(
                                    "the body is not read: a value of this JSON is too long, too"
                                            + " large or nested too deep, at line 2, column "),
                    response.body());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sq:a/b (c),d",
                "a",
                "...",
                "../..",
                "a/../b",
                "a/.",
                "%2F",
                "a;b=c",
                "a+b",
                "ü–🚢",
                "?#&=\"'<>",
                "\\",
                "//",
                "a.html"
            })
    void anyPrintableIdCanBeAPartOfAPath(String id) throws IOException {
        String path =
                "/api/articles/"
                        + URLEncoder.encode(id, StandardCharsets.UTF_8)
                                .replace("+", "%20")
                                .replace(".", "%2E");
        HttpResponse<String> put = put(path, "{\"text\": \"" + FERRY_TEXT + "\"}");
        assertEquals(200, put.statusCode(), put.body());
        assertEquals(id, json(put).get("id").textValue());
        assertEquals(id, json(server.get(path)).get("id").textValue());
        assertEquals(204, server.send(server.request(path).DELETE()).statusCode());
        assertEquals(404, server.get(path).statusCode());
    }

    /// Addresses that a browser would shorten: on every road in.
    @ParameterizedTest
    @ValueSource(strings = {".", ".."})
    void anIdThatNoBrowserCanNameIsRefused(String id) throws IOException {
        String article = "{\"id\": \"" + id + "\", \"text\": \"" + FERRY_TEXT + "\"}";
        String why = "an id cannot be \\\"" + id + "\\\": no browser could name it in an address";
        HttpResponse<String> posted = server.post("/api/articles", article);
        assertEquals(400, posted.statusCode());
        assertTrue(posted.body().contains(why), posted.body());
        HttpResponse<String> inArray = server.post("/api/articles", "[" + article + "]");
        assertTrue(inArray.body().contains(why), inArray.body());
        HttpResponse<String> put =
                put("/api/articles/" + id.replace(".", "%2E"), "{\"text\": \"It sails.\"}");
        assertEquals(400, put.statusCode());
        assertTrue(put.body().contains(why), put.body());
        HttpResponse<String> uploaded =
                server.send(
                        server.request("/api/articles")
                                .header("Content-Type", "multipart/form-data; boundary=b")
                                .POST(
                                        BodyPublishers.ofString(
                                                """
                                                --b\r
                                                Content-Disposition: form-data; name="f"; filename="a.json"\r
                                                \r
                                                %s\r
                                                --b--\r
                                                """
                                                        .formatted(article))));
        assertTrue(uploaded.body().contains(why), uploaded.body());
        assertEquals(0, engine.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"%00", "%0A", "%ED%A0%80", "%FF", "%E2%80%A8"})
    void anIdThatIsNotPrintableIsRefusedOrUnknown(String id) throws IOException {
        HttpResponse<String> response = server.get("/api/articles/" + id);
        int status = response.statusCode();
        assertTrue(status == 400 || status == 404, response.body());
        assertEquals(status, json(response).get("status").intValue());
    }

    @Test
    void puttingReplacesAndKeepsTheVersionBefore() throws IOException {
        server.post("/api/articles", FERRY);
        String before = Article.versionOf(FERRY_TEXT);
        HttpResponse<String> put =
                put("/api/articles/ferry", "{\"id\": \"ferry\", \"text\": \"It sank in Brin.\"}");
        assertEquals(200, put.statusCode());
        assertEquals("updated", json(put).get("status").textValue());
        JsonNode now = json(server.get("/api/articles/ferry"));
        assertEquals("It sank in Brin.", now.get("text").textValue());
        assertTrue(now.get("current").booleanValue());
        assertTrue(
                json(server.get("/api/articles/ferry?version=" + now.get("version").textValue()))
                        .get("current")
                        .booleanValue());
        JsonNode then = json(server.get("/api/articles/ferry?version=" + before));
        assertEquals(FERRY_TEXT, then.get("text").textValue());
        assertFalse(then.get("current").booleanValue());
        HttpResponse<String> never = server.get("/api/articles/ferry?version=abc");
        assertEquals(404, never.statusCode());
        assertEquals(
                "article \"ferry\" has no version \"abc\"", json(never).get("detail").textValue());
    }

    @Test
    void puttingUnderAnotherIdIsRefused() throws IOException {
        HttpResponse<String> response = put("/api/articles/other", FERRY);
        assertEquals(400, response.statusCode());
        assertEquals(
                "the id in the body, \"ferry\", is not the one in the path, \"other\"",
                json(response).get("detail").textValue());
        assertEquals(400, put("/api/articles/other", "[" + FERRY + "]").statusCode());
        assertEquals(0, engine.size());
    }

    @Test
    void deletingTakesAnArticleAwayOnce() throws IOException {
        server.post("/api/articles", FERRY);
        HttpResponse<String> deleted = server.send(server.request("/api/articles/ferry").DELETE());
        assertEquals(204, deleted.statusCode());
        assertEquals("", deleted.body());
        HttpResponse<String> again = server.send(server.request("/api/articles/ferry").DELETE());
        assertEquals(404, again.statusCode());
        assertEquals("no article has the id \"ferry\"", json(again).get("detail").textValue());
        assertEquals(404, server.get("/api/articles/ferry").statusCode());
        assertEquals("[]", json(server.get("/api/search?q=ferry")).get("passages").toString());
    }

    private HttpResponse<String> put(String path, String json) {
        return server.send(
                server.request(path)
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(json)));
    }
}
