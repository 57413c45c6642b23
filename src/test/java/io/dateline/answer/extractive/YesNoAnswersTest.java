package io.dateline.answer.extractive;

import static io.dateline.answer.extractive.Desk.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.answer.Answer;
import io.dateline.answer.Question;
import io.dateline.article.Article;
import io.dateline.article.PublicationDate;

import org.junit.jupiter.api.Test;

import java.util.List;

class YesNoAnswersTest {

    private static final Article VISIT =
            article(
                    "visit",
                    "Ann Lee came to Aldmouth on Monday. She met Tom Price, the mayor, at noon."
                            + " She did not meet the bishop. The harbour was open all day.");

    private static Article dated(String id, String day, String text) {
        return Article.of(
                id, "Title of " + id, text, null, null, null, PublicationDate.parse(day), null);
    }

    private static Answer answer(Desk desk, String question) {
        return desk.answerer(0.45).answer(Question.of(question));
    }

    @Test
    void theSentenceThatSaysItIsTheAnswerWithTheOneThatItsPronounNeedsAndWithoutAHeadline() {
        Desk desk = new Desk(VISIT).supports("She met Tom Price", 0.9);
        Answer answer = answer(desk, "Did Ann Lee meet Tom Price?");
        assertEquals(
                "Ann Lee came to Aldmouth on Monday. She met Tom Price, the mayor, at noon. [1]",
                answer.text());
        assertNull(answer.shortAnswer());
        assertEquals(List.of("Ann Lee meet Tom Price."), desk.claims);
        assertEquals(
                "Ann Lee came to Aldmouth on Monday. She met Tom Price, the mayor, at noon.",
                answer.citations().getFirst().quote());
    }

    @Test
    void aSentenceThatDeniesItSettlesItThoughTheJudgeFindsThatItDoesNotSayIt() {
        Answer answer = answer(new Desk(VISIT), "Did Ann Lee meet the bishop?");
        assertTrue(answer.text().contains("She did not meet the bishop."), answer.text());
    }

    @Test
    void whereTheArticlesNeverMentionTheSubjectOrWhatItDidTheyDoNotSay() {
        Desk desk = new Desk(VISIT).supports("Tom Price", 0.9);
        assertEquals(
                Answer.Status.UNANSWERABLE, answer(desk, "Did Mary Ford meet Tom Price?").status());
        assertEquals(
                Answer.Status.UNANSWERABLE,
                answer(new Desk(VISIT), "Did Ann Lee resign?").status());
    }

    @Test
    void whoLostDidNotWinAndWhoNeverLearnedToDidNot() {
        Desk desk =
                new Desk(
                        article(
                                "match",
                                "Aldmouth Town lost 1-0 at Harlow on Saturday. Town stay third."
                                        + " Ann Lee watched. She never learned to swim."));
        assertEquals(
                "Aldmouth Town lost 1-0 at Harlow on Saturday. [1]",
                answer(desk, "Did Aldmouth Town win at Harlow?").text());
        assertEquals(
                "Ann Lee watched. She never learned to swim. [1]",
                answer(desk, "Could Ann Lee swim?").text());
    }

    @Test
    void whoAsksForLeaveIsToldWhatIsAllowed() {
        Desk desk = new Desk(article("pool", "The pool opens at seven. Dogs are not allowed."));
        assertEquals(
                "Dogs are not allowed. [1]",
                answer(desk, "Can I bring my dog to the pool?").text());
    }

    @Test
    void aSentenceThatTellsTheSameOfAnotherPlaceSpeaksAgainstIt() {
        Desk desk = new Desk(article("born", "Ann Lee was born in Aldmouth. She likes boats."));
        assertEquals(
                "Ann Lee was born in Aldmouth. [1]",
                answer(desk, "Was Ann Lee born in Paris?").text());
    }

    @Test
    void theNewestSettlesWhatIsSoNowAndTheBestWhatWasSo() {
        Article before = dated("before", "2024-01-03", "Ann Lee is mayor of Aldmouth.");
        Article after = dated("after", "2024-05-09", "Ann Lee was removed as mayor of Aldmouth.");
        Desk desk = new Desk(before, after).supports("is mayor", 0.9);
        assertEquals(
                "Ann Lee was removed as mayor of Aldmouth. [1]",
                answer(desk, "Is Ann Lee still mayor of Aldmouth?").text());
        assertEquals(
                "Ann Lee is mayor of Aldmouth. [1]",
                answer(desk, "Was Ann Lee mayor of Aldmouth?").text());
    }

    @Test
    void aLaterArticleThatGivesAnotherDateForItSettlesWhetherItIsToBeThen() {
        Article before =
                dated("before", "2024-01-03", "The Aldmouth Tunnel will open in March 2024.");
        Article after =
                dated("after", "2024-02-09", "The Aldmouth Tunnel will open on 7 July 2024.");
        Desk desk = new Desk(before, after).supports("in March", 0.9).supports("7 July", 0.9);
        assertEquals(
                "The Aldmouth Tunnel will open on 7 July 2024. [1]",
                answer(desk, "Is the Aldmouth Tunnel opening in March 2024?").text());
        assertEquals(
                "The Aldmouth Tunnel will open on 7 July 2024. [1]",
                answer(desk, "Will the Aldmouth Tunnel open in July 2024?").text());
    }

    @Test
    void whatIsOnlyToComeDoesNotTellThatItHasBeenDone() {
        Desk desk =
                new Desk(article("vote", "Aldmouth council will vote on the harbour plan in May."))
                        .supports("will vote", 0.6);
        assertEquals(
                Answer.Status.UNANSWERABLE,
                answer(desk, "Has Aldmouth council passed the harbour plan?").status());
    }
}
