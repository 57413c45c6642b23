package io.dateline.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;

import io.dateline.Dateline;
import io.dateline.answer.Answerer;
import io.dateline.article.ArticleFilter;
import io.dateline.article.ArticlePage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// A desk and the readers who visit it. A visit ends with its test, and fails it when anything went
/// wrong in the browser.
final class Newsroom implements BeforeAllCallback, AfterEachCallback {

    /// Above every collection of a test.
    private static final int ALL = 1_000;

    private final boolean samples;
    private final List<Visit> visits = new ArrayList<>();
    private @Nullable Chromium chromium;
    private @Nullable Desk desk;

    private Newsroom(boolean samples) {
        this.samples = samples;
    }

    /// With the sample articles; one for all test classes, which leave the articles as they are.
    static Newsroom withSamples() {
        return new Newsroom(true);
    }

    /// Without articles; emptied again after each test.
    static Newsroom empty() {
        return new Newsroom(false);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        chromium = Chromium.of(context);
        desk =
                context.getRoot()
                        .getStore(Namespace.create(Newsroom.class))
                        .getOrComputeIfAbsent(samples, Newsroom::open, Desk.class);
    }

    private static Desk open(boolean samples) {
        try {
            return new Desk(samples);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Desk desk() {
        return Objects.requireNonNull(desk);
    }

    Dateline engine() {
        return desk().engine;
    }

    /// Where the desk keeps everything.
    Path data() {
        return desk().data;
    }

    /// Until the end of the test `answerer` answers, or again the engine for `null`.
    void answerBy(@Nullable Answerer answerer) {
        desk().standIn = answerer;
    }

    /// A reader at a wide screen.
    Visit visit() {
        return visit(new Browser.NewContextOptions().setViewportSize(1280, 800));
    }

    Visit visitInTheDark() {
        return visit(
                new Browser.NewContextOptions()
                        .setViewportSize(1280, 800)
                        .setColorScheme(ColorScheme.DARK));
    }

    /// A reader whose browser wants this language, as `de-AT`.
    Visit visitFrom(String locale) {
        return visit(new Browser.NewContextOptions().setViewportSize(1280, 800).setLocale(locale));
    }

    Visit visitByPhone() {
        return visit(
                new Browser.NewContextOptions()
                        .setViewportSize(390, 844)
                        .setIsMobile(true)
                        .setHasTouch(true));
    }

    private Visit visit(Browser.NewContextOptions options) {
        return visit(desk().server.server.url(), options);
    }

    /// A reader at another server.
    Visit visit(URI server, Browser.NewContextOptions options) {
        Visit visit = new Visit(Objects.requireNonNull(chromium).browser, server, options);
        visits.add(visit);
        return visit;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        try {
            if (context.getExecutionException().isEmpty()) {
                visits.forEach(Visit::assertNothingWentWrong);
            }
        } finally {
            visits.forEach(Visit::close);
            visits.clear();
            answerBy(null);
            if (!samples) {
                clear();
            }
        }
    }

    private void clear() {
        List<ArticlePage.Item> items =
                engine().articles(null, ArticleFilter.NONE, null, ALL).items();
        engine().delete(items.stream().map(item -> item.article().id()).toList());
    }
}
