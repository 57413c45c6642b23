/// What is done for those who ask in Slack: it is accepted into a store, claimed by one process,
/// and answered. Start at [io.dateline.slack.work.SlackWork].
@NullMarked
package io.dateline.slack.work;

import org.jspecify.annotations.NullMarked;
