package io.dateline.server.front;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// How many questions each key may ask in a minute. They may come all at once; each comes back to
/// it in its share of the minute.
public final class QuestionRate {

    /// The slash at its end aside. Of messages to tools each counts: which of them asks is not
    /// known before it is read.
    private static final Pattern ASKING =
            Pattern.compile("/api/ask|/api/ask/stream|/api/suggestions|/v1/chat/completions|/mcp");

    private final int perMinute;
    private final TimeMeter time;
    private final Map<String, Bucket> byKey = new ConcurrentHashMap<>();

    public QuestionRate(int perMinute) {
        this(perMinute, TimeMeter.SYSTEM_NANOTIME);
    }

    QuestionRate(int perMinute, TimeMeter time) {
        this.perMinute = perMinute;
        this.time = time;
    }

    int perMinute() {
        return perMinute;
    }

    /// Whether a request asks something.
    static boolean isQuestion(String method, String path) {
        String trimmed = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return method.equals("POST") && ASKING.matcher(trimmed).matches();
    }

    /// Counts a question.
    ///
    /// @return how long the key has to wait before it can be asked; zero for one that counts
    Duration take(String key) {
        ConsumptionProbe probe =
                byKey.computeIfAbsent(key, _ -> bucket()).tryConsumeAndReturnRemaining(1);
        return Duration.ofNanos(probe.getNanosToWaitForRefill());
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(
                        limit ->
                                limit.capacity(perMinute)
                                        .refillGreedy(perMinute, Duration.ofMinutes(1)))
                .withCustomTimePrecision(time)
                .build();
    }
}
