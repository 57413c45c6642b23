package io.dateline.slack.message;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Map;

/// A message as Slack takes it. One that Slack would refuse cannot be made.
///
/// @param text what a notification shows, and whoever cannot show blocks; 1 to [#MOST_OF_TEXT]
///     UTF-16 units of mrkdwn
/// @param blocks 1 to [#MOST_BLOCKS] blocks of Block Kit, of [#MOST_IN_ALL] UTF-16 units of JSON
///     at most together; not copied
public record SlackMessage(String text, List<ObjectNode> blocks) {

    /// A longer one could not be edited later.
    static final int MOST_OF_TEXT = 4_000;

    static final int MOST_BLOCKS = 50;

    /// Slack refuses what is a little longer, and does not say how it counts.
    static final int MOST_IN_ALL = 13_000;

    static final int MOST_OF_SECTION = 3_000;

    private static final int MOST_ELEMENTS = 25;

    private static final int MOST_OF_CONTEXT = 10;

    private static final int MOST_OF_BUTTON = 75;

    private static final int MOST_OF_VALUE = 2_000;

    private static final int MOST_OF_ID = 255;

    private static final int MOST_OF_URL = 3_000;

    public SlackMessage {
        blocks = List.copyOf(blocks);
        require(!text.isBlank(), "a message without a text");
        requireAtMost(MOST_OF_TEXT, text, "the text");
        require(!blocks.isEmpty(), "a message without blocks");
        require(blocks.size() <= MOST_BLOCKS, blocks.size() + " blocks");
        int length = blocks.stream().mapToInt(block -> block.toString().length()).sum();
        require(length <= MOST_IN_ALL, length + " characters of blocks");
        blocks.forEach(SlackMessage::check);
    }

    /// As arguments of a method that shows it.
    public Map<String, String> arguments() {
        return Map.of("text", text, "blocks", blocks.toString());
    }

    private static void check(ObjectNode block) {
        String type = block.path("type").asText();
        requireAtMost(MOST_OF_ID, block.path("block_id").asText(), "the id of a block");
        switch (type) {
            case "section" ->
                    requireAtMost(
                            MOST_OF_SECTION,
                            block.at("/text/text").asText(),
                            "the text of " + type);
            case "rich_text" -> requireWords(block);
            case "context" -> {
                require(block.path("elements").size() <= MOST_OF_CONTEXT, "too much context");
                block.path("elements").forEach(SlackMessage::requireWords);
            }
            case "actions" -> {
                require(block.path("elements").size() <= MOST_ELEMENTS, "too many buttons");
                block.path("elements").forEach(SlackMessage::checkButton);
            }
            default -> throw new IllegalArgumentException("no block of ours: \"" + type + "\"");
        }
    }

    private static void checkButton(JsonNode button) {
        requireAtMost(MOST_OF_BUTTON, button.at("/text/text").asText(), "the text of a button");
        requireAtMost(MOST_OF_VALUE, button.path("value").asText(), "the value of a button");
        requireAtMost(MOST_OF_ID, button.path("action_id").asText(), "the id of an action");
        requireAtMost(MOST_OF_URL, button.path("url").asText(), "the address of a button");
    }

    /// What is shown in a block of any kind is limited as in a section.
    private static void requireWords(JsonNode node) {
        int length = node.findValuesAsText("text").stream().mapToInt(String::length).sum();
        require(length > 0, "a block without words");
        require(length <= MOST_OF_SECTION, length + " characters in a block");
    }

    private static void requireAtMost(int most, String text, String what) {
        require(
                text.length() <= most,
                what + " has " + text.length() + " characters; at most " + most);
    }

    private static void require(boolean holds, String problem) {
        if (!holds) {
            throw new IllegalArgumentException("Slack would not take this message: " + problem);
        }
    }
}
