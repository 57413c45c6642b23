package io.dateline.ingest.source;

import io.dateline.ingest.RawArticle;
import io.dateline.ingest.SourceItem;
import io.dateline.ingest.document.DocumentKind;
import io.dateline.ingest.document.DocumentReader;
import io.dateline.ingest.source.html.HtmlPage;
import io.dateline.ingest.source.text.DecodedText;
import io.dateline.ingest.source.text.Markdown;
import io.dateline.ingest.source.text.TextHeader;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/// How a file holds articles, told by the end of its name.
enum FileFormat {
    TEXT(".txt"),
    MARKDOWN(".md .markdown"),
    HTML(".html .htm"),
    JSON(".json"),
    JSON_LINES(".jsonl .ndjson"),
    TABLE(".csv .tsv"),
    PDF(".pdf"),
    DOCX(".docx"),
    ODT(".odt"),
    RTF(".rtf"),
    EPUB(".epub"),
    MAIL(".eml"),
    MAILBOX(".mbox"),
    ARCHIVE(".zip");

    /// All names that are read, for messages.
    static final String EXPECTED =
            Arrays.stream(values())
                    .map(format -> format.suffixes.replace(" ", ", "))
                    .collect(Collectors.joining(", "));

    /// As many bytes as a text of the greatest length can take up in any Unicode encoding.
    private static final int MAX_BYTES = 4 * Canonicalisation.MAX_TEXT_CHARACTERS;

    private final String suffixes;

    FileFormat(String suffixes) {
        this.suffixes = suffixes;
    }

    /// The format of a file of this name, or `null`.
    static @Nullable FileFormat of(String fileName) {
        String lower = fileName.toLowerCase(Locale.ROOT);
        for (FileFormat format : values()) {
            if (Arrays.stream(format.suffixes.split(" ")).anyMatch(lower::endsWith)) {
                return format;
            }
        }
        return null;
    }

    /// What a file of this format holds, whose articles have fields of these names; closes
    /// `content` sooner or later, and when it throws.
    Items open(
            String origin,
            String fileName,
            InputStream content,
            FieldNames names,
            Unpacking unpacking)
            throws IOException {
        return switch (this) {
            case TEXT -> single(origin, fileName, content, FileFormat::text);
            case MARKDOWN -> single(origin, fileName, content, FileFormat::markdown);
            case HTML -> single(origin, fileName, content, FileFormat::html);
            case JSON -> new JsonArticles.Document(origin, content, names);
            case JSON_LINES -> new JsonArticles.Lines(origin, content, names, MAX_BYTES);
            case TABLE -> new TableArticles(origin, content, names);
            case PDF -> document(DocumentKind.PDF, origin, fileName, content, unpacking);
            case DOCX -> document(DocumentKind.DOCX, origin, fileName, content, unpacking);
            case ODT -> document(DocumentKind.ODT, origin, fileName, content, unpacking);
            case RTF -> document(DocumentKind.RTF, origin, fileName, content, unpacking);
            case EPUB -> document(DocumentKind.EPUB, origin, fileName, content, unpacking);
            case MAIL -> document(DocumentKind.MAIL, origin, fileName, content, unpacking);
            case MAILBOX -> new MailboxArticles(origin, content, unpacking);
            case ARCHIVE -> new ZipArticles(origin, content, names, unpacking);
        };
    }

    /// Whether what is in such a file is taken apart elsewhere: by another process, or piece by
    /// piece on the threads for that.
    boolean isReadElsewhere() {
        return switch (this) {
            case TEXT, MARKDOWN, HTML, JSON, JSON_LINES, TABLE -> false;
            case PDF, DOCX, ODT, RTF, EPUB, MAIL, MAILBOX, ARCHIVE -> true;
        };
    }

    private static Items document(
            DocumentKind kind,
            String origin,
            String fileName,
            InputStream content,
            Unpacking unpacking)
            throws IOException {
        try (content) {
            // one byte more tells the reader that it is too large
            byte[] bytes = content.readNBytes(DocumentReader.MOST_BYTES + 1);
            return new DocumentArticles(kind, origin, stem(fileName), bytes, unpacking);
        }
    }

    private static String stem(String fileName) {
        return fileName.replaceFirst("(?<=.)\\.[^.]*$", "");
    }

    private static Items single(
            String origin,
            String fileName,
            InputStream content,
            BiFunction<String, byte[], RawArticle> reading)
            throws IOException {
        try (content) {
            byte[] bytes = content.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new IllegalArgumentException(
                        "the file has more than %,d bytes; an article has at most %,d characters"
                                .formatted(MAX_BYTES, Canonicalisation.MAX_TEXT_CHARACTERS));
            }
            return Items.of(new SourceItem.Found(origin, reading.apply(stem(fileName), bytes)));
        } catch (IllegalArgumentException e) {
            return Items.of(
                    new SourceItem.Refused(
                            origin, CanonicalText.printable(String.valueOf(e.getMessage()))));
        }
    }

    private static RawArticle text(String name, byte[] content) {
        DecodedText decoded = DecodedText.of(content);
        Canonicalisation.requireLength(decoded.text().length());
        TextHeader file = TextHeader.of(CanonicalText.of(decoded.text()));
        return SourceMetadata.of(file).article(file.body(), name, decoded.warnings());
    }

    private static RawArticle markdown(String name, byte[] content) {
        DecodedText decoded = DecodedText.of(content);
        Canonicalisation.requireLength(decoded.text().length());
        Markdown file = Markdown.of(CanonicalText.of(decoded.text()));
        return SourceMetadata.of(file).article(file.body(), name, decoded.warnings());
    }

    private static RawArticle html(String name, byte[] content) {
        DecodedText.requireText(content);
        HtmlPage page = HtmlPage.of(content);
        long lost = page.text().chars().filter(unit -> unit == '\uFFFD').count();
        List<String> warnings = new ArrayList<>(page.warnings());
        if (lost > 0) {
            warnings.add("not readable in the page's encoding: characters lost: " + lost);
        }
        return SourceMetadata.of(page).article(page.text(), name, warnings);
    }
}
