package io.dateline.ingest.source;

import static io.dateline.ingest.document.Documents.utf8;
import static io.dateline.ingest.document.Documents.zip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.ingest.SourceItem;
import io.dateline.ingest.document.Documents;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Files that were made to do harm: each gets a reason, and the others go in.
class HostileFilesTest {

    private static final String SECRET = "the words of another file";

    @TempDir private Path folder;

    private static void assertRefused(String reason, String name, byte[] content) {
        SourceItem item = Sources.readUpload(name, content).getFirst();
        String said = assertInstanceOf(SourceItem.Refused.class, item, item.toString()).reason();
        assertTrue(said.contains(reason), said);
    }

    @Test
    void anArchiveThatUnpacksToFarMoreThanItsSizeIsRefused() throws IOException {
        byte[] blank = utf8(" ".repeat(30_000_000));
        byte[] bomb = zip(Map.of("a.txt", blank));
        assertRefused("as only a zip bomb does", "a.zip", bomb);
        assertRefused("as only a zip bomb does", "b.zip", zip(Map.of("a.zip", bomb)));
        assertRefused("as only a zip bomb does", "a.docx", zip(Map.of("word/document.xml", blank)));
        byte[] nested = zip("a.txt", "The innermost.");
        for (int depth = 0; depth < 6; depth++) {
            nested = zip(Map.of("a.zip", nested));
        }
        assertRefused("lies more than 4 files deep in others", "n.zip", nested);
        Path file = Files.write(folder.resolve("many.zip"), many(100_001));
        try (Stream<SourceItem> items = Sources.read(List.of(file))) {
            assertTrue(items.toList().toString().contains("holds more than 100,000 files"));
        }
    }

    @Test
    void anArchiveOfFilesThatEachCostTheirReaderIsNotReadToItsEnd() throws IOException {
        Unpacking unpacking = Unpacking.ofFile();
        byte[] archive = zip("a.txt", "One.", "b.txt", "Two.", "c.txt", "Three.");
        try (Items items =
                new ZipArticles(
                        "a.zip", new ByteArrayInputStream(archive), FieldNames.USUAL, unpacking)) {
            assertInstanceOf(SourceItem.Found.class, items.next());
            for (int lost = 0; lost < 5; lost++) {
                unpacking.countLost();
            }
            assertInstanceOf(SourceItem.Found.class, items.next());
            assertEquals(
                    new SourceItem.Refused(
                            "a.zip",
                            "what follows was left out: 5 files could not be read in time"),
                    items.next());
        }
    }

