package io.dateline.server.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.server.ManualTime;

import org.junit.jupiter.api.Test;

import java.time.Duration;

class SignInAttemptsTest {

    private final ManualTime time = new ManualTime();
    private final SignInAttempts attempts = new SignInAttempts(time);

    @Test
    void anAddressMayTryATenthOfAMinuteApart() {
        for (int i = 0; i < SignInAttempts.A_MINUTE_FROM_ONE_ADDRESS; i++) {
            assertEquals(Duration.ZERO, attempts.take("192.0.2.1"));
        }
        assertEquals(Duration.ofSeconds(6), attempts.take("192.0.2.1"));
        assertEquals(Duration.ZERO, attempts.take("192.0.2.2"));
        time.pass(Duration.ofSeconds(6));
        assertEquals(Duration.ZERO, attempts.take("192.0.2.1"));
    }

    @Test
    void aRightKeyIsNoAttempt() {
        for (int i = 0; i < 1000; i++) {
            assertEquals(Duration.ZERO, attempts.take("192.0.2.1"));
            attempts.giveBack("192.0.2.1");
        }
    }

    @Test
    void allAddressesTogetherHaveALimitToo() {
        for (int i = 0; i < SignInAttempts.A_MINUTE; i++) {
            assertEquals(Duration.ZERO, attempts.take("192.0.2." + i));
        }
        assertTrue(attempts.take("198.51.100.1").isPositive());
    }

    @Test
    void aNetworkOfIpv6IsOneAddress() {
        for (int i = 0; i < SignInAttempts.A_MINUTE_FROM_ONE_ADDRESS; i++) {
            assertEquals(Duration.ZERO, attempts.take("[2001:db8::" + i + "]"));
        }
        assertTrue(attempts.take("2001:db8::ffff").isPositive());
        assertEquals(Duration.ZERO, attempts.take("2001:db8:1::1"));
    }
}
