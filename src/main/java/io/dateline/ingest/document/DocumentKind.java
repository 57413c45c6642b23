package io.dateline.ingest.document;

import io.dateline.ingest.document.mail.MailDocument;
import io.dateline.ingest.document.office.BookDocument;
import io.dateline.ingest.document.office.RtfDocument;
import io.dateline.ingest.document.office.TextDocument;
import io.dateline.ingest.document.office.WordDocument;
import io.dateline.ingest.document.pdf.PdfDocument;

import java.io.IOException;
import java.util.List;

/// The kinds of document files.
public enum DocumentKind {
    PDF,
    DOCX,
    ODT,
    RTF,
    EPUB,
    /// One message.
    MAIL;

    /// Takes a file apart, in this process: for [DocumentWorker] alone.
    ///
    /// @throws IllegalArgumentException when it is not read, with the reason
    /// @throws IOException when it is damaged
    List<ReadDocument> read(byte[] content) throws IOException {
        return switch (this) {
            case PDF -> PdfDocument.read(content);
            case DOCX -> WordDocument.read(content);
            case ODT -> TextDocument.read(content);
            case RTF -> RtfDocument.read(content);
            case EPUB -> BookDocument.read(content);
            case MAIL -> MailDocument.read(content);
        };
    }
}
