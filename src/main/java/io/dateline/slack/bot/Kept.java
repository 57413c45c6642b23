package io.dateline.slack.bot;

import io.dateline.answer.Answer;
import io.dateline.conversation.Conversations;
import io.dateline.conversation.KeptAnswer;
import io.dateline.slack.work.Work;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// Where what is asked in Slack is kept: a thread is a conversation, and so is each command. That
/// of a channel is the channel's, and can be read by whoever has its link; others are their
/// asker's, and can be read by nobody else.
///
/// @param id of the conversation, or `null` for one that begins
/// @param owner no name of a key
/// @param isShared whether whoever has its link may read it
record Kept(@Nullable String id, String owner, boolean isShared) {

    static Kept of(Work work) {
        return switch (work) {
            case Work.Message message ->
                    new Kept(
                            message.thread(),
                            // a channel that begins so is one user's talk with us
                            message.channel().startsWith("D")
                                    ? ofUser(message)
                                    : ofChannel(message),
                            !message.isPrivate());
            case Work.Command command -> new Kept(null, ofUser(command), false);
            case Work.Press press -> new Kept(null, ofUser(press), false);
        };
    }

    static String ofUser(Work work) {
        return "slack:" + work.team() + "/" + work.user();
    }

    static String ofChannel(Work work) {
        return "slack:" + work.team() + "/" + work.channel();
    }

    /// Where to ask. An id that somebody else took before is left to them.
    Conversations.Seat seat(Conversations conversations) {
        return conversations
                .seat(id, null, owner)
                .orElseGet(() -> conversations.seat(null, null, owner).orElseThrow());
    }

    /// An answer of this owner's, as it is kept.
    Optional<Answer> answer(Conversations conversations, String answerId) {
        return conversations
                .store()
                .conversationOf(answerId, owner)
                .flatMap(conversation -> conversations.store().find(conversation, owner))
                .flatMap(
                        conversation ->
                                conversation.answers().stream()
                                        .map(KeptAnswer::answer)
                                        .filter(answer -> answer.id().equals(answerId))
                                        .findFirst());
    }
}
