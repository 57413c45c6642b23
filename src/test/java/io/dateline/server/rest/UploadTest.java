package io.dateline.server.rest;

import static io.dateline.server.TestServer.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;

import io.dateline.server.EngineServerTest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;

class UploadTest extends EngineServerTest {

    @Test
    void filesAreReadAndEachArticleHasItsOwnResult() throws IOException {
        HttpResponse<String> response =
                upload(
                        part("one.txt", "The harbour of Brin was closed for a week."),
                        part("two ü.txt", "Aldport has a new lighthouse — and a museum."));
        assertEquals(200, response.statusCode());
        JsonNode results = json(response);
        assertEquals(2, results.size());
        for (JsonNode result : results) {
            assertEquals("added", result.get("status").textValue(), response.body());
        }
        assertEquals(2, engine.size());
    }

    @Test
    void aFileThatIsRefusedIsNamedAndStopsNoOther() throws IOException {
        JsonNode results =
                json(upload(part("empty.txt", ""), part("full.txt", "Brin has a new mayor.")));
        assertEquals(2, results.size());
        assertEquals(400, results.get(0).get("status").intValue());
        assertTrue(results.get(0).get("detail").textValue().startsWith("empty.txt"));
        assertEquals("added", results.get(1).get("status").textValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Disposition: form-data; filename=\"a.txt\"",
                "Content-Disposition: form-data",
                "Content-Type: text/plain"
            })
    void aPartWithoutANameIsRefusedInWordsOfOurs(String headers) throws IOException {
        HttpResponse<String> response = upload(headers + "\r\n\r\nA heron.");
        assertEquals(400, response.statusCode());
        assertEquals(
                "a part of the form has no name: expected Content-Disposition: form-data;"
                        + " name=\"file\"; filename=\"…\"",
                json(response).get("detail").textValue());
    }

    @Test
    void anAnswerFromAPdfCitesThePageAlsoWhenItIsReadAgain() throws IOException {
        String pdf =
                pdf(
                        "The ferry sails again.",
                        "Anna Lindqvist was elected mayor of Brin on Sunday.");
        JsonNode added = json(upload(part("paper.pdf", pdf)));
        assertEquals("added", added.at("/0/status").textValue(), added.toString());
        String question = "{\"question\": \"Who was elected mayor of Brin?\"}";
        JsonNode answer = json(server.post("/api/ask", question));
        assertEquals("Anna Lindqvist", answer.get("shortAnswer").textValue(), answer.toString());
        assertEquals(2, answer.at("/citations/0/page").intValue());
        JsonNode passage = json(server.get("/api/search?q=Lindqvist&limit=1")).at("/passages/0");
        JsonNode pages =
                json(server.get("/api/articles/" + added.at("/0/id").textValue())).get("pages");
        assertEquals("[0,24]", pages.toString());
        assertEquals(
                passage.get("start").intValue() < 24 ? 1 : 2,
                passage.get("page").intValue(),
                "the page on which the passage begins");
        JsonNode kept =
                json(server.get("/api/conversations/" + answer.get("conversationId").textValue()));
        assertEquals(answer.get("citations"), kept.findValue("citations"));
    }

    /// A PDF of a line a page, without the table that says where its parts are.
    private static String pdf(String... pages) {
        StringBuilder kids = new StringBuilder();
        StringBuilder objects = new StringBuilder();
        for (int n = 0; n < pages.length; n++) {
            String content = "BT /F1 12 Tf 72 700 Td (%s) Tj ET".formatted(pages[n]);
            kids.append(10 + 2 * n).append(" 0 R ");
            objects.append(
                    """
                    %d 0 obj <</Type /Page /Parent 2 0 R /Contents %d 0 R \
                    /Resources <</Font <</F1 3 0 R>>>> /MediaBox [0 0 600 800]>> endobj
                    %d 0 obj <</Length %d>> stream
                    %s
                    endstream endobj
                    """
                            .formatted(
                                    10 + 2 * n, 11 + 2 * n, 11 + 2 * n, content.length(), content));
        }
        return """
        %%PDF-1.4
        1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
        2 0 obj <</Type /Pages /Kids [%s] /Count %d>> endobj
        3 0 obj <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>> endobj
        %strailer <</Root 1 0 R>>
        %%%%EOF
        """
                .formatted(kids, pages.length, objects);
    }

