/// What Slack sends: signed requests, what they tell, and what of it is to be worked on.
@NullMarked
package io.dateline.slack.request;

import org.jspecify.annotations.NullMarked;
