package io.dateline.slack.message;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.dateline.article.TextCut;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Writes for Slack: as rich text, in which every word is data. Nothing that an article says can be
/// a mention, a link or an emphasis there, and nothing needs to be escaped.
final class SlackWriter {

    /// What JSON puts around a piece, about; so much of it that a block is never half a message.
    private static final int FRAME = 60;

    private static final Row.Measure MEASURE =
            piece ->
                    switch (piece) {
                        case Piece.Words(String text, _) -> text.length() + FRAME;
                        case Piece.Link(String label, String url) ->
                                label.length() + url.length() + FRAME;
                    };

    private final List<ObjectNode> blocks = new ArrayList<>();

    /// The block that is being written, or `null`.
    private @Nullable ArrayNode richText;

    /// What a sentence would go on in, or `null`.
    private @Nullable ArrayNode open;

    private Row.@Nullable Kind last;
    private int size;

    private SlackWriter() {}

    /// The messages in the order in which they are to be sent.
    static List<SlackMessage> write(Layout layout) {
        SlackWriter writer = new SlackWriter();
        layout.rows().stream()
                .flatMap(row -> row.split(SlackMessage.MOST_OF_SECTION, MEASURE).stream())
                .forEach(writer::add);
        if (layout.actions() != null) {
            writer.blocks.add(buttons(layout.actions()));
        }
        return messages(summary(layout.summary()), writer.blocks);
    }

    private void add(Row row) {
        if (row.kind() == Row.Kind.REMARK) {
            remark(row);
            return;
        }
        int added = row.size(MEASURE);
        ArrayNode elements = richText;
        if (elements == null
                || row.kind() == Row.Kind.HEADING
                || row.kind() == Row.Kind.PARAGRAPH
                || size + added > SlackMessage.MOST_OF_SECTION) {
            elements = begin();
        }
        size += added;
        ArrayNode target =
                switch (row.kind()) {
                    case PARAGRAPH, HEADING, LINE -> section(elements);
                    case SENTENCE -> behind(elements);
                    case ITEM -> section(list(elements));
                    case QUOTE -> element(elements, "rich_text_quote");
                    case REMARK -> throw new IllegalStateException("no rich text: " + row);
                };
        row.pieces().forEach(piece -> target.add(of(piece)));
        open = row.kind() == Row.Kind.QUOTE ? null : target;
        // a sentence belongs to what it goes on in
        last = row.kind() == Row.Kind.SENTENCE ? last : row.kind();
    }

    /// Where a sentence goes on.
    private ArrayNode behind(ArrayNode elements) {
        return open == null ? section(elements) : open.add(text(" ", Piece.Look.PLAIN));
    }

    private ArrayNode begin() {
        ObjectNode block = node("rich_text");
        blocks.add(block);
        ArrayNode elements = block.putArray("elements");
        richText = elements;
        open = null;
        last = null;
        size = 0;
        return elements;
    }

    private void remark(Row row) {
        ObjectNode context = node("context");
        StringBuilder words = new StringBuilder();
        row.pieces().forEach(piece -> words.append(piece.shown()));
        context.putArray("elements").add(plainText(words.toString()));
        blocks.add(context);
        richText = null;
        open = null;
    }

    private ArrayNode list(ArrayNode elements) {
        if (last == Row.Kind.ITEM) {
            return (ArrayNode) elements.get(elements.size() - 1).get("elements");
        }
        ObjectNode list = node("rich_text_list").put("style", "bullet");
        elements.add(list);
        return list.putArray("elements");
    }

    private static ArrayNode section(ArrayNode elements) {
        return element(elements, "rich_text_section");
    }

    private static ArrayNode element(ArrayNode elements, String type) {
        ObjectNode element = node(type);
        elements.add(element);
        return element.putArray("elements");
    }

    private static ObjectNode of(Piece piece) {
        return switch (piece) {
            case Piece.Words(String text, Piece.Look look) -> text(text, look);
            case Piece.Link(String label, String url) ->
                    node("link").put("url", url).put("text", label);
        };
    }

    private static ObjectNode text(String text, Piece.Look look) {
        ObjectNode node = node("text").put("text", text);
        switch (look) {
            case PLAIN -> {}
            case STRONG -> node.putObject("style").put("bold", true);
            case SLANTED -> node.putObject("style").put("italic", true);
        }
        return node;
    }

    private static ObjectNode buttons(Layout.Actions actions) {
        ObjectNode block = node("actions");
        ArrayNode buttons = block.putArray("elements");
        String answer = actions.answerId();
        buttons.add(button("Helpful", AnswerMessages.FEEDBACK_UP).put("value", answer));
        buttons.add(button("Not helpful", AnswerMessages.FEEDBACK_DOWN).put("value", answer));
        if (actions.isShareable()) {
            buttons.add(
                    button("Share in channel", AnswerMessages.SHARE_IN_CHANNEL)
                            .put("value", answer));
        }
        if (actions.pageUrl() != null) {
            buttons.add(
                    button("Open in the page", AnswerMessages.OPEN_IN_PAGE)
                            .put("url", actions.pageUrl()));
        }
        return block;
    }

    private static ObjectNode button(String label, String action) {
        ObjectNode button = node("button").put("action_id", action);
        button.set("text", plainText(label));
        return button;
    }

    private static ObjectNode plainText(String text) {
        return node("plain_text").put("text", text).put("emoji", false);
    }

    private static ObjectNode node(String type) {
        return JsonNodeFactory.instance.objectNode().put("type", type);
    }

    /// As many blocks in each as it holds.
    private static List<SlackMessage> messages(String text, List<ObjectNode> blocks) {
        List<SlackMessage> messages = new ArrayList<>();
        List<ObjectNode> taken = new ArrayList<>();
        int length = 0;
        for (ObjectNode block : blocks) {
            int added = block.toString().length();
            if (length + added > SlackMessage.MOST_IN_ALL
                    || taken.size() == SlackMessage.MOST_BLOCKS) {
                messages.add(new SlackMessage(text, taken));
                taken = new ArrayList<>();
                length = 0;
            }
            taken.add(block);
            length += added;
        }
        messages.add(new SlackMessage(text, taken));
        return messages;
    }

    /// A notification's text is markup to Slack: escaped as it asks, and an `@` that a joiner
    /// follows calls nobody.
    private static String summary(String words) {
        return TextCut.shortened(words, SlackMessage.MOST_OF_TEXT / 8)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("@", "@\u2060");
    }
}
