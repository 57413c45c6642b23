package io.dateline.answer.understanding;

import io.dateline.article.DateRange;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;

/// Words of a question that say of what time articles are wanted.
///
/// @param words as they stand in the question: `in June`, `last week`
/// @param dates the days that they mean
/// @param without the question without them
public record TimePhrase(String words, DateRange dates, String without) {

    /// The first time that `question` names; empty when it names none, or one that has no clear
    /// days.
    ///
    /// @param today what `last week` is counted from
    /// @param told whether anything was published within some days: a month or a day without a
    ///     year is the latest, not after today, of which something is told
    public static Optional<TimePhrase> in(
            String question, LocalDate today, Predicate<DateRange> told) {
        return TimeWords.in(question).map(words -> words.meant(today, told));
    }

    /// The words of `question` that name a time by the day on which they are said, as `last week`.
    public static Optional<String> relativeWords(String question) {
        return TimeWords.in(question).map(TimeWords::words).filter(TimeWords::isRelative);
    }
}
