package io.dateline.answer.generative.reply;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// A model's text without the JSON or the block of code that it was put into. Text that begins as
/// such is held back until it has ended; all other comes as it is.
public final class UnwrappedText {

    private static final JsonMapper MAPPER = new JsonMapper();

    private static final Pattern FENCED =
            Pattern.compile("```[a-z]*\\s*(.*?)\\s*(?:```\\s*)?", Pattern.DOTALL);

    /// Deeper than any answer: what is deeper is not looked into.
    private static final int DEEPEST = 6;

    private static final List<String> TEXTS =
            List.of("answer", "sentences", "sentence", "text", "response", "result", "content");

    private static final List<String> NUMBERS =
            List.of("citations", "citation", "passages", "passage", "sources", "source");

    private enum State {
        UNKNOWN,
        PLAIN,
        HELD
    }

    private final StringBuilder held = new StringBuilder();
    private State state = State.UNKNOWN;

    /// What of the text is sure to be no wrapping, now that this piece came.
    public String after(String piece) {
        if (state == State.PLAIN) {
            return piece;
        }
        held.append(piece);
        if (state == State.UNKNOWN) {
            String begun = held.toString().stripLeading();
            if (begun.startsWith("{") || begun.startsWith("[{") || begun.startsWith("```")) {
                state = State.HELD;
            } else if (!begun.isEmpty() && !begun.equals("[") && !"```".startsWith(begun)) {
                state = State.PLAIN;
                return rest(held.toString());
            }
        }
        return "";
    }

    /// What is left when nothing follows.
    public String rest() {
        String text = held.toString();
        return rest(state == State.HELD ? unwrapped(text.strip()) : text);
    }

    private String rest(String text) {
        held.setLength(0);
        return text;
    }

    private static String unwrapped(String text) {
        Matcher fenced = FENCED.matcher(text);
        String inner = fenced.matches() ? fenced.group(1) : text;
        if (!inner.startsWith("{") && !inner.startsWith("[{")) {
            return inner;
        }
        try {
            return said(MAPPER.readTree(inner), DEEPEST).orElse(inner);
        } catch (JsonProcessingException _) {
            // no JSON after all, or half of it: its words are read as they are
            return inner;
        }
    }

    /// The words of an answer in JSON, each with the numbers that stand beside it as its markers.
    private static Optional<String> said(JsonNode json, int deepest) {
        if (deepest == 0) {
            return Optional.empty();
        }
        if (json.isTextual()) {
            return Optional.of(json.textValue());
        }
        if (json.isArray()) {
            String lines =
                    elements(json)
                            .flatMap(one -> said(one, deepest - 1).stream())
                            .collect(Collectors.joining("\n"));
            return lines.isEmpty() ? Optional.empty() : Optional.of(lines);
        }
        return TEXTS.stream()
                .filter(json::has)
                .flatMap(name -> said(json.get(name), deepest - 1).stream())
                .findFirst()
                .map(words -> words + markers(json));
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static String markers(JsonNode json) {
        return NUMBERS.stream()
                .filter(json::has)
                .map(json::get)
                .flatMap(
                        value ->
                                value.isArray()
                                        ? elements(value)
                                        : elements(MAPPER.createArrayNode().add(value)))
                .filter(JsonNode::isIntegralNumber)
                .map(number -> " [" + number.asText() + "]")
                .distinct()
                .collect(Collectors.joining());
    }
}
