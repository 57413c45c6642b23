package io.dateline.ingest.source;

import io.dateline.ingest.RawArticle;
import io.dateline.ingest.SourceItem;
import io.dateline.ingest.document.DocumentKind;
import io.dateline.ingest.document.DocumentReader;
import io.dateline.ingest.source.feed.CrawlArchive;
import io.dateline.ingest.source.feed.Feed;
import io.dateline.ingest.source.feed.FeedFile;
import io.dateline.ingest.source.feed.WordPressExport;
import io.dateline.ingest.source.feed.XmlKind;
import io.dateline.ingest.source.html.HtmlPage;
import io.dateline.ingest.source.text.DecodedText;
import io.dateline.ingest.source.text.Markdown;
import io.dateline.ingest.source.text.PressArchive;
import io.dateline.ingest.source.text.TextHeader;

import org.jspecify.annotations.Nullable;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
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
    XML(".xml .rss .atom .rdf"),
    CRAWL(".warc .warc.gz"),
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
            case TEXT -> text(origin, fileName, content);
            case MARKDOWN -> single(origin, fileName, content, FileFormat::markdown);
            case HTML -> single(origin, fileName, content, FileFormat::html);
            case JSON -> new JsonDocument(origin, content, names);
            case JSON_LINES -> new JsonArticles.Lines(origin, content, names, MAX_BYTES);
            case TABLE -> new TableArticles(origin, content, names);
            case XML -> xml(origin, fileName, content);
            case CRAWL -> new CrawlArchive(origin, content);
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
            case TEXT, MARKDOWN, HTML, JSON, JSON_LINES, TABLE, XML, CRAWL -> false;
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
            return Items.of(
                    new SourceItem.Found(origin, reading.apply(stem(fileName), bytes(content))));
        } catch (IllegalArgumentException e) {
            return refused(origin, String.valueOf(e.getMessage()));
        }
    }

    private static byte[] bytes(InputStream content) throws IOException {
        byte[] bytes = content.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw new IllegalArgumentException(
                    "the file has more than %,d bytes; an article has at most %,d characters"
                            .formatted(MAX_BYTES, Canonicalisation.MAX_TEXT_CHARACTERS));
        }
        return bytes;
    }

    /// A text is an article, or several of an archive.
    private static Items text(String origin, String fileName, InputStream content)
            throws IOException {
        try (content) {
            DecodedText decoded = DecodedText.of(bytes(content));
            Canonicalisation.requireLength(decoded.text().length());
            String text = CanonicalText.of(decoded.text());
            List<String> documents = PressArchive.documents(text);
            if (documents.size() == 1) {
                return Items.of(
                        new SourceItem.Found(
                                origin, text(stem(fileName), text, decoded.warnings())));
            }
            List<SourceItem> items = new ArrayList<>();
            for (String document : documents) {
                items.add(
                        new SourceItem.Found(
                                origin + ", article " + (items.size() + 1),
                                text(null, document, decoded.warnings())));
            }
            return Items.of(origin, items);
        } catch (IllegalArgumentException e) {
            return refused(origin, String.valueOf(e.getMessage()));
        }
    }

    /// What kind it is, its root tells. Nothing is fetched for a file.
    private static Items xml(String origin, String fileName, InputStream content)
            throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(content, XmlKind.PROBED);
        buffered.mark(XmlKind.PROBED);
        byte[] beginning = buffered.readNBytes(XmlKind.PROBED - 1);
        buffered.reset();
        return switch (XmlKind.of(beginning)) {
            case WORDPRESS -> new WordPressExport(origin, buffered);
            case XHTML -> single(origin, fileName, buffered, FileFormat::html);
            case FEED -> {
                try (buffered) {
                    Feed feed = Feed.read(buffered.readNBytes(Feed.MAX_BYTES + 1));
                    yield new FeedFile(origin, feed);
                } catch (IllegalArgumentException e) {
                    yield refused(origin, String.valueOf(e.getMessage()));
                }
            }
            case SITEMAP -> {
                buffered.close();
                yield refused(
                        origin,
                        "it is a sitemap, which names pages and holds none; ingest its address");
            }
            case OTHER -> {
                buffered.close();
                yield refused(
                        origin,
                        "not XML of a kind that is read; expected a feed (RSS, Atom), an export of"
                                + " WordPress or XHTML");
            }
        };
    }

    private static Items refused(String origin, String reason) {
        return Items.of(new SourceItem.Refused(origin, CanonicalText.printable(reason)));
    }

    private static RawArticle text(@Nullable String name, String text, List<String> warnings) {
        Markdown front = Markdown.of(text);
        TextHeader file = TextHeader.of(front.body());
        SourceMetadata said =
                front.fields().isEmpty() ? SourceMetadata.NONE : SourceMetadata.of(front);
        return said.or(SourceMetadata.of(file)).article(file.body(), name, warnings);
    }

    private static RawArticle markdown(String name, byte[] content) {
        DecodedText decoded = DecodedText.of(content);
        Canonicalisation.requireLength(decoded.text().length());
        Markdown file = Markdown.of(CanonicalText.of(decoded.text()));
        SourceMetadata said = SourceMetadata.of(file);
        if (!file.fields().isEmpty()) {
            return said.article(file.body(), name, decoded.warnings());
        }
        // some set no marks around the lines that tell of the text
        TextHeader told = TextHeader.of(file.body());
        return SourceMetadata.of(told).or(said).article(told.body(), name, decoded.warnings());
    }

    private static RawArticle html(String name, byte[] content) {
        return page(name, content, null);
    }

    /// @param charset that the server named which sent the page, or `null`
    static RawArticle page(String name, byte[] content, @Nullable Charset charset) {
        DecodedText.requireText(content);
        HtmlPage page = HtmlPage.of(content, charset);
        long lost = page.text().chars().filter(unit -> unit == '\uFFFD').count();
        List<String> warnings = new ArrayList<>(page.warnings());
        if (lost > 0) {
            warnings.add("not readable in the page's encoding: characters lost: " + lost);
        }
        return SourceMetadata.of(page).article(page.text(), name, warnings);
    }
}
