/// What our user does in a workspace: it answers what was asked, in its thread or to its
/// asker. Start at [io.dateline.slack.bot.SlackWork].
@NullMarked
package io.dateline.slack.bot;

import org.jspecify.annotations.NullMarked;
