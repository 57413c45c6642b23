package io.dateline.ingest.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.dateline.ingest.fetch.AllowedHosts;
import io.dateline.ingest.fetch.FetchConfig;
import io.dateline.ingest.fetch.PoliteFetcher;
import io.dateline.ingest.watch.WatchedListing.FailedItem;
import io.dateline.ingest.watch.WatchedListing.Watched;
import io.dateline.ingest.watch.WatchedSource.Place;
import io.dateline.ingest.web.WebSources;
import io.dateline.store.Database;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// A feed of a web server on this machine is watched by a clock that the test drives.
class WatchedFeedTest {

    @TempDir Path data;

    private final Map<String, String> pages = new ConcurrentHashMap<>();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final Shelf shelf = new Shelf();
    private Instant now = Instant.parse("2024-05-01T08:00:00Z");
    private HttpServer server;
    private String site;
    private FetchConfig config;
    private WebSources web;
    private Database database;
    private WatchStore store;
    private WatchedSources watched;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        String host = "127.0.0.1:" + server.getAddress().getPort();
        site = "http://" + host;
        config = FetchConfig.DEFAULT.withHosts(AllowedHosts.parse(host));
        web = new WebSources(config);
        database = Database.open(data.resolve("test.db"));
        store = new WatchStore(database, "here");
        Files.writeString(
                data.resolve(SourcesFile.NAME),
                "sources:\n  - {name: Wire, feed: \"" + site + "/feed\", every: 10m}\n");
        watched =
                new WatchedSources(
                        new SourcesFile(data),
                        store,
                        new SourceReader(web),
                        shelf,
                        () -> now,
                        Runnable::run,
                        new Random(7));
    }

    @AfterEach
    void close() {
        watched.close();
        database.close();
        web.close();
        server.stop(0);
    }

    /// What stands under the path, by its hash; 404 where nothing does, 503 for `busy`.
    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String page = pages.get(path);
            String tag = '"' + Integer.toHexString(Objects.hashCode(page)) + '"';
            boolean isKnown = tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            int status = page == null ? 404 : isKnown ? 304 : page.equals("busy") ? 503 : 200;
            if (!path.equals("/robots.txt")) {
                asked.add(path + " " + status);
            }
            exchange.getResponseHeaders().set("ETag", tag);
            if (status == 503) {
                exchange.getResponseHeaders().set("Retry-After", "7200");
            }
            boolean isFeed = page != null && page.startsWith("<?xml");
            exchange.getResponseHeaders()
                    .set("Content-Type", isFeed ? "application/rss+xml" : "text/html");
            byte[] body =
                    page != null && status == 200
                            ? page.getBytes(StandardCharsets.UTF_8)
                            : new byte[0];
            exchange.sendResponseHeaders(status, status == 200 ? body.length : -1);
            exchange.getResponseBody().write(body);
        }
    }

    /// A feed of teasers that lead to these pages.
    private void feed(String... names) {
        pages.put(
                "/feed",
                List.of(names).stream()
                        .map(
                                name ->
                                        "<item><title>%s</title><link>%s/%s</link><description>In"
                                                        .formatted(name, site, name)
                                                + " short…</description></item>")
                        .collect(
                                Collectors.joining(
                                        "\n",
                                        "<?xml version='1.0'?>\n<rss version='2.0'><channel>"
                                                + "<title>The &amp;amp; Wire</title><link>/</link>"
                                                + "<description>News</description>",
                                        "</channel></rss>")));
    }

    private void page(String name) {
        String words = "The harbour of %s opened on Monday after a long winter. ".formatted(name);
        pages.put(
                "/" + name,
                "<html lang=en><head><title>%s opens</title></head><body><article><h1>%s opens</h1>"
                                .formatted(name, name)
                        + ("<p>" + words.repeat(4) + "</p>").repeat(3)
                        + "</article></body></html>");
    }

    private List<String> after(Duration time) {
        now = now.plus(time);
        asked.clear();
        watched.look();
        return List.copyOf(asked);
    }

    private Watched wire() {
        return watched.list().sources().getFirst();
    }

    private SourceState state() {
        return Objects.requireNonNull(wire().state());
    }

    @Test
    void onlyWhatIsNewIsAskedForAndWhatFailedIsLeftForAWhile() {
        feed("Aldport", "Brin");
        page("Aldport");
        assertEquals(List.of("/feed 200", "/Aldport 200", "/Brin 404"), after(Duration.ZERO));
        assertEquals(new RunCounts(1, 0, 0, 0, 1), state().counts());
        FailedItem failed = wire().failed().getFirst();
        assertEquals(site + "/Brin", failed.origin());
        assertTrue(failed.reason().contains("404"), failed.toString());
        assertEquals(0, state().failures());

        // the page that failed is due again, and is there now
        page("Brin");
        assertEquals(List.of("/feed 200", "/Brin 200"), after(Duration.ofMinutes(12)));
        assertEquals(List.of(), wire().failed());
        assertEquals(2, state().takenIn());
        assertEquals(List.of("/feed 304"), after(Duration.ofMinutes(12)));

        feed("Corve", "Aldport", "Brin");
        assertEquals(List.of("/feed 200", "/Corve 404"), after(Duration.ofMinutes(12)));
        assertEquals(List.of("/feed 200", "/Corve 404"), after(Duration.ofMinutes(12)));
        assertEquals(List.of("/feed 200"), after(Duration.ofMinutes(12)));

        pages.put("/feed", "busy");
        assertEquals(List.of("/feed 503"), after(Duration.ofMinutes(12)));
        assertEquals(1, state().failures());
        assertFalse(state().nextRun().isBefore(now.plusSeconds(7200)), state().toString());
        assertEquals(List.of(), after(Duration.ofMinutes(100)));
    }

    @Test
    void aCheckStoresNothingAndAPageIsNoFeed() {
        feed("Aldport", "Brin");
        page("Aldport");
        WatchedSource source = wire().source();
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        SourceCheck check = new SourceCheck(new SourceReader(web), store, clock);
        SourceCheck.Result result = check.check(source, 1);
        assertEquals("Aldport opens", result.findings().getFirst().title());
        assertTrue(result.isMore());
        assertEquals(2, check.check(source, 10).findings().size());
        assertEquals(Map.of(), store.items("Wire"));
        assertEquals(null, wire().state());

        page("feed");
        after(Duration.ZERO);
        assertTrue(
                state().toString().contains("reason=this is a page, and neither a feed nor"),
                state().toString());
        assertEquals(List.of(), shelf.told);
    }

    @Test
    void whatAnAddressOrAPathIsIsFoundOut() throws IOException {
        feed("Aldport");
        pages.put(
                "/",
                "<link rel=alternate type=application/rss+xml title=Comments href=/comments>"
                        + "<link rel='home alternate' type='application/rss+xml' href=/feed>");
        pages.put("/map", "\uFEFF<!-- ours --><urlset><url><loc>/Aldport</loc></url></urlset>");
        pages.put("/bare", "<p>A page.");
        try (PoliteFetcher fetcher = new PoliteFetcher(config)) {
            Discovery discovery = new Discovery(fetcher);
            Place feed = new Place.Feed(URI.create(site + "/feed"));
            Discovery.Found found = new Discovery.Found.Source(feed, "The & Wire");
            assertEquals(found, discovery.look(site + "/feed"));
            assertEquals(found, discovery.look(site));
            assertEquals(
                    new Discovery.Found.Source(
                            new Place.Sitemap(URI.create(site + "/map")), "127.0.0.1"),
                    discovery.look(site + "/map"));
            assertEquals(
                    new Discovery.Found.Source(
                            new Place.Folder(data), data.getFileName().toString()),
                    discovery.look(data.toString()));
            for (String nothing :
                    List.of(site + "/bare", site + "/none", "http://[", data + "/none")) {
                assertInstanceOf(Discovery.Found.Nothing.class, discovery.look(nothing), nothing);
            }
        }
    }
}
