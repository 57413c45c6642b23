package io.dateline.server.keys;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// The page that asks for a key. It works without scripts.
final class SignInPage {

    /// No scripts at all, and a form that goes to this server alone.
    static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none';"
                    + " form-action 'self'; frame-ancestors 'none'";

    private static final String FRAME = read();

    private static final String PLACE = "<!-- content -->";

    private SignInPage() {}

    private static String read() {
        try (InputStream page =
                Objects.requireNonNull(SignInPage.class.getResourceAsStream("sign-in.html"))) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the jar is not whole", e);
        }
    }

    /// Asks for a key.
    ///
    /// @param problem what was wrong with the last attempt; empty at the first. Words of ours
    static String asking(String problem) {
        String told =
                problem.isEmpty()
                        ? ""
                        : "<p id=\"problem\" class=\"problem\" role=\"alert\">" + problem + "</p>";
        String described = problem.isEmpty() ? "hint" : "problem hint";
        return FRAME.replace(
                PLACE,
                """
                <h1>Sign in</h1>
                %s
                <form method="post" action="/sign-in">
                  <label for="key">Your key</label>
                  <input id="key" name="key" type="password" autocomplete="current-password"
                    required autofocus spellcheck="false" autocapitalize="off"
                    aria-describedby="%s">
                  <p id="hint" class="hint">Whoever runs this server makes keys.</p>
                  <button type="submit" class="control">Sign in</button>
                </form>"""
                        .formatted(told, described));
    }

    /// Offers to end the sign-in.
    ///
    /// @param name of the key
    static String signedIn(String name) {
        return FRAME.replace(
                PLACE,
                """
                <h1>Signed in</h1>
                <p>You are signed in with the key “%s”.</p>
                <p><a href="/">To the questions</a></p>
                <form method="post" action="/sign-out">
                  <button type="submit" class="control">Sign out</button>
                </form>"""
                        .formatted(escaped(name)));
    }

    /// Says that nobody need sign in.
    static String notNeeded() {
        return FRAME.replace(
                PLACE,
                """
                <h1>No key is needed</h1>
                <p>This server answers this machine alone, and has no keys.</p>
                <p><a href="/">To the questions</a></p>""");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
