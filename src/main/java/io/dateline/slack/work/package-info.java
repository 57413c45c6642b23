/// What Slack wants done: it is accepted into a store, claimed by one process, and done once.
/// Start at [io.dateline.slack.work.Workers].
@NullMarked
package io.dateline.slack.work;

import org.jspecify.annotations.NullMarked;
