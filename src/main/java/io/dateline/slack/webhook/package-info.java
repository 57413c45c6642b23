/// Mattermost and Rocket.Chat, which send what is posted and show what is responded: their outgoing
/// webhooks and slash commands.
@NullMarked
package io.dateline.slack.webhook;

import org.jspecify.annotations.NullMarked;
