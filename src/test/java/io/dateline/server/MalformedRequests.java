package io.dateline.server;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Requests that are almost right, the same ones for the same seed.
public final class MalformedRequests {

    private static final List<String> ROUTES =
            List.of(
                    "POST /api/ask",
                    "POST /api/ask/stream",
                    "POST /api/articles",
                    "PUT /api/articles/x",
                    "DELETE /api/articles/x",
                    "GET /api/articles/ferry",
                    "GET /api/articles/ferry?version=7044a63d6691451de0070663f0e51354",
                    "DELETE /api/articles/%2E%2E",
                    "GET /api/articles?cursor=MTk1MjY6YnJpZGdl",
                    "GET /api/articles",
                    "GET /api/search",
                    "POST /api/suggestions",
                    "POST /v1/chat/completions",
                    "GET /v1/models/dateline",
                    "POST /mcp",
                    "GET /",
                    "GET /js/main.js",
                    "GET /metrics",
                    "GET /openapi.json",
                    "BREW /api/ask",
                    "HEAD /health/live");

    private static final List<String> BODIES =
            List.of(
                    "{\"question\": \"Where does the ferry sail?\"}",
                    "{\"question\": \"Where does the ferry \\udc00 sail? \\ud800\"}",
                    "{\"question\": \"Does it sail?\", \"conversationId\": \"c\", \"passages\": 2,"
                            + " \"filter\": {\"from\": \"2023-06-01\", \"source\": \"Wire\"}}",
                    "{\"id\": \"x\", \"title\": \"Heron\", \"text\": \"A heron stood there.\"}",
                    "[{\"title\": \"Heron\", \"text\": \"A heron.\", \"date\": \"2023-06-18\"}, {}]",
                    "{\"model\": \"dateline\", \"stream\": true, \"messages\": [{\"role\": \"user\","
                            + " \"content\": \"Where does the ferry sail?\"}]}",
                    "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"tools/call\", \"params\":"
                            + " {\"name\": \"search\", \"arguments\": {\"query\": \"ferry\"}}}",
                    "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"tools/call\", \"params\":"
                            + " {\"name\": \"get_article\", \"arguments\": {\"id\": \"ferry\","
                            + " \"start\": 3, \"end\": 9}}}",
                    "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"tools/call\", \"params\":"
                            + " {\"name\": \"add_article\", \"arguments\": {\"text\": \"A heron.\"}}}",
                    """
                    --b
                    Content-Disposition: form-data; name="f"; filename="a.txt"
                    Content-Type: text/plain

                    A heron stood there.
                    --b--
                    """
                            .replace("\n", "\r\n"));

    private static final List<String> TYPES =
            List.of(
                    "application/json",
                    "application/json; charset=utf-8",
                    "application/json; charset=nonsense",
                    "application/json; charset=\"",
                    "application/json; charset=%%%",
                    "application/json; charset=UTF-16",
                    "multipart/form-data; boundary=b",
                    "multipart/form-data; boundary=b; charset=nonsense",
                    "multipart/form-data; boundary=",
                    "multipart/form-data",
                    "application/x-www-form-urlencoded; charset=nonsense",
                    "text/plain",
                    ";",
                    "");

    /// To stand in the place of a value, in JSON, in a path and in a header.
    private static final List<String> VALUES =
            List.of(
                    "\"\\udc00\"",
                    "\"a \\ud800 b\"",
                    "\"\\ud83d\\ude00\\udc00\"",
                    "\"\\u0000\"",
                    "\"\uFFFF\u202E\u0301\"",
                    "\"\"",
                    "null",
                    "-1",
                    "1e400",
                    "99999999999999999999",
                    "true",
                    "[]",
                    "{}",
                    "[[[[[[[[]]]]]]]]",
                    "NaN",
                    "\"9999-99-99\"",
                    "\"..\"",
                    "\"a\\nb\"",
                    "\"" + "i".repeat(10_000) + "\"",
                    "-2147483649",
                    "1.5",
                    "{\"\": {\"\": 1}}");

    private static final List<String> PATHS =
            List.of(
                    "%",
                    "%zz",
                    "%00",
                    "%2e%2e/",
                    "..",
                    "//",
                    ";a=b",
                    "\\",
                    "%ff",
                    "%ed%b0%80",
                    "é",
                    "{}",
                    "%22%27%3C%3E",
                    "%0A%0D",
                    "%2F..%2F..%2Fetc%2Fpasswd",
                    "%E2%80%AE",
                    "%41".repeat(10_000),
                    "\u00e4".repeat(10_000),
                    "a/".repeat(4_000),
                    "a.".repeat(4_000),
                    "x".repeat(4_000),
                    "?#",
                    "%2f");

