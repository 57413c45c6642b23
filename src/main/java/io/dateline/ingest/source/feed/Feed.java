package io.dateline.ingest.source.feed;

import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;

import io.dateline.article.dating.DateOrigin;
import io.dateline.article.dating.DateRole;
import io.dateline.ingest.source.date.DateClaim;
import io.dateline.ingest.source.text.SectionName;

import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A feed: RSS in all its versions, or Atom. Of one that is damaged those items that can be read,
/// with a warning.
///
/// @param items in its order, [#MOST_ITEMS] at most
public record Feed(@Nullable String title, List<FeedItem> items) {

    /// A feed of more bytes is none.
    public static final int MAX_BYTES = 20_000_000;

    public static final int MOST_ITEMS = 5_000;

    private static final Set<String> PUBLISHED = Set.of("pubdate", "published", "issued", "date");

    private static final Set<String> MODIFIED = Set.of("updated", "modified");

    public Feed {
        items = List.copyOf(items);
    }

    /// Reads a feed.
    ///
    /// @throws IllegalArgumentException when it is none that is read; the message says why
    public static Feed read(byte[] xml) {
        if (xml.length > MAX_BYTES) {
            throw new IllegalArgumentException(
                    "the feed has %,d bytes; at most %,d are read"
                            .formatted(xml.length, MAX_BYTES));
        }
        try {
            return read(SafeXml.document(xml), List.of());
        } catch (IllegalArgumentException e) {
            DamagedFeed damaged = DamagedFeed.of(xml, String.valueOf(e.getMessage()));
            String lost = damaged.lost() == 0 ? "" : ", items lost: " + damaged.lost();
            return read(
                    SafeXml.document(damaged.xml().getBytes(StandardCharsets.UTF_8)),
                    List.of("the feed is damaged, and was read as far as it could be" + lost));
        }
    }

    private static Feed read(Document document, List<String> warnings) {
        List<Element> elements = items(document.getRootElement());
        SyndFeed feed;
        try {
            feed = new SyndFeedInput(false, Locale.ROOT).build(document);
        } catch (FeedException | IllegalArgumentException e) {
            throw new IllegalArgumentException("not a feed that is read: " + e.getMessage(), e);
        }
        List<SyndEntry> entries = feed.getEntries();
        List<FeedItem> items = new ArrayList<>();
        for (int n = 0; n < Math.min(entries.size(), MOST_ITEMS); n++) {
            // in the order of the document, both; else what stands where would be a guess
            boolean isPaired = entries.size() == elements.size();
            items.add(item(feed, entries.get(n), isPaired ? elements.get(n) : null, warnings));
        }
        return new Feed(plain(feed.getTitle()), items);
    }

    private static List<Element> items(Element root) {
        return Stream.concat(
                        root.getChildren().stream(),
                        root.getChildren().stream()
                                .filter(child -> child.getName().equals("channel"))
                                .flatMap(channel -> channel.getChildren().stream()))
                .filter(child -> child.getName().equals("item") || child.getName().equals("entry"))
                .toList();
    }

    private static FeedItem item(
            SyndFeed feed, SyndEntry entry, @Nullable Element element, List<String> warnings) {
        List<String> contents =
                entry.getContents().stream()
                        .map(SyndContent::getValue)
                        .filter(Objects::nonNull)
                        .filter(content -> !content.isBlank())
                        .toList();
        SyndContent description = entry.getDescription();
        String summary = description == null ? null : description.getValue();
        FeedText text =
                contents.isEmpty()
                        ? FeedText.ofSummary(summary == null ? "" : summary)
                        : FeedText.ofContent(String.join("\n\n", contents));
        return new FeedItem(
                link(feed, entry, element),
                plain(entry.getTitle()),
                plain(feed.getTitle()),
                byline(entry),
                feed.getLanguage(),
                text.text(),
                text.isTeaser(),
                element == null ? List.of() : dates(element),
                Stream.concat(text.warnings().stream(), warnings.stream()).toList(),
                section(entry),
                text.captions());
    }

