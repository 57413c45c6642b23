package io.dateline.ingest.source.html;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// The article that a page describes in JSON-LD (schema.org); every field unknown where it
/// describes none.
record JsonLd(
        @Nullable String headline,
        @Nullable String publisher,
        @Nullable String author,
        @Nullable String datePublished,
        @Nullable String language) {

    private static final JsonMapper MAPPER = new JsonMapper();

    static JsonLd of(Document page) {
        JsonNode article = MAPPER.missingNode();
        for (Element script : page.select("script[type=application/ld+json]")) {
            if (article.isMissingNode()) {
                article = article(script.data());
            }
        }
        return new JsonLd(
                text(article.path("headline")),
                names(article.path("publisher")),
                names(article.path("author")),
                text(article.path("datePublished")),
                text(article.path("inLanguage")));
    }

    /// Looks into arrays, and into the objects of a graph.
    private static JsonNode article(String json) {
        Deque<JsonNode> open = new ArrayDeque<>();
        try {
            open.add(MAPPER.readTree(json));
        } catch (JsonProcessingException e) {
            // broken JSON-LD is common, and the page is readable without
            return MAPPER.missingNode();
        }
        while (!open.isEmpty()) {
            JsonNode node = open.remove();
            if (isArticle(node.path("@type"))) {
                return node;
            }
            Stream<JsonNode> parts =
                    node.isArray()
                            ? Stream.of(node)
                            : Stream.of(node.path("@graph"), node.path("mainEntity"));
            parts.flatMap(JsonLd::elements).filter(JsonNode::isContainerNode).forEach(open::add);
        }
        return MAPPER.missingNode();
    }

    /// `NewsArticle`, `ReportageNewsArticle`, `BlogPosting` and the rest of the family.
    private static boolean isArticle(JsonNode type) {
        return elements(type)
                .map(JsonNode::asText)
                .anyMatch(name -> name.endsWith("Article") || name.endsWith("Posting"));
    }

    private static @Nullable String names(JsonNode people) {
        String names =
                elements(people)
                        .map(person -> person.isObject() ? person.path("name") : person)
                        .flatMap(JsonLd::elements)
                        .map(JsonNode::asText)
                        .filter(name -> !name.isBlank())
                        .collect(Collectors.joining(", "));
        return names.isEmpty() ? null : names;
    }

    private static @Nullable String text(JsonNode value) {
        return value.isTextual() && !value.textValue().isBlank() ? value.textValue() : null;
    }

    private static Stream<JsonNode> elements(JsonNode node) {
        return node.isArray() ? StreamSupport.stream(node.spliterator(), false) : Stream.of(node);
    }
}
