package io.dateline.cli.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.dateline.article.Article;
import io.dateline.article.Passage;
import io.dateline.article.TextSpan;
import io.dateline.retrieve.RankedPassage;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class PassageTextTest {

    @ParameterizedTest
    @CsvSource({"中, 500, 400", "🚢, 300, 200", "'one two ', 60, 50"})
    void ofALongPassageTheBeginningIsShownWithOrWithoutSpaces(String part, int times, int shown) {
        String text = part.repeat(times).strip();
        Article article = Article.of("a", "Title", text, null, null, null, null, null);
        Passage passage = Passage.of(article, TextSpan.all(text));
        String line = PassageText.of(List.of(new RankedPassage(passage, 1, 1, null)));
        assertEquals(
                part.repeat(shown).strip() + " …",
                line.lines().skip(1).findFirst().orElseThrow().strip());
    }
}