    private static byte[] many(int files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int n = 0; n < files; n++) {
                zip.putNextEntry(new ZipEntry(Integer.toString(n)));
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void namesThatLeadOutOfAnArchiveAreShownCleanedAndNothingIsWritten() throws IOException {
        byte[] archive =
                zip(
                        "../../out.txt", "One.",
                        "/etc/cron.d/job.txt", "Two.",
                        "C:\\Windows\\a.txt", "Three.",
                        "a/\u001b[31m\u202Eb.txt", "Four.");
        Path file = Files.write(folder.resolve("a.zip"), archive);
        try (Stream<SourceItem> items = Sources.read(List.of(file))) {
            assertEquals(
                    List.of(
                            "out.txt",
                            "etc/cron.d/job.txt",
                            "Windows/a.txt",
                            "a/\uFFFD[31m\uFFFDb.txt"),
                    items.map(item -> item.origin().substring(file.toString().length() + 1))
                            .toList());
        }
        try (Stream<Path> files = Files.walk(folder)) {
            assertEquals(List.of(folder, file), files.toList());
        }
    }

    @Test
    void entitiesAreNeitherExpandedNorLoaded() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), SECRET);
        String laughs =
                IntStream.range(1, 10)
                        .mapToObj(
                                n ->
                                        "<!ENTITY l%d \"%s\">"
                                                .formatted(n, ("&l" + (n - 1) + ";").repeat(10)))
                        .collect(Collectors.joining("", "<!DOCTYPE d [<!ENTITY l0 \"ha\">", "]>"));
        String external = "<!DOCTYPE d [<!ENTITY l9 SYSTEM \"%s\">]>".formatted(secret.toUri());
        for (String type : List.of(laughs, external)) {
            byte[] xml = utf8(type + "<d><body><p><r><t>&l9;</t></r></p></body></d>");
            assertRefused(
                    "its XML declares entities", "a.docx", zip(Map.of("word/document.xml", xml)));
            assertRefused("its XML declares entities", "a.odt", zip(Map.of("content.xml", xml)));
            byte[] book =
                    zip(
                            "META-INF/container.xml",
                            "<c><rootfile full-path=\"b.opf\"/></c>",
                            "b.opf",
                            type
                                    + "<package><dc:title>&l9;</dc:title><item id=\"a\" href=\"a.html\"/>"
                                    + "<itemref idref=\"a\"/></package>",
                            "a.html",
                            type + "<p>The ferry sails again on Sunday &l9;, he said.</p>");
            String read = Sources.readUpload("a.epub", book).toString();
            assertTrue(read.contains("The ferry sails again on Sunday"), read);
            assertFalse(read.contains("haha") || read.contains(SECRET), read);
        }
    }

    @Test
    void elementsNestedBeyondAllReasonAreRefused() {
        String deep = "<w:sdt>".repeat(20_000) + "</w:sdt>".repeat(20_000);
        assertRefused("nested more than 1,000 deep", "a.docx", Documents.docx(deep));
        assertRefused(
                "nested more than 1,000 deep", "a.odt", Documents.odt(deep.replace("w:", "text:")));
        assertRefused(
                "nested more than 10,000 deep", "a.rtf", utf8("{\\rtf1" + "{".repeat(100_000)));
        assertRefused(
                "at most 100,000 are read", "a.html", utf8("<div>".repeat(100_001) + "Deep."));
        String parts =
                IntStream.range(0, 1_000)
                        .mapToObj(
                                n ->
                                        "Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n"
                                                .formatted(n, n))
                        .collect(Collectors.joining());
        assertRefused(
                "nested more than", "a.eml", utf8("From: a@b.example\n" + parts + "\n\nDeep."));
    }

    @Test
    void aPdfWhosePagesLeadBackToThemselvesIsRefused() {
        String loop =
                """
                %PDF-1.4
                1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
                2 0 obj <</Type /Pages /Kids [3 0 R 2 0 R] /Count 2>> endobj
                3 0 obj <</Type /Pages /Kids [2 0 R 3 0 R] /Count 1 /Parent 2 0 R>> endobj
                trailer <</Root 1 0 R>>
                %%EOF
                """;
        assertRefused(
                "the PDF is damaged: it tells of",
                "a.pdf",
                loop.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void aFileThatIsNotWhatItsNameSaysIsRefused() {
        byte[] page = utf8("<!DOCTYPE html><title>A page</title><p>Words.</p>");
        assertRefused("this is a page of HTML: name it .html", "a.pdf", page);
        assertRefused("such a document is a zip file, and this is none", "a.docx", page);
        assertRefused(
                "not a document of Word: it has no word/document.xml", "a.docx", zip("a", "b"));
        assertRefused("not a book (.epub)", "a.epub", zip("a", "b"));
        assertRefused("rich text begins with {\\rtf", "a.rtf", page);
        assertRefused("a mail begins with lines as From:", "a.eml", page);
        assertRefused("it is no mailbox", "a.mbox", page);
        assertRefused("a zip file begins with PK", "a.zip", page);
        assertRefused("looks like a binary file: a PDF document", "a.txt", utf8("%PDF-1.7 so"));
        assertRefused("looks like a binary file: a PDF document", "a.html", utf8("%PDF-1.7 so"));
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
        assertRefused("it is encrypted, or a document of an old kind", "a.docx", old);
    }
}