    @Test
    void anUploadedPageIsNeverServedAsOne() throws IOException {
        String page = "<html><body><p>A heron.</p><script>alert(1)</script></body></html>";
        JsonNode added = json(upload(part("page.html", page)));
        HttpResponse<String> article = server.get("/api/articles/" + added.at("/0/id").textValue());
        assertEquals(200, article.statusCode());
        assertTrue(
                article.headers()
                        .firstValue("content-type")
                        .orElse("")
                        .startsWith("application/json"));
        assertEquals("nosniff", article.headers().firstValue("x-content-type-options").orElse(""));
        assertEquals("A heron.", json(article).get("text").textValue());
    }

    @Test
    void aFormWithoutFilesIsRefused() throws IOException {
        HttpResponse<String> response =
                upload("Content-Disposition: form-data; name=\"a\"\r\n\r\nno file");
        assertEquals(400, response.statusCode());
        assertEquals("the form has no files", json(response).get("detail").textValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"multipart/form-data", "multipart/form-data; boundary=\"", "text/plain"})
    void whatIsNeitherJsonNorAFormIsRefused(String type) throws IOException {
        HttpResponse<String> response =
                server.send(
                        server.request("/api/articles")
                                .header("Content-Type", type)
                                .POST(BodyPublishers.ofString(FERRY)));
        int status = response.statusCode();
        assertTrue(status == 400 || status == 415, response.body());
        assertEquals(status, json(response).get("status").intValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "multipart/form-data; boundary=b"})
    void aBodyHasALimitAndIsNotReadBeyondIt(String type) throws IOException {
        String response =
                server.raw(
                        "POST /api/articles HTTP/1.1\r\nHost: localhost:"
                                + server.server.url().getPort()
                                + "\r\nContent-Type: "
                                + type
                                + "\r\nContent-Length: 33554433\r\nConnection: close\r\n\r\n");
        assertTrue(response.startsWith("HTTP/1.1 413 "), response);
        assertTrue(response.contains("application/problem+json"), response);
        assertTrue(response.contains("33554432"), response);
    }

    @Test
    void aFormThatDoesNotSayHowLongItIsHasTheSameLimit() throws IOException {
        String part = "--b\r\n" + part("a.txt", "x".repeat(32 * 1024 * 1024)) + "\r\n--b--\r\n";
        HttpResponse<String> response =
                server.send(
                        server.request("/api/articles")
                                .header("Content-Type", "multipart/form-data; boundary=b")
                                .POST(BodyPublishers.fromPublisher(BodyPublishers.ofString(part))));
        assertEquals(413, response.statusCode(), response.body());
    }

    @Test
    void moreArticlesThanARequestMayBringAreNotTakenIn() throws IOException {
        String article = "{\"text\": \"A.\"}\n";
        for (HttpResponse<String> response :
                List.of(
                        upload(part("a.jsonl", "0\n".repeat(1_000_000))),
                        upload(part("a.json", "[" + "0,".repeat(1_000_000) + "0]")),
                        upload(
                                part("a.jsonl", article.repeat(5_000)),
                                part("b.jsonl", article.repeat(5_001))))) {
            assertEquals(413, response.statusCode(), response.body());
            assertEquals(
                    "the body is over the limit of 10000 articles",
                    json(response).get("detail").textValue());
        }
        assertEquals(0, engine.size());
    }

    private static String part(String fileName, String content) {
        return "Content-Disposition: form-data; name=\"file\"; filename=\""
                + fileName
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n"
                + content;
    }

    private HttpResponse<String> upload(String... parts) {
        StringBuilder body = new StringBuilder();
        for (String part : parts) {
            body.append("--b\r\n").append(part).append("\r\n");
        }
        return server.send(
                server.request("/api/articles")
                        .header("Content-Type", "multipart/form-data; boundary=b")
                        .POST(BodyPublishers.ofString(body.append("--b--\r\n").toString())));
    }
}
