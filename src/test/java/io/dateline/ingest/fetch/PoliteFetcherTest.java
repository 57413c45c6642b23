package io.dateline.ingest.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.ingest.fetch.TestSite.Asked;
import io.dateline.ingest.fetch.TestSite.Reply;

import org.junit.jupiter.api.Test;

import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Without waiting: a pause only turns the clock.
class PoliteFetcherTest {

    private static final Instant START = Instant.parse("2026-11-01T12:00:00Z");

    private final List<Duration> pauses = new ArrayList<>();
    private Instant now = START;

    private PoliteFetcher fetcher(FetchConfig config) {
        return new PoliteFetcher(
                config,
                InetAddress::getAllByName,
                () -> now,
                time -> {
                    pauses.add(time);
                    now = now.plus(time);
                });
    }

    private static FetchOutcome fetch(PoliteFetcher fetcher, TestSite site, String path) {
        return fetcher.fetch(site.uri(path), Validators.NONE);
    }

    private static Function<Asked, Reply> withRobots(String rules, Reply other) {
        return asked -> asked.path().equals("/robots.txt") ? Reply.of("text/plain", rules) : other;
    }

    @Test
    void robotsTxtIsObeyedAndItsPaceKept() {
        String rules =
                """
                User-agent: *
                Disallow: /

                User-agent: dateline
                Disallow: /private/
                Allow: /private/open
                Crawl-delay: 7
                """;
        try (TestSite site = new TestSite(withRobots(rules, Reply.page("news")));
                PoliteFetcher fetcher = fetcher(site.config())) {
            assertEquals(
                    "the robots.txt of 127.0.0.1 does not allow it; save the page, and ingest the"
                            + " file",
                    assertInstanceOf(FetchOutcome.Refused.class, fetch(fetcher, site, "/private/a"))
                            .reason());
            fetch(fetcher, site, "/private/open");
            fetch(fetcher, site, "/a");
            fetch(fetcher, site, "/b");
            assertEquals(List.of("/private/open", "/a", "/b"), site.paths());
            assertEquals(List.of(Duration.ofSeconds(7), Duration.ofSeconds(7)), pauses);
        }
    }

    @Test
    void aRedirectIntoWhatRobotsTxtClosesIsNotFollowed() {
        String rules = "User-agent: *\nDisallow: /private/";
        try (TestSite site = new TestSite(withRobots(rules, Reply.redirect("/private/a")));
                PoliteFetcher fetcher = fetcher(site.config())) {
            assertInstanceOf(FetchOutcome.Refused.class, fetch(fetcher, site, "/a"));
            assertEquals(List.of("/a"), site.paths());
        }
    }

    @Test
    void nothingIsAskedWhereRobotsTxtCannotBeReadAndAllWhereThereIsNone() {
        try (TestSite broken =
                        new TestSite(
                                asked ->
                                        asked.path().equals("/robots.txt")
                                                ? Reply.status(503)
                                                : Reply.page("news"));
                TestSite without = TestSite.of(Map.of("/a", Reply.page("news")));
                PoliteFetcher fetcher =
                        fetcher(
                                FetchConfig.DEFAULT.withHosts(
                                        AllowedHosts.parse(
                                                "127.0.0.1:%d,127.0.0.1:%d"
                                                        .formatted(
                                                                broken.port(), without.port()))))) {
            assertEquals(
                    "the site's robots.txt cannot be read: the server answers 503",
                    assertInstanceOf(FetchOutcome.Failed.class, fetch(fetcher, broken, "/a"))
                            .reason());
            assertEquals(List.of(), broken.paths());
            assertInstanceOf(FetchOutcome.Fetched.class, fetch(fetcher, without, "/a"));
        }
    }

    @Test
    void whatFailsIsTriedAnewAndRetryAfterIsWaitedFor() {
        Deque<Reply> replies =
                new ArrayDeque<>(
                        List.of(
                                Reply.status(500),
                                Reply.status(503).with("Retry-After", "20"),
                                Reply.page("news")));
        try (TestSite site =
                        new TestSite(
                                asked ->
                                        asked.path().equals("/robots.txt")
                                                ? Reply.status(404)
                                                : replies.removeFirst());
                PoliteFetcher fetcher = fetcher(site.config())) {
            assertInstanceOf(FetchOutcome.Fetched.class, fetch(fetcher, site, "/a"));
            assertEquals(List.of(Duration.ofMillis(500), Duration.ofSeconds(20)), pauses);
        }
    }

    @Test
    void aSiteThatAsksToBeLeftAloneForLongIsNotAskedUntilThen() {
        Function<Asked, Reply> busy =
                asked ->
                        asked.path().equals("/robots.txt")
                                ? Reply.status(404)
                                : Reply.status(429)
                                        .with("Retry-After", "Sun, 01 Nov 2026 13:00:00 GMT");
        try (TestSite site = new TestSite(busy);
                PoliteFetcher fetcher = fetcher(site.config())) {
            var first = assertInstanceOf(FetchOutcome.Failed.class, fetch(fetcher, site, "/a"));
            assertEquals(Duration.ofHours(1), first.retryAfter());
            now = START.plusSeconds(600);
            assertEquals(
                    "127.0.0.1 asks to be left alone for another 3000 seconds",
                    assertInstanceOf(FetchOutcome.Failed.class, fetch(fetcher, site, "/b"))
                            .reason());
            assertEquals(List.of("/a"), site.paths());
            now = START.plusSeconds(3_601);
            fetch(fetcher, site, "/b");
            assertEquals("/b", site.paths().getLast());
            assertEquals(List.of(), pauses);
        }
    }

    @Test
    void aPublicSiteIsAskedOnceASecond() {
        Pace pace = new Pace();
        assertEquals(Duration.ZERO, pace.turn("https://a", PoliteFetcher.APART, START));
        assertEquals(Duration.ZERO, pace.turn("https://b", PoliteFetcher.APART, START));
        assertEquals(Duration.ofSeconds(1), pace.turn("https://a", PoliteFetcher.APART, START));
        assertEquals(
                Duration.ofMillis(500),
                pace.turn("https://a", PoliteFetcher.APART, START.plusMillis(1_500)));
    }

    @Test
    void aHostThatIsRefusedIsNotAskedForItsRobotsTxt() {
        try (PoliteFetcher fetcher = fetcher(FetchConfig.DEFAULT)) {
            String reason =
                    assertInstanceOf(
                                    FetchOutcome.Refused.class,
                                    fetcher.fetch(
                                            URI.create("http://169.254.169.254/latest"),
                                            Validators.NONE))
                            .reason();
            assertTrue(reason.contains("where clouds give away credentials"), reason);
            assertEquals(List.of(), pauses);
        }
    }
}
