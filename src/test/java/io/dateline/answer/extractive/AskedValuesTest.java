package io.dateline.answer.extractive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskedValuesTest {

    @ParameterizedTest
    @CsvSource({
        "Is it to open in June 2024?, It opens on 3 July., true",
        "Is it to open in June 2024?, It was put off from June to July., false",
        "Is it to open in June 2024?, It opens soon., false",
        "Did it open in June 2024?, It opens on 3 July., false",
        "Will it cost £3 million?, It will cost £3.5m., true",
        "Will it cost £3 million?, It will cost £3m., false",
        "Will it cost £3 million?, It is 3.5 per cent dearer., false",
        "Is the rise 4 per cent?, The rise is 5%., true",
    })
    void anotherValueOfTheSameSortIsToldOnlyOfWhatMayStillChange(
            String question, String said, boolean other) {
        assertEquals(other, AskedValues.in(question).areOtherIn(said));
    }
}
