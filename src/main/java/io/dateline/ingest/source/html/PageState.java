package io.dateline.ingest.source.html;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import io.dateline.article.dating.DateOrigin;
import io.dateline.ingest.source.date.DateClaim;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The data that the script of a page starts with, as frameworks leave it in the page.
///
/// @param scripts the JSON in it, not yet parsed
record PageState(List<String> scripts) {

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

    PageState {
        scripts = List.copyOf(scripts);
    }

    static PageState of(Document page) {
        List<String> scripts = new ArrayList<>();
        for (Element script : page.select("script:not([src])")) {
            String data = script.data().strip();
            Matcher assigned = ASSIGNED.matcher(data.substring(0, Math.min(200, data.length())));
            boolean isJson = script.attr("type").equals("application/json");
            if (data.length() <= MAX_CHARACTERS
                    && scripts.size() < MOST_SCRIPTS
                    && (isJson || assigned.find())) {
                scripts.add(isJson ? data : data.substring(assigned.end()));
            }
        }
        return new PageState(scripts);
    }

    /// What it says of the dates of the article that has one of these titles.
    List<DateClaim> dates(List<String> titles) {
        List<String> names = titles.stream().map(PageState::comparable).toList();
        return scripts.stream().flatMap(script -> dates(read(script), names)).toList();
    }

    private static Stream<DateClaim> dates(JsonNode state, List<String> titles) {
        List<DateClaim> dates = new ArrayList<>();
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
                node.properties()
                        .forEach(
                                field -> {
                                    String name = plain(field.getKey());
                                    String value = field.getValue().asText();
                                    if (PUBLISHED.contains(name)) {
                                        dates.add(
                                                DateClaim.published(DateOrigin.PAGE_STATE, value));
                                    } else if (MODIFIED.contains(name)) {
                                        dates.add(DateClaim.modified(DateOrigin.PAGE_STATE, value));
                                    }
                                });
            }
        }
        return dates.stream();
    }

    private static boolean isCalled(JsonNode node, List<String> titles) {
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
