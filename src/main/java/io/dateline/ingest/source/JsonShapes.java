package io.dateline.ingest.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.dateline.article.ArticleMetadata;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The ways in which programs put articles into JSON other than one by one.
final class JsonShapes {

    /// What is put around an article by a search engine, a database, a viewer of data sets.
    private static final List<String> ENVELOPES =
            List.of("_source", "row", "doc", "node", "Item", "data");

    /// No program nests its lists deeper.
    private static final int MAX_DEPTH = 6;

    private JsonShapes() {}

    /// The article in an element of a list, which may be put in an envelope.
    static JsonNode unwrapped(JsonNode element, FieldNames names) {
        return ENVELOPES.stream()
                .map(element::path)
                .filter(JsonNode::isObject)
                .filter(_ -> element.has("_source") || !ArticleJson.mayBeArticle(element, names))
                .findFirst()
                .orElse(element);
    }

    /// The article that stands under `key` in an object of nothing else, as `{"a1": {…}, …}`: the
    /// key is its id where it has none and is no mere count.
    static JsonNode keyed(String key, JsonNode value, FieldNames names) {
        JsonNode article = unwrapped(value, names);
        if (!article.isObject()) {
            return article;
        }
        ArticleFields fields = new ArticleFields(article, names);
        boolean isAddress = key.matches("https?://.*");
        ArticleFields.Field said = isAddress ? ArticleFields.Field.URL : ArticleFields.Field.ID;
        if (fields.has(said) || !(isAddress || isId(key))) {
            return article;
        }
        ObjectNode with = article.deepCopy();
        return with.put(isAddress ? "url" : "id", key);
    }

    private static boolean isId(String key) {
        return !key.matches("\\d*")
                && key.length() <= ArticleMetadata.MAX_ID_LENGTH
                && CanonicalText.printable(key).equals(key);
    }

    /// The articles of an object that is none itself, but told column by column, or that holds them
    /// in lists deep inside; empty where there are none.
    static List<JsonNode> articles(JsonNode node, FieldNames names) {
        List<JsonNode> rows = rows(node);
        if (!rows.isEmpty() && ArticleJson.mayBeArticle(rows.getFirst(), names)) {
            return rows;
        }
        if (ArticleJson.mayBeArticle(node, names)) {
            return List.of();
        }
        ArticleFields fields = new ArticleFields(node, names);
        // the parts of one are no articles of their own
        boolean isOne =
                fields.has(ArticleFields.Field.TITLE)
                        && (fields.has(ArticleFields.Field.DATE)
                                || fields.has(ArticleFields.Field.BYLINE));
        return isOne ? List.of() : nested(node, names);
    }

    /// The rows of a table that was written down by columns.
    private static List<JsonNode> rows(JsonNode table) {
        if (table.path("columns").isArray() && table.path("data").path(0).isArray()) {
            return rows(table.path("columns"), table.path("data"));
        }
        List<JsonNode> columns = table.valueStream().toList();
        boolean isTable =
                columns.size() > 1
                        && (columns.stream().allMatch(JsonNode::isArray)
                                || columns.stream().allMatch(JsonShapes::isNumbered));
        Set<Set<String>> places =
                isTable
                        ? columns.stream().map(JsonShapes::places).collect(Collectors.toSet())
                        : Set.of();
        if (places.size() != 1) {
            return List.of();
        }
        List<JsonNode> rows = new ArrayList<>();
        for (String place : places.iterator().next()) {
            ObjectNode row = ArticleJson.MAPPER.createObjectNode();
            for (Map.Entry<String, JsonNode> column : table.properties()) {
                JsonNode values = column.getValue();
                row.set(
                        column.getKey(),
                        values.isArray()
                                ? values.path(Integer.parseInt(place))
                                : values.path(place));
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<JsonNode> rows(JsonNode columns, JsonNode data) {
        List<JsonNode> rows = new ArrayList<>();
        for (JsonNode values : data) {
            ObjectNode row = ArticleJson.MAPPER.createObjectNode();
            Iterator<JsonNode> value = values.iterator();
            for (JsonNode column : columns) {
                if (value.hasNext()) {
                    row.set(column.asText(), value.next());
                }
            }
            rows.add(row);
        }
        return rows;
    }

    /// Whether an object is a column: a value under the number of each row.
    private static boolean isNumbered(JsonNode column) {
        return column.isObject()
                && !column.isEmpty()
                && column.propertyStream().allMatch(it -> it.getKey().matches("\\d{1,7}"));
    }

    /// The numbers of the rows that a column has values for.
    private static Set<String> places(JsonNode column) {
        Set<String> places = new TreeSet<>(JsonShapes::byNumber);
        for (int row = 0; column.isArray() && row < column.size(); row++) {
            places.add(String.valueOf(row));
        }
        column.fieldNames().forEachRemaining(places::add);
        return places;
    }

    private static int byNumber(String one, String other) {
        return Integer.compare(Integer.parseInt(one), Integer.parseInt(other));
    }

    /// The articles of all lists that hold one, not looking into these.
    private static List<JsonNode> nested(JsonNode node, FieldNames names) {
        record Place(String key, JsonNode node, int depth) {}
        List<JsonNode> articles = new ArrayList<>();
        Deque<Place> open = new ArrayDeque<>();
        open.add(new Place("", node, 0));
        while (!open.isEmpty()) {
            Place at = open.remove();
            List<JsonNode> elements =
                    at.node().isArray()
                            ? at.node().valueStream().map(it -> unwrapped(it, names)).toList()
                            : List.of();
            if (elements.stream().anyMatch(it -> ArticleJson.isArticle(it, names))) {
                // of a graph the other nodes tell of the site, its pictures, its people
                boolean isGraph = at.key().equals("@graph");
                elements.stream()
                        .filter(it -> !isGraph || ArticleJson.isArticle(it, names))
                        .forEach(articles::add);
            } else if (at.depth() < MAX_DEPTH) {
                at.node()
                        .propertyStream()
                        .forEach(
                                it ->
                                        open.add(
                                                new Place(
                                                        it.getKey(),
                                                        it.getValue(),
                                                        at.depth() + 1)));
                if (at.node().isArray()) {
                    at.node().forEach(it -> open.add(new Place("", it, at.depth() + 1)));
                }
            }
        }
        return articles;
    }
}
