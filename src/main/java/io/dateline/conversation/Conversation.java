package io.dateline.conversation;

import io.dateline.article.TextCut;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// Questions with their answers, one after the other.
///
/// @param answers the earliest first
public record Conversation(Heading heading, List<KeptAnswer> answers) {

    public Conversation {
        answers = List.copyOf(answers);
    }

    /// What a list shows of a conversation.
    ///
    /// @param title 1 to [#MOST_OF_TITLE] UTF-16 units
    /// @param updatedAt when its last question was asked
    /// @param questions how many were asked
    /// @param shared whether others who know the id may read it
    public record Heading(
            String id,
            String title,
            Instant createdAt,
            Instant updatedAt,
            int questions,
            boolean shared) {}

    /// A part of a list of conversations.
    ///
    /// @param next where the next page begins; `null` on the last
    public record Page(List<Heading> items, @Nullable String next) {
        public Page {
            items = List.copyOf(items);
        }
    }

    /// Of a title that a user gives.
    public static final int MOST_OF_TITLE = 200;

    /// Of a title that a question becomes.
    private static final int MOST_OF_QUESTION = 80;

    /// What a conversation is called after its first question: its beginning, cut at a word.
    public static String title(String question) {
        String line = line(question);
        if (line.length() <= MOST_OF_QUESTION) {
            return line;
        }
        String beginning = TextCut.beginning(line, MOST_OF_QUESTION - 1);
        int end = beginning.lastIndexOf(' ');
        boolean betweenWords = line.charAt(beginning.length()) == ' ';
        return (end <= 0 || betweenWords ? beginning : beginning.substring(0, end)) + "…";
    }

    private static String line(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }

    /// `title` on one line.
    ///
    /// @throws IllegalArgumentException when it is blank or longer than [#MOST_OF_TITLE]
    public static String requireTitle(String title) {
        String line = line(title);
        if (line.isEmpty()) {
            throw new IllegalArgumentException("the title is empty");
        }
        if (line.length() > MOST_OF_TITLE) {
            throw new IllegalArgumentException(
                    "a title has at most "
                            + MOST_OF_TITLE
                            + " characters, this one "
                            + line.length());
        }
        return line;
    }
}
