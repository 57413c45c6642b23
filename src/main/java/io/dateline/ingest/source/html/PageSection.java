package io.dateline.ingest.source.html;

import io.dateline.ingest.source.text.SectionName;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The section of the paper that a page is in, by what it says of itself; of several places that
/// say it, the most reliable.
///
/// @param unread what nothing is read of
/// @param title of the page, `null` where it has none
record PageSection(Document page, Set<Element> unread, @Nullable String title) {

    private static final String MARKED = "[itemprop=articleSection], [property~=articleSection$]";

    /// What names the section above a headline and nothing else. A kicker may: it may as well say
    /// that the article is an interview, or new.
    private static final Pattern LABEL =
            Furniture.named(
                    "(?:article|post|story|entry)?[-_]?section[-_]?(?:label|name|link)"
                            + "|cat[-_]?links?|category[-_]?(?:label|name|link)|article[-_]?section");

    private static final Pattern CATEGORY =
            Pattern.compile("\\bcategory\\b", Pattern.CASE_INSENSITIVE);

    private static final String MAYBE_LABEL =
            "[rel*=ategory], [class*=ection], [class*=cat-link], [class*=catlink],"
                    + " [class*=ategory]";

    private static final String CRUMBS =
            "[class*=readcrumb], [aria-label~=(?i)^(?:you are here:?|breadcrumbs?|brotkrumen.*|fil d.ariane)$]";

    /// As many tell whether all say the same.
    private static final int MOST_PLACES = 50;

    /// A label says no more.
    private static final int LONGEST_LABEL = 40;

    /// As many crumbs lead to no article.
    private static final int MOST_CRUMBS = 10;

    /// @param jsonLd by the page's JSON-LD
    /// @param meta the contents of its `meta` elements by name
    /// @param state by the data of its script
    @Nullable String find(List<String> jsonLd, Map<String, String> meta, List<String> state) {
        Stream<Supplier<Stream<String>>> places =
                Stream.of(
                        jsonLd::stream,
                        () -> Stream.ofNullable(meta.get("article:section")),
                        () -> only(page.select(MARKED).stream().map(PageSection::content)),
                        () -> Stream.ofNullable(meta.get("section")),
                        () -> Stream.ofNullable(meta.get("parsely-section")),
                        state::stream,
                        () -> only(labels()),
                        () -> only(crumbs()),
                        () -> Kicker.of(page).stream());
        return places.flatMap(Supplier::get)
                .map(MarkedUpText::plain)
                .map(SectionName::of)
                .filter(Objects::nonNull)
                .filter(name -> !name.equalsIgnoreCase(title))
                .findFirst()
                .orElse(null);
    }

    /// What all of them say; nothing where they differ, as those of several articles do.
    private static Stream<String> only(Stream<String> said) {
        List<String> different =
                said.limit(MOST_PLACES)
                        .map(String::strip)
                        .filter(it -> !it.isEmpty())
                        .distinct()
                        .limit(2)
                        .toList();
        return different.size() == 1 ? different.stream() : Stream.empty();
    }

    private static String content(Element element) {
        return element.hasAttr("content") ? element.attr("content") : element.text();
    }

    private Stream<String> labels() {
        Element headline = page.selectFirst("h1");
        Element article = headline == null ? null : headline.closest("article, main");
        return article == null
                ? Stream.empty()
                : article.select(MAYBE_LABEL).stream()
                        .filter(it -> isCategory(it) || Furniture.isNamed(it, LABEL))
                        .filter(it -> article.equals(it.closest("article, main")))
                        .filter(it -> !isUnread(it))
                        .map(Element::text)
                        .filter(text -> text.length() <= LONGEST_LABEL);
    }

    private static boolean isCategory(Element element) {
        return CATEGORY.matcher(element.attr("rel")).find();
    }

    /// Where one crumb alone stands between the front page and the article.
    private Stream<String> crumbs() {
        Element crumbs = page.selectFirst(CRUMBS);
        return crumbs == null
                ? Stream.empty()
                : crumbs.select("a[href]").stream()
                        .filter(it -> !it.text().equals(title))
                        .limit(MOST_CRUMBS)
                        .skip(1)
                        .map(Element::text)
                        .filter(text -> text.length() <= LONGEST_LABEL);
    }

    private boolean isUnread(Element element) {
        return unread.contains(element) || element.parents().stream().anyMatch(unread::contains);
    }
}
