package io.dateline.ingest.source.html;

import com.fasterxml.jackson.databind.JsonNode;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// An article that a page's script holds as data: HTML, or a tree of paragraphs and their parts, as
/// editors of web pages write it.
final class StateText {

    /// Names of what may hold it, the most telling first.
    private static final List<String> BODIES =
            List.of(
                    "articlebody",
                    "body",
                    "bodyhtml",
                    "bodytext",
                    "maintext",
                    "fulltext",
                    "contenthtml",
                    "content",
                    "html",
                    "text",
                    "blocks",
                    "paragraphs");

    /// Where a part of the tree keeps its words, or its parts.
    private static final List<String> WORDS =
            List.of("text", "html", "content", "value", "children", "blocks", "items", "body");

    /// Parts that are words of the article; a part without a type is one.
    private static final Pattern OF_ARTICLE =
            Pattern.compile(
                    "(?i)p|h[1-6]|[ou]l|li|.*(?:para|text|head|list|item|quote|html|block|body|doc|root|link"
                            + "|bold|italic|strong|emphasis|content|section|subtitle).*");

    private static final Pattern OF_LINE =
            Pattern.compile("(?i)text|.*link.*|bold|italic|strong|em|emphasis|span");

    /// What is not, although its name may say that it is a block.
    private static final Pattern ELSEWHERE =
            Pattern.compile(
                    "(?i).*(?:image|img|photo|picture|figure|video|audio|gallery|caption|embed|promo|advert|related"
                            + "|newsletter|teaser|recommend|cta|script|iframe|table).*|ads?|ad[-_].*");

    private static final Pattern PICTURE =
            Pattern.compile("(?i).*(?:image|img|photo|picture|figure).*");

    private static final Set<String> TYPES = Set.of("type", "nodetype", "_type", "kind");

    /// Less is a line of a menu, not an article.
    private static final int LEAST_CHARACTERS = 100;

    private static final int MAX_DEPTH = 12;

    private final StringBuilder text = new StringBuilder();
    private final List<String> captions = new ArrayList<>();

    private StateText() {}

    /// With a blank line between paragraphs.
    String text() {
        return text.toString().strip();
    }

    /// The words under its pictures, in order.
    List<String> captions() {
        return List.copyOf(captions);
    }

    /// What `article` holds under one of the usual names, or `null`.
    ///
    /// @param plain the form of a name in which names are compared
    static @Nullable StateText ofArticle(JsonNode article, UnaryOperator<String> plain) {
        for (String name : BODIES) {
            for (Map.Entry<String, JsonNode> field : article.properties()) {
                if (plain.apply(field.getKey()).equals(name)) {
                    StateText told = new StateText();
                    told.tell(field.getValue(), 0);
                    if (told.text().length() >= LEAST_CHARACTERS) {
                        return told;
                    }
                }
            }
        }
        return null;
    }

    private void tell(JsonNode part, int depth) {
        if (depth > MAX_DEPTH) {
            return;
        }
        if (part.isTextual()) {
            text.append(MarkedUpText.plain(part.textValue()));
        } else if (part.isArray()) {
            for (JsonNode each : part) {
                if (each.isTextual()) {
                    newParagraph();
                }
                tell(each, depth + 1);
            }
        } else if (part.isObject()) {
            tellTyped(part, depth);
        }
    }

    private void tellTyped(JsonNode part, int depth) {
        String type = "";
        for (Map.Entry<String, JsonNode> field : part.properties()) {
            if (TYPES.contains(field.getKey()) && field.getValue().isTextual()) {
                type = field.getValue().textValue();
            }
        }
        boolean read =
                type.isEmpty()
                        || (OF_ARTICLE.matcher(type).matches()
                                && !ELSEWHERE.matcher(type).matches());
        if (!read) {
            String caption = part.path("caption").asText();
            if (PICTURE.matcher(type).matches() && !caption.isBlank()) {
                captions.add(MarkedUpText.plain(caption));
            }
            return;
        }
        if (!OF_LINE.matcher(type).matches()) {
            newParagraph();
        }
        for (String name : WORDS) {
            JsonNode words = part.path(name);
            if (words.isTextual() || words.isContainerNode()) {
                tell(words, depth + 1);
                return;
            }
        }
    }

    private void newParagraph() {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append("\n\n");
        }
    }
}
