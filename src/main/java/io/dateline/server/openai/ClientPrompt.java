package io.dateline.server.openai;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.dateline.article.TextCut;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What chat clients ask a model for on their own account: a title for the list of conversations,
/// tags, what to ask next. None of it is a question to the articles, so none is searched for; what
/// a conversation does not hold word for word is left empty, which these clients understand.
///
/// Such a prompt is the only message beside a system message. Open WebUI's begins with `### Task:`,
/// names the JSON that it wants, and ends with the conversation in `<chat_history>`; LibreChat's
/// begins with a fixed sentence and ends with the conversation.
final class ClientPrompt {

    private static final String TASK = "### Task:";
    private static final String HISTORY = "<chat_history>";

    /// The first field of the JSON that Open WebUI wants, where its instructions show it.
    private static final Pattern WANTED =
            Pattern.compile("\\{\\s*\"(title|tags|follow_ups|queries|text)\"\\s*:");

    private static final String PLAIN_TITLE =
            "Provide a concise, 5-word-or-less title for the conversation";
    private static final String TITLE_AND_LANGUAGE = "Analyze this conversation and provide:";

    /// As many characters as a list of conversations shows.
    private static final int MAX_TITLE_LENGTH = 60;

    private ClientPrompt() {}

    /// What such a prompt is answered, or nothing where `messages` are a conversation of a person.
    static Optional<String> reply(List<Message> messages) {
        if (messages.size() != 1 || messages.getFirst().role() != Message.Role.USER) {
            return Optional.empty();
        }
        String prompt = messages.getFirst().text().strip();
        if (prompt.startsWith(TASK)) {
            return openWebUi(prompt);
        }
        if (prompt.startsWith(PLAIN_TITLE)) {
            return firstSaid(prompt, "User: ", "AI: ").map(ClientPrompt::title);
        }
        if (prompt.startsWith(TITLE_AND_LANGUAGE)) {
            return firstSaid(prompt, "User: ", "AI: ").map(ClientPrompt::titleAndLanguage);
        }
        return Optional.empty();
    }

    private static Optional<String> openWebUi(String prompt) {
        int history = prompt.indexOf(HISTORY);
        if (history < 0) {
            return Optional.empty();
        }
        // the conversation may show JSON of its own
        Matcher wanted = WANTED.matcher(prompt).region(0, history);
        if (!wanted.find()) {
            return Optional.empty();
        }
        ObjectNode reply = JsonNodeFactory.instance.objectNode();
        String key = wanted.group(1);
        switch (key) {
            case "title" -> reply.put(key, title(firstQuestion(prompt, history)));
            // nothing is added to what a person types
            case "text" -> reply.put(key, "");
            // "queries" too: a search of the web would tell others what is asked here
            default -> reply.putArray(key);
        }
        return Optional.of(reply.toString());
    }

    private static String firstQuestion(String prompt, int history) {
        int start = history + HISTORY.length();
        int end = prompt.indexOf("</chat_history>", start);
        String conversation = prompt.substring(start, end < 0 ? prompt.length() : end);
        return firstSaid(conversation, "USER: ", "ASSISTANT: ").orElse("");
    }

    /// What stands between the first line that begins with `user` and the next that begins with
    /// `assistant`.
    private static Optional<String> firstSaid(String conversation, String user, String assistant) {
        String lines = "\n" + conversation;
        int start = lines.indexOf("\n" + user);
        if (start < 0) {
            return Optional.empty();
        }
        int end = lines.indexOf("\n" + assistant, start);
        return Optional.of(
                lines.substring(start + 1 + user.length(), end < 0 ? lines.length() : end));
    }

    /// LibreChat wants a language beside the title, and does not say what for: undetermined.
    private static String titleAndLanguage(String question) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("language", "und")
                .put("title", title(question))
                .toString();
    }

    /// The question on one line, without its mark, cut between words where it is long.
    private static String title(String question) {
        String line = question.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        int end = line.length();
        while (end > 0 && ".,:;!?… ".indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        if (end <= MAX_TITLE_LENGTH) {
            return line.substring(0, end);
        }
        int space = line.lastIndexOf(' ', MAX_TITLE_LENGTH - 1);
        return TextCut.shortened(line, space > 0 ? space : MAX_TITLE_LENGTH - 1);
    }
}
