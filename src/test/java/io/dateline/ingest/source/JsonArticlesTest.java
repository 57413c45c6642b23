package io.dateline.ingest.source;

import static io.dateline.ingest.source.SourcesTest.fixture;
import static io.dateline.ingest.source.SourcesTest.found;
import static io.dateline.ingest.source.SourcesTest.only;
import static io.dateline.ingest.source.SourcesTest.read;
import static io.dateline.ingest.source.SourcesTest.refused;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.ingest.SourceItem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class JsonArticlesTest {

    @TempDir private Path folder;

    @Test
    void aBrokenThirdLineIsNamedAndTheOthersGoIn() throws IOException {
        Path file = fixture("third-line-broken.jsonl");
        List<SourceItem> items = read(file);
        assertEquals(3, items.size());
        assertEquals("First", found(items.get(0)).article().title());
        assertEquals(file + ":3", refused(items.get(1)).origin());
        assertTrue(refused(items.get(1)).reason().startsWith("not valid JSON: "));
        assertEquals("three", found(items.get(2)).article().id());
        assertEquals(
                List.of("2 unknown fields: tags, views"), found(items.get(2)).article().warnings());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.json", "a.jsonl"})
    void aFileOfNoArticlesIsRefused(String name) throws IOException {
        String content = name.endsWith("l") ? "\n \n" : "[]";
        assertEquals(
                "the file holds no article", refused(only(read(write(name, content)))).reason());
    }

    @Test
    void linesAreReadAsTheyAreAskedFor() throws IOException {
        InputStream endless = new Endless("{\"text\": \"Again.\"}\n");
        try (Items items =
                FileFormat.JSON_LINES.open(
                        "a.jsonl", "a.jsonl", endless, FieldNames.USUAL, Unpacking.ofFile())) {
            for (int number = 1; number <= 3; number++) {
                assertEquals("a.jsonl:" + number, found(items.next()).origin());
            }
        }
    }

    @Test
    void aLineWithoutEndIsRefusedAndTheNextOneIsRead() throws IOException {
        String lines = "x".repeat(100) + "\n{\"text\": \"B.\"}";
        try (Items items =
                new JsonArticles.Lines(
                        "a.jsonl",
                        Files.newInputStream(write("a.jsonl", lines)),
                        FieldNames.USUAL,
                        50)) {
            assertEquals("the line has more than 50 bytes", refused(items.next()).reason());
            assertEquals("B.", found(items.next()).article().text());
        }
    }

    @Test
    void anArrayWithARepeatedKeyLosesThatArticleOnly() throws IOException {
        List<SourceItem> items =
                read(
                        write(
                                "a.json",
                                "[{\"text\": \"A.\"}, {\"x\": {\"text\": 1, \"text\": 2}, \"y\":"
                                        + " []}, {\"text\": \"C.\"}]"));
        assertEquals("A.", found(items.get(0)).article().text());
        assertEquals(
                "not valid JSON: the key \"text\" stands twice", refused(items.get(1)).reason());
        assertEquals("C.", found(items.get(2)).article().text());
        assertEquals(3, items.size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"status\": \"ok\", \"articles\": [A, B], \"page\": 1}",
                "{\"response\": {\"docs\": [A, B], \"meta\": {}}, \"copyright\": \"c\"}",
                "{\"items\": [A, B]}",
                "{\"hits\": {\"total\": 2, \"hits\": [{\"_id\": \"x\", \"_source\": A},"
                        + " {\"_id\": \"y\", \"_source\": B}]}}",
                "{\"articles\": {\"results\": [A, B], \"page\": 1}}",
                "{\"rows\": [{\"row_idx\": 0, \"row\": A}, {\"row_idx\": 1, \"row\": B}]}",
                "{\"data\": {\"all\": {\"edges\": [{\"node\": A}, {\"node\": B}]}}}",
                "{\"db\": [{\"meta\": {}, \"data\": {\"posts\": [A, B], \"users\": [{\"name\": \"x\"}]}}]}",
                "{\"@context\": \"s\", \"@graph\": [{\"@type\": \"WebSite\", \"name\": \"x\"}, A, B]}",
                "{\"title\": [\"x\", \"y\"], \"text\": [\"One.\", \"Two.\"]}",
                "{\"title\": {\"0\": \"x\", \"10\": \"y\"}, \"text\": {\"0\": \"One.\", \"10\": \"Two.\"}}",
                "{\"columns\": [\"title\", \"text\"], \"data\": [[\"x\", \"One.\"], [\"y\", \"Two.\"]]}",
                "{\"0\": A, \"1\": B}"
            })
    void aListUnderAUsualKeyIsReadArticleByArticle(String json) throws IOException {
        String articles =
                json.replace("A", "{\"title\": \"x\", \"text\": \"One.\"}")
                        .replace("B", "{\"title\": \"y\", \"text\": \"Two.\"}");
        List<SourceItem> items = read(write("a.json", articles));
        assertEquals(2, items.size(), items::toString);
        assertEquals("One.", found(items.get(0)).article().text());
        assertEquals("Two.", found(items.get(1)).article().text());
        assertTrue(items.get(1).origin().endsWith("a.json, article 2"), items::toString);
    }

    @Test
    void aBadArticleOfAListUnderAKeyLosesThatArticleOnly() throws IOException {
        List<SourceItem> items =
                read(
                        write(
                                "a.json",
                                "{\"articles\": [{\"text\": \"One.\"}, {\"text\": \"x\", \"text\": 2},"
                                        + " {\"text\": 3}, {\"text\": \"Two.\"}]}"));
        assertEquals(4, items.size(), items::toString);
        assertEquals(
                "not valid JSON: the key \"text\" stands twice", refused(items.get(1)).reason());
        assertEquals("\"text\" is 3; expected a string", refused(items.get(2)).reason());
        assertEquals("Two.", found(items.get(3)).article().text());
    }

    @Test
    void anArticleWithAListOfOthersIsOneArticle() throws IOException {
        SourceItem item =
                only(
                        read(
                                write(
                                        "a.json",
                                        "{\"text\": \"One.\", \"items\": [\"a\", 1], \"data\": {\"x\": []}}")));
        assertEquals("One.", found(item).article().text());
        SourceItem nested =
                only(
                        read(
                                write(
                                        "a.json",
                                        "{\"title\": {\"text\": \"T\"}, \"author\": {\"name\": \"Al\","
                                                + " \"description\": \"x\"}, \"body\": {\"text\": \"One.\"}}")));
        assertEquals("One.", found(nested).article().text());
        SourceItem commented =
                only(
                        read(
                                write(
                                        "a.json",
                                        "{\"title\": \"T\", \"text\": \"One.\", \"messages\": [{\"text\": \"Two.\"}]}")));
        assertEquals("One.", found(commented).article().text());
        SourceItem cut =
                only(
                        read(
                                write(
                                        "a.json",
                                        "{\"body\": [\"One.\", {\"type\": \"quote\", \"text\": \"Two.\"}, \"Three.\"]}")));
        assertEquals("One.\n\nTwo.\n\nThree.", found(cut).article().text());
    }

    @Test
    void whatFollowsATableIsNamedAndNotJustLeftOut() throws IOException {
        List<SourceItem> items =
                read(
                        write(
                                "a.json",
                                "{\"title\": [\"x\"], \"text\": [\"One.\"]} {\"text\": \"Two.\"}"));
        assertEquals("One.", found(items.get(0)).article().text());
        assertEquals(
                "more follows after the first object; it was not read",
                refused(items.get(1)).reason());
        assertEquals(2, items.size());
    }

    @Test
    void ofArticlesOneAfterAnotherOneWithARepeatedKeyIsLostWhole() throws IOException {
        List<SourceItem> items =
                read(
                        write(
                                "a.json",
                                "{\"text\": \"A.\"} {\"title\": \"b\", \"title\": \"c\", \"text\": \"B.\"} {\"text\": \"C.\"}"));
        assertEquals("A.", found(items.get(0)).article().text());
        assertTrue(refused(items.get(1)).reason().contains("title"), items::toString);
        assertEquals("C.", found(items.get(2)).article().text());
    }

    @Test
    void aBrokenArrayIsRefusedFromWhereItBreaks() throws IOException {
        Path file = write("a.json", "[\n{\"text\": \"A.\"},\n{\"text\": oops},\n{}]");
        List<SourceItem> items = read(file);
        assertEquals("A.", found(items.get(0)).article().text());
        assertEquals(file + ":3", refused(items.get(1)).origin());
        assertTrue(refused(items.get(1)).reason().endsWith("; what follows it was not read"));
        assertEquals(2, items.size());
    }

    @Test
    void articlesOneAfterAnotherAreReadUpToWhereTheyBreak() throws IOException {
        Path file =
                write(
                        "a.json",
                        "{\"_id\": {\"$oid\": \"a1\"}, \"text\": \"A.\", \"date\": {\"$date\":"
                                + " {\"$numberLong\": \"1710324900000\"}}}\n{\"text\": \"B.\"}\noops");
        List<SourceItem> items = read(file);
        assertEquals(3, items.size(), items::toString);
        assertEquals("a1", found(items.get(0)).article().id());
        assertEquals(
                "2024-03-13T10:15:00Z",
                String.valueOf(SourcesTest.date(found(items.get(0)).article())));
        assertEquals("B.", found(items.get(1)).article().text());
        assertEquals(file + ":3", refused(items.get(2)).origin());
    }

    @Test
    void articlesUnderTheirIdsKeepTheseAndOneUnderAnAddressIsFromThere() throws IOException {
        List<SourceItem> items =
                read(
                        write(
                                "a.json",
                                "{\"a1\": {\"text\": \"A.\"}, \"7\": {\"text\": \"B.\"},"
                                        + " \"https://x.example/c\": {\"id\": \"c\", \"text\": \"C.\"},"
                                        + " \"a1\": {\"text\": \"D.\"}, \"count\": 3}"));
        assertEquals(5, items.size(), items::toString);
        assertEquals("a1", found(items.get(0)).article().id());
        assertNull(found(items.get(1)).article().id());
        assertEquals("c", found(items.get(2)).article().id());
        assertEquals("https://x.example/c", found(items.get(2)).article().url());
        assertEquals("not valid JSON: the key \"a1\" stands twice", refused(items.get(3)).reason());
        assertTrue(refused(items.get(4)).reason().startsWith("came 3"), items::toString);
    }

    @ParameterizedTest
    @MethodSource("beyondTheLimitsOfTheParser")
    void whatIsBeyondTheLimitsOfTheParserIsNamedAndTheOtherFilesGoIn(String value)
            throws IOException {
        Path array = write("a.json", "[{\"text\": \"A.\"},\n{\"x\": " + value + "}]");
        Path alone = write("b.json", "{\"x\": " + value + "}");
        Path lines = write("c.jsonl", "{\"x\": " + value + "}\n{\"text\": \"C.\"}");
        write("d.txt", "D.");
        List<SourceItem> items = read(folder);
        assertEquals("A.", found(items.get(0)).article().text());
        assertEquals(array + ":2", refused(items.get(1)).origin());
        assertEquals(
                "not read: a value of this JSON is too long, too large or nested too deep; what follows it was"
                        + " not read",
                refused(items.get(1)).reason());
        assertEquals(alone + ":1", refused(items.get(2)).origin());
        assertEquals(lines + ":1", refused(items.get(3)).origin());
        assertEquals("C.", found(items.get(4)).article().text());
        assertEquals("D.", found(items.get(5)).article().text());
    }

    static List<String> beyondTheLimitsOfTheParser() {
        return List.of(
                "[".repeat(1_001) + "]".repeat(1_001),
                "1".repeat(1_001),
                "{\"" + "k".repeat(50_001) + "\": 1}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.json", "a.jsonl"})
    void anArticleOfMoreValuesThanAnyHasIsRefusedAndManyArticlesAreNot(String name)
            throws IOException {
        boolean lines = name.endsWith("l");
        String article = "{\"text\": \"A.\", \"x\": [" + "0,".repeat(50_000) + "0]}";
        String much = "{\"text\": \"B.\", \"x\": [" + "0,".repeat(100_000) + "0]}";
        String separator = lines ? "\n" : ",\n";
        String all = String.join(separator, article, article, article, much);
        Path file = write(name, lines ? all : "[" + all + "]");
        List<SourceItem> items = read(file);
        assertEquals(4, items.size());
        items.subList(0, 3).forEach(SourcesTest::found);
        assertEquals(file + ":4", refused(items.get(3)).origin());
        assertTrue(
                refused(items.get(3))
                        .reason()
                        .startsWith(
                                "not read: a value of this JSON is too long, too large or nested"
                                        + " too deep"));
    }

    @Test
    void aLineInNoEncodingIsRefusedAndTheNextOneIsRead() throws IOException {
        Path file = write("a.jsonl", "\0\0{\0\n{\"text\": \"B.\"}");
        List<SourceItem> items = read(file);
        assertEquals(file + ":1", refused(items.get(0)).origin());
        assertEquals("B.", found(items.get(1)).article().text());
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    /// The same line again and again.
    private static final class Endless extends InputStream {

        private final byte[] line;
        private int at;

        Endless(String line) {
            this.line = line.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public int read() {
            return line[at++ % line.length];
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            for (int i = 0; i < length; i++) {
                bytes[offset + i] = (byte) read();
            }
            return length;
        }
    }
}
