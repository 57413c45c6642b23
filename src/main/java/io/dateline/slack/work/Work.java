package io.dateline.slack.work;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.jspecify.annotations.Nullable;

import java.io.UncheckedIOException;

/// What somebody did in Slack that wants something done.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Work.Message.class, name = "message"),
    @JsonSubTypes.Type(value = Work.Command.class, name = "command"),
    @JsonSubTypes.Type(value = Work.Press.class, name = "press")
})
public sealed interface Work {

    ObjectMapper JSON = new ObjectMapper();

    /// The id of the workspace.
    String team();

    String channel();

    /// The id of who did it.
    String user();

    /// What makes it one with others that came of the same doing, however often it is told.
    String posting();

    /// What is done one after the other: the id of a conversation, or what nothing else has.
    String thread();

    /// A question that was posted, to be answered in its thread.
    ///
    /// @param text as Slack sent it
    /// @param ts by which Slack knows it in its channel
    /// @param threadTs the `ts` of the first posting of its thread, or `null` where it begins one
    /// @param isPrivate whether none but those who were there may read it
    record Message(
            String team,
            String channel,
            String user,
            String text,
            String ts,
            @Nullable String threadTs,
            boolean isPrivate)
            implements Work {

        /// The `ts` under which the answer belongs.
        public String root() {
            return threadTs == null ? ts : threadTs;
        }

        @Override
        public String posting() {
            return team + " " + channel + " " + ts;
        }

        @Override
        public String thread() {
            return thread(team, channel, root());
        }

        /// The id of the conversation that a thread is.
        public static String thread(String team, String channel, String root) {
            return "slack-" + team + "-" + channel + "-" + root;
        }
    }

    /// A question by a command, to be answered to its asker alone.
    ///
    /// @param text behind the command's name
    /// @param responseUrl where the answer may be sent
    /// @param trigger what only this one has
    record Command(
            String team,
            String channel,
            String user,
            String text,
            String responseUrl,
            String trigger)
            implements Work {

        @Override
        public String posting() {
            return team + " command " + trigger;
        }

        @Override
        public String thread() {
            return posting();
        }
    }

    /// A button that was pressed.
    ///
    /// @param action the button's id
    /// @param value what it is about: the id of an answer
    /// @param responseUrl where something may be told about it
    /// @param trigger what only this press has
    record Press(
            String team,
            String channel,
            String user,
            String action,
            String value,
            String responseUrl,
            String trigger)
            implements Work {

        @Override
        public String posting() {
            return team + " press " + trigger;
        }

        @Override
        public String thread() {
            return posting();
        }
    }

    /// The work that [#json] wrote.
    static Work of(String json) {
        try {
            return JSON.readValue(json, Work.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("this is no work: " + json, e);
        }
    }

    default String json() {
        try {
            return JSON.writerFor(Work.class).writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("work that cannot be written", e);
        }
    }

    /// Who asks, in all workspaces.
    default String asker() {
        return team() + "/" + user();
    }
}
