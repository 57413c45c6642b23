package io.dateline.server.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;

/// Cookies come from outside. Each header is parsed as the server does.
class SessionCookieTest {

    private static final int HEADERS = 10_000;

    private static final String TOKEN = "dateline_Zm9yIGEgc2Vzc2lvbiwgMjU2IHJhbmRvbSBiaXRz-_";

    /// As a browser gives it: the whole of a cookie of this name.
    private static final Pattern GIVEN =
            Pattern.compile("(^|[;,\\s\"])dateline\\s*=\\s*\"?" + TOKEN + "\"?\\s*([;,\\s]|$)");

    private static final List<String> NAMES =
            List.of(
                    "dateline",
                    "Dateline",
                    "__Host-dateline",
                    "dateline-signed-in",
                    "xdateline",
                    "%64ateline",
                    "dateline dateline",
                    "\"dateline\"",
                    "$Path",
                    "");

    /// What stands between two cookies, in the place of one, or within one.
    private static final List<String> PIECES =
            List.of(
                    "=",
                    ";",
                    "; ",
                    ",",
                    "\"",
                    "\\\"",
                    "\\",
                    " ",
                    "\t",
                    "%00",
                    "%3D",
                    "$Version=1",
                    "Expires=Thu, 01 Jan 1970 00:00:00 GMT",
                    "{\"a\": [1]}",
                    "\u00e9",
                    "\u007f",
                    "\u0001",
                    "a".repeat(2_000),
                    "a=b",
                    "a=\"b",
                    "dateline");

    private final Server server = new Server();
    private final LocalConnector connector =
            new LocalConnector(server, new HttpConnectionFactory());

    /// Answers with the token that is read of a request.
    private static final class Reading extends Handler.Abstract {

        private final SessionCookie cookie = new SessionCookie(null);

        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            Optional<String> token = cookie.read(request);
            Content.Sink.write(
                    response, true, token.map(text -> "<" + text + ">").orElse(""), callback);
            return true;
        }
    }

    @BeforeEach
    void start() throws Exception {
        server.addConnector(connector);
        server.setHandler(new Reading());
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    @Test
    void noHeaderIsAFaultOrASessionThatItDoesNotGive() throws Exception {
        Random random = new Random(20230618);
        int given = 0;
        int others = 0;
        for (int n = 0; n < HEADERS; n++) {
            String header = header(random);
            String response = response("Cookie: " + header);
            String status = response.substring(9, 12);
            assertTrue(List.of("200", "400", "431").contains(status), () -> header + response);
            if (response.contains("<" + TOKEN + ">")) {
                assertTrue(GIVEN.matcher(header).find(), header);
                given++;
            } else if (response.endsWith(">")) {
                String token = response.substring(response.indexOf('<') + 1).replace(">", "");
                assertTrue(header.contains(token), () -> header + response);
                others++;
            }
        }
        assertTrue(given > HEADERS / 100 && others > HEADERS / 100, given + " and " + others);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "theme=dark; dateline=TOKEN; _ga=GA1.2.3",
                "prefs={\"a\":[1,2]}; dateline=TOKEN",
                "empty=; =; flag; dateline=TOKEN",
                "name=\u00e9; dateline=TOKEN"
            })
    void cookiesOfOtherProgramsOnThisHostDoNotSignOut(String header) throws Exception {
        assertEquals(
                "<" + TOKEN + ">", body(response("Cookie: " + header.replace("TOKEN", TOKEN))));
    }

    @Test
    void overHttpTheCookieOfHttpsIsNone() {
        assertEquals("", body(response("Cookie: __Host-dateline=" + TOKEN)));
        assertEquals("<" + TOKEN + ">", body(response("Cookie: dateline=" + TOKEN)));
    }

    private static String header(Random random) {
        StringBuilder header = new StringBuilder();
        for (int n = 1 + random.nextInt(4); n > 0; n--) {
            switch (random.nextInt(4)) {
                case 0 -> header.append(one(PIECES, random));
                case 1 -> header.append(one(NAMES, random)).append('=').append(one(PIECES, random));
                default -> header.append(one(NAMES, random)).append('=').append(token(random));
            }
            header.append(random.nextInt(3) == 0 ? one(PIECES, random) : "; ");
        }
        if (random.nextInt(3) == 0) {
            header.insert(random.nextInt(header.length() + 1), one(PIECES, random));
        }
        return header.toString();
    }

    private static String one(List<String> texts, Random random) {
        return texts.get(random.nextInt(texts.size()));
    }

    /// The right one, or almost.
    private static String token(Random random) {
        int at = random.nextInt(TOKEN.length());
        return switch (random.nextInt(6)) {
            case 0 -> TOKEN.substring(0, at);
            case 1 -> TOKEN.substring(at);
            case 2 -> TOKEN.toUpperCase(Locale.ROOT);
            case 3 -> TOKEN + TOKEN.charAt(at);
            default -> TOKEN;
        };
    }

    private String response(String header) {
        try {
            return connector.getResponse(
                    "GET / HTTP/1.1\r\nHost: office\r\nConnection: close\r\n"
                            + header
                            + "\r\n\r\n");
        } catch (Exception e) {
            throw new AssertionError(header, e);
        }
    }

    private static String body(String response) {
        return response.substring(response.indexOf("\r\n\r\n") + 4);
    }
}
