package io.dateline.answer.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.article.Passage;
import io.dateline.article.PublicationDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

class ClaimedDatesTest {

    private static final Passage FERRY =
            Cited.passage(
                    "The ferry sank on Sunday: 50 dead.", PublicationDate.parse("2023-06-18"));
    private static final String OBJECTION = "what it cites does not have the number ";

    private static Optional<String> missing(String claim) {
        return Discrepancy.missingNumber(claim, List.of(FERRY));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The ferry sank with 15 dead.                      | 15",
                "The ferry sank on 15 June with 16 dead.           | 16",
                "On June 15, 2023 it sank: 16 dead.                | 16",
                "In June 15 people died.                           | 15",
                "On June 18, 15 people died.                       | 15",
                "On June 14, 15 people died.                       | 15",
                "On 18 June 15 people died.                        | 15",
                "It sank on June 18 and 15 people died.            | 15",
                "It sank on June 18 and 20 people died.            | 20",
                "It sank on June 18 – 15 dead.                     | 15",
                "It sank, and 15 may be dead.                      | 15",
                "In all 15 of the dead were children.              | 15",
                "The ferry sank with 2023 dead.                    | 2023",
                "Some 2023 people died.                            | 2023",
                "A total of 2023 people died.                      | 2023",
                "The toll was 2023.                                | 2023",
                "Of the dead 15% were children in June 2023.       | 15",
                "It sank on 5 June.                                | 5",
                "It sank on 18.05.2023.                            | 18.05",
                "Es gab 15 Tote im Juni 2023.                      | 15"
            })
    void aNumberThatTellsNoDateMustBeInTheArticle(String claim, String number) {
        Optional<String> found = missing(claim);
        assertTrue(found.orElseThrow().startsWith(OBJECTION + number), found::toString);
        assertTrue(
                Discrepancy.between(claim, List.of(FERRY)).orElse("").startsWith(OBJECTION), claim);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "On 18 June 2023 it sank.",
                "It sank on June 18, 2023, with 50 dead.",
                "It sank on Sunday, June 18th.",
                "It sank on the 18th of June.",
                "It sank on Jun. 18 at sea.",
                "It sank between 17 and 19 June.",
                "It sank on 17–18 June 2023.",
                "It sank between June 17 and 19.",
                "They searched on June 17, 18, and 19, 2023.",
                "They searched on 17, 18 and 19 June.",
                "It sank in June 2023.",
                "It sank in 2023.",
                "It was the worst of the 2023 season.",
                "It sank in the summer of 2023.",
                "It sank before the World Cup 2023.",
                "It sank (2023).",
                "It sank on 2023-06-18.",
                "Sie sank am 18. Juni 2023.",
                "Sie sank am 18.06.2023.",
                "Sie sank im Jahr 2023.",
                "Il a coulé le 18 juin 2023.",
                "Se hundió el 18 de junio de 2023.",
                "Он затонул 18 июня 2023 года.",
                "2023年6月18日に沈没した。",
                "2023年に沈没した。"
            })
    void aDateNearThePublicationNeedNotStandInTheText(String claim) {
        assertEquals(Optional.empty(), missing(claim));
    }

    private static final Passage DATED =
            Cited.passage(
                    "The ferry sank on 15 June 2021, not on 4 May: 50 dead."
                            + " Of 2021-07-12 is the report.");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The ferry sank with 15 dead.           | 15",
                "On June 15, 2021, 15 people died.      | 15",
                "Die Fähre sank am 15. Juni mit 4 Toten. | 4",
                "The report lists 12 dead.              | 12"
            })
    void aDayThatTheArticleNamesCountsNothing(String claim, String number) {
        String objection = OBJECTION + number;
        assertEquals(
                Optional.of(objection), Discrepancy.missingNumber(claim, List.of(DATED)), claim);
        assertEquals(Optional.of(objection), Discrepancy.between(claim, List.of(DATED)), claim);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "On 15 June 2021 the ferry sank with 50 dead.",
                "On the 15th, 50 people died.",
                "Die Fähre sank am 15. Juni 2021.",
                "It sank in 2021.",
                "The report is of 12 July 2021."
            })
    void aDayThatTheArticleNamesIsOneInTheClaim(String claim) {
        assertEquals(Optional.empty(), Discrepancy.missingNumber(claim, List.of(DATED)), claim);
    }

    @Test
    void aDayIsOneOfItsMonth() {
        List<LocalDate> days =
                LocalDate.of(2023, 6, 21).datesUntil(LocalDate.of(2023, 7, 6)).toList();
        assertEquals("on   July", ClaimedDates.without(days, "on 5 July"));
        assertEquals("on 25 July", ClaimedDates.without(days, "on 25 July"));
        assertEquals("on 5 June", ClaimedDates.without(days, "on 5 June"));
    }

    @Test
    void anyTextIsRead() {
        String text = "1 and ".repeat(2_000) + "June ".repeat(2_000) + "9".repeat(2_000);
        assertEquals(text, ClaimedDates.without(List.of(), text));
    }
}
