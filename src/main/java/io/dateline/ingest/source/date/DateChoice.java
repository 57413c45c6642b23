package io.dateline.ingest.source.date;

import io.dateline.article.TextCut;
import io.dateline.article.dating.DateCandidate;
import io.dateline.article.dating.DateCertainty;
import io.dateline.article.dating.DateRole;
import io.dateline.article.dating.DateVerdict;
import io.dateline.article.dating.Dating;
import io.dateline.ingest.source.CanonicalText;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/// Which of the dates that were found for an article is its own.
///
/// A certain day goes before a month, and that before a guess; of equals the more reliable
/// origin. A moment on the chosen day tells it better. What cannot be is never taken.
///
/// @param order of the numbers in its dates
/// @param months what months its names stand for
/// @param nearby where a date without a year may have it from, `null` where nothing is
/// @param today as it is anywhere on Earth
public record DateChoice(
        NumericOrder order, SlavicMonths months, @Nullable NamedDates nearby, LocalDate today) {

    private static final int FIRST_YEAR = 1600;

    private static final LocalDate FIRST_OF_EPOCH = LocalDate.of(1970, 1, 1);

    /// What is written in one zone may be the next day in another.
    private static final int SAME_DAYS = 1;

    /// What was made of all that is claimed, the most reliable first.
    public Dating of(List<DateClaim> claims) {
        List<DateCandidate> candidates =
                new ArrayList<>(
                        claims.stream()
                                .filter(claim -> !claim.written().isBlank())
                                .map(this::candidate)
                                .distinct()
                                .sorted(Comparator.comparing(DateCandidate::origin))
                                .limit(Dating.MOST)
                                .toList());
        for (DateRole role : DateRole.values()) {
            choose(candidates, role);
        }
        return new Dating(candidates);
    }

    private void choose(List<DateCandidate> candidates, DateRole role) {
        DateCandidate chosen =
                candidates.stream()
                        .filter(candidate -> candidate.role() == role && mayBeTaken(candidate))
                        .min(
                                Comparator.comparingInt(DateChoice::rank)
                                        .thenComparing(DateCandidate::origin))
                        .orElse(null);
        if (chosen == null) {
            return;
        }
        DateCandidate taken = moreExact(candidates, chosen);
        for (int n = 0; n < candidates.size(); n++) {
            DateCandidate candidate = candidates.get(n);
            if (candidate.equals(taken)) {
                candidates.set(n, candidate.with(DateVerdict.CHOSEN));
            } else if (candidate.role() == role && candidate.verdict() == DateVerdict.CHOSEN) {
                candidates.set(
                        n,
                        candidate.with(
                                agree(candidate, taken)
                                        ? DateVerdict.AGREES
                                        : DateVerdict.OUTRANKED));
            } else if (candidate.role() == role && candidate.verdict() == DateVerdict.NO_YEAR) {
                candidates.set(n, withYearOf(taken, candidate));
            }
        }
    }

    /// `yearless` with the year of the date that was taken, where it then says the same.
    private DateCandidate withYearOf(DateCandidate taken, DateCandidate yearless) {
        String day = day(taken);
        if (day == null
                || day.length() < 10
                || !(read(yearless.written()) instanceof DateReading.Yearless(var written))) {
            return yearless;
        }
        DateCandidate dated =
                new DateCandidate(
                        yearless.origin(),
                        yearless.role(),
                        yearless.written(),
                        nearest(written, LocalDate.parse(day)).toString(),
                        DateCertainty.DAY,
                        yearless.zone(),
                        DateVerdict.AGREES);
        return agree(dated, taken) ? dated : yearless;
    }

    private static boolean mayBeTaken(DateCandidate candidate) {
        return switch (candidate.verdict()) {
            case CHOSEN, AGREES, OUTRANKED, WRONG_WEEKDAY, DOUBTFUL -> true;
            case FUTURE, TOO_OLD, PLACEHOLDER, AMBIGUOUS, NO_YEAR, UNREADABLE -> false;
        };
    }

    private static int rank(DateCandidate candidate) {
        return switch (candidate.certainty()) {
            case EXACT, DAY -> 0;
            case MONTH -> 1;
            case GUESSED, UNKNOWN -> 2;
        };
    }

    /// The first that tells the moment on the same day.
    private static DateCandidate moreExact(List<DateCandidate> all, DateCandidate chosen) {
        if (chosen.certainty() != DateCertainty.DAY) {
            return chosen;
        }
        return all.stream()
                .filter(other -> other.role() == chosen.role())
                .filter(other -> other.certainty() == DateCertainty.EXACT)
                .filter(other -> Objects.equals(day(other), chosen.date()))
                .findFirst()
                .orElse(chosen);
    }

    private static @Nullable String day(DateCandidate candidate) {
        String date = candidate.date();
        return date == null ? null : date.substring(0, Math.min(10, date.length()));
    }

    private static boolean agree(DateCandidate one, DateCandidate other) {
        String day = Objects.requireNonNullElse(day(one), "");
        String its = Objects.requireNonNullElse(day(other), "");
        if (day.length() < 10 || its.length() < 10) {
            return day.startsWith(its) || its.startsWith(day);
        }
        long apart = ChronoUnit.DAYS.between(LocalDate.parse(day), LocalDate.parse(its));
        return Math.abs(apart) <= SAME_DAYS;
    }

    private @Nullable DateReading read(String written) {
        String plain = months.plain(written);
        return plain == null ? null : WrittenDate.readValue(plain);
    }

    private DateCandidate candidate(DateClaim claim) {
        if (months.plain(claim.written()) == null) {
            return unknown(claim, null, DateVerdict.AMBIGUOUS);
        }
        return switch (read(claim.written())) {
            case null -> unknown(claim, null, DateVerdict.UNREADABLE);
            case DateReading.Day day -> candidate(claim, day);
            case DateReading.Month(var month) ->
                    questioned(month.getYear(), month.atDay(1)) == null
                            ? candidate(
                                    claim,
                                    month.toString(),
                                    claim.isDoubtful()
                                            ? DateCertainty.GUESSED
                                            : DateCertainty.MONTH,
                                    null,
                                    DateVerdict.CHOSEN)
                            : unknown(claim, null, DateVerdict.UNREADABLE);
            case DateReading.Yearless(var day) -> {
                LocalDate dated = withYear(day);
                yield dated == null
                        ? unknown(claim, null, DateVerdict.NO_YEAR)
                        : candidate(claim, new DateReading.Day(dated, null, null, false));
            }
            case DateReading.Either(var dayFirst, var monthFirst, var zone) ->
                    switch (order) {
                        case DAY_FIRST ->
                                candidate(claim, new DateReading.Day(dayFirst, null, zone, false));
                        case MONTH_FIRST ->
                                candidate(
                                        claim, new DateReading.Day(monthFirst, null, zone, false));
                        case UNKNOWN -> unknown(claim, zone, DateVerdict.AMBIGUOUS);
                    };
        };
    }

    private DateCandidate candidate(DateClaim claim, DateReading.Day read) {
        String date =
                read.moment() == null
                        ? read.day().toString()
                        : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(read.moment());
        DateVerdict question = questioned(read.day().getYear(), read.day());
        if (question == null && read.isContradicted()) {
            question = DateVerdict.WRONG_WEEKDAY;
        }
        if (question == null && claim.isDoubtful()) {
            question = DateVerdict.DOUBTFUL;
        }
        DateCertainty certainty =
                question != null
                        ? DateCertainty.GUESSED
                        : read.moment() == null ? DateCertainty.DAY : DateCertainty.EXACT;
        return candidate(
                claim,
                date,
                certainty,
                read.zone(),
                Objects.requireNonNullElse(question, DateVerdict.CHOSEN));
    }

    private @Nullable DateVerdict questioned(int year, LocalDate day) {
        if (day.equals(FIRST_OF_EPOCH) || year <= 1) {
            return DateVerdict.PLACEHOLDER;
        }
        if (year < FIRST_YEAR) {
            return DateVerdict.TOO_OLD;
        }
        return day.isAfter(today) ? DateVerdict.FUTURE : null;
    }

    /// A report of 31 December may be filed under 1 January of the next year.
    private @Nullable LocalDate withYear(MonthDay day) {
        if (nearby == null) {
            return null;
        }
        LocalDate at = nearby.day();
        if (at == null) {
            return day.isValidYear(nearby.year()) ? day.atYear(nearby.year()) : null;
        }
        return nearest(day, at);
    }

    private static LocalDate nearest(MonthDay day, LocalDate at) {
        return IntStream.rangeClosed(-4, 4)
                .filter(years -> day.isValidYear(at.getYear() + years))
                .mapToObj(years -> day.atYear(at.getYear() + years))
                .min(Comparator.comparingLong(date -> Math.abs(ChronoUnit.DAYS.between(date, at))))
                .orElseThrow(() -> new DateTimeException("no year has " + day));
    }

    private static DateCandidate unknown(
            DateClaim claim, @Nullable String zone, DateVerdict verdict) {
        return candidate(claim, null, DateCertainty.UNKNOWN, zone, verdict);
    }

    private static DateCandidate candidate(
            DateClaim claim,
            @Nullable String date,
            DateCertainty certainty,
            @Nullable String zone,
            DateVerdict verdict) {
        String written =
                TextCut.shortened(
                        CanonicalText.line(claim.written()), DateCandidate.MAX_WRITTEN - 1);
        return new DateCandidate(
                claim.origin(), claim.role(), written, date, certainty, zone, verdict);
    }
}
