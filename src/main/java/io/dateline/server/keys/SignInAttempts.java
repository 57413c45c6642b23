package io.dateline.server.keys;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/// How often somebody may try to sign in without a right key, from one address and in all. Keys
/// cannot be guessed; this spares the server the work, and the log the noise, of those who try.
final class SignInAttempts {

    static final int A_MINUTE_FROM_ONE_ADDRESS = 10;

    static final int A_MINUTE = 100;

    /// More than try to sign in within a minute.
    private static final int MOST_ADDRESSES = 10_000;

    /// Who has an IPv6 address has as many as share so much of it.
    private static final int IPV6_NETWORK_BYTES = 8;

    private final TimeMeter time;
    private final Bucket all;
    private final Map<String, Bucket> byAddress =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                    return size() > MOST_ADDRESSES;
                }
            };

    SignInAttempts(TimeMeter time) {
        this.time = time;
        this.all = bucket(A_MINUTE);
    }

    /// Counts an attempt.
    ///
    /// @return how long the address has to wait before it can be made; zero for one that counts
    synchronized Duration take(String address) {
        Bucket own = byAddress.computeIfAbsent(network(address), _ -> bucket(A_MINUTE_FROM_ONE_ADDRESS));
        long wait = own.tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill();
        if (wait > 0) {
            return Duration.ofNanos(wait);
        }
        return Duration.ofNanos(all.tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill());
    }


    /// The last attempt from there was none: it had a right key.
    synchronized void giveBack(String address) {
        Bucket own = byAddress.get(network(address));
        if (own != null) {
            own.addTokens(1);
        }
        all.addTokens(1);
    }

    private static String network(String address) {
        try {
            return InetAddress.ofLiteral(bare(address)) instanceof Inet6Address six
                    ? HexFormat.of()
                            .formatHex(Arrays.copyOf(six.getAddress(), IPV6_NETWORK_BYTES))
                    : address;
        } catch (IllegalArgumentException e) {
            return address;
        }
    }

    /// Jetty gives those of IPv6 in brackets.
    private static String bare(String address) {
        return address.startsWith("[") ? address.substring(1, address.length() - 1) : address;
    }

    private Bucket bucket(int perMinute) {
        return Bucket.builder()
                .addLimit(
                        limit ->
                                limit.capacity(perMinute)
                                        .refillGreedy(perMinute, Duration.ofMinutes(1)))
                .withCustomTimePrecision(time)
                .build();
    }
}
