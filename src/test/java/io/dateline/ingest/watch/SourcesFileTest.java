package io.dateline.ingest.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.dateline.ingest.watch.SourcesFile.Change;
import io.dateline.ingest.watch.SourcesFile.Content;
import io.dateline.ingest.watch.WatchedSource.Place;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

class SourcesFileTest {

    private static final WatchedSource INBOX =
            new WatchedSource(
                    "Inbox: \"new\"",
                    new Place.Folder(Path.of("/srv/in box")),
                    Duration.ofMinutes(90),
                    "true");

    @TempDir Path data;

    private Content read(String text) throws IOException {
        Files.writeString(data.resolve(SourcesFile.NAME), text);
        return new SourcesFile(data).read();
    }

    private static List<WatchedSource> sourcesOf(Content content) {
        return assertInstanceOf(Content.Sources.class, content).sources();
    }

    private String written() throws IOException {
        return Files.readString(data.resolve(SourcesFile.NAME));
    }

    @Test
    void sourcesAreReadAsTheyAreWritten() throws IOException {
        Content content =
                read(
                        """
                        # ours
                        sources:
                          - name: Paper A
                            feed: https://a.example/feed?x=1#top
                            every: 15m
                            source: "Paper A"
                          - {name: 2024, sitemap: "http://b.example/sitemap.xml"}
                          - name: Inbox
                            folder: in/box
                            every: 1 d
                        """);
        assertEquals(
                List.of(
                        new WatchedSource(
                                "Paper A",
                                new Place.Feed(URI.create("https://a.example/feed?x=1#top")),
                                Duration.ofMinutes(15),
                                "Paper A"),
                        new WatchedSource(
                                "2024",
                                new Place.Sitemap(URI.create("http://b.example/sitemap.xml")),
                                WatchedSource.USUALLY,
                                null),
                        new WatchedSource(
                                "Inbox",
                                new Place.Folder(data.resolve("in/box").toAbsolutePath()),
                                Duration.ofDays(1),
                                null)),
                sourcesOf(content));
        for (String nothing : List.of("", "# none yet\n", "sources:\n", "sources: []", "\uFEFF")) {
            assertEquals(List.of(), sourcesOf(read(nothing)), nothing);
        }
    }

    @Test
    void whatIsWrongIsToldWithItsLineAndAllOfItAtOnce() throws IOException {
        assertProblems(
                """
                sources:
                  - name: A
                    feeds: https://a.example/feed
                    every: 15
                  - feed: ftp://b.example/feed
                    name:
                  - name: C
                    feed: https://c.example/feed
                    folder: c
                  - name: D
                    folder: d
                  - name: D
                    folder: e
                    every: 30s
                  - name: D
                    folder: f
                  - a sentence
                """,
                "line 3: \"feeds\" is no key of a source; expected name, feed, sitemap, folder,"
                        + " every, source",
                "line 2: expected one of feed, sitemap and folder, not none",
                "line 4: every: expected a time such as 15m, 6h or 1d, from 1m to 30d, not \"15\"",
                "line 6: name: expected a text",
                "line 5: feed: expected an address such as https://example.org/feed.xml, not"
                        + " \"ftp://b.example/feed\"",
                "line 7: expected one of feed, sitemap and folder, not feed and folder",
                "line 14: every: expected a time such as 15m, 6h or 1d, from 1m to 30d, not"
                        + " \"30s\"",
                "line 15: \"D\" is the name of the one in line 10",
                "line 17: expected a source: a name, and a feed, a sitemap or a folder");
        assertProblems("sources:\n  - name: A\n   feed: b\n", "line 3: this is no YAML: ");
        assertProblems("a: [b\n", "line 2: this is no YAML: ");
        assertProblems("- a\n", "line 1: expected \"sources:\" with a list below it");
        assertProblems("sources: 5\n", "line 1: sources: expected a list");
        assertProblems("[".repeat(100_000), "it has more than 20 levels");
        assertProblems("x".repeat(1_000_001), "it has more than 1,000,000 characters");
        assertProblems("a: &a [*a]\nsources: !!java.io.File [x]\n", "line 1: \"a\" is no key of");
        Files.write(data.resolve(SourcesFile.NAME), new byte[] {(byte) 0xFF, (byte) 0xFE, 1});
        Content.Broken broken =
                assertInstanceOf(Content.Broken.class, new SourcesFile(data).read());
        assertEquals(
                List.of(data.resolve(SourcesFile.NAME) + ": it is not written in UTF-8"),
                broken.problems());
    }

    /// @param expected how each of the problems begins
    private void assertProblems(String text, String... expected) throws IOException {
        Content.Broken broken = assertInstanceOf(Content.Broken.class, read(text));
        String path = data.resolve(SourcesFile.NAME) + ", ";
        List<String> begun =
                IntStream.range(0, broken.problems().size())
                        .mapToObj(
                                i -> {
                                    String told =
                                            broken.problems()
                                                    .get(i)
                                                    .replaceFirst("^\\Q" + path, "");
                                    return i < expected.length && told.startsWith(expected[i])
                                            ? expected[i]
                                            : told;
                                })
                        .toList();
        assertEquals(List.of(expected), begun.subList(0, Math.min(expected.length, begun.size())));
    }

    @Test
    void whatIsAddedAndRemovedLeavesAllElseAsItWas() throws IOException {
        SourcesFile file = new SourcesFile(data);
        assertEquals(new Change.Written(), file.add(INBOX));
        assertEquals(List.of(INBOX), sourcesOf(file.read()));
        assertEquals(
                new Change.Refused(List.of("there is a source \"Inbox: \"new\"\" already")),
                file.add(INBOX));
        String own =
                """
                # the papers we pay for
                sources:
                - name: A   # since 2019
                  every: 15m
                  feed: https://a.example/feed # with full text

                # only until June
                - name: B
                  folder: /b
                  source: >
                    The B
                    Gazette
                # the end
                """;
        read(own);
        assertEquals(new Change.Written(), file.add(INBOX));
        String added =
                """
                - name: "Inbox: \\"new\\""
                  folder: /srv/in box
                  every: 90m
                  source: "true"
                """;
        assertEquals(own.replace("# the end\n", added + "# the end\n"), written());
        assertEquals(new Change.Written(), file.remove(INBOX.name()));
        assertEquals(own, written());
        assertEquals(new Change.Written(), file.remove("A"));
        assertEquals(new Change.Written(), file.remove("B"));
        assertEquals(
                "# the papers we pay for\nsources:\n\n# only until June\n# the end\n", written());
        assertEquals(new Change.Written(), file.add(INBOX));
        assertEquals(List.of(INBOX), sourcesOf(file.read()));
        assertEquals(
                new Change.Refused(List.of("there is no source \"none\"")), file.remove("none"));
    }

    @Test
    void whatCannotBeChangedWithoutLossIsLeftToItsUser() throws IOException {
        String flow = "sources: [{name: A, folder: /a}]\n";
        read(flow);
        assertInstanceOf(Change.Refused.class, new SourcesFile(data).add(INBOX));
        assertEquals(flow, written());
        String own = "sources:\r\n  - name: A\r\n    folder: /a";
        read(own);
        new SourcesFile(data).add(INBOX);
        String added =
                """

                  - name: "Inbox: \\"new\\""
                    folder: /srv/in box
                    every: 90m
                    source: "true"
                """;
        assertEquals(own + added.replace("\n", "\r\n"), written());
        read("sources: []  # none\n");
        assertEquals(new Change.Written(), new SourcesFile(data).add(INBOX));
    }
}
