package io.dateline.slack.webhook;

import java.util.UUID;

/// A request as it counts: whether it was sent before, and whether its asker may ask.
///
/// @param id the same however often it is sent
/// @param isAllowed whether its asker may ask in its channel
/// @param questionsAMinute how many its asker may ask
record Delivery(String id, boolean isAllowed, int questionsAMinute) {

    /// @param chat that sent it, as `mattermost`
    /// @param id by which that chat knows it; one without is taken for no repetition
    static Delivery of(String chat, String id, AskingRules rules, String channel, String user) {
        String known = id.isEmpty() ? UUID.randomUUID().toString() : id;
        return new Delivery(
                chat + ":" + known, rules.mayAsk(channel, user), rules.questionsAMinute());
    }
}
