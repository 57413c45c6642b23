package io.dateline.answer.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.dateline.article.DateRange;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

class TimePhraseTest {

    /// A Sunday.
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

    private static final DateRange TOLD =
            new DateRange(LocalDate.of(2022, 2, 5), LocalDate.of(2023, 11, 16));

    private static Optional<TimePhrase> in(String question) {
        return TimePhrase.in(question, TODAY, dates -> !dates.within(TOLD).equals(DateRange.NEVER));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    What was written in June 2023?         | in June 2023     | 2023-06-01 | 2023-06-30 | What was written?
                    articles in june                       | in june          | 2023-06-01 | 2023-06-30 | articles
                    articles from December                 | from December    | 2022-12-01 | 2022-12-31 | articles
                    articles of 18 June 2023               | of 18 June 2023  | 2023-06-18 | 2023-06-18 | articles
                    on June 18, who wrote?                 | on June 18       | 2023-06-18 | 2023-06-18 | who wrote?
                    on the 3rd of January 2022?            | on the 3rd of January 2022 | 2022-01-03 | 2022-01-03 | ?
                    articles dated 2023-06-18 by A         | dated 2023-06-18 | 2023-06-18 | 2023-06-18 | articles by A
                    stories of 2022                        | of 2022          | 2022-01-01 | 2022-12-31 | stories
                    in 2023                                | in 2023          | 2023-01-01 | 2023-12-31 | ''
                    since March                            | since March      | 2023-03-01 |            | ''
                    from Sept. 2022 onwards                | from Sept. 2022 onwards | 2022-09-01 |     | ''
                    after June 2023                        | after June 2023  | 2023-07-01 |            | ''
                    before 2024                            | before 2024      |            | 2023-12-31 | ''
                    before June                            | before June      |            | 2023-05-31 | ''
                    until 5 May 2023                       | until 5 May 2023 |            | 2023-05-05 | ''
                    between May and July 2025              | between May and July 2025 | 2025-05-01 | 2025-07-31 | ''
                    from May to July                       | from May to July | 2023-05-01 | 2023-07-31 | ''
                    What is new this week?                 | this week        | 2026-11-23 | 2026-11-29 | What is new?
                    last week                              | last week        | 2026-11-16 | 2026-11-22 | ''
                    in the past week                       | in the past week | 2026-11-22 | 2026-11-29 | ''
                    last month                             | last month       | 2026-10-01 | 2026-10-31 | ''
                    this year's articles                   | this year        | 2026-01-01 | 2026-12-31 | articles
                    in the last 3 months                   | in the last 3 months | 2026-08-29 | 2026-11-29 | ''
                    last June                              | last June        | 2026-06-01 | 2026-06-30 | ''
                    last Monday                            | last Monday      | 2026-11-23 | 2026-11-23 | ''
                    since last week                        | since last week  | 2026-11-16 |            | ''
                    Who wrote yesterday?                   | yesterday        | 2026-11-28 | 2026-11-28 | Who wrote?
                    today's articles                       | today            | 2026-11-29 | 2026-11-29 | articles
                    """)
    void aTimeIsFoundWithItsWords(
            String question, String words, LocalDate from, LocalDate to, String without) {
        assertEquals(
                Optional.of(new TimePhrase(words, new DateRange(from, to), without)), in(question));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Which articles may be wrong?",
                "articles on May",
                "Who is on the march?",
                "in the summer of 2023",
                "the last week of term",
                "on 31 June 2023",
                "in Juneau",
                "2023",
                "articles about the class of 2010",
                "What happened?"
            })
    void whatNamesNoClearDaysIsNoTime(String question) {
        assertEquals(Optional.empty(), in(question));
    }

    @Test
    void aMonthOfWhichNothingIsToldIsTheLatestThatHasBegun() {
        assertEquals(
                new DateRange(LocalDate.of(2025, 12, 1), LocalDate.of(2025, 12, 31)),
                TimePhrase.in("in December", TODAY, dates -> false).orElseThrow().dates());
    }

    @Test
    void aLongTextWithoutATimeCostsNoTime() {
        String text = "from from the past in in of on since 1 1 may the last ".repeat(90);
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> in(text));
    }
}
