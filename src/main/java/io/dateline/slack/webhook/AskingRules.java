package io.dateline.slack.webhook;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/// Who may ask in a chat, and how much: everybody, or the users and the channels that are listed. A
/// listed user may ask everywhere, and everybody in a listed channel.
///
/// @param ids of channels and users; empty for everybody
/// @param questionsAMinute how many each user may ask
public record AskingRules(Set<String> ids, int questionsAMinute) {

    /// More than a person reads.
    public static final int DEFAULT_QUESTIONS_A_MINUTE = 20;

    /// More is a slip.
    public static final int MOST_QUESTIONS_A_MINUTE = 10_000;

    public static final AskingRules USUAL = new AskingRules(Set.of(), DEFAULT_QUESTIONS_A_MINUTE);

    public AskingRules {
        ids = Set.copyOf(ids);
        for (String id : ids) {
            if (!id.matches(Payload.ID)) {
                throw new IllegalArgumentException(
                        "the id of a channel or a user has letters and digits, unlike \""
                                + id
                                + "\"");
            }
        }
        if (questionsAMinute < 1 || questionsAMinute > MOST_QUESTIONS_A_MINUTE) {
            throw new IllegalArgumentException(
                    "the questions a minute are from 1 to %d, not %d"
                            .formatted(MOST_QUESTIONS_A_MINUTE, questionsAMinute));
        }
    }

    /// @param text `all`, or ids with commas between them
    /// @throws IllegalArgumentException when it is neither
    public static Set<String> ids(String text) {
        return text.equals("all")
                ? Set.of()
                : new AskingRules(
                                Arrays.stream(text.split(",", -1))
                                        .map(String::strip)
                                        .collect(Collectors.toSet()),
                                DEFAULT_QUESTIONS_A_MINUTE)
                        .ids();
    }

    boolean mayAsk(String channel, String user) {
        return ids.isEmpty() || ids.contains(channel) || ids.contains(user);
    }
}
