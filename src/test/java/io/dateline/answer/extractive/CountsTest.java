package io.dateline.answer.extractive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.dateline.answer.Form;
import io.dateline.article.Article;
import io.dateline.article.Passage;
import io.dateline.article.TextSpan;
import io.dateline.model.ScoredSpan;
import io.dateline.model.Sentences;
import io.dateline.model.text.Words;
import io.dateline.retrieve.RankedPassage;

import org.junit.jupiter.api.Test;

import java.util.List;

class CountsTest {

    private static final String QUESTION = "How many homes were burnt in Aldmouth?";
    private static final Sentences SENTENCES = new Sentences();

    private static final Counts COUNTS =
            Counts.askedBy(Fit.of(QUESTION, Form.FACT, Words.of(QUESTION)), SENTENCES);

    private static Passage passage(String title, String text) {
        Article article = Article.of(title, title, text, null, null, null, null, null);
        return Passage.of(article, TextSpan.all(text));
    }

    private static Findings.Candidate candidate(Passage passage, String words) {
        int at = passage.text().indexOf(words);
        TextSpan span = new TextSpan(at, at + words.length());
        return new Findings.Candidate(passage, new ScoredSpan(span, 0.9), 0.9);
    }

    @Test
    void countsOfAnotherThingAreLeftOutWhereTheThingIsCounted() {
        Passage fire =
                passage("Fire", "In Aldmouth 40 homes were burnt. It has 900 boats. All 38 stand.");
        Findings.Candidate homes = candidate(fire, "40");
        Findings.Candidate boats = candidate(fire, "900");
        Findings.Candidate bare = candidate(fire, "38");
        assertEquals(List.of(homes, bare), COUNTS.of(List.of(boats, homes, bare)));
        assertEquals(List.of(boats, bare), COUNTS.of(List.of(boats, bare)));
    }

    @Test
    void aNumberThatTheTitleTellsToCountTheThingIsFoundInTheText() {
        Passage survey =
                passage("Aldmouth survey: 52 homes gone", "The council said 52 were lost.");
        Passage boats = passage("Aldmouth fire: 52 boats gone", "The council said 52 were lost.");
        assertEquals(
                List.of("52"),
                COUNTS
                        .titled(
                                List.of(
                                        new RankedPassage(survey, 1, 1, 1),
                                        new RankedPassage(boats, 1, 1, 1)))
                        .stream()
                        .map(Findings.Candidate::words)
                        .toList());
    }
}
