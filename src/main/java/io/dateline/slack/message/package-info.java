/// What is said on Slack, Mattermost and Rocket.Chat: an answer is laid out once, as rows of words
/// and links, and written in each of their formats.
@NullMarked
package io.dateline.slack.message;

import org.jspecify.annotations.NullMarked;
