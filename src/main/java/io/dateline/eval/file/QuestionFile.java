package io.dateline.eval.file;

import com.fasterxml.jackson.databind.JsonNode;

import io.dateline.answer.Form;
import io.dateline.eval.EvalQuestion;
import io.dateline.eval.Expectation;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/// Questions as a file holds them, one JSON object a line.
///
/// `id` and `question` are strings and must be there; `answers`, `all_answers` and `article_ids`
/// are arrays of strings, `unanswerable` a boolean, `history` an array of `{role, text}`; all of
/// these may be missing. So may `form`, `says`, an array of groups of words, and `never`, which
/// become the [Expectation]. Other fields are ignored.
public final class QuestionFile {

    /// Any number would do; it is fixed so that samples of the same size are the same.
    private static final long SAMPLE_SEED = 20_230_618;

    private QuestionFile() {}

    /// All questions of `file`, in order.
    ///
    /// @throws IOException when it cannot be read, or when a line is not a question; the message
    ///     then names the line, what is there and what was expected
    public static List<EvalQuestion> read(Path file) throws IOException {
        return JsonLines.read(file, QuestionFile::question);
    }

    /// `count` elements of `all` in their order, by chance yet always the same; all of them when
    /// there are no more.
    public static <T> List<T> sample(List<T> all, int count) {
        List<Integer> places = new ArrayList<>(IntStream.range(0, all.size()).boxed().toList());
        Collections.shuffle(places, new Random(SAMPLE_SEED));
        return places.stream().limit(count).sorted().map(all::get).toList();
    }

    private static EvalQuestion question(JsonNode json) {
        JsonLines.require(json.isObject(), "the line", json, "an object");
        Set<String> answers = new LinkedHashSet<>(JsonLines.strings(json, "answers"));
        answers.addAll(JsonLines.strings(json, "all_answers"));
        JsonNode unanswerable =
                JsonLines.field(json, "unanswerable", JsonNode::isBoolean, "true or false");
        return new EvalQuestion(
                JsonLines.string(json, "id"),
                JsonLines.string(json, "question"),
                List.copyOf(answers),
                JsonLines.strings(json, "article_ids"),
                unanswerable != null && unanswerable.booleanValue(),
                history(json),
                expected(json));
    }

    private static Expectation expected(JsonNode json) {
        JsonNode says =
                JsonLines.field(json, "says", JsonNode::isArray, "an array of arrays of strings");
        List<List<String>> groups = new ArrayList<>();
        if (says != null) {
            for (JsonNode group : says) {
                groups.add(JsonLines.strings("an element of \"says\"", group));
            }
        }
        return new Expectation(
                form(json.path("form").asText()), groups, JsonLines.strings(json, "never"));
    }

    /// Other sets may use the name for something else, as they may any field that is not known.
    private static @Nullable Form form(String name) {
        return Arrays.stream(Form.values())
                .filter(form -> form.key().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static List<EvalQuestion.Message> history(JsonNode json) {
        JsonNode turns =
                JsonLines.field(json, "history", JsonNode::isArray, "an array of {role, text}");
        List<EvalQuestion.Message> history = new ArrayList<>();
        if (turns != null) {
            for (JsonNode turn : turns) {
                JsonLines.require(
                        turn.isObject(), "an element of \"history\"", turn, "{role, text}");
                history.add(
                        new EvalQuestion.Message(
                                JsonLines.string(turn, "role"), JsonLines.string(turn, "text")));
            }
        }
        return history;
    }
}
