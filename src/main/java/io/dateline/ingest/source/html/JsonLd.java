package io.dateline.ingest.source.html;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import io.dateline.article.dating.DateOrigin;
import io.dateline.ingest.source.date.DateClaim;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// The article that a page describes in JSON-LD (schema.org) as its own; every field unknown where
/// it describes none.
///
/// A page may describe others, as related ones: its own has the page's address or its headline.
///
/// @param dates what it says of them, in any form
/// @param articleBody the words of the article
/// @param sections that it is in, in any words, the first the most telling
/// @param isFree `false` where readers have to pay for it
record JsonLd(
        @Nullable String headline,
        @Nullable String publisher,
        @Nullable String author,
        List<DateClaim> dates,
        @Nullable String language,
        @Nullable String articleBody,
        List<String> sections,
        boolean isFree) {

    /// Whoever writes pages is not as strict as a parser.
    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                    .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                    .build();

    private static final Pattern MARKUP = Pattern.compile("<!--|-->|<!\\[CDATA\\[|\\]\\]>");

    /// Pages that describe themselves as something else than an article.
    private static final Set<String> PAGES =
            Set.of(
                    "WebPage",
                    "ItemPage",
                    "VideoObject",
                    "AudioObject",
                    "PodcastEpisode",
                    "Recipe",
                    "Report",
                    "Review");

    private static final String CRUMBS = "BreadcrumbList";

    /// As many lead to no article.
    private static final int MOST_CRUMBS = 10;

    private static final Pattern HOME =
            Pattern.compile(
                    "home(?:page)?|start(?:seite)?|front page|accueil|inicio|início|principal|главная",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /// A page whose own article is not among more than these is not looked into any further.
    private static final int MOST_ARTICLES = 200;

    /// @param url of the page, `null` where it does not say
    /// @param titles that the page gives itself
    static JsonLd of(Document page, @Nullable String url, List<String> titles) {
        Description description = new Description();
        for (Element script : page.select("script[type=application/ld+json]")) {
            description.read(script.data());
        }
        JsonNode article = own(description.articles, url, titles);
        return new JsonLd(
                text(article.path("headline")),
                description.names(article.path("publisher")),
                description.names(article.path("author")),
                dates(
                        article.isMissingNode() && description.articles.isEmpty()
                                ? description.ownPage(url, titles)
                                : article),
                text(article.path("inLanguage")),
                text(article.path("articleBody")),
                Stream.concat(
                                elements(article.path("articleSection"))
                                        .map(it -> it.isObject() ? it.path("name") : it)
                                        .filter(JsonNode::isTextual)
                                        .map(JsonNode::textValue),
                                description.crumb(titles).stream())
                        .toList(),
                !article.path("isAccessibleForFree").asText("true").equalsIgnoreCase("false"));
    }

    JsonLd {
        dates = List.copyOf(dates);
        sections = List.copyOf(sections);
    }

    private static List<DateClaim> dates(JsonNode described) {
        List<DateClaim> dates = new ArrayList<>();
        for (String name : List.of("datePublished", "uploadDate", "dateCreated")) {
            elements(described.path(name))
                    .filter(JsonNode::isValueNode)
                    .map(date -> DateClaim.published(DateOrigin.JSON_LD, date.asText()))
                    .map(claim -> name.equals("dateCreated") ? claim.doubtful() : claim)
                    .forEach(dates::add);
        }
        elements(described.path("dateModified"))
                .filter(JsonNode::isValueNode)
                .forEach(date -> dates.add(DateClaim.modified(DateOrigin.JSON_LD, date.asText())));
        return dates;
    }

    /// What the scripts of a page describe.
    private static final class Description {

        private final List<JsonNode> articles = new ArrayList<>();

        /// The page itself, where it says that it is something else.
        private JsonNode page = MAPPER.missingNode();

        /// The way from the front page to the article.
        private JsonNode crumbs = MAPPER.missingNode();

        /// Names of persons and organisations that others refer to by `@id`.
        private final Map<String, JsonNode> namesById = new HashMap<>();

        /// Looks into arrays, and into the objects of a graph.
        void read(String json) {
            Deque<JsonNode> open = new ArrayDeque<>();
            try {
                open.add(MAPPER.readTree(MARKUP.matcher(json).replaceAll("")));
            } catch (JsonProcessingException e) {
                // broken JSON-LD is common, and the page is readable without
                return;
            }
            while (!open.isEmpty()) {
                JsonNode node = open.remove();
                if (isArticle(node.path("@type")) && articles.size() < MOST_ARTICLES) {
                    articles.add(node);
                }
                if (elements(node.path("@type")).anyMatch(it -> it.asText().equals(CRUMBS))
                        && crumbs.isMissingNode()) {
                    crumbs = node.path("itemListElement");
                }
                boolean isPage =
                        elements(node.path("@type"))
                                .map(JsonNode::asText)
                                .anyMatch(PAGES::contains);
                if (isPage && page.isMissingNode()) {
                    page = node;
                }
                if (node.path("@id").isTextual() && !node.path("name").isMissingNode()) {
                    namesById.putIfAbsent(node.path("@id").textValue(), node.path("name"));
                }
                Stream<JsonNode> parts =
                        node.isArray()
                                ? Stream.of(node)
                                : Stream.of(
                                        node.path("@graph"),
                                        node.path("mainEntity"),
                                        node.path("breadcrumb"));
                parts.flatMap(JsonLd::elements)
                        .filter(JsonNode::isContainerNode)
                        .forEach(open::add);
            }
        }

        /// The page, unless its name and its address are those of something shown on it.
        JsonNode ownPage(@Nullable String url, List<String> titles) {
            List<String> headlines = titles.stream().map(JsonLd::comparable).toList();
            JsonNode name =
                    page.path("name").isTextual() ? page.path("name") : page.path("headline");
            boolean isPage =
                    elements(page.path("@type")).anyMatch(type -> type.asText().endsWith("Page"));
            boolean isOwn =
                    isPage
                            || !name.isTextual()
                            || isCalled(name.textValue(), headlines)
                            || (url != null && isAt(page, url));
            return isOwn ? page : MAPPER.missingNode();
        }

        /// What alone stands between the front page and the article; empty where more does.
        Optional<String> crumb(List<String> titles) {
            List<String> headlines = titles.stream().map(JsonLd::comparable).toList();
            List<String> between =
                    elements(crumbs)
                            .limit(MOST_CRUMBS)
                            .filter(it -> !isFrontPage(it))
                            .map(
                                    it ->
                                            it.path("name")
                                                    .asText(it.path("item").path("name").asText()))
                            .map(String::strip)
                            .filter(name -> !name.isEmpty() && !isCalled(name, headlines))
                            .toList();
            return between.size() == 1 ? Optional.of(between.getFirst()) : Optional.empty();
        }

        private static boolean isFrontPage(JsonNode crumb) {
            JsonNode item = crumb.path("item");
            String address = item.path("@id").asText(item.path("url").asText(item.asText()));
            return HOME.matcher(crumb.path("name").asText(item.path("name").asText()).strip())
                            .matches()
                    || address.matches("(?i)/|https?://[^/]+/?");
        }

        @Nullable String names(JsonNode people) {
            String names =
                    elements(people)
                            .map(person -> person.isObject() ? name(person) : person)
                            .flatMap(JsonLd::elements)
                            .map(JsonNode::asText)
                            .filter(name -> !name.isBlank())
                            .collect(Collectors.joining(", "));
            return names.isEmpty() ? null : names;
        }

        private JsonNode name(JsonNode person) {
            JsonNode name = person.path("name");
            return name.isMissingNode()
                    ? namesById.getOrDefault(person.path("@id").asText(), name)
                    : name;
        }
    }

    private static JsonNode own(
            List<JsonNode> articles, @Nullable String url, List<String> titles) {
        List<String> headlines = titles.stream().map(JsonLd::comparable).toList();
        return articles.stream()
                .filter(article -> url != null && isAt(article, url))
                .findFirst()
                .or(
                        () ->
                                articles.stream()
                                        .filter(article -> isCalled(article, headlines))
                                        .findFirst())
                .or(
                        () ->
                                articles.stream()
                                        .filter(article -> articles.size() == 1)
                                        .filter(article -> !isElsewhere(article, url, headlines))
                                        .findFirst())
                .orElse(MAPPER.missingNode());
    }

    private static boolean isAt(JsonNode article, String url) {
        return addresses(article).anyMatch(address -> samePage(address, url));
    }

    private static boolean isCalled(JsonNode article, List<String> headlines) {
        return isCalled(article.path("headline").asText(), headlines);
    }

    private static boolean isCalled(String called, List<String> headlines) {
        String headline = comparable(called);
        return !headline.isEmpty()
                && headlines.stream()
                        .anyMatch(
                                title ->
                                        title.equals(headline)
                                                || title.startsWith(headline + " ")
                                                || headline.startsWith(title + " "));
    }

    /// The only article that is described is another one where both its address and its headline
    /// say so.
    private static boolean isElsewhere(
            JsonNode article, @Nullable String url, List<String> headlines) {
        List<String> addresses = addresses(article).toList();
        boolean otherAddress =
                url != null
                        && !addresses.isEmpty()
                        && addresses.stream().noneMatch(address -> samePage(address, url));
        boolean otherHeadline =
                article.path("headline").isTextual()
                        && !headlines.isEmpty()
                        && !isCalled(article, headlines);
        return otherAddress && otherHeadline;
    }

    private static Stream<String> addresses(JsonNode article) {
        return Stream.of(
                        article.path("url"),
                        article.path("mainEntityOfPage"),
                        article.path("mainEntityOfPage").path("@id"),
                        article.path("mainEntityOfPage").path("url"),
                        article.path("@id"))
                .map(JsonLd::text)
                .filter(Objects::nonNull)
                .filter(address -> address.contains("/"));
    }

    private static boolean samePage(String one, String other) {
        return bare(one).equals(bare(other));
    }

    /// An address without what the same page may be written with or without.
    private static String bare(String address) {
        return address.replaceFirst("[?#].*$", "")
                .replaceFirst("^(?i:https?:)?//(?i:www\\.|m\\.|amp\\.)?", "")
                .replaceFirst("/(?:amp/?|index\\.html?)?$", "")
                .toLowerCase(Locale.ROOT);
    }

    private static String comparable(String title) {
        return title.replaceAll("[^\\p{L}\\p{N}]+", " ").strip().toLowerCase(Locale.ROOT);
    }

    /// `NewsArticle`, `ReportageNewsArticle`, `BlogPosting` and the rest of the family.
    private static boolean isArticle(JsonNode type) {
        return elements(type)
                .map(JsonNode::asText)
                .anyMatch(name -> name.endsWith("Article") || name.endsWith("Posting"));
    }

    private static @Nullable String text(JsonNode value) {
        return value.isTextual() && !value.textValue().isBlank() ? value.textValue() : null;
    }

    private static Stream<JsonNode> elements(JsonNode node) {
        return node.isArray() ? StreamSupport.stream(node.spliterator(), false) : Stream.of(node);
    }
}
