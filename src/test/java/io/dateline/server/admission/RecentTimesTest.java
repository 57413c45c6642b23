package io.dateline.server.admission;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.time.Duration;

class RecentTimesTest {

    private final RecentTimes times = new RecentTimes();

    @Test
    void estimatesByWhatAnswersTook() {
        times.add(Duration.ofSeconds(3).toNanos());
        assertEquals(Duration.ofSeconds(15), times.toAnswer(10, 2));
        assertEquals(Duration.ofSeconds(2), times.toAnswer(1, 2));
    }

    @Test
    void saysNeverLessThanASecond() {
        times.add(1);
        assertEquals(Duration.ofSeconds(1), times.toAnswer(1, 8));
    }

    @Test
    void followsWhenAnswersBecomeSlow() {
        times.add(Duration.ofSeconds(1).toNanos());
        for (int i = 0; i < 30; i++) {
            times.add(Duration.ofSeconds(20).toNanos());
        }
        assertEquals(Duration.ofSeconds(20), times.toAnswer(1, 1));
    }
}
