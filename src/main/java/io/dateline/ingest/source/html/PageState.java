package io.dateline.ingest.source.html;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import io.dateline.article.dating.DateOrigin;
import io.dateline.ingest.source.date.DateClaim;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the data that the script of a page starts with tells of its article, as frameworks leave it
/// in the page.
///
/// @param articles what is called as the page is: mostly one, as often as the data repeat it
record PageState(List<JsonNode> articles) {

    private static final JsonMapper MAPPER = new JsonMapper();

    /// Larger ones hold far more than an article.
    private static final int MAX_CHARACTERS = 2_000_000;

    private static final int MOST_SCRIPTS = 5;

    private static final int MOST_NODES = 20_000;

    private static final Pattern ASSIGNED =
            Pattern.compile(
                    "^\\s*(?:window|self|globalThis)?\\.?[\\w.\\[\\]\"'$]{3,60}\\s*=\\s*(?=\\{)");

    private static final Set<String> TITLES = Set.of("title", "headline", "name");

    private static final Set<String> PUBLISHED =
            Set.of(
                    "publishedat",
                    "datepublished",
                    "publisheddate",
                    "publishdate",
                    "publicationdate",
                    "firstpublished",
                    "firstpublishedat",
                    "pubdate",
                    "publishedtime");

    private static final Set<String> MODIFIED =
            Set.of("updatedat", "datemodified", "modifiedat", "lastmodified", "lastupdated");

    private static final Set<String> SECTIONS =
            Set.of("section", "sectionname", "articlesection", "category", "rubric");

    private static final Set<String> AUTHORS = Set.of("byline", "author", "authors", "authorname");

    PageState {
        articles = List.copyOf(articles);
    }

    /// @param titles that the page gives itself
    static PageState of(Document page, Collection<String> titles) {
        Set<String> names = titles.stream().map(PageState::comparable).collect(Collectors.toSet());
        List<JsonNode> articles = new ArrayList<>();
        int read = 0;
        for (Element script : page.select("script:not([src])")) {
            String data = script.data().strip();
            Matcher assigned = ASSIGNED.matcher(data.substring(0, Math.min(200, data.length())));
            boolean isJson = script.attr("type").equals("application/json");
            if (data.length() <= MAX_CHARACTERS
                    && read < MOST_SCRIPTS
                    && (isJson || assigned.find())) {
                read++;
                addCalled(read(isJson ? data : data.substring(assigned.end())), names, articles);
            }
        }
        return new PageState(articles);
    }

    private static void addCalled(JsonNode state, Set<String> titles, List<JsonNode> articles) {
        Deque<JsonNode> open = new ArrayDeque<>(List.of(state));
        for (int n = 0; n < MOST_NODES && !open.isEmpty(); n++) {
            JsonNode node = open.remove();
            node.forEach(
                    part -> {
                        if (part.isContainerNode()) {
                            open.add(part);
                        }
                    });
            if (isCalled(node, titles)) {
                articles.add(node);
            }
        }
    }

    /// What it says of the dates of the article.
    List<DateClaim> dates() {
        List<DateClaim> dates = new ArrayList<>();
        for (JsonNode article : articles) {
            article.properties()
                    .forEach(
                            field -> {
                                String name = plain(field.getKey());
                                String value = field.getValue().asText();
                                if (PUBLISHED.contains(name)) {
                                    dates.add(DateClaim.published(DateOrigin.PAGE_STATE, value));
                                } else if (MODIFIED.contains(name)) {
                                    dates.add(DateClaim.modified(DateOrigin.PAGE_STATE, value));
                                }
                            });
        }
        return dates;
    }

    /// Who wrote the article, or `null`.
    @Nullable String byline() {
        return fields(AUTHORS)
                .map(PageState::names)
                .filter(names -> !names.isBlank())
                .findFirst()
                .orElse(null);
    }

    /// The sections that the article is in, in any words.
    List<String> sections() {
        return fields(SECTIONS).map(PageState::name).filter(name -> !name.isBlank()).toList();
    }

    /// The article itself, or `null`.
    @Nullable StateText text() {
        return articles.stream()
                .map(article -> StateText.ofArticle(article, PageState::plain))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private Stream<JsonNode> fields(Set<String> names) {
        return articles.stream()
                .flatMap(article -> article.properties().stream())
                .filter(field -> names.contains(plain(field.getKey())))
                .map(field -> field.getValue());
    }

    private static String names(JsonNode people) {
        if (people.isArray()) {
            List<String> names = new ArrayList<>();
            people.forEach(person -> names.add(name(person)));
            return names.stream().filter(name -> !name.isBlank()).collect(Collectors.joining(", "));
        }
        return name(people);
    }

    private static String name(JsonNode person) {
        JsonNode name = person.isObject() ? person.path("name") : person;
        return name.isTextual() ? name.textValue().strip() : "";
    }

    private static boolean isCalled(JsonNode node, Set<String> titles) {
        return node.isObject()
                && TITLES.stream()
                        .map(node::get)
                        .filter(Objects::nonNull)
                        .filter(JsonNode::isTextual)
                        .map(title -> comparable(title.textValue()))
                        .anyMatch(title -> !title.isEmpty() && titles.contains(title));
    }

    /// Nothing where it is none: a script is free to hold what it likes.
    private static JsonNode read(String script) {
        try {
            return MAPPER.readerFor(JsonNode.class).readTree(script);
        } catch (JsonProcessingException e) {
            return MAPPER.missingNode();
        }
    }

    private static String plain(String name) {
        return name.replaceAll("[_-]", "").toLowerCase(Locale.ROOT);
    }

    private static String comparable(String title) {
        return title.replaceAll("[^\\p{L}\\p{N}]+", " ").strip().toLowerCase(Locale.ROOT);
    }
}
