package io.dateline.server.openai;

import io.dateline.answer.Question;
import io.dateline.answer.Turn;
import io.dateline.server.http.JsonFields;
import io.dateline.server.http.ProblemException;

import java.util.List;
import java.util.Optional;

/// What a client of OpenAI's API asks for. Parameters that are not here, such as `temperature` and
/// `tools`, are ignored.
///
/// @param messages those that are read, earliest first
/// @param includeUsage whether a stream ends with the usage
record ChatRequest(List<Message> messages, boolean stream, boolean includeUsage) {

    ChatRequest {
        messages = List.copyOf(messages);
    }

    static ChatRequest read(JsonFields body) {
        Completion.requireModel(body.requiredString("model"));
        int choices = body.integer("n", 1);
        if (choices != 1) {
            throw ProblemException.ofField(
                    400, "n", "n: there is one answer to a question; expected 1, not " + choices);
        }
        boolean stream = body.bool("stream", false);
        boolean includeUsage = body.object("stream_options").bool("include_usage", false);
        List<Message> messages =
                body.objects("messages").stream()
                        .map(Message::read)
                        .flatMap(Optional::stream)
                        .toList();
        return new ChatRequest(messages, stream, includeUsage);
    }

    /// The last message of the user, after the turns before it.
    Question question() {
        int last = messages.size() - 1;
        while (last >= 0 && messages.get(last).role() != Message.Role.USER) {
            last--;
        }
        if (last < 0) {
            throw ProblemException.ofField(
                    400, "messages", "messages: expected a message with the role user");
        }
        String text = messages.get(last).text();
        List<Turn> history =
                Turn.of(
                        messages.subList(0, last).stream()
                                .map(
                                        message ->
                                                new Turn.Message(
                                                        message.role() == Message.Role.USER,
                                                        message.text()))
                                .toList());
        try {
            return Question.of(text).withHistory(history);
        } catch (IllegalArgumentException e) {
            throw ProblemException.ofField(400, "messages", "messages: " + e.getMessage());
        }
    }
}
