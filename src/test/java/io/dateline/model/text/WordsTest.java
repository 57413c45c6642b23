package io.dateline.model.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;

class WordsTest {

    @Test
    void wordsAreRunsOfLettersAndDigitsComparedInSmallLetters() {
        String text = "“Zürich’s” 2nd U.S. ferry, no. ½—№ 7!";
        assertEquals(
                List.of("zürich", "s", "2nd", "u", "ferry", "no", "½", "7"),
                List.copyOf(Words.of(text)));
        assertEquals(
                List.of("Zürich", "s", "2nd", "U", "S", "ferry", "no", "½", "7"), Words.all(text));
    }

    @Test
    void aTextOfSignsHasNone() {
        assertEquals(Set.of(), Words.of(" …?! "));
    }
}
