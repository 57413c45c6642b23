package io.dateline.server.front;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.server.ManualTime;

import org.junit.jupiter.api.Test;

import java.time.Duration;

class QuestionRateTest {

    private final ManualTime time = new ManualTime();
    private final QuestionRate rate = new QuestionRate(60, time);

    @Test
    void eachKeyHasItsQuestionsAndOneComesBackEachSecond() {
        for (int i = 0; i < 60; i++) {
            assertEquals(Duration.ZERO, rate.take("anna"));
        }
        assertEquals(Duration.ofSeconds(1), rate.take("anna"));
        assertEquals(Duration.ZERO, rate.take("desk"));
        time.pass(Duration.ofSeconds(1));
        assertEquals(Duration.ZERO, rate.take("anna"));
        assertTrue(rate.take("anna").isPositive());
    }

    @Test
    void questionsCountWhicheverWayTheyAreAsked() {
        for (String path :
                new String[] {
                    "/api/ask",
                    "/api/ask/",
                    "/api/ask/stream",
                    "/v1/chat/completions",
                    "/mcp",
                    "/api/suggestions"
                }) {
            assertTrue(QuestionRate.isQuestion("POST", path), path);
        }
        assertFalse(QuestionRate.isQuestion("GET", "/api/ask"));
        assertFalse(QuestionRate.isQuestion("POST", "/api/articles"));
    }
}
