package io.dateline.slack.message;

import io.dateline.answer.Answer;

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
}
