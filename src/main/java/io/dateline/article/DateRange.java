package io.dateline.article;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// Days from `from` to `to`, both included; `null` leaves that side open.
public record DateRange(@Nullable LocalDate from, @Nullable LocalDate to) {

    /// Open on both sides: every article, undated ones too.
    public static final DateRange ALL = new DateRange(null, null);

    /// A range in which nothing was ever published.
    public static final DateRange NEVER = new DateRange(LocalDate.MIN, LocalDate.MIN);

    public DateRange {
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException(
                    "the range ends on " + to + ", before it begins on " + from);
        }
    }

    public boolean isUnbounded() {
        return from == null && to == null;
    }

    /// The days that both have; [#NEVER] where they have none.
    public DateRange within(DateRange other) {
        LocalDate first = later(from, other.from);
        LocalDate last = to == null || (other.to != null && other.to.isBefore(to)) ? other.to : to;
        boolean isNone = first != null && last != null && last.isBefore(first);
        return isNone ? NEVER : new DateRange(first, last);
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || (other != null && other.isAfter(one)) ? other : one;
    }
}
