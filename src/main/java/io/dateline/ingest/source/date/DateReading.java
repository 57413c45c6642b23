package io.dateline.ingest.source.date;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.YearMonth;

/// What a written date says.
public sealed interface DateReading {

    /// A day.
    ///
    /// @param moment the time on that day, where it is told with its offset
    /// @param zone as it was given, `null` where none was
    /// @param isContradicted whether the weekday beside it is another one
    record Day(
            LocalDate day,
            @Nullable OffsetDateTime moment,
            @Nullable String zone,
            boolean isContradicted)
            implements DateReading {}

    /// A month of a year.
    record Month(YearMonth month) implements DateReading {}

    /// A day of any year.
    record Yearless(MonthDay day) implements DateReading {}

    /// One of two days, by what comes first in the language of the writer.
    ///
    /// @param zone as it was given, `null` where none was
    record Either(LocalDate dayFirst, LocalDate monthFirst, @Nullable String zone)
            implements DateReading {}
}
