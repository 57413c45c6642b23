/// The workspaces of Slack that are served, and who may ask there.
@NullMarked
package io.dateline.slack.workspace;

import org.jspecify.annotations.NullMarked;
