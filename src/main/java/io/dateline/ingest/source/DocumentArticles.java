package io.dateline.ingest.source;

import io.dateline.ingest.ParsingThreads;
import io.dateline.ingest.RawArticle;
import io.dateline.ingest.SourceItem;
import io.dateline.ingest.document.DocumentKind;
import io.dateline.ingest.document.DocumentReader;
import io.dateline.ingest.document.DocumentReading;
import io.dateline.ingest.document.ReadDocument;
import io.dateline.ingest.source.html.HtmlPage;
import io.dateline.ingest.source.text.PressArchive;
import io.dateline.ingest.source.text.TextHeader;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// The articles of a document file, which another process takes apart: one, a chapter each of a
/// book, or a mail and what came with it.
final class DocumentArticles implements Items {

    private final DocumentKind kind;
    private final String origin;
    private final String name;
    private final Unpacking unpacking;

    /// What is to be read; `null` once it was.
    private byte @Nullable [] content;

    private final Deque<ReadDocument> documents = new ArrayDeque<>();
    private final Deque<ReadDocument.Attachment> attachments = new ArrayDeque<>();
    private @Nullable Items attached;

    /// Articles of an archive that stand in one document, behind the first.
    private final Deque<SourceItem> others = new ArrayDeque<>();

    /// @param name of the file, without its end
    /// @param unpacking of the file that holds this one
    DocumentArticles(
            DocumentKind kind, String origin, String name, byte[] content, Unpacking unpacking) {
        this.kind = kind;
        this.origin = origin;
        this.name = name;
        this.content = content;
        this.unpacking = unpacking;
    }

    @Override
    public String origin() {
        return origin;
    }

    @Override
    public @Nullable SourceItem next() throws IOException {
        byte[] unread = content;
        if (unread != null) {
            content = null;
            switch (DocumentReader.shared().read(kind, unread)) {
                case DocumentReading.Read(List<ReadDocument> read) -> documents.addAll(read);
                case DocumentReading.Refused(String reason, boolean isLost) -> {
                    if (isLost) {
                        unpacking.countLost();
                    }
                    return refused(origin, reason);
                }
            }
        }
        SourceItem more = others.poll();
        if (more != null) {
            return more;
        }
        ReadDocument document = documents.poll();
        SourceItem item = document == null ? null : item(document);
        return item == null ? nextAttached() : item;
    }

    private static SourceItem refused(String origin, String reason) {
        return new SourceItem.Refused(origin, CanonicalText.printable(reason));
    }

    /// `null` for a mail that only brings others.
    private @Nullable SourceItem item(ReadDocument document) {
        List<String> warnings = new ArrayList<>(document.warnings());
        for (ReadDocument.Attachment attachment : document.attachments()) {
            if (FileFormat.of(attachment.name()) != null) {
                attachments.add(attachment);
            } else {
                warnings.add("attachment not read: " + CanonicalText.printable(attachment.name()));
            }
        }
        if (document.text().isBlank() && !attachments.isEmpty()) {
            return null;
        }
        String part = document.part();
        String place = part == null ? origin : origin + ", " + CanonicalText.printable(part);
        try {
            List<String> texts =
                    document.isHtml() || !document.pageStarts().isEmpty()
                            ? List.of()
                            : PressArchive.documents(CanonicalText.of(document.text()));
            if (texts.size() > 1) {
                texts.forEach(text -> others.add(archived(place, text, warnings)));
                return others.poll();
            }
            return new SourceItem.Found(
                    place, ParsingThreads.run(() -> article(document, warnings)));
        } catch (IllegalArgumentException e) {
            return refused(place, String.valueOf(e.getMessage()));
        }
    }

    private SourceItem archived(String place, String text, List<String> warnings) {
        TextHeader file = TextHeader.of(text);
        return new SourceItem.Found(
                place + ", article " + (others.size() + 1),
                SourceMetadata.of(file).article(file.body(), null, warnings));
    }

    private RawArticle article(ReadDocument document, List<String> warnings) {
        SourceMetadata said =
                new SourceMetadata(
                        null,
                        document.title(),
                        document.source(),
                        document.url(),
                        document.author(),
                        document.dates(),
                        document.language());
        if (document.isHtml()) {
            HtmlPage page = HtmlPage.of(document.text());
            warnings.addAll(page.warnings());
            return said.captioned(page.captions()).article(page.text(), name, warnings);
        }
        boolean isPaged = !document.pageStarts().isEmpty();
        String text =
                isPaged ? PageMarks.set(document.text(), document.pageStarts()) : document.text();
        TextHeader file = TextHeader.of(CanonicalText.of(text));
        SourceMetadata known = SourceMetadata.of(file).or(said);
        if (!isPaged) {
            return known.article(file.body(), name, warnings);
        }
        PageMarks.Paged paged = PageMarks.taken(file.body());
        return known.article(paged.text(), name, warnings).withPages(paged.pages().starts());
    }

    private @Nullable SourceItem nextAttached() throws IOException {
        while (true) {
            Items open = attached;
            SourceItem item = open == null ? null : open.next();
            if (item != null) {
                return item;
            }
            if (open != null) {
                open.close();
                attached = null;
                unpacking.leave();
            }
            ReadDocument.Attachment attachment = attachments.poll();
            if (attachment == null) {
                return null;
            }
            String fileName = CanonicalText.printable(attachment.name());
            String place = origin + "/" + ArchivePath.shown(attachment.name());
            FileFormat format = FileFormat.of(attachment.name());
            if (format == null) {
                continue;
            }
            try {
                unpacking.enter();
            } catch (IllegalArgumentException e) {
                return refused(place, String.valueOf(e.getMessage()));
            }
            attached =
                    format.open(
                            place,
                            fileName,
                            new ByteArrayInputStream(attachment.content()),
                            FieldNames.USUAL,
                            unpacking);
        }
    }

    @Override
    public void close() throws IOException {
        documents.clear();
        attachments.clear();
        if (attached != null) {
            attached.close();
        }
    }
}
