/// Calls of Slack's Web API. A client of our own, since a dozen methods that take a form and give
/// JSON do not weigh up a library that brings an HTTP client and a JSON parser of its own.
@NullMarked
package io.dateline.slack.web;

import org.jspecify.annotations.NullMarked;
