package io.dateline.ingest.document.pdf;

import io.dateline.article.dating.DateOrigin;
import io.dateline.ingest.document.DocumentProperties;
import io.dateline.ingest.source.date.DateClaim;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.TimeZone;

/// What a PDF says of itself, in its list of properties and in its XMP packet, which goes first.
final class PdfProperties {

    private static final int MOST_XMP_BYTES = 1_000_000;

    private final PDDocumentInformation list;
    private final Document xmp;

    private PdfProperties(PDDocumentInformation list, Document xmp) {
        this.list = list;
        this.xmp = xmp;
    }

    static DocumentProperties of(PDDocument pdf) throws IOException {
        // jsoup's XML has no entities of a document's own and loads nothing
        Document xmp = Jsoup.parse(packet(pdf), "", Parser.xmlParser().setMaxDepth(100));
        return new PdfProperties(pdf.getDocumentInformation(), xmp).read(pdf);
    }

    private static String packet(PDDocument pdf) throws IOException {
        PDMetadata metadata = pdf.getDocumentCatalog().getMetadata();
        if (metadata == null) {
            return "";
        }
        try (InputStream in = metadata.exportXMPMetadata()) {
            return new String(in.readNBytes(MOST_XMP_BYTES), StandardCharsets.UTF_8);
        }
    }

    private DocumentProperties read(PDDocument pdf) {
        List<DateClaim> dates = new ArrayList<>();
        String issued = first("prism:publicationDate", "prism:coverDate");
        if (issued != null) {
            dates.add(DateClaim.published(DateOrigin.DOCUMENT, issued));
        }
        dates.addAll(
                DocumentProperties.times(
                        or(first("xmp:CreateDate"), time(list.getCreationDate())),
                        or(first("xmp:ModifyDate"), time(list.getModificationDate()))));
        return new DocumentProperties(
                or(first("dc:title"), list.getTitle()),
                or(authors(), list.getAuthor()),
                or(first("dc:language"), pdf.getDocumentCatalog().getLanguage()),
                dates);
    }

    private @Nullable String authors() {
        List<String> names = xmp.getElementsByTag("dc:creator").select("rdf|li").eachText();
        return names.isEmpty() ? first("dc:creator") : String.join(", ", names);
    }

    /// The first of these, written as an element or as an attribute.
    private @Nullable String first(String... names) {
        for (String name : names) {
            Element element = xmp.getElementsByTag(name).first();
            if (element != null && element.hasText()) {
                Element item = element.selectFirst("rdf|li");
                return item == null ? element.text() : item.text();
            }
            Element holder = xmp.getElementsByAttribute(name).first();
            if (holder != null && !holder.attr(name).isBlank()) {
                return holder.attr(name);
            }
        }
        return null;
    }

    private static @Nullable String time(@Nullable Calendar calendar) {
        if (calendar == null) {
            return null;
        }
        TimeZone zone = calendar.getTimeZone();
        return OffsetDateTime.ofInstant(calendar.toInstant(), zone.toZoneId()).toString();
    }

    private static @Nullable String or(@Nullable String one, @Nullable String other) {
        return one == null || one.isBlank() ? other : one;
    }
}
