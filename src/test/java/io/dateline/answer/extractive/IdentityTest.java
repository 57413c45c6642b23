package io.dateline.answer.extractive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.answer.Answer;
import io.dateline.answer.Question;
import io.dateline.article.Article;
import io.dateline.article.Passage;
import io.dateline.article.TextSpan;
import io.dateline.model.ScoredSpan;
import io.dateline.model.Sentences;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityTest {

    private static final Sentences SENTENCES = new Sentences();

    /// The words in brackets are offered as the answer.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    true  | Who is Ann Lee?    | Ann Lee, the [mayor of Ulm], left.
                    true  | who is ann lee     | Ann Lee, 57, a [plumber], left.
                    true  | Who is Ann Lee?    | The [mayor], Ann Lee, left.
                    true  | Who is Ann Lee?    | A [spokeswoman for the council], Dr Ann Lee, left.
                    true  | Who was Ann Lee?   | Ann Lee was a quiet [teacher].
                    true  | What is Pixelhaus? | [A shop for radios], Pixelhaus, opened.
                    false | Who is Ann Lee?    | Ann Lee, 57, was born in [Leith].
                    false | Who is Ann Lee?    | Ann Lee, a former [mayor of Ulm], won.
                    false | Who is Ann Lee?    | [The board] sent a team, led by Ann Lee.
                    false | Who is Ann Lee?    | Lee: [A book about my father].
                    false | What is Wendline?  | Wendline’s [managing director], Bob Ford, left.
                    """)
    void whatStandsBesideANameTellsWhoBearsIt(boolean tells, String question, String marked) {
        String text = marked.replace("[", "").replace("]", "");
        Article article = Article.of("id", "Title", text, null, null, null, null, null);
        TextSpan span = new TextSpan(marked.indexOf('['), marked.indexOf(']') - 1);
        Findings.Candidate candidate =
                new Findings.Candidate(
                        Passage.of(article, TextSpan.all(text)), new ScoredSpan(span, 0.9), 0.9);
        assertEquals(tells, Identity.asked(question, SENTENCES).orElseThrow().tells(candidate));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Who is the mayor of Ulm?",
                "Who is to blame?",
                "who is in charge",
                "What is Ann Lee's age?",
                "Who met Ann Lee?",
            })
    void aQuestionForSomebodyElseAsksForNoIdentity(String question) {
        assertTrue(Identity.asked(question, SENTENCES).isEmpty(), question);
    }

    @Test
    void whatDoesNotStandBesideTheNameComesLastAndHasNoHeadline() {
        Article article =
                Desk.article(
                        "lee", "Lee wrote a book. The mayor, Ann Lee, left. Ann Lee came by boat.");
        Desk desk = new Desk(article).finds("a book", 0.9).finds("The mayor", 0.8);
        Answer answer = desk.answerer(0.5).answer(Question.of("Who is Ann Lee?"));
        assertEquals("The mayor", answer.shortAnswer());
        assertEquals("The mayor, Ann Lee, left. [1]", answer.text());
        Desk other = new Desk(article).finds("a book", 0.9).finds("boat", 0.8);
        assertEquals(
                "Ann Lee came by boat. [1]",
                other.answerer(0.5).answer(Question.of("Who is Ann Lee?")).text());
        assertEquals(
                null, other.answerer(0.5).answer(Question.of("Who is Ann Lee?")).shortAnswer());
    }
}
