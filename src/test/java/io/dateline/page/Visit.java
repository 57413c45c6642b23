package io.dateline.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/// One reader's browser at the page. Nothing may go wrong there unseen: errors on the console,
/// violations of the content security policy, dialogs and requests to anyone but the server are
/// held against the visit when it ends.
final class Visit implements AutoCloseable {

    private static final String TELL_VIOLATIONS =
            "addEventListener('securitypolicyviolation', (event) => console.error('refused by the"
                    + " content security policy: ' + event.violatedDirective + ' '"
                    + " + event.blockedURI));";

    private final BrowserContext context;
    private final URI server;
    private final List<String> faults = new ArrayList<>();
    private final List<String> expected = new ArrayList<>();
    final Page page;

    Visit(Browser browser, URI server, Browser.NewContextOptions options) {
        this.server = server;
        context = browser.newContext(options);
        context.addInitScript(TELL_VIOLATIONS);
        context.onConsoleMessage(
                message -> {
                    if (message.type().equals("error") || message.type().equals("warning")) {
                        faults.add("console: " + message.text() + " " + message.location());
                    }
                });
        context.onWebError(error -> faults.add("uncaught: " + error.error()));
        context.onDialog(this::refuse);
        context.onRequest(
                request -> {
                    if (!request.url().startsWith(server + "/")) {
                        faults.add("request to " + request.url());
                    }
                });
        page = context.newPage();
        page.onWebSocket(socket -> faults.add("socket to " + socket.url()));
        open("/");
    }

    private void refuse(Dialog dialog) {
        faults.add("dialog: " + dialog.message());
        dialog.dismiss();
    }

    void open(String path) {
        page.navigate(server + path);
        // looks again sooner than an assertion does
        page.locator("body:not(:has(#desk[aria-busy=true]))").waitFor();
    }

    /// Opens what is no view of the page.
    void leave(String path) {
        page.navigate(server + path);
    }

    /// Leaves the server, which is about to end: what the page still asks for would meet it ending.
    void end() {
        page.navigate("about:blank");
    }

    /// From now on a fault that holds these words is no fault.
    void expect(String words) {
        expected.add(words);
    }

    void allowCopying() {
        context.grantPermissions(List.of("clipboard-read", "clipboard-write"));
    }

    /// What is on the clipboard, in this form.
    String copied(String type) {
        return (String)
                page.evaluate(
                        "async (type) => (await (await navigator.clipboard.read())[0].getType(type))"
                                + ".text()",
                        type);
    }

    /// What the address bar says from `#` on.
    String address() {
        return (String) page.evaluate("() => location.hash");
    }

    void goOffline(boolean offline) {
        context.setOffline(offline);
    }

    Locator field() {
        return page.locator("#question");
    }

    /// Asks, and waits until something stands below the question.
    ///
    /// @return the turn of the conversation
    Locator ask(String question) {
        field().fill(question);
        field().press("Enter");
        return turn(question);
    }

    Locator turn(String question) {
        Locator turn = page.locator("article.turn").last();
        assertThat(turn.locator(".question")).hasText(question);
        return turn;
    }

    /// Asks, and waits for the answer.
    Locator askAndRead(String question) {
        Locator turn = ask(question);
        turn.locator(".answer[data-status=answered] .notes").waitFor();
        return turn;
    }

    Locator card() {
        return page.locator("#card");
    }

    Locator source() {
        return page.locator("#source");
    }

    /// The words of the open article that are marked as the quote.
    String markedQuote() {
        assertThat(source().locator("mark.quote").first()).isVisible();
        return String.join("", source().locator("mark.quote").allTextContents());
    }

    /// Waits until this is marked: another source may still be open while it is fetched.
    void assertMarked(String quote) {
        page.waitForCondition(() -> markedQuote().equals(quote));
    }

    /// Waits until all that was done so far has been told, and judges it.
    void assertNothingWentWrong() {
        // messages of the browser come in order: after this answer no earlier one is outstanding
        page.evaluate("() => new Promise((drawn) => requestAnimationFrame(drawn))");
        List<String> unexpected =
                faults.stream()
                        .filter(fault -> expected.stream().noneMatch(fault::contains))
                        .toList();
        assertEquals(List.of(), unexpected);
    }

    @Override
    public void close() {
        context.close();
    }
}
