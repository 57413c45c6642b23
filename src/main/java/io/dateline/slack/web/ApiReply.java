package io.dateline.slack.web;

import com.fasterxml.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.Set;

/// What came of a call.
public sealed interface ApiReply {

    /// Slack did it.
    ///
    /// @param scopes what the token may do; empty where that is not told
    record Done(JsonNode body, Set<String> scopes) implements ApiReply {

        public Done {
            scopes = Set.copyOf(scopes);
        }
    }

    /// Slack did not, and will not however often it is asked.
    ///
    /// @param error as Slack names it: `channel_not_found`
    record Refused(String error) implements ApiReply {

        private static final Set<String> OF_TOKEN =
                Set.of(
                        "account_inactive",
                        "invalid_auth",
                        "not_authed",
                        "token_expired",
                        "token_revoked");

        /// Whether it is the token that Slack does not take.
        public boolean isOfToken() {
            return OF_TOKEN.contains(error);
        }
    }

    /// It is worth trying again, not before `after`.
    ///
    /// @param isLimit whether Slack was only asked too often
    record NotNow(String why, Duration after, boolean isLimit) implements ApiReply {}
}