    private static final List<String> HEADERS =
            List.of(
                    "Expect: 100-continue",
                    "Expect: nonsense",
                    "Accept: ;;;,",
                    "Accept-Encoding: gzip;q=zzz",
                    "Content-Encoding: gzip",
                    "Cookie: =;;=\"",
                    "Cookie: dateline=" + "c".repeat(4_000) + "; dateline=; $Version=1",
                    "Cookie: dateline=%00%ff\u00e9\"",
                    "Upgrade: websocket\r\nSec-WebSocket-Version: 13",
                    "Origin: nonsense",
                    "Origin:",
                    "Sec-Fetch-Site: cross-site",
                    "If-None-Match: \"",
                    "If-Modified-Since: yesterday",
                    "Range: bytes=9-1",
                    "Forwarded: for=\"",
                    "MCP-Protocol-Version: 1",
                    "X-HTTP-Method-Override: DELETE",
                    "X-HTTP-Method-Override: nonsense",
                    "Content-Length: 1",
                    "Content-Length: -1",
                    "Content-Length: nonsense",
                    "Transfer-Encoding: nonsense",
                    "Authorization: Basic %%%",
                    "A: " + "b".repeat(9_000),
                    "No colon",
                    ": no name");

    private final Random random;
    private final String host;

    public MalformedRequests(long seed, String host) {
        random = new Random(seed);
        this.host = host;
    }

    public byte[] next() {
        String[] route = one(ROUTES).split(" ", 2);
        byte[] body = route[0].equals("GET") ? new byte[0] : body();
        boolean chunked = random.nextInt(4) == 0;
        StringBuilder head = new StringBuilder(route[0] + " " + path(route[1]) + " HTTP/1.1\r\n");
        head.append("Host: ").append(random.nextInt(30) == 0 ? "evil.example" : host);
        head.append("\r\nConnection: close\r\n");
        if (random.nextInt(8) > 0) {
            String type = random.nextInt(3) == 0 ? one(TYPES) : TYPES.getFirst();
            head.append("Content-Type: ").append(isForm(body) ? TYPES.get(6) : type).append("\r\n");
        }
        for (int n = random.nextInt(6) - 3; n > 0; n--) {
            head.append(one(HEADERS)).append("\r\n");
        }
        int length = random.nextInt(30) == 0 ? 99_999_999 : body.length;
        head.append(chunked ? "Transfer-Encoding: chunked" : "Content-Length: " + length);
        head.append("\r\n\r\n");
        byte[] request = joined(latin(head.toString()), chunked ? chunks(body) : body);
        return random.nextInt(5) == 0 ? damaged(request) : request;
    }

    private boolean isForm(byte[] body) {
        return body.length > 0 && body[0] == '-' && random.nextInt(10) > 0;
    }

    private String path(String route) {
        String path = random.nextInt(3) == 0 ? route : route.replaceFirst("\\?.*", "");
        return switch (random.nextInt(6)) {
            case 0 -> path + "/" + one(PATHS);
            case 1 -> path + "?q=" + one(PATHS) + "&limit=" + one(VALUES).replace(' ', '+');
            case 2 -> path + "?q=ferry&query=ferry&cursor=" + one(PATHS) + "&from=" + one(PATHS);
            case 3 -> path.endsWith("/") ? "/" + one(PATHS) + ".js" : path + one(PATHS);
            default -> path.equals("/api/search") ? path + "?q=ferry" : path;
        };
    }

    private byte[] body() {
        String body = one(BODIES);
        for (int n = random.nextInt(3); n > 0; n--) {
            body = body.startsWith("--") ? damagedForm(body) : withAnotherValue(body);
        }
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return random.nextInt(6) == 0 ? damaged(bytes) : bytes;
    }

    /// Another value in place of one between a colon and what ends it.
    private String withAnotherValue(String json) {
        int colon = json.indexOf(": ", random.nextInt(json.length()));
        if (colon < 0) {
            return json + one(VALUES);
        }
        int end = colon + 2;
        while (end < json.length() && ",}]".indexOf(json.charAt(end)) < 0) {
            end++;
        }
        return json.substring(0, colon + 2) + one(VALUES) + json.substring(end);
    }

    private String damagedForm(String form) {
        return switch (random.nextInt(6)) {
            case 0 -> form.replace(" name=\"f\";", "");
            case 1 -> form.replace("filename=\"a.txt\"", "filename=\"\"");
            case 2 -> form.replace("Content-Disposition", "Content-Nonsense");
            case 3 -> form.replace("--b--", "");
            case 4 -> form.replace("text/plain", "text/html; charset=nonsense");
            default -> form.replace("a.txt", one(PATHS) + ".json");
        };
    }

    private byte[] chunks(byte[] body) {
        String size =
                switch (random.nextInt(6)) {
                    case 0 -> "zz";
                    case 1 -> "-1";
                    case 2 -> "ffffffffffffffff";
                    case 3 -> Integer.toHexString(body.length + 9);
                    default -> Integer.toHexString(body.length);
                };
        byte[] begun = joined(latin(size + "\r\n"), body);
        return joined(begun, latin(random.nextInt(4) == 0 ? "" : "\r\n0\r\n\r\n"));
    }

    /// Cut off, or with bytes that are none of its.
    private byte[] damaged(byte[] bytes) {
        if (bytes.length == 0) {
            return bytes;
        }
        if (random.nextBoolean()) {
            return Arrays.copyOf(bytes, random.nextInt(bytes.length));
        }
        byte[] damaged = bytes.clone();
        for (int n = 1 + random.nextInt(4); n > 0; n--) {
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
        }
        return damaged;
    }

    private static byte[] joined(byte[] first, byte[] second) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(first);
        bytes.writeBytes(second);
        return bytes.toByteArray();
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private String one(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }
}
