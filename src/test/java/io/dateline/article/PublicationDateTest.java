package io.dateline.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationDateTest {

    @ParameterizedTest
    @CsvSource({
        "2023-06-18, 2023-06-18, 2023-06-18",
        "2023-06-18T23:30:00-04:00, 2023-06-18, 2023-06-18T23:30:00-04:00",
        "2023-06-18T23:30:00Z, 2023-06-18, 2023-06-18T23:30:00Z",
        "2023-06-18T23:30:00+0800, 2023-06-18, 2023-06-18T23:30:00+08:00",
        "2023-06-18T23:30:00, 2023-06-18, 2023-06-18",
        "2023-06-18 23:30:00, 2023-06-18, 2023-06-18"
    })
    void theDayIsTheOneThatTheSourceWrote(String text, String day, String written) {
        PublicationDate date = PublicationDate.parse(text);
        assertEquals(day, date.day().toString());
        assertEquals(written, date.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "yesterday", "2023-02-30", "18/06/2023", "2023", "2023-06-18T99:00"})
    void whatIsNoDateIsRefusedByName(String text) {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> PublicationDate.parse(text));
        assertEquals(
                "not a date: \"" + text + "\" (expected 2023-06-18 or 2023-06-18T09:30:00Z)",
                refused.getMessage());
    }
}
