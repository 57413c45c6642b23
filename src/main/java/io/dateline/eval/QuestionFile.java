package io.dateline.eval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Questions as a file holds them, one JSON object a line.
///
/// `id` and `question` are strings and must be there; `answers`, `all_answers` and `article_ids`
/// are arrays of strings, `unanswerable` a boolean, `history` an array of `{role, text}`; all of
/// these may be missing. Other fields are ignored.
public final class QuestionFile {

    /// Any number would do; it is fixed so that samples of the same size are the same.
    private static final long SAMPLE_SEED = 20_230_618;

    private static final ObjectMapper JSON = new ObjectMapper();

    private QuestionFile() {}

    /// All questions of `file`, in order.
    ///
    /// @throws IOException when it cannot be read, or when a line is not a question; the message
    ///     then names the line, what is there and what was expected
    public static List<EvalQuestion> read(Path file) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (MalformedInputException e) {
            throw new IOException(file + " is not text in UTF-8", e);
        }
        List<EvalQuestion> questions = new ArrayList<>();
        for (int line = 1; line <= lines.size(); line++) {
            String json = lines.get(line - 1);
            if (json.isBlank()) {
                continue;
            }
            try {
                questions.add(question(JSON.readTree(json)));
            } catch (JsonProcessingException e) {
                throw new IOException(
                        file + ":" + line + ": not JSON: " + e.getOriginalMessage(), e);
            } catch (IllegalArgumentException e) {
                throw new IOException(file + ":" + line + ": " + e.getMessage(), e);
            }
        }
        return questions;
    }

    /// `count` elements of `all` in their order, by chance yet always the same; all of them when
    /// there are no more.
    public static <T> List<T> sample(List<T> all, int count) {
        List<Integer> places = new ArrayList<>(IntStream.range(0, all.size()).boxed().toList());
        Collections.shuffle(places, new Random(SAMPLE_SEED));
        return places.stream().limit(count).sorted().map(all::get).toList();
    }

    private static EvalQuestion question(JsonNode json) {
        require(json.isObject(), "the line", json, "an object");
        Set<String> answers = new LinkedHashSet<>(strings(json, "answers"));
        answers.addAll(strings(json, "all_answers"));
        JsonNode unanswerable = field(json, "unanswerable", JsonNode::isBoolean, "true or false");
        return new EvalQuestion(
                string(json, "id"),
                string(json, "question"),
                List.copyOf(answers),
                strings(json, "article_ids"),
                unanswerable != null && unanswerable.booleanValue(),
                history(json));
    }

    private static List<EvalQuestion.Turn> history(JsonNode json) {
        JsonNode turns = field(json, "history", JsonNode::isArray, "an array of {role, text}");
        List<EvalQuestion.Turn> history = new ArrayList<>();
        if (turns != null) {
            for (JsonNode turn : turns) {
                require(turn.isObject(), "an element of \"history\"", turn, "{role, text}");
                history.add(new EvalQuestion.Turn(string(turn, "role"), string(turn, "text")));
            }
        }
        return history;
    }

    private static String string(JsonNode json, String name) {
        JsonNode value = field(json, name, JsonNode::isTextual, "a string");
        if (value == null) {
            throw new IllegalArgumentException("\"" + name + "\" is missing, expected a string");
        }
        return value.textValue();
    }

    private static List<String> strings(JsonNode json, String name) {
        JsonNode values = field(json, name, JsonNode::isArray, "an array of strings");
        List<String> strings = new ArrayList<>();
        if (values != null) {
            for (JsonNode value : values) {
                require(value.isTextual(), "an element of \"" + name + "\"", value, "a string");
                strings.add(value.textValue());
            }
        }
        return strings;
    }

    private static @Nullable JsonNode field(
            JsonNode json, String name, Predicate<JsonNode> rightType, String expected) {
        JsonNode value = json.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        require(rightType.test(value), "\"" + name + "\"", value, expected);
        return value;
    }

    private static void require(boolean right, String what, JsonNode value, String expected) {
        if (!right) {
            String type = value.getNodeType().name().toLowerCase(Locale.ROOT);
            throw new IllegalArgumentException(
                    what + " is of type " + type + ", expected " + expected);
        }
    }
}
