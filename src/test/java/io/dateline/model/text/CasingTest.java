package io.dateline.model.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CasingTest {

    @ParameterizedTest
    @CsvSource({
        "when did the minister visit tokyo?, when did the minister visit Tokyo?",
        "Who met merkel in paris?, Who met Merkel in Paris?",
        "when did india's lander reach mars, when did India's lander reach Mars",
        "what may march bring?, what may march bring?",
        "who opened the black house?, who opened the black house?",
        "did anna meet Lund in tokyo?, did anna meet Lund in tokyo?"
    })
    void aNameGetsItsCapitalWhereNothingElseHasOne(String typed, String meant) {
        assertEquals(meant, Casing.restored(typed));
    }
}
