package io.dateline.ingest.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Document files for tests, small and made here.
public final class Documents {

    private static final String CONTAINER =
            "<container><rootfiles><rootfile full-path=\"OEBPS/book.opf\"/></rootfiles></container>";

    private Documents() {}

    /// A zip file of these, by name.
    public static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// The same of texts, a name and a text in turn.
    public static byte[] zip(String... namesAndTexts) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int n = 0; n < namesAndTexts.length; n += 2) {
            files.put(namesAndTexts[n], utf8(namesAndTexts[n + 1]));
        }
        return zip(files);
    }

    /// @param paragraphs WordprocessingML
    public static byte[] docx(String paragraphs) {
        return zip(
                "[Content_Types].xml",
                "<Types/>",
                "word/document.xml",
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
                xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">\
                <w:body>%s</w:body></w:document>"""
                        .formatted(paragraphs),
                "docProps/core.xml",
                """
                <cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t">\
                <dc:title>Ferry to sail again</dc:title><dc:creator>Jane Miller</dc:creator>\
                <dcterms:created>2024-05-17T08:30:00Z</dcterms:created></cp:coreProperties>""");
    }

    /// @param body OpenDocument's XML
    public static byte[] odt(String body) {
        return zip(
                "mimetype",
                "application/vnd.oasis.opendocument.text",
                "content.xml",
                """
                <office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="b" \
                xmlns:style="s" xmlns:number="n"><office:automatic-styles>\
                <number:date-style><number:text>-</number:text></number:date-style>\
                <style:style style:name="T1"><style:text-properties \
                style:text-line-through-style="solid"/></style:style>\
                <style:style style:name="T2"><style:text-properties \
                style:text-position="super 58%%"/></style:style></office:automatic-styles>\
                <office:body><office:text>%s</office:text></office:body>\
                </office:document-content>"""
                        .formatted(body),
                "meta.xml",
                """
                <office:document-meta xmlns:office="o" xmlns:meta="m" xmlns:dc="d"><office:meta>\
                <dc:title>Ferry to sail again</dc:title>\
                <meta:initial-creator>Jane Miller</meta:initial-creator>\
                <meta:creation-date>2024-05-17T08:30:00</meta:creation-date></office:meta>\
                </office:document-meta>""");
    }

    /// A book with these chapters, of HTML each.
    public static byte[] epub(String... chapters) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("mimetype", utf8("application/epub+zip"));
        files.put("META-INF/container.xml", utf8(CONTAINER));
        StringBuilder manifest = new StringBuilder();
        StringBuilder spine = new StringBuilder();
        for (int n = 0; n < chapters.length; n++) {
            files.put("OEBPS/text/c " + n + ".xhtml", utf8(chapters[n]));
            manifest.append("<item id=\"c%d\" href=\"text/c%%20%d.xhtml\"/>".formatted(n, n));
            spine.append("<itemref idref=\"c%d\"/>".formatted(n));
        }
        files.put(
                "OEBPS/book.opf",
                utf8(
                        """
                        <package><metadata xmlns:dc="d"><dc:title>A Year at Sea</dc:title>\
                        <dc:creator>Jane Miller</dc:creator><dc:date>2021-03-04</dc:date>\
                        <dc:language>en</dc:language></metadata>\
                        <manifest>%s</manifest><spine>%s</spine></package>"""
                                .formatted(manifest, spine)));
        return zip(files);
    }

    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
