package io.dateline.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The browser of this machine, started once for all tests.
final class Chromium implements AutoCloseable {

    /// A machine under load is slow, not broken.
    private static final double PATIENCE_MS = 20_000;

    private static final List<String> SWITCHES =
            List.of(
                    // of no use to tests of one's own page, and not to be had in most containers
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");

    private final Playwright playwright;
    final Browser browser;

    private Chromium() {
        Path program = Programs.required("chromium", "chromium-browser", "google-chrome");
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        try {
            browser =
                    playwright
                            .chromium()
                            .launch(
                                    new BrowserType.LaunchOptions()
                                            .setExecutablePath(program)
                                            .setArgs(SWITCHES));
        } catch (RuntimeException | Error e) {
            playwright.close();
            throw e;
        }
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
    }

    /// @throws org.opentest4j.TestAbortedException when this machine has none; under CI an error
    static Chromium of(ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(Chromium.class))
                .getOrComputeIfAbsent(Chromium.class, key -> new Chromium(), Chromium.class);
    }

    @Override
    public void close() {
        playwright.close();
    }
}
