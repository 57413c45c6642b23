package io.dateline.answer.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class SideTest {

    @ParameterizedTest
    @CsvSource({
        "Orbel's first offer, the final one, Orbel's final offer",
        "the old stadium, the new one, the new stadium",
        "the first count of the dead, the second, the second count of the dead",
        "the first estimate of the loss, the final figure, the final estimate of the loss",
        "the ferry's price at the start, its price now, the ferry's price now",
        "the cost of the bridge, that of the tunnel, the cost of the tunnel",
        "the mayor, the bishop, the bishop",
    })
    void a_side_that_leans_on_the_first_gets_words_of_its_own(
            String first, String second, String own) {
        assertEquals(
                List.of(first, own),
                Side.of(List.of(first, second)).stream().map(Side::words).toList());
    }

    @Test
    void the_beginning_and_the_end_of_a_course_of_things_are_its_stages() {
        assertTrue(Side.areStages(Side.of(List.of("the first plan", "the final plan"))));
        assertFalse(Side.areStages(Side.of(List.of("the plan", "the budget"))));
    }

    @Test
    void the_people_named_together_are_each_named_once() {
        assertEquals(
                List.of("Ada Brook", "Cai Dunn", "Eve Frost"),
                List.copyOf(
                        Roll.names(List.of("Ada Brook, Cai Dunn and Eve Frost", "Dunn")).values()));
    }
}
