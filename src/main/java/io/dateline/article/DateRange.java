package io.dateline.article;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// Days from `from` to `to`, both included; `null` leaves that side open.
public record DateRange(@Nullable LocalDate from, @Nullable LocalDate to) {

    /// Open on both sides: every article, undated ones too.
    public static final DateRange ALL = new DateRange(null, null);

    public DateRange {
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException(
                    "the range ends on " + to + ", before it begins on " + from);
        }
    }

    public boolean isUnbounded() {
        return from == null && to == null;
    }
}
