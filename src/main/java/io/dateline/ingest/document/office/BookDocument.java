package io.dateline.ingest.document.office;

import io.dateline.article.dating.DateOrigin;
import io.dateline.ingest.document.DocumentProperties;
import io.dateline.ingest.document.ReadDocument;
import io.dateline.ingest.source.date.DateClaim;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// A book (`.epub`), a document for each of its chapters, whose source is the book: a citation then
/// names the chapter. What has no sentence, as the cover and the table of contents, is left out.
public final class BookDocument {

    private static final String CONTAINER = "META-INF/container.xml";

    private static final int MOST_DEPTH = 100;

    /// What a book has before and after its chapters.
    private static final Pattern NO_CHAPTER =
            Pattern.compile(
                    ".*\\b(?:cover|titlepage|halftitlepage|copyright-page|toc|landmarks|page-list|lot"
                            + "|loi|index)\\b.*");

    private static final int LEAST_SPACES = 4;

    private final ZipParts parts;
    private final String folder;
    private final Document book;

    private BookDocument(ZipParts parts, String folder, Document book) {
        this.parts = parts;
        this.folder = folder;
        this.book = book;
    }

    /// @throws IllegalArgumentException when it is not read, with the reason
    /// @throws IOException when it is damaged
    public static List<ReadDocument> read(byte[] content) throws IOException {
        ZipParts parts = new ZipParts(content);
        Document container = xml(parts.require(CONTAINER, "a book (.epub)"));
        requireFree(parts);
        Element root = container.selectFirst("rootfile[full-path]");
        String path = root == null ? "" : root.attr("full-path");
        byte[] book = parts.find(path);
        if (book == null) {
            throw new IllegalArgumentException("the book lacks its list of chapters: " + path);
        }
        String folder = path.contains("/") ? path.substring(0, path.lastIndexOf('/') + 1) : "";
        return new BookDocument(parts, folder, xml(book)).chapters();
    }

    private static void requireFree(ZipParts parts) {
        byte[] encryption = parts.find("META-INF/encryption.xml");
        // fonts are scrambled in books that can be read
        boolean isLocked =
                encryption != null
                        && xml(encryption).getElementsByAttribute("URI").stream()
                                .anyMatch(
                                        of ->
                                                of.attr("URI")
                                                        .matches("(?is).*\\.(?:x?html?|xml|opf)"));
        if (isLocked || parts.find("META-INF/rights.xml") != null) {
            throw new IllegalArgumentException("the book is protected against copying");
        }
    }

    /// jsoup's XML has no entities of a document's own and loads nothing.
    private static Document xml(byte[] content) {
        return Jsoup.parse(
                new String(content, StandardCharsets.UTF_8),
                "",
                Parser.xmlParser().setMaxDepth(MOST_DEPTH));
    }

    private List<ReadDocument> chapters() {
        DocumentProperties said = properties();
        Map<String, Element> manifest = new HashMap<>();
        book.getElementsByTag("item").forEach(item -> manifest.putIfAbsent(item.id(), item));
        List<ReadDocument> chapters = new ArrayList<>();
        int number = 0;
        int passedOver = 0;
        for (Element reference : book.getElementsByTag("itemref")) {
            Element item = manifest.get(reference.attr("idref"));
            byte[] content = item == null ? null : parts.find(place(item.attr("href")));
            if (item == null || content == null || item.attr("properties").contains("nav")) {
                continue;
            }
            number++;
            String html = new String(content, StandardCharsets.UTF_8);
            Document page = Jsoup.parse(html, Parser.htmlParser().setMaxDepth(MOST_DEPTH));
            if (isChapter(page)) {
                chapters.add(chapter(said, "part " + number, page, passedOver));
                passedOver = 0;
            } else {
                passedOver++;
            }
        }
        if (chapters.isEmpty()) {
            throw new IllegalArgumentException("the book has no chapter with text");
        }
        return chapters;
    }

    private static boolean isChapter(Document page) {
        Element body = page.body();
        String kind = body.attr("epub:type");
        Element first = body.selectFirst("section, div, nav");
        String kindOfFirst = first == null ? "" : first.attr("epub:type");
        return !NO_CHAPTER.matcher(kind).matches()
                && !NO_CHAPTER.matcher(kindOfFirst).matches()
                && hasSentence(body.text());
    }

    private static boolean hasSentence(String text) {
        return text.chars().anyMatch(unit -> ".!?".indexOf(unit) >= 0)
                && text.chars().filter(unit -> unit == ' ').limit(LEAST_SPACES).count()
                        == LEAST_SPACES;
    }

    private ReadDocument chapter(
            DocumentProperties said, String part, Document page, int passedOver) {
        String heading = heading(page);
        String name = said.title();
        return new ReadDocument(
                part,
                heading == null ? name : heading,
                said.author(),
                heading == null ? null : name,
                null,
                said.language(),
                said.dates(),
                page.body().html(),
                true,
                List.of(),
                passedOver == 0
                        ? List.of()
                        : List.of("parts of the book without text left out: " + passedOver),
                List.of());
    }

    private static @Nullable String heading(Document page) {
        Element heading = page.selectFirst("h1, h2, h3");
        String words = heading == null ? page.title() : heading.text();
        return words.isBlank() || words.length() > 300 ? null : words;
    }

    private DocumentProperties properties() {
        Element date =
                book.getElementsByTag("dc:date").stream()
                        .filter(one -> one.attr("opf:event").matches("|publication"))
                        .findFirst()
                        .orElse(null);
        List<DateClaim> dates =
                date == null || date.text().length() > 100
                        ? List.of()
                        : List.of(DateClaim.published(DateOrigin.DOCUMENT, date.text()));
        return new DocumentProperties(
                first("dc:title"),
                String.join(", ", book.getElementsByTag("dc:creator").eachText()),
                first("dc:language"),
                dates);
    }

    private @Nullable String first(String name) {
        Element element = book.getElementsByTag(name).first();
        return element == null ? null : element.text();
    }

    /// The name of a part that the list of chapters points to.
    private String place(String address) {
        String path = address.replaceFirst("[#?].*", "").replace("+", "%2B");
        try {
            String decoded = URLDecoder.decode(path, StandardCharsets.UTF_8);
            return Path.of("/" + folder + decoded)
                    .normalize()
                    .toString()
                    .replace('\\', '/')
                    .substring(1);
        } catch (IllegalArgumentException _) {
            return folder + path;
        }
    }
}
