package io.dateline.ingest.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.dateline.article.PublicationDate;
import io.dateline.article.dating.DateOrigin;
import io.dateline.ingest.source.date.DateClaim;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.List;

class PublicationDatesTest {

    private static final String REPORT = "BEIJING, June 19 (Reuters) – The talks ended.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                " date 2023-06-18 ",
                "Date: 18 June 2023",
                "DATE 18 Jun. 2023",
                "Published: 2023-06-18",
                "Published on Sunday, June 18th, 2023, 9:30 AM EDT",
                "Posted on 18.06.2023",
                "Publication date: 2023-06-18 09:30",
                "2023-06-18",
                "June 18, 2023"
            })
    void aLineThatIsOnlyADateGivesTheDateAndLeavesTheText(String line) {
        String text = CanonicalText.of(line + "\n\n\nThe talks ended.");
        PublicationDates.Dated dated = find(text, null, null, null);
        assertEquals("The talks ended.", dated.text());
        assertEquals("2023-06-18", day(dated));
    }

    @Test
    void aDateLineBelowTheHeadlineCountsWhenItStandsByItselfAndIsTheOnlyOne() {
        for (String text :
                List.of(
                        "Quay reopens\n\nJune 18, 2023\n\nNordmole reopened the quay.",
                        "Quay reopens\nBy Jo Roe\n18 June 2023\n\nNordmole reopened the quay.",
                        "# Quay reopens\n\n*June 18, 2023*\n\nNordmole reopened the quay.")) {
            PublicationDates.Dated dated = find(text, null, null, null);
            assertEquals("2023-06-18", day(dated), text);
            assertFalse(dated.text().contains("2023"), dated.text());
        }
        assertNull(
                find(
                                "A chronology\n\n18 June 2023\n\nArrival.\n\n19 June 2023\n\nTalks.",
                                null,
                                null,
                                null)
                        .dating()
                        .publishedAt());
    }

    @Test
    void aDateLineBelowTheHeadlineCountsWhenItSaysThatItIsOne() {
        PublicationDates.Dated dated =
                find("Talks end\nPublished: 2023-06-18\n\nText.", null, null, null);
        assertEquals("Talks end\nText.", dated.text());
        assertEquals("2023-06-18", day(dated));
        assertNull(
                find("A chronology\n18 June 2023\nArrival.", null, null, null)
                        .dating()
                        .publishedAt());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Date: next Tuesday\nText.",
                "Date: 2023-02-30\nText.",
                "04/05/2023\nText.",
                "Dates are sweet.\nText.",
                "The talks of June 18, 2023 ended.",
                "June 2023\nText."
            })
    void whatIsNoDateLeavesTheDateUnknownAndTheTextWhole(String text) {
        PublicationDates.Dated dated = find(text, null, null, null);
        assertNull(dated.dating().publishedAt());
        assertEquals(text, dated.text());
    }

    @Test
    void aTextThatIsOnlyADateStays() {
        assertEquals("2023-06-18", find("2023-06-18", null, null, null).text());
    }

    @Test
    void aDatelineWithoutAYearDatesNothing() {
        assertNull(find(REPORT, null, null, null).dating().publishedAt());
        assertNull(find(REPORT, null, "https://a.example/news", "talks").dating().publishedAt());
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example/2023/06/19/talks,,2023-06-19",
        "https://a.example/world/talks-2023-06-20/,,2023-06-19",
        "https://a.example/2023/world/talks,,2023-06-19",
        ",2023-06-19-talks,2023-06-19",
        ",talks_20230621,2023-06-19",
        "https://a.example/talks,2022-07-01-talks,2022-06-19"
    })
    void aDatelineTakesItsYearFromTheUrlOrTheNameOfTheFile(String url, String name, String day) {
        assertEquals(day, day(find(REPORT, null, url, name)));
    }

    @Test
    void aReportOfTheLastOfDecemberBelongsToTheOldYear() {
        String text = "PARIS, Dec 31 (AFP) - Fireworks.";
        assertEquals("2023-12-31", day(find(text, null, null, "2024-01-01-paris")));
    }

    @Test
    void aDatelineMayNameItsYear() {
        String text = "OSLO, 3 May 2021 (NTB) — The bank kept its rate.";
        assertEquals("2021-05-03", day(find(text, null, null, null)));
    }

    @Test
    void theDateLineWinsOverTheDateline() {
        String text = CanonicalText.of(" date 2023-06-18 \n\n" + REPORT);
        assertEquals("2023-06-18", day(find(text, null, "https://a.example/2023/06/19/", null)));
    }

    @Test
    void whatTheSourceSaysWinsAndAnotherDateStaysInTheText() {
        PublicationDate given = PublicationDate.parse("2023-06-20");
        String text = "Date: 2023-06-18\n\nText.";
        PublicationDates.Dated dated = find(text, given, null, null);
        assertEquals(given, dated.dating().publishedAt());
        assertEquals(text, dated.text());
    }

    @ParameterizedTest
    @CsvSource({
        "2023-06-18, agrees",
        "2023-06-19T01:00:00Z, agrees",
        "2023-06-25, no-year",
        "2024-02-29, no-year"
    })
    void aDatelineWithoutAYearAgreesWithTheSameDay(String given, String verdict) {
        assertEquals(
                verdict,
                find(
                                "BEIJING, June 18 (Reuters) – Talks.",
                                PublicationDate.parse(given),
                                null,
                                null)
                        .dating()
                        .candidates()
                        .getLast()
                        .verdict()
                        .key());
    }

    @Test
    void theDateOfAFileNameAloneDatesNothing() {
        assertNull(find("The talks ended.", null, null, "2023-06-19-talks").dating().publishedAt());
    }

    private static PublicationDates.Dated find(
            String text,
            @Nullable PublicationDate given,
            @Nullable String url,
            @Nullable String name) {
        List<DateClaim> claims =
                given == null
                        ? List.of()
                        : List.of(DateClaim.published(DateOrigin.FIELD, given.toString()));
        return new PublicationDates(url, name, null, LocalDate.of(2026, 6, 1)).find(text, claims);
    }

    private static String day(PublicationDates.Dated dated) {
        PublicationDate date = dated.dating().publishedAt();
        return date == null ? "none" : date.day().toString();
    }
}
