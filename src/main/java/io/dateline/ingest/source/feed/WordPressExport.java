package io.dateline.ingest.source.feed;

import io.dateline.article.dating.DateOrigin;
import io.dateline.ingest.RawArticle;
import io.dateline.ingest.SourceItem;
import io.dateline.ingest.source.CanonicalText;
import io.dateline.ingest.source.Items;
import io.dateline.ingest.source.SourceMetadata;
import io.dateline.ingest.source.date.DateClaim;
import io.dateline.ingest.source.html.HtmlPage;
import io.dateline.ingest.source.text.SectionName;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The posts of an export of WordPress (WXR) that were published; its pages, drafts, attachments
/// and comments are passed over, which the last article's warnings count. Read one at a time.
public final class WordPressExport implements Items {

    private static final String POST = "post";

    private static final String WITHOUT_DATE = "0000-00-00 00:00:00";

    private final String origin;
    private final InputStream content;
    private final XMLStreamReader reader;

    /// The names that authors are shown by, by those that they sign in with.
    private final Map<String, String> authors = new HashMap<>();

    private final Map<String, Integer> passedOver = new TreeMap<>();
    private @Nullable String site;
    private @Nullable String language;
    private int number;
    private boolean ended;

    /// The one that was found last: what was passed over is told with the last of all.
    private @Nullable SourceItem held;

    /// @param content closed by [#close], or when this throws
    public WordPressExport(String origin, InputStream content) throws IOException {
        this.origin = origin;
        this.content = content;
        try {
            reader = SafeXml.pieces(content);
        } catch (XMLStreamException e) {
            content.close();
            throw new IllegalArgumentException("not valid XML: " + SafeXml.reason(e), e);
        }
    }

    @Override
    public String origin() {
        return origin;
    }

    @Override
    public @Nullable SourceItem next() throws IOException {
        while (!ended) {
            SourceItem found = read();
            SourceItem before = held;
            held = found;
            if (before != null) {
                return before;
            }
        }
        SourceItem last = held;
        held = null;
        return last;
    }

    /// The next post, or what is wrong in its place; `null` at the end.
    private @Nullable SourceItem read() throws IOException {
        try {
            while (reader.hasNext()) {
                if (reader.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                switch (reader.getLocalName()) {
                    case "item" -> {
                        SourceItem item = item(children());
                        if (item != null) {
                            return item;
                        }
                    }
                    case "author" -> {
                        Map<String, String> author = children();
                        authors.put(
                                author.getOrDefault("author_login", ""),
                                author.getOrDefault("author_display_name", ""));
                    }
                    case "title" -> site = site == null ? reader.getElementText() : site;
                    case "language" -> language = reader.getElementText();
                    default -> {}
                }
            }
        } catch (XMLStreamException e) {
            ended = true;
            return new SourceItem.Refused(
                    origin,
                    "not valid XML, what follows was not read: "
                            + CanonicalText.printable(SafeXml.reason(e)));
        }
        ended = true;
        return end();
    }

    private @Nullable SourceItem end() {
        String others =
                passedOver.entrySet().stream()
                        .map(kind -> kind.getValue() + " " + kind.getKey())
                        .collect(Collectors.joining(", "));
        if (number == 0) {
            return new SourceItem.Refused(
                    origin,
                    "the export holds no post that was published"
                            + (others.isEmpty() ? "" : "; passed over: " + others));
        }
        if (!others.isEmpty() && held instanceof SourceItem.Found(String place, var article)) {
            held =
                    new SourceItem.Found(
                            place, article.withWarning("passed over in this export: " + others));
        }
        return null;
    }

    /// The texts of the children of the element that was begun. Of its categories, which are not
    /// its tags, there is one as `section`, and an empty one where there are several.
    private Map<String, String> children() throws XMLStreamException {
        Map<String, String> children = new HashMap<>();
        StringBuilder text = new StringBuilder();
        String domain = "";
        int depth = 1;
        while (depth > 0) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    text.setLength(0);
                    domain = String.valueOf(reader.getAttributeValue(null, "domain"));
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                        text.append(reader.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    boolean isExcerpt =
                            reader.getLocalName().equals("encoded")
                                    && String.valueOf(reader.getNamespaceURI()).contains("excerpt");
                    boolean isSection =
                            reader.getLocalName().equals("category") && domain.equals("category");
                    if (depth == 1 && isSection) {
                        children.merge(
                                "section",
                                text.toString(),
                                (one, other) -> one.equals(other) ? one : "");
                    } else if (depth == 1) {
                        children.putIfAbsent(
                                isExcerpt ? "excerpt" : reader.getLocalName(), text.toString());
                    }
                    text.setLength(0);
                }
                default -> {}
            }
        }
        return children;
    }

    private @Nullable SourceItem item(Map<String, String> parts) {
        String type = parts.getOrDefault("post_type", POST);
        String status = parts.getOrDefault("status", "publish");
        boolean isLocked = !parts.getOrDefault("post_password", "").isBlank();
        if (!type.equals(POST) || !status.equals("publish") || isLocked) {
            String kind = type.equals(POST) ? (isLocked ? "locked" : status) + " " + type : type;
            passedOver.merge(CanonicalText.printable(kind), 1, Integer::sum);
            return null;
        }
        number++;
        String place =
                CanonicalText.printable(
                        parts.getOrDefault("link", origin + ", post " + number).strip());
        try {
            return new SourceItem.Found(place, article(parts));
        } catch (IllegalArgumentException e) {
            return new SourceItem.Refused(
                    place, CanonicalText.printable(String.valueOf(e.getMessage())));
        }
    }

    private RawArticle article(Map<String, String> parts) {
        String login = parts.getOrDefault("creator", "").strip();
        HtmlPage page = HtmlPage.of(WordPressMarkup.html(parts.getOrDefault("encoded", "")));
        return new SourceMetadata(
                        null,
                        FeedText.plain(parts.getOrDefault("title", "")),
                        site == null ? null : FeedText.plain(site),
                        parts.get("link"),
                        authors.getOrDefault(login, login),
                        dates(parts),
                        language)
                .inSection(SectionName.of(FeedText.plain(parts.getOrDefault("section", ""))))
                .captioned(page.captions())
                .article(page.text(), null, page.warnings());
    }

    private static List<DateClaim> dates(Map<String, String> parts) {
        List<DateClaim> dates = new ArrayList<>();
        String published = moment(parts.get("post_date"), parts.get("post_date_gmt"));
        String said = published == null ? parts.get("pubDate") : published;
        if (said != null && !said.isBlank()) {
            dates.add(DateClaim.published(DateOrigin.FIELD, said));
        }
        String modified = moment(parts.get("post_modified"), parts.get("post_modified_gmt"));
        if (modified != null) {
            dates.add(DateClaim.modified(DateOrigin.FIELD, modified));
        }
        return dates;
    }

    private static @Nullable String moment(@Nullable String local, @Nullable String gmt) {
        return gmt == null || gmt.isBlank() || gmt.equals(WITHOUT_DATE)
                ? null
                : WordPressMarkup.moment(local, gmt);
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
