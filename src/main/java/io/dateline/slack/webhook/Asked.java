package io.dateline.slack.webhook;

import io.dateline.slack.message.Audience;

/// A question as it came from a chat.
///
/// @param delivery by which it came
/// @param text without the word that called us; may be empty
/// @param conversation the id of the conversation that it is asked in
/// @param owner whose conversation that is; no name of a key
/// @param asker who asks; no name of a key
/// @param audience who reads the answer, and may read the conversation on the page
record Asked(
        Delivery delivery,
        String text,
        String conversation,
        String owner,
        String asker,
        Audience audience) {}
