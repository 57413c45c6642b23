package io.dateline.ingest.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/// What the `robots.txt` of a site says (RFC 9309).
sealed interface RobotRules {

    /// Nobody waits longer, whatever the site wants.
    Duration LONGEST_DELAY = Duration.ofSeconds(30);

    /// The rules that it has; without a file, all is allowed.
    record Read(BaseRobotRules rules) implements RobotRules {

        boolean allow(WebAddress address) {
            return rules.isAllowed(address.toString());
        }

        /// How far apart requests are to be; nothing where it does not say.
        Duration delay() {
            long milliseconds = Math.max(0, rules.getCrawlDelay());
            Duration wanted = Duration.ofMillis(milliseconds);
            return wanted.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : wanted;
        }
    }

    /// It cannot be read now, so that nothing is known to be allowed.
    record Unknown(FetchOutcome why) implements RobotRules {}

    /// Of what came of asking for the file at `address`.
    static RobotRules of(WebAddress address, FetchOutcome outcome) {
        return switch (outcome) {
            case FetchOutcome.Fetched page ->
                    new Read(
                            // a longer delay would stand for "nothing", and a warning go to the log
                            new SimpleRobotRulesParser(Long.MAX_VALUE, 0)
                                    .parseContent(
                                            address.toString(),
                                            page.content(),
                                            "text/plain",
                                            List.of(FetchConfig.ROBOT.toLowerCase(Locale.ROOT))));
            case FetchOutcome.NotModified _ -> all();
            case FetchOutcome.Refused(String _, int status, boolean _) when status > 0 -> all();
            case FetchOutcome.Refused refused -> new Unknown(refused);
            case FetchOutcome.Failed(String reason, var retryAfter) ->
                    new Unknown(
                            new FetchOutcome.Failed(
                                    "the site's robots.txt cannot be read: " + reason, retryAfter));
        };
    }

    private static RobotRules all() {
        return new Read(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL));
    }
}
