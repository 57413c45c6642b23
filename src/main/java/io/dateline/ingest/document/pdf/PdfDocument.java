package io.dateline.ingest.document.pdf;

import io.dateline.ingest.document.DocumentProperties;
import io.dateline.ingest.document.ReadDocument;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A PDF as one document. Left out are running heads, the numbers of pages, footnotes, and what
/// stands across the page, beside the text.
public final class PdfDocument {

    private static final int MOST_PAGES = 5_000;

    private static final int MOST_BEFORE = 1_024;

    /// A page of a scan may have a stamp, but hardly more letters.
    private static final int LETTERS_OF_A_STAMP = 20;

    /// A larger share of letters without a meaning leaves no sentence whole.
    private static final double MOST_UNREADABLE = 0.2;

    static {
        BundledFonts.use();
    }

    private PdfDocument() {}

    /// @throws IllegalArgumentException when it holds no text that can be read, with the reason
    /// @throws IOException when it is damaged
    public static List<ReadDocument> read(byte[] content) throws IOException {
        requirePdf(content);
        try (PDDocument pdf = Loader.loadPDF(content)) {
            return List.of(read(pdf));
        } catch (InvalidPasswordException _) {
            throw new IllegalArgumentException(
                    "the PDF is encrypted: save it without a password, and add that file");
        }
    }

    /// Some programs write a few lines before the first of the PDF.
    private static void requirePdf(byte[] content) {
        int length = Math.min(content.length, MOST_BEFORE);
        String start = new String(content, 0, length, StandardCharsets.ISO_8859_1);
        if (!start.contains("%PDF-")) {
            boolean isHtml =
                    start.strip().toLowerCase(Locale.ROOT).matches("(?s)<(?:!doctype|html).*");
            throw new IllegalArgumentException(
                    "it is not what its name says: a PDF begins with %PDF-"
                            + (isHtml ? ", and this is a page of HTML: name it .html" : ""));
        }
    }

    private static ReadDocument read(PDDocument pdf) throws IOException {
        int count = pdf.getNumberOfPages();
        if (count > MOST_PAGES) {
            throw new IllegalArgumentException(
                    "the PDF has %,d pages; at most %,d are read".formatted(count, MOST_PAGES));
        }
        PageSegments reader = new PageSegments();
        List<List<Segment>> pages = reader.of(pdf, count);
        requirePages(pdf, count, reader.letters());
        requireText(reader.letters(), reader.unreadable(), count);
        return document(PdfProperties.of(pdf), pages, reader.unreadable());
    }

    /// Lists of pages that lead back to themselves are followed once.
    private static void requirePages(PDDocument pdf, int count, long letters) {
        int found = 0;
        for (PDPage _ : pdf.getPages()) {
            found++;
        }
        if (found == 0 || (letters == 0 && found < count)) {
            throw new IllegalArgumentException(
                    "the PDF is damaged: it tells of %,d pages and has %,d"
                            .formatted(count, found));
        }
    }

    private static void requireText(long letters, int unreadable, int pages) {
        if (letters <= (long) pages * LETTERS_OF_A_STAMP && letters < 200) {
            throw new IllegalArgumentException(
                    "the PDF holds no text, only pictures of pages, as a scan does:"
                            + " have its text recognised (OCR), and add that file");
        }
        if (unreadable > letters * MOST_UNREADABLE) {
            throw new IllegalArgumentException(
                    "the PDF does not tell which letters its text is made of:"
                            + " have its text recognised (OCR), and add that file");
        }
    }

    private static ReadDocument document(
            DocumentProperties said, List<List<Segment>> pages, int unreadable) {
        Set<Segment> heads = RunningHeads.of(pages);
        List<Line> lines = new ArrayList<>();
        for (int page = 0; page < pages.size(); page++) {
            List<Segment> body =
                    pages.get(page).stream().filter(segment -> !heads.contains(segment)).toList();
            int columns = lines.isEmpty() ? 0 : lines.getLast().column();
            lines.addAll(ReadingOrder.of(body, page, columns));
        }
        PdfHeadline headline = PdfHeadline.of(lines);
        // properties often still have the title of the file that was copied
        String title = headline == null ? said.title() : headline.words();
        if (headline != null && lines.size() > headline.lines().size()) {
            lines.removeAll(headline.lines());
        }
        PdfText text = PdfText.of(lines, pages.size());
        List<String> warnings = new ArrayList<>();
        if (!heads.isEmpty()) {
            warnings.add("running heads and page numbers left out: " + heads.size());
        }
        if (text.notes() > 0) {
            warnings.add("lines of footnotes left out: " + text.notes());
        }
        if (unreadable > 0) {
            warnings.add("letters that the PDF gives no meaning for: " + unreadable);
        }
        DocumentProperties known =
                new DocumentProperties(title, said.author(), said.language(), said.dates());
        return ReadDocument.of(known, text.text(), text.pageStarts(), warnings);
    }
}
