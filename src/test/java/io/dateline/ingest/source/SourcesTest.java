package io.dateline.ingest.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.article.Article;
import io.dateline.article.PublicationDate;
import io.dateline.ingest.RawArticle;
import io.dateline.ingest.SourceItem;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

class SourcesTest {

    @TempDir private Path folder;

    @Test
    void aFolderIsReadByNameWithItsFolders() throws IOException {
        write("b.txt", "B.");
        write("a/z.md", "# Z");
        write("a/y.TXT", "Y.");
        write("c.json", "[{\"text\": \"C.\"}, {\"text\": \"D.\"}]");
        assertEquals(
                List.of("a/y.TXT", "a/z.md", "b.txt", "c.json, article 1", "c.json, article 2"),
                read(folder).stream().map(this::place).toList());
    }

    @Test
    void inAFolderOtherFilesArePassedOverAndToldOfAndHiddenOnesAreNot() throws IOException {
        write("a.txt", "A.");
        write("photo.jpg", "not an article");
        write(".hidden.txt", "H.");
        write(".git/config.txt", "G.");
        List<Path> passedOver = new ArrayList<>();
        List<SourceItem> items =
                all(Sources.read(List.of(folder), FieldNames.USUAL, passedOver::add));
        assertEquals(List.of("a.txt"), items.stream().map(this::place).toList());
        assertEquals(List.of(folder.resolve("photo.jpg")), passedOver);
    }

    @Test
    void aFolderWithoutArticlesSaysWhatItHoldsInstead() throws IOException {
        write("photo.jpg", "not an article");
        write("README", "nor this");
        assertEquals(
                "the folder holds no articles; expected files named .txt, .md, .markdown, .html,"
                        + " .htm, .json, .jsonl, .ndjson, .csv, .tsv, .xml, .rss, .atom, .rdf, .warc, .warc.gz, .pdf, .docx, .odt, .rtf, .epub,"
                        + " .eml, .mbox, .zip; files passed over: *.jpg, README",
                refused(only(read(folder))).reason());
    }

    @Test
    void aFileOfAnotherFormatIsRefusedWhenItIsNamed() throws IOException {
        Path file = write("photo.raw", "not an article");
        assertTrue(refused(only(read(file))).reason().startsWith("it is of no known format;"));
    }

    @ParameterizedTest
    @CsvSource({
        "Talks.DOC, it is a document of a word processor",
        "talks.xlsx, it is a spreadsheet",
        "talks.url, 'it is a link, not what it leads to'",
        "talks.rar, it is an archive"
    })
    void aFormatThatIsNotReadYetIsNamedWithWhatToDo(String name, String what) throws IOException {
        String reason = refused(only(read(write(name, "x")))).reason();
        assertTrue(reason.startsWith(what + ", which is not read: "), reason);
        byte[] content = {'x'};
        assertEquals(reason, refused(only(Sources.readUpload(name, content))).reason());
    }

    @Test
    void whatDoesNotExistIsRefusedAndTheRestGoesOn() throws IOException {
        Path missing = folder.resolve("missing.txt");
        List<SourceItem> items = read(missing, write("a.txt", "A."));
        assertEquals(missing.toString(), refused(items.get(0)).origin());
        assertEquals("there is no such file or folder", refused(items.get(0)).reason());
        assertEquals("A.", found(items.get(1)).article().text());
    }

    @Test
    void anEmptyFileIsRefusedInEveryFormat() throws IOException {
        for (String name : List.of("a.txt", "a.md", "a.html", "a.json", "a.jsonl")) {
            String reason = refused(only(read(write(name, "")))).reason();
            assertEquals("the file is empty", reason, name);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.txt", "a.md", "a.html"})
    void aFileOfWhiteSpaceIsRefused(String name) throws IOException {
        assertEquals("the text is empty", refused(only(read(write(name, " \n\n")))).reason());
    }

    @Test
    void aTextOfFiftyMegabytesIsRefusedWithTheLimit() throws IOException {
        Path file = folder.resolve("long.txt");
        byte[] megabyte = "All work and no play.\n".repeat(50_000).getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int i = 0; i < 50; i++) {
                out.write(megabyte);
            }
        }
        assertEquals(
                "the file has more than 40,000,000 bytes; an article has at most 10,000,000"
                        + " characters",
                refused(only(read(file))).reason());
    }

    @Test
    void aTextOfTooManyCharactersIsRefusedWithTheLimit() throws IOException {
        assertEquals(
                "the text has 11,000,000 characters; an article has at most 10,000,000",
                refused(only(read(write("long.txt", "x".repeat(11_000_000))))).reason());
    }

