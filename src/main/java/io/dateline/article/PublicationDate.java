package io.dateline.article;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

/// When an article was published: a day, and the moment where the source tells it.
///
/// @param day the calendar day as the source wrote it, in the source's own offset
/// @param moment the exact time, or `null` where only the day is known
public record PublicationDate(LocalDate day, @Nullable OffsetDateTime moment) {

    public PublicationDate {
        if (moment != null && !moment.toLocalDate().equals(day)) {
            throw new IllegalArgumentException(
                    "the moment " + moment + " is not on the day " + day);
        }
    }

    public static PublicationDate of(LocalDate day) {
        return new PublicationDate(day, null);
    }

    /// Reads `2023-06-18`, `2023-06-18T09:30:00Z` or `2023-06-18T09:30:00+08:00`; a date-time
    /// without an offset keeps its day only.
    ///
    /// @throws IllegalArgumentException when `text` is none of these
    @JsonCreator
    public static PublicationDate parse(String text) {
        String trimmed = text.strip();
        try {
            if (trimmed.length() == 10) {
                return of(LocalDate.parse(trimmed));
            }
            var parsed =
                    DateTimeFormatter.ISO_DATE_TIME.parseBest(
                            trimmed.replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2")
                                    .replaceFirst("^(\\S{10}) ", "$1T"),
                            OffsetDateTime::from,
                            LocalDateTime::from);
            return parsed instanceof OffsetDateTime moment
                    ? new PublicationDate(moment.toLocalDate(), moment)
                    : of(LocalDate.from(parsed));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "not a date: \"" + text + "\" (expected 2023-06-18 or 2023-06-18T09:30:00Z)",
                    e);
        }
    }

    /// ISO 8601, what [#parse] reads.
    @Override
    @JsonValue
    public String toString() {
        return moment == null
                ? day.toString()
                : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
    }
}
