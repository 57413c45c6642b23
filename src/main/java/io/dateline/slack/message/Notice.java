package io.dateline.slack.message;

import io.dateline.answer.Question;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// What a person is told in place of an answer, alone.
public enum Notice {
    BUSY("Many are asking just now. Please ask again in a minute."),
    AWAY(
            "What is asked here cannot be kept just now, so that it is not answered. Please ask"
                    + " again in a few minutes."),
    STARTING("I am just starting. Please ask again in a minute."),
    TOO_LONG(
            "That is too long for a question: it may have "
                    + Question.MAX_LENGTH
                    + " characters at most. Ask about one thing, in a sentence."),
    NOT_ALLOWED("You may not ask here. Whoever runs this app can allow it."),
    TOO_MANY("You have asked a lot in the last minute. Please wait a moment, then go on."),
    FAILED(
            "Something went wrong, and there is no answer. Please ask again; if it goes wrong"
                    + " once more, tell whoever runs this app."),
    STILL_WORKING("I am working on it. The answer comes here when it is there."),
    TOO_SLOW("The answer takes longer than this chat waits for one."),
    THANKS("Thank you. That helps to make the answers better."),
    GONE("This answer is there no more. Please ask again.");

    private final String words;

    Notice(String words) {
        this.words = words;
    }

    Layout layout() {
        return new Layout(words, List.of(Row.of(Row.Kind.PARAGRAPH, Piece.plain(words))), null);
    }

    /// That an answer takes longer than a chat waits for it.
    ///
    /// @param pageUrl where it can be read later, or `null` where nowhere
    static Layout tooSlow(@Nullable String pageUrl) {
        Piece next =
                pageUrl == null
                        ? Piece.plain("Please ask again in a minute, or ask for less.")
                        : new Piece.Link("It will stand in the page", pageUrl);
        return new Layout(
                TOO_SLOW.words,
                List.of(
                        Row.of(Row.Kind.PARAGRAPH, Piece.plain(TOO_SLOW.words)),
                        Row.of(Row.Kind.SENTENCE, next)),
                null);
    }

    /// What can be done here.
    ///
    /// @param questions some that the articles answer; maybe none
    static Layout help(List<String> questions) {
        String does =
                "I answer questions from the articles of this collection, in their own words, and"
                        + " name the article for each. Where they do not say, I say so.";
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of(Row.Kind.PARAGRAPH, Piece.plain(does)));
        rows.add(
                Row.of(
                        Row.Kind.PARAGRAPH,
                        Piece.plain(
                                "Ask in a sentence: who, what, when, why; or for a list, an"
                                        + " overview or a comparison. A follow-up may refer to what"
                                        + " you asked before.")));
        if (!questions.isEmpty()) {
            rows.add(Row.of(Row.Kind.HEADING, Piece.strong("You could ask")));
            questions.forEach(
                    question ->
                            rows.add(Row.of(Row.Kind.ITEM, Piece.plain(Piece.oneLine(question)))));
        }
        return new Layout(does, rows, null);
    }
}
