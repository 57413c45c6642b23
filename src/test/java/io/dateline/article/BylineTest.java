package io.dateline.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class BylineTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    A. Writer                              | A. Writer
                    By A. Writer                           | A. Writer
                    BY: Jane O'Hara                        | Jane O'Hara
                    A. Writer and B. Other                 | A. Writer; B. Other
                    By Jean-Luc Martin, B. Other & C. Poe  | Jean-Luc Martin; B. Other; C. Poe
                    Jane Doe, Political Editor             | Jane Doe
                    Jane Doe in London and Ali al Amin     | Jane Doe; Ali al Amin
                    Jane Doe for Reuters                   | Jane Doe
                    By Reuters                             | Reuters
                    Weather desk                           | Weather desk
                    Sample desk, World                     | Sample desk, World
                    By                                     | By
                    Brandy Byron                           | Brandy Byron
                    """)
    void peopleAreToldApartAndElseTheLineIsOneAuthor(String line, String authors) {
        assertEquals(List.of(authors.split("; ")), new Byline(line).authors());
    }

    @ParameterizedTest
    @CsvSource({
        "By A. Writer, a. writer",
        "By A. Writer, By A Writer",
        "'A. Writer, B. Other', Other",
        "'A. Writer, B. Other', A. Writer",
        "Zoë Müller, müller",
        "'Sample desk, World', 'sample desk, World'",
        "'Dateline sample desk, Sport', 'sample desk, Sport'",
        "'Dateline sample desk, Sport', 'Sport, desk'",
        "Anna Writer, 'Writer, Anna'",
        "A. Writer and B. Other, 'Other, Writer'",
        "A. Writer and C. Poe and B. Other, A. Writer and B. Other"
    })
    void aNameOrASurnameIsNamed(String line, String name) {
        assertTrue(new Byline(line).names(name));
    }

    @ParameterizedTest
    @CsvSource({"Anna Writerson, Writer", "A. Writer, B. Writer", "A. Writer, by", "A. Writer, .*"})
    void aPartOfAWordIsNot(String line, String name) {
        assertFalse(new Byline(line).names(name));
    }

    @ParameterizedTest
    @CsvSource({
        "'Sample desk, World', 'sample desk, Sport'",
        "A. Writer and B. Other, 'Writer, Poe'",
        "A. Writer, ' , '"
    })
    void ofSeveralNamesEachMustBeNamed(String line, String names) {
        assertFalse(new Byline(line).names(names));
    }
}
