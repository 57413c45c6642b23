/// Slack, answered over the same engine as the page. Start at [io.dateline.slack.Slack].
@NullMarked
package io.dateline.slack;

import org.jspecify.annotations.NullMarked;
