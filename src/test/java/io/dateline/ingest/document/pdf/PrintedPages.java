package io.dateline.ingest.document.pdf;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// A PDF for tests: each line of it is placed by hand.
public final class PrintedPages {

    private record Placed(int page, double left, double height, double size, String words) {}

    static {
        BundledFonts.use();
    }

    private final List<Placed> lines = new ArrayList<>();
    private int pages;

    public PrintedPages page() {
        pages++;
        return this;
    }

    /// Words on the last page, in points from its lower left corner.
    public PrintedPages at(double left, double height, double size, String words) {
        lines.add(new Placed(pages, left, height, size, words));
        return this;
    }

    /// Lines below each other, 12 points apart, in letters of 10 points.
    public PrintedPages column(double left, double height, String... words) {
        for (int n = 0; n < words.length; n++) {
            at(left, height - n * 12, 10, words[n]);
        }
        return this;
    }

    public byte[] bytes() {
        return bytes(_ -> {});
    }

    public byte[] encrypted() {
        return bytes(
                document -> {
                    try {
                        document.protect(
                                new StandardProtectionPolicy(
                                        "owner", "user", new AccessPermission()));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    /// @param more what is done to the document before it is written
    public byte[] bytes(Consumer<PDDocument> more) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PDFont font = new PDType1Font(FontName.HELVETICA);
        try (PDDocument document = new PDDocument()) {
            for (int page = 1; page <= pages; page++) {
                PDPage added = new PDPage();
                document.addPage(added);
                try (PDPageContentStream content = new PDPageContentStream(document, added)) {
                    for (Placed line : lines) {
                        if (line.page() == page) {
                            content.beginText();
                            content.setFont(font, (float) line.size());
                            content.newLineAtOffset((float) line.left(), (float) line.height());
                            content.showText(line.words());
                            content.endText();
                        }
                    }
                }
            }
            more.accept(document);
            document.save(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