    @Test
    void aPageInAnEncodingThatItDoesNotDeclareGoesInWithAWarning() throws IOException {
        Path file = folder.resolve("a.html");
        Files.write(file, "<p>Le caf\u00E9 ferme.".getBytes(StandardCharsets.ISO_8859_1));
        RawArticle article = found(only(read(file))).article();
        assertEquals("Le café ferme.", article.text());
        assertEquals(
                List.of("not UTF-8; read as windows-1252, which is a guess"), article.warnings());
    }

    @Test
    void brokenUtf8AndBinaryContentAreTold() throws IOException {
        Path broken = folder.resolve("a.txt");
        Files.write(broken, "Déjà vu?\u00FF".getBytes(StandardCharsets.UTF_8));
        byte[] bytes = Files.readAllBytes(broken);
        Files.write(broken, Arrays.copyOf(bytes, bytes.length - 1));
        assertEquals(
                List.of("1 byte could not be read as UTF-8"),
                found(only(read(broken))).article().warnings());
        assertEquals(
                "looks like a binary file: a PDF document; expected text",
                refused(only(read(write("b.txt", "%PDF-1.4 …")))).reason());
    }

    @Test
    void theReportOfAnAgencyIsReadAsAPersonWouldReadIt() throws IOException {
        Article article =
                Canonicalisation.article(found(only(read(fixture("agency-report.txt")))).article());
        assertEquals(
                "L.T. Foreign Minister Ona Petraitė will meet Finland’s chief negotiator and"
                        + " possibly its prime minister on Tuesday, the…",
                article.metadata().title());
        assertEquals("2024-03-11", String.valueOf(article.metadata().publishedAt()));
        assertEquals("Reuters", article.metadata().source());
        assertTrue(article.text().startsWith("VILNIUS, March 12 (Reuters) – L.T. Foreign"));
        assertTrue(article.text().endsWith("since 2009."));
    }

    @Test
    void markdownTellsItsMetadataAndKeepsItsMarks() throws IOException {
        RawArticle article = found(only(read(fixture("2022-09-01-orchard.md")))).article();
        assertEquals("The orchard that moved", article.title());
        assertEquals("Wen Zhao, Paul Grant", article.byline());
        assertEquals("2022-09-01", String.valueOf(date(article)));
        assertEquals("The Field Letter", article.source());
        assertEquals("https://field.example/orchard", article.url());
        assertEquals("en", article.language());
        assertTrue(article.text().startsWith("# The orchard that moved\n\nIn the spring"));
    }

    @Test
    void anUploadIsReadByItsNameWithoutItsFolders() {
        byte[] text = "The text.".getBytes(StandardCharsets.UTF_8);
        SourceItem item = only(Sources.readUpload("C:\\news\\../talks\n.txt", text));
        assertEquals("talks\uFFFD.txt", item.origin());
        assertEquals("talks\uFFFD", found(item).article().fallbackTitle());
        assertTrue(
                refused(only(Sources.readUpload("talks.raw", text)))
                        .reason()
                        .startsWith("it is of no known format;"));
    }

    @Test
    void anUploadOfLinesHoldsManyArticles() {
        byte[] lines = "{\"text\": \"A.\"}\r\n{\"text\": 1}".getBytes(StandardCharsets.UTF_8);
        List<SourceItem> items = Sources.readUpload("a.ndjson", lines);
        assertEquals("A.", found(items.get(0)).article().text());
        assertEquals("\"text\" is 1; expected a string", refused(items.get(1)).reason());
    }

    private Path write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    private String place(SourceItem item) {
        return item.origin().substring(folder.toString().length() + 1).replace('\\', '/');
    }

    static Path fixture(String name) {
        return Path.of("src", "test", "resources", "sources", name);
    }

    static List<SourceItem> read(Path... paths) {
        return all(Sources.read(Arrays.asList(paths)));
    }

    static List<SourceItem> all(Stream<SourceItem> items) {
        try (items) {
            return items.toList();
        }
    }

    static SourceItem only(List<SourceItem> items) {
        assertEquals(1, items.size(), items::toString);
        return items.getFirst();
    }

    static SourceItem.Found found(@Nullable SourceItem item) {
        return assertInstanceOf(SourceItem.Found.class, item);
    }

    static SourceItem.Refused refused(@Nullable SourceItem item) {
        return assertInstanceOf(SourceItem.Refused.class, item);
    }

    /// What is taken for the date of publication, or `null`.
    static @Nullable PublicationDate date(RawArticle article) {
        return Objects.requireNonNull(Canonicalisation.article(article).dating()).publishedAt();
    }
}
