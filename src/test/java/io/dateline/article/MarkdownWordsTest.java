package io.dateline.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;

/// The cases are those of the page's own test.
class MarkdownWordsTest {

    private static final Path CASES = Path.of("src/test/resources/page/markdown-words.json");

    @Test
    void theSignsOfMarkdownAreLeftOutAndWhatOnlyLooksLikeThemStays() throws IOException {
        JsonNode cases = new JsonMapper().readTree(CASES.toFile());
        assertTrue(cases.size() > 15);
        for (JsonNode one : cases) {
            String words = one.get("words").textValue();
            assertEquals(words, MarkdownWords.of(one.get("text").textValue()));
        }
    }

    @Test
    void whatIsShownStandsInTheTextInItsOrderWhateverTheSigns() {
        Random random = new Random(11);
        String units = "*_`~[]()#> \n\\a.é/:!<";
        for (int n = 0; n < 3_000; n++) {
            StringBuilder made = new StringBuilder();
            for (int length = random.nextInt(60); length > 0; length--) {
                made.append(units.charAt(random.nextInt(units.length())));
            }
            String text = made.toString();
            int last = -1;
            for (TextSpan span : MarkdownWords.shown(text)) {
                assertTrue(span.start() > last, text);
                last = span.end();
            }
            assertTrue(last <= text.length(), text);
            long letters = text.codePoints().filter(Character::isLetter).count();
            boolean mayHaveLink = text.contains("](");
            assertTrue(
                    mayHaveLink
                            || letters
                                    == MarkdownWords.of(text)
                                            .codePoints()
                                            .filter(Character::isLetter)
                                            .count(),
                    text);
        }
    }

    @Test
    void signsWithoutEndAreReadInOneGo() {
        for (String unit : new String[] {"*a ", "[a](", "[a](b.c", "`a", "> *", "[[", "**", "(("}) {
            String text = unit.repeat(300_000 / unit.length());
            assertTrue(MarkdownWords.of(text).length() <= text.length());
        }
    }
}
