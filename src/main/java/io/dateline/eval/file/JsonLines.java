package io.dateline.eval.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;

/// Files of one JSON object a line.
final class JsonLines {

    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonLines() {}

    /// What `reading` makes of each line that is not blank, in order.
    ///
    /// @param reading throws [IllegalArgumentException] for what is wrong
    /// @throws IOException when the file cannot be read or a line is wrong, which the message names
    static <T> List<T> read(Path file, Function<JsonNode, T> reading) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (MalformedInputException e) {
            throw new IOException(file + " is not text in UTF-8", e);
        }
        List<T> all = new ArrayList<>();
        for (int line = 1; line <= lines.size(); line++) {
            String json = lines.get(line - 1);
            if (json.isBlank()) {
                continue;
            }
            try {
                all.add(reading.apply(JSON.readTree(json)));
            } catch (JsonProcessingException e) {
                throw new IOException(
                        file + ":" + line + ": not JSON: " + e.getOriginalMessage(), e);
            } catch (IllegalArgumentException e) {
                throw new IOException(file + ":" + line + ": " + e.getMessage(), e);
            }
        }
        return all;
    }

    static String string(JsonNode json, String name) {
        JsonNode value = field(json, name, JsonNode::isTextual, "a string");
        if (value == null) {
            throw new IllegalArgumentException("\"" + name + "\" is missing, expected a string");
        }
        return value.textValue();
    }

    static List<String> strings(JsonNode json, String name) {
        JsonNode values = field(json, name, JsonNode::isArray, "an array of strings");
        return values == null ? List.of() : strings("\"" + name + "\"", values);
    }

    /// @param what the name of `values` in a message
    static List<String> strings(String what, JsonNode values) {
        require(values.isArray(), what, values, "an array of strings");
        List<String> strings = new ArrayList<>();
        for (JsonNode value : values) {
            require(value.isTextual(), "an element of " + what, value, "a string");
            strings.add(value.textValue());
        }
        return strings;
    }

    static @Nullable JsonNode field(
            JsonNode json, String name, Predicate<JsonNode> rightType, String expected) {
        JsonNode value = json.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        require(rightType.test(value), "\"" + name + "\"", value, expected);
        return value;
    }

    static void require(boolean right, String what, JsonNode value, String expected) {
        if (!right) {
            String type = value.getNodeType().name().toLowerCase(Locale.ROOT);
            throw new IllegalArgumentException(
                    what + " is of type " + type + ", expected " + expected);
        }
    }
}
