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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "An envoy of the United States left.      | The U.S. envoy left.",
                "An envoy of the U.S. left.               | The United States’ envoy left.",
                "An envoy of the US left.                 | The U.S.-led talks ended.",
                "The Americans left.                      | Envoys of the U.S. left.",
                "An envoy of the USA left.                | The American envoy left.",
                "An envoy of the United Kingdom left.     | The U.K.’s envoy left.",
                "An envoy of the U.K. left.               | The British envoy left.",
                "An envoy of the United Nations left.     | The U.N. envoy left.",
                "An envoy of the E.U. left.               | The European Union’s envoy left.",
                "An envoy of the European Union left.     | The EU envoy left.",
                "An envoy of the U.A.E. left.             | The United Arab Emirates sent one.",
                "An envoy came to New-York.               | The envoy is in New York.",
                "The other 63 envoys left.                | So 52 men and 11 women of them left."
            })
    void aNameIsKnownByItsAbbreviationAndTheOtherWayRound(String claim, String text) {
        assertEquals(Optional.empty(), Discrepancy.between(claim, List.of(Cited.passage(text))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "An envoy of the US left.             | A United Airlines envoy left.        | US",
                "An envoy of the United States left.  | The envoy told us that he left.      | United",
                "An envoy of the United Nations left. | The U.S. envoy left.                 | Nations",
                "An envoy of the U.S. left.           | The U.N. envoy left.                 | U.S",
                "An envoy of the National Bank left.  | The U.N. envoy left the bank.        | National"
            })
    void aPartOfANameOrAnotherAbbreviationIsNotTheName(String claim, String text, String missing) {
        assertEquals(
                Optional.of("what it cites does not mention " + missing),
                Discrepancy.between(claim, List.of(Cited.passage(text))));
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
