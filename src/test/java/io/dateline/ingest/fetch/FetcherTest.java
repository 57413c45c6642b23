package io.dateline.ingest.fetch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.ingest.fetch.TestSite.Asked;
import io.dateline.ingest.fetch.TestSite.Reply;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What a page, or who names one, may try with the fetcher.
class FetcherTest {

    private static final FetchLimits SMALL = FetchLimits.DEFAULT.withBytes(1_000_000);

    private static final FetchLimits SHORT =
            new FetchLimits(
                    1_000_000,
                    Duration.ofSeconds(5),
                    Duration.ofMillis(300),
                    Duration.ofMillis(900),
                    5);

    private static FetchOutcome fetch(FetchConfig config, HostNames names, String address) {
        try (Fetcher fetcher = new Fetcher(config, names, InstantSource.system())) {
            return fetcher.fetch(URI.create(address), Validators.NONE);
        }
    }

    private static FetchOutcome fetch(TestSite site, String path) {
        return fetch(site.config().withLimits(SMALL), HostNames.OF_THE_SYSTEM, site.url(path));
    }

    private static String refusal(FetchOutcome outcome) {
        return assertInstanceOf(FetchOutcome.Refused.class, outcome).reason();
    }

    private static String failure(FetchOutcome outcome) {
        return assertInstanceOf(FetchOutcome.Failed.class, outcome).reason();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://127.9.9.9/",
                "http://localhost/",
                "http://localhost./",
                "http://LOCALHOST/",
                "http://127.0.0.1./",
                "http://0.0.0.0/",
                "http://10.1.2.3/",
                "http://100.64.0.1/",
                "http://169.254.169.254/latest/meta-data/",
                "http://168.63.129.16/",
                "http://172.31.255.255/",
                "http://192.168.0.1/",
                "http://192.0.0.192/",
                "http://198.19.0.1/",
                "http://224.0.0.1/",
                "http://255.255.255.255/",
                "http://[::]/",
                "http://[::1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://[::ffff:7f00:1]/",
                "http://[::ffff:0:127.0.0.1]/",
                "http://[::127.0.0.1]/",
                "http://[64:ff9b::10.0.0.1]/",
                "http://[64:ff9b:1::10.0.0.1]/",
                "http://[2002:7f00:1::]/",
                "http://[2002:a9fe:a9fe::1]/",
                "http://[2001:0:7f00:1::]/",
                "http://[fe80::1]/",
                "http://[fc00::1]/",
                "http://[fd00:ec2::254]/",
                "http://[ff02::1]/",
                "http://[2001:db8::1]/",
                "http://[4000::1]/"
            })
    void anAddressThatLeadsInsideIsRefused(String address) {
        FetchOutcome outcome = fetch(FetchConfig.DEFAULT, HostNames.OF_THE_SYSTEM, address);
        assertTrue(assertInstanceOf(FetchOutcome.Refused.class, outcome).isUnsafe());
        String reason = refusal(outcome);
        assertTrue(reason.contains("is not fetched from: its address"), reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://2130706433/",
                "http://0x7f.1/",
                "http://0x7f000001/",
                "http://0177.0.0.1/",
                "http://127.1/",
                "http://127.0.0.1.0x1/",
                "http://[fe80::1%25eth0]/",
                "http://anna@news.example/",
                "http://anna:secret@news.example/",
                "http://news.example:8080/",
                "https://news.example:22/",
                "http://news.example:0/",
                "http://news.example:99999/",
                "ftp://news.example/",
                "file:///etc/passwd",
                "gopher://127.0.0.1:70/_x",
                "jar:http://news.example/a.jar",
                "data:text/html,x",
                "http:/news.example/",
                "http:///news",
                "http://news..example/",
                "//news.example/"
            })
    void whatIsNoAddressOfAPageIsRefusedUnasked(String address) {
        List<String> asked = new ArrayList<>();
        HostNames names =
                host -> {
                    asked.add(host);
                    throw new UnknownHostException(host);
                };
        refusal(fetch(FetchConfig.DEFAULT, names, address));
        assertEquals(List.of(), asked);
    }

    @Test
    void ofANameWithAPublicAndAPrivateAddressNeitherIsAsked() throws UnknownHostException {
        InetAddress[] both = {
            InetAddress.getByName("93.184.215.14"), InetAddress.getByName("192.168.1.1")
        };
        assertEquals(
                "news.example is not fetched from: its address 192.168.1.1 is of a private network",
                refusal(fetch(FetchConfig.DEFAULT, _ -> both, "http://news.example/")));
    }

    /// A name that answers with one address when it is checked and with another right after.
    @Test
    void aNameThatChangesItsAddressIsConnectedToTheOneThatWasChecked() {
        Deque<String> addresses =
                new ArrayDeque<>(List.of("127.0.0.1", "169.254.169.254", "10.0.0.1"));
        HostNames names = _ -> new InetAddress[] {InetAddress.getByName(addresses.removeFirst())};
        try (TestSite site = TestSite.of(Map.of("/a", Reply.page("news")));
                Fetcher fetcher =
                        new Fetcher(
                                FetchConfig.DEFAULT.withHosts(
                                        AllowedHosts.parse("rebound.example:" + site.port())),
                                names,
                                InstantSource.system())) {
            String address = "http://rebound.example:" + site.port();
            var page =
                    assertInstanceOf(
                            FetchOutcome.Fetched.class,
                            fetcher.fetch(URI.create(address + "/a"), Validators.NONE));
            assertEquals("news", new String(page.content(), StandardCharsets.UTF_8));
            assertEquals(2, addresses.size(), "the name was asked for once");
            // the site hangs up after what is not whole, so that the name is asked for again
            fetcher.fetch(URI.create(address + "/none"), Validators.NONE);
            String second = refusal(fetcher.fetch(URI.create(address + "/a"), Validators.NONE));
            assertTrue(second.contains("169.254.169.254"), second);
        }
    }

    @Test
    void aRedirectIsCheckedAsTheFirstAddressIs() {
        Map<String, Reply> pages =
                Map.of(
                        "/metadata", Reply.redirect("http://169.254.169.254/latest/meta-data/"),
                        "/port", Reply.redirect("http://127.0.0.1:22/"),
                        "/file", Reply.redirect("file:///etc/passwd"),
                        "/number", Reply.redirect("http://2130706433/"),
                        "/name", Reply.redirect("//localhost/"),
                        "/user", Reply.redirect("http://anna@127.0.0.1/"));
        try (TestSite site = TestSite.of(pages)) {
            Map<String, String> reasons =
                    pages.keySet().stream()
                            .collect(
                                    Collectors.toMap(
                                            Function.identity(),
                                            path -> refusal(fetch(site, path))));
            assertEquals(
                    Map.of(
                            "/metadata",
                            "169.254.169.254 is not fetched from: its address 169.254.169.254 is"
                                    + " where clouds give away credentials",
                            "/port",
                            "only the ports 80 and 443 are fetched from, not 22",
                            "/file",
                            "only http and https are fetched, not file",
                            "/number",
                            "the number 2130706433 is no address of a host that is fetched",
                            "/name",
                            "localhost is not fetched from: its address 127.0.0.1 is of this"
                                    + " machine",
                            "/user",
                            "the address holds the name of a user or a password; it is fetched"
                                    + " without"),
                    reasons);
        }
    }

    @Test
    void whatAnAnswerSaysFirstStandsWhereTheRestOfItNeverComes() {
        Map<String, Reply> pages =
                Map.of(
                        "/moved", Reply.redirect("/news").saying(100_000),
                        "/closed", Reply.status(403).saying(100_000),
                        "/news", Reply.page("news"));
        try (TestSite site = TestSite.of(pages)) {
            assertInstanceOf(FetchOutcome.Fetched.class, fetch(site, "/moved"));
            assertTrue(refusal(fetch(site, "/closed")).startsWith("the server answers 403"));
        }
    }

    @Test
    void redirectsEnd() {
        Map<String, Reply> pages =
                IntStream.range(0, 10)
                        .boxed()
                        .collect(
                                Collectors.toMap(n -> "/" + n, n -> Reply.redirect("/" + (n + 1))));
        pages.put("/10", Reply.page("news"));
        pages.put("/circle", Reply.redirect("circle"));
        try (TestSite site = TestSite.of(pages)) {
            assertEquals("the address leads in a circle", refusal(fetch(site, "/circle")));
            assertEquals(
                    "the address leads on and on; at most 5 times are followed",
                    refusal(fetch(site, "/0")));
            assertEquals(
                    site.uri("/10"),
                    assertInstanceOf(FetchOutcome.Fetched.class, fetch(site, "/5")).address());
        }
    }

    @Test
    void aHostThatWasNamedIsFetchedAtItsPortAlone() {
        try (TestSite site = TestSite.of(Map.of("/", Reply.page("news")))) {
            FetchConfig other =
                    FetchConfig.DEFAULT.withHosts(
                            AllowedHosts.parse("127.0.0.1:" + (site.port() % 60_000 + 1)));
            assertEquals(
                    "only the ports 80 and 443 are fetched from, not " + site.port(),
                    refusal(fetch(other, HostNames.OF_THE_SYSTEM, site.url("/"))));
            FetchConfig webPorts =
                    FetchConfig.DEFAULT.withHosts(AllowedHosts.parse("intranet.example"));
            assertTrue(
                    refusal(
                                    fetch(
                                            webPorts,
                                            _ ->
                                                    new InetAddress[] {
                                                        InetAddress.getByName("169.254.169.254")
                                                    },
                                            "http://intranet.example/"))
                            .contains("credentials"),
                    "not even a host that was named is followed there");
        }
    }

    @Test
    void nothingIsReadBeyondTheLimit() {
        byte[] large = new byte[2_000_000];
        Map<String, Reply> pages =
                Map.of(
                        "/large", Reply.of("text/html", large),
                        "/endless", Reply.of("text/html", large).saying(-1),
                        "/liar", Reply.of("text/html", large).saying(Long.MAX_VALUE),
                        "/bomb", Reply.of("text/html", new byte[50_000_000]).packed(),
                        "/twice",
                                Reply.of("text/html", TestSite.gzip(large))
                                        .packed()
                                        .with("Content-Encoding", "gzip, gzip")
                                        // more of it never comes
                                        .saying(1_000_000));
        try (TestSite site = TestSite.of(pages)) {
            for (String path : List.of("/large", "/endless", "/liar", "/bomb")) {
                assertEquals(
                        "the page has more than 1,000,000 bytes", refusal(fetch(site, path)), path);
            }
            assertEquals(
                    "the server packs the page in a way that was not asked for: gzip, gzip",
                    refusal(fetch(site, "/twice")));
        }
    }

    @ParameterizedTest
    @CsvSource({"0, did not answer within", "100, took more than"})
    void aServerThatTakesTooLongIsLeft(long pause, String expected) {
        try (SlowSite site = new SlowSite(pause)) {
            String reason =
                    failure(
                            fetch(
                                    site.config().withLimits(SHORT),
                                    HostNames.OF_THE_SYSTEM,
                                    "http://127.0.0.1:" + site.port() + "/"));
            assertTrue(reason.contains(expected), reason);
        }
    }

    @Test
    void anAnswerThatIsCutOffIsNoPage() {
        Map<String, Reply> pages =
                Map.of(
                        "/cut", Reply.page("half a p").saying(1_000),
                        "/packed", cut(Reply.page("a page that is packed").packed()));
        try (TestSite site = TestSite.of(pages)) {
            for (String path : List.of("/cut", "/packed")) {
                assertEquals(
                        "the server hung up before the end of its answer",
                        failure(fetch(site, path)),
                        path);
            }
        }
    }

    private static Reply cut(Reply whole) {
        byte[] half = Arrays.copyOf(whole.body(), whole.body().length - 9);
        return new Reply(200, whole.headers(), half, half.length);
    }

    @Test
    void aPageComesWithWhatItsServerSaysOfIt() {
        Reply reply =
                Reply.of("Text/HTML; Charset=\"windows-1252\"", "news")
                        .packed()
                        .with("ETag", "\"v1\"")
                        .with("Last-Modified", "Sun, 18 Jun 2023 09:30:00 GMT")
                        .with("Date", "Mon, 19 Jun 2023 09:30:00 GMT")
                        .with("Set-Cookie", "session=1; Path=/");
        try (TestSite site = TestSite.of(Map.of("/a", reply));
                Fetcher fetcher = new Fetcher(site.config())) {
            var page =
                    assertInstanceOf(
                            FetchOutcome.Fetched.class,
                            fetcher.fetch(site.uri("/a#part"), Validators.NONE));
            assertEquals("text/html", page.contentType());
            assertEquals("windows-1252", String.valueOf(page.charset()));
            assertEquals(
                    new Validators("\"v1\"", "Sun, 18 Jun 2023 09:30:00 GMT"), page.validators());
            assertEquals("2023-06-19T09:30:00Z", String.valueOf(page.answered()));
            assertArrayEquals("news".getBytes(StandardCharsets.UTF_8), page.content());
            fetcher.fetch(site.uri("/a"), page.validators());
            Asked second = site.asked.getLast();
            assertEquals("\"v1\"", second.header("if-none-match"));
            assertEquals("Sun, 18 Jun 2023 09:30:00 GMT", second.header("if-modified-since"));
            assertEquals("", second.header("cookie"), "no cookies");
            assertEquals("", second.header("authorization"));
            assertEquals("Dateline", second.header("user-agent"));
        }
    }

    @Test
    void whatTheServerAnswersTellsWhetherToTryAgain() {
        Map<String, Reply> pages =
                Map.of(
                        "/304", Reply.status(304),
                        "/403", Reply.status(403),
                        "/500", Reply.status(500),
                        "/429", Reply.status(429).with("Retry-After", "120"),
                        "/nowhere", Reply.status(302));
        try (TestSite site = TestSite.of(pages)) {
            assertInstanceOf(FetchOutcome.NotModified.class, fetch(site, "/304"));
            assertTrue(refusal(fetch(site, "/403")).startsWith("the server answers 403"));
            var none = assertInstanceOf(FetchOutcome.Refused.class, fetch(site, "/404"));
            assertTrue(none.reason().contains("there is no such page"));
            assertFalse(none.isUnsafe(), "it may be there another time");
            assertTrue(refusal(fetch(site, "/nowhere")).contains("not where"));
            assertEquals("the server answers 500", failure(fetch(site, "/500")));
            var busy = assertInstanceOf(FetchOutcome.Failed.class, fetch(site, "/429"));
            assertEquals(Duration.ofMinutes(2), busy.retryAfter());
            assertNull(
                    assertInstanceOf(FetchOutcome.Failed.class, fetch(site, "/500")).retryAfter());
        }
    }
}