    private static @Nullable String link(
            SyndFeed feed, SyndEntry entry, @Nullable Element element) {
        String link = entry.getLink();
        String id = entry.getUri();
        // an item may be known by its address, or by anything else
        boolean isAddress = id != null && id.strip().matches("(?i)https?://\\S+");
        return link != null && !link.isBlank()
                ? resolved(link.strip(), base(feed, element))
                : isAddress ? id.strip() : null;
    }

    /// What links are relative to, outermost first: the feed's page, `xml:base` of its parts.
    private static List<String> base(SyndFeed feed, @Nullable Element element) {
        Deque<String> bases = new ArrayDeque<>();
        for (Element at = element; at != null; at = at.getParentElement()) {
            String base = at.getAttributeValue("base", Namespace.XML_NAMESPACE);
            if (base != null && !base.isBlank()) {
                bases.push(base.strip());
            }
        }
        if (feed.getLink() != null) {
            bases.push(feed.getLink().strip());
        }
        return List.copyOf(bases);
    }

    private static String resolved(String link, List<String> bases) {
        try {
            URI base = URI.create("");
            for (String part : bases) {
                base = base.resolve(part);
            }
            // an address without a path would swallow the one of the link
            URI root =
                    base.getRawPath() == null || base.getRawPath().isEmpty()
                            ? base.resolve("/")
                            : base;
            return base.isAbsolute() ? root.resolve(link).toString() : link;
        } catch (IllegalArgumentException e) {
            // as it stands: no address, which is told where the article is made
            return link;
        }
    }

    private static @Nullable String byline(SyndEntry entry) {
        String people =
                Stream.concat(
                                entry.getAuthors().stream().map(SyndPerson::getName),
                                Stream.ofNullable(entry.getAuthor()))
                        .filter(Objects::nonNull)
                        // RSS has `anna@news.example (Anna Holt)`
                        .map(name -> name.replaceFirst("^\\S+@\\S+ \\((.*)\\)$", "$1").strip())
                        .filter(name -> !name.isEmpty() && !name.contains("@"))
                        .distinct()
                        .collect(Collectors.joining(", "));
        return people.isEmpty() ? null : plain(people);
    }

    /// Of an item that has one category: several are keywords.
    private static @Nullable String section(SyndEntry entry) {
        List<String> categories =
                entry.getCategories().stream()
                        .map(Feed::name)
                        .filter(Objects::nonNull)
                        .map(Feed::plain)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        return categories.size() == 1 ? SectionName.of(categories.getFirst()) : null;
    }

    /// Atom has a word for programs, and may have another for people.
    private static @Nullable String name(SyndCategory category) {
        String label = category.getLabel();
        return label == null || label.isBlank() ? category.getName() : label;
    }

    /// As they stand there: what reads the feed knows only moments, and not their days.
    private static List<DateClaim> dates(Element item) {
        List<DateClaim> dates = new ArrayList<>();
        for (Element child : item.getChildren()) {
            String name = child.getName().toLowerCase(Locale.ROOT);
            String written = child.getTextTrim();
            if (PUBLISHED.contains(name) && !written.isEmpty()) {
                dates.add(DateClaim.published(DateOrigin.FEED, written));
            } else if (MODIFIED.contains(name) && !written.isEmpty()) {
                dates.add(DateClaim.modified(DateOrigin.FEED, written));
            }
        }
        if (dates.stream().noneMatch(date -> date.role() == DateRole.PUBLISHED)) {
            // Atom wants no other date than that of the last change
            dates.stream()
                    .map(date -> DateClaim.published(DateOrigin.FEED, date.written()).doubtful())
                    .findFirst()
                    .ifPresent(dates::add);
        }
        return dates;
    }

    private static @Nullable String plain(@Nullable String text) {
        return text == null || text.isBlank() ? null : FeedText.plain(text).strip();
    }
}
