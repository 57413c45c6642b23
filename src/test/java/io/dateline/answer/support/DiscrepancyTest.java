package io.dateline.answer.support;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.dateline.article.Passage;
import io.dateline.article.PublicationDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Optional;

class DiscrepancyTest {

    private static final Passage FERRY =
            Cited.passage(
                    "The Aurora, run by Baltic Lines, sank off Gotland on Sunday with 1,200 people"
                            + " aboard. The Swedish navy saved all but three.",
                    PublicationDate.parse("2023-06-20"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The Aurora sank with 1,300 people aboard. | what it cites does not have the number 1,300",
                "All but five were saved.                  | what it cites does not have the number five",
                "The Aurora sank off Bornholm.             | what it cites does not mention Bornholm",
                "The Aurora sank on Monday.                | what it cites does not mention Monday",
                "It sank on 18 May.                        | what it cites does not mention May"
            })
    void whatTheClaimHasAndTheArticleHasNotIsNamed(String claim, String objection) {
        assertEquals(Optional.of(objection), Discrepancy.between(claim, List.of(FERRY)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The Aurora sank with 1200 people aboard, all but 3 of whom were saved.",
                "On 18 June 2023, the Aurora sank off Gotland.",
                "Sweden’s navy saved most of them, the Courier writes.",
                "People were saved by the navy."
            })
    void whatIsWrittenInAnotherWayIsThere(String claim) {
        assertEquals(Optional.empty(), Discrepancy.between(claim, List.of(FERRY)));
    }

    @Test
    void aDayOfAnUndatedArticleIsNotGuessed() {
        Passage undated = Cited.passage("The Aurora sank on Sunday.");
        assertEquals(
                Optional.of("what it cites does not have the number 18"),
                Discrepancy.between("The Aurora sank on 18 June.", List.of(undated)));
    }

    @Test
    void whatOneOfSeveralArticlesHasIsThere() {
        assertEquals(
                Optional.empty(),
                Discrepancy.between(
                        "The Aurora had 34 lifeboats.",
                        List.of(FERRY, Cited.passage("She had 34 lifeboats."))));
    }

    @Test
    void abbreviatedCountriesAreKnownByTheirNames() {
        assertEquals(
                Optional.empty(),
                Discrepancy.between(
                        "The envoy of the US left.",
                        List.of(Cited.passage("The United States’ envoy left."))));
    }
}
