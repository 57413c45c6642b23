package io.dateline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.ingest.IngestReport;
import io.dateline.ingest.Outcome;
import io.dateline.ingest.fetch.TestSite;
import io.dateline.ingest.fetch.TestSite.Asked;
import io.dateline.ingest.fetch.TestSite.Reply;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Ten thousand articles that a sitemap names, from a server that has each fault now and then. Says
/// on standard output how long it took and how much memory; `-Dsoak.articles=N` for another
/// number.
@Tag("full")
class WebSoakTest {

    /// Each fault strikes one page of so many.
    private static final int EVERY = 500;

    private static final int ARTICLES = Integer.getInteger("soak.articles", 10_000);

    private static final int MOST_HEAP_MB = 1_500;

    private static final byte[] BOMB = new byte[60_000_000];

    private final Set<String> askedBefore = ConcurrentHashMap.newKeySet();

    @TempDir Path folder;

    @Test
    void whatAServerHasGoesInAndEachFaultIsTold() {
        long start = System.nanoTime();
        try (TestSite site = new TestSite(this::answer);
                Dateline dateline =
                        Dateline.open(DatelineConfig.of(folder).withFetch(site.config()))) {
            Map<String, Integer> reasons = new TreeMap<>();
            IngestReport report =
                    dateline.ingestAddresses(
                            List.of(site.uri("/sitemap.xml")),
                            outcome -> {
                                if (outcome instanceof Outcome.Failed failed) {
                                    reasons.merge(failed.reason(), 1, Integer::sum);
                                }
                            });
            long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
            System.out.printf(
                    "%d s, heap at most %d MB, %d added, %d requests, failed: %s%n",
                    seconds,
                    peakHeap(),
                    report.count(Outcome.Status.ADDED),
                    site.asked.size(),
                    reasons);
            int each = ARTICLES / EVERY;
            assertEquals(
                    Map.of(
                            "the server answers 500",
                            each,
                            "the server hung up before the end of its answer",
                            each,
                            "the address leads in a circle",
                            each,
                            "the page has more than 52,428,800 bytes",
                            each,
                            "the server answers 404: there is no such page",
                            each,
                            "169.254.169.254 is not fetched from: its address 169.254.169.254 is"
                                    + " where clouds give away credentials",
                            each),
                    reasons);
            assertEquals(ARTICLES - 6 * each, report.count(Outcome.Status.ADDED));
            assertEquals(ARTICLES - 6 * each, dateline.size());
            assertTrue(peakHeap() < MOST_HEAP_MB, "heap " + peakHeap());
        }
    }

    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                / 1_000_000;
    }

    private Reply answer(Asked asked) {
        String path = asked.path();
        if (path.equals("/sitemap.xml")) {
            String host = "http://" + asked.headers().get("host");
            return Reply.of(
                    "application/xml",
                    IntStream.range(0, ARTICLES)
                            .mapToObj(n -> "<url><loc>" + host + "/" + n + "</loc></url>")
                            .collect(Collectors.joining("\n", "<urlset>", "</urlset>")));
        }
        if (path.startsWith("/real/")) {
            return page(Integer.parseInt(path.substring("/real/".length())));
        }
        if (!path.matches("/\\d+")) {
            return Reply.status(404);
        }
        int number = Integer.parseInt(path.substring(1));
        boolean isFirst = askedBefore.add(path);
        return switch (number % EVERY) {
            case 1 -> Reply.status(500);
            case 2 -> isFirst ? Reply.status(500) : page(number);
            case 3 -> isFirst ? page(number).saying(100_000) : page(number);
            case 4 -> Reply.page("x".repeat(100)).saying(5_000);
            case 5 -> Reply.redirect(path);
            case 6 -> Reply.redirect("/real/" + number);
            case 7 -> Reply.of("text/html", BOMB).packed();
            case 8 -> Reply.status(404);
            case 9 -> Reply.redirect("http://169.254.169.254/latest/meta-data/");
            case 10 -> isFirst ? Reply.status(429).with("Retry-After", "1") : page(number);
            case 11 -> {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
                yield page(number);
            }
            case 12 -> page(number).packed();
            default -> page(number);
        };
    }

    private static Reply page(int n) {
        return Reply.page(
                """
                <html><head><title>Report %1$d of Harwick</title>
                <meta property="article:published_time" content="2024-03-%2$02dT08:00:00Z"></head>
                <body><nav><a href="/">Home</a></nav><article><h1>Report %1$d of Harwick</h1>
                <p>The council of district %1$d voted %3$d to %4$d to rebuild its bridge over the Lenn,
                which the flood of last spring had carried away with the road to Selby.</p>
                <p>Work on bridge %1$d is to begin in March and to take %5$d months, the mayor said.</p>
                </article><footer>Harwick Post</footer></body></html>
                """
                        .formatted(n, n % 28 + 1, n % 40 + 20, n % 19, n % 30 + 3));
    }
}
