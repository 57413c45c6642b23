package io.dateline.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;

import io.dateline.server.DatelineServer.Additions;
import io.dateline.server.TestServer;
import io.dateline.server.keys.ApiKeys;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;

@InBrowser
class SignInPageTest {

    @RegisterExtension static final Newsroom newsroom = Newsroom.withSamples();

    @TempDir private static Path data;
    @AutoClose private final ApiKeys keys = ApiKeys.open(data);
    private String key = "";

    @BeforeEach
    void makeKey() {
        keys.revoke("anna");
        key = keys.add("anna", true).orElseThrow();
    }

    private TestServer open() {
        return TestServer.with(
                TestServer.ANY_PORT,
                CompletableFuture.completedFuture(newsroom.engine()),
                new Additions(keys, List.of()));
    }

    private static void awaitSignIn(Visit visit) {
        assertThat(visit.page.locator("h1:visible")).hasText("Sign in");
        visit.page.waitForLoadState();
    }

    @Test
    void whoHasAKeyComesInAndGoesOutAgain() {
        try (TestServer server = open()) {
            Visit visit = visit(server);
            awaitSignIn(visit);
            visit.page.locator("#key").fill("guessed");
            visit.page.locator("#key").press("Enter");
            assertThat(visit.page.locator("[role=alert]")).containsText("No such key");
            signIn(visit);
            assertThat(visit.page.locator("#total")).hasText("22");
            visit.askAndRead("Does the ferry sail?");
            visit.page.locator("#sign-out").click();
            awaitSignIn(visit);
            visit.open("/");
            awaitSignIn(visit);
            visit.end();
        }
    }

    @Test
    void signingInLeadsBackToWhereItWasAskedFor() {
        try (TestServer server = open()) {
            Visit visit = visit(server);
            awaitSignIn(visit);
            signIn(visit);
            visit.page.locator("#open-articles").click();
            assertThat(visit.page.locator(".article-row")).hasCount(22);
            makeKey();
            server.seeKeys();
            visit.page.locator("#articles input[type=search]").fill("ferry");
            awaitSignIn(visit);
            signIn(visit);
            assertThat(visit.page.locator("#articles")).isVisible();
            assertEquals("#/articles", visit.page.evaluate("location.hash"));
            visit.end();
        }
    }

    @Test
    void whereNoKeyIsNeededThereIsNothingToSignOutOf() {
        keys.revoke("anna");
        try (TestServer server = open()) {
            Visit visit = visit(server);
            assertThat(visit.page.locator("#total")).hasText("22");
            assertThat(visit.page.locator("#sign-out")).isHidden();
            visit.end();
        }
    }

    private static Visit visit(TestServer server) {
        Visit visit = newsroom.visit(server.server.url(), new Browser.NewContextOptions());
        visit.expect("401");
        return visit;
    }

    private void signIn(Visit visit) {
        Locator field = visit.page.locator("#key");
        field.fill(key);
        field.press("Enter");
    }
}
