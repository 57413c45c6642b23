package io.dateline.slack.message;

import io.dateline.answer.Answer;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Answers as messages, in the order in which they are to be sent: one, but where it is longer than
/// a message may be.
public final class AnswerMessages {

    /// What a button does that is pressed; its value is the id of the answer.
    public static final String FEEDBACK_UP = "feedback_up";

    public static final String FEEDBACK_DOWN = "feedback_down";

    public static final String SHARE_IN_CHANNEL = "share_in_channel";

    /// Leads to the page, and asks nothing of us; it has no value.
    public static final String OPEN_IN_PAGE = "open_in_page";

    private AnswerMessages() {}

    /// Any answer for Slack.
    public static List<SlackMessage> of(Answer answer, Links links, Audience audience) {
        return SlackWriter.write(AnswerLayout.of(answer, links, audience));
    }

    public static SlackMessage of(Notice notice) {
        return SlackWriter.write(notice.layout()).getFirst();
    }

    /// What can be done here.
    ///
    /// @param questions three that the articles answer, or fewer
    public static SlackMessage help(List<String> questions) {
        return SlackWriter.write(Notice.help(questions)).getFirst();
    }

    /// What a message of Mattermost and Rocket.Chat may have in each part.
    static final int MOST_OF_MARKDOWN = 4_000;

    /// Any answer as Markdown, in parts of 4,000 UTF-16 units at most, which end between sentences.
    public static List<String> markdown(
            Answer answer, Links links, Audience audience, MarkdownDialect dialect) {
        return MarkdownWriter.write(
                AnswerLayout.of(answer, links, audience), dialect, MOST_OF_MARKDOWN);
    }

    public static String markdown(Notice notice, MarkdownDialect dialect) {
        return MarkdownWriter.write(notice.layout(), dialect, MOST_OF_MARKDOWN).getFirst();
    }

    /// That an answer takes longer than a chat waits for it.
    ///
    /// @param pageUrl where it can be read later, or `null` where nowhere
    public static String markdownTooSlow(@Nullable String pageUrl, MarkdownDialect dialect) {
        return MarkdownWriter.write(Notice.tooSlow(pageUrl), dialect, MOST_OF_MARKDOWN).getFirst();
    }

    /// What can be done here, likewise.
    public static String markdownHelp(List<String> questions, MarkdownDialect dialect) {
        return MarkdownWriter.write(Notice.help(questions), dialect, MOST_OF_MARKDOWN).getFirst();
    }
}
