package io.dateline.server.mcp;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.dateline.answer.Answer;
import io.dateline.answer.AnswerJson;
import io.dateline.answer.Answerer;
import io.dateline.answer.Question;
import io.dateline.server.http.JsonFields;
import io.dateline.server.http.ProblemException;
import io.dateline.server.rest.FilterFields;

import java.util.function.Supplier;

/// Answers a question.
final class AskTool implements Tool {

    private final Supplier<Answerer> answerer;

    AskTool(Supplier<Answerer> answerer) {
        this.answerer = answerer;
    }

    @Override
    public String name() {
        return "ask";
    }

    @Override
    public String title() {
        return "Ask the articles";
    }

    @Override
    public String description() {
        return "Answers a question from the articles. Every sentence cites the exact words it rests"
                + " on; where the articles do not say, the status is \"unanswerable\". Each question"
                + " must be understood without those before it.";
    }

    @Override
    public ObjectNode input() {
        return new InputSchema()
                .required(
                        "question",
                        InputSchema.text("One question, as a person would ask it.")
                                .put("minLength", 1)
                                .put("maxLength", Question.MAX_LENGTH))
                .filter()
                .optional(
                        "passages",
                        InputSchema.number(
                                "The most passages to read.",
                                1,
                                Question.MAX_PASSAGES,
                                Question.DEFAULT_PASSAGES))
                .json();
    }

    @Override
    public ObjectNode output() {
        return OutputSchema.of("Answer");
    }

    @Override
    public boolean takesTurns() {
        return true;
    }

    @Override
    public Result call(JsonFields arguments) {
        var text = arguments.requiredString("question");
        var filter = FilterFields.read(arguments);
        int passages = arguments.integer("passages", Question.DEFAULT_PASSAGES);
        Question question =
                ProblemException.checking(() -> new Question(text, null, filter, passages));
        Answer answer = answerer.get().answer(question);
        return new Result(AnswerJson.of(answer), ToolText.of(answer));
    }
}
