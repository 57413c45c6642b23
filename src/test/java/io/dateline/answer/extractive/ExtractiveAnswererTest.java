package io.dateline.answer.extractive;

import static io.dateline.answer.extractive.Desk.FIRST;
import static io.dateline.answer.extractive.Desk.SECOND;
import static io.dateline.answer.extractive.Desk.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.dateline.answer.Answer;
import io.dateline.answer.AnswerEvent;
import io.dateline.answer.Examination;
import io.dateline.answer.Form;
import io.dateline.answer.Question;
import io.dateline.answer.Turn;
import io.dateline.article.Article;
import io.dateline.article.Citation;
import io.dateline.article.Passage;
import io.dateline.article.TextSpan;
import io.dateline.retrieve.RankedPassage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;

class ExtractiveAnswererTest {

    @Test
    void theSentenceAroundTheSpanIsTheAnswerAndTheSpanTheShortAnswer() {
        Answer answer =
                new Desk(FIRST).finds("Qin Gang", 0.9).answerer(0.5).answer(Question.of("Who?"));
        assertEquals(Answer.Status.ANSWERED, answer.status());
        assertEquals("Blinken met Qin Gang in Beijing. [1]", answer.text());
        assertEquals("Qin Gang", answer.shortAnswer());
        assertEquals(Prior.SEARCHED.confidence(0.9, 0.9), answer.confidence());
        Citation citation = answer.citations().getFirst();
        assertEquals("Blinken met Qin Gang in Beijing.", citation.quote());
        assertEquals(new TextSpan(11, 43), citation.span());
    }

    @Test
    void wordsOfALaterPassageAreCitedWhereTheyStandInTheArticle() {
        Desk desk = new Desk(FIRST).finds("Qin Gang", 0.9);
        TextSpan later = new TextSpan(11, FIRST.text().length());
        desk.found.set(0, new RankedPassage(Passage.of(FIRST, later), 1, 1, 1));
        Answer answer = desk.answerer(0.5).answer(Question.of("Who?"));
        assertEquals("Blinken met Qin Gang in Beijing. [1]", answer.text());
        assertEquals(new TextSpan(11, 43), answer.citations().getFirst().span());
    }

    @Test
    void severalRightAnswersBecomeSeveralSentencesBestFirst() {
        Answer answer =
                new Desk(FIRST, SECOND)
                        .finds("Qin Gang", 0.8)
                        .finds("Xi Jinping", 0.9)
                        .answerer(0.5)
                        .answer(Question.of("Who?"));
        assertEquals(
                List.of("Blinken met Xi Jinping on Monday.", "Blinken met Qin Gang in Beijing."),
                answer.sentences().stream().map(Answer.Sentence::text).toList());
        assertEquals("Xi Jinping", answer.shortAnswer());
    }

    @Test
    void theSameSentenceInTwoArticlesIsSaidOnce() {
        Article again = article("again", "blinken met Qin Gang in Beijing!");
        Answer answer =
                new Desk(FIRST, again)
                        .finds("Qin Gang", 0.9)
                        .answerer(0.5)
                        .answer(Question.of("Who?"));
        assertEquals(1, answer.sentences().size());
    }

    @Test
    void anAnswerThatAnotherArticleHasTooIsSaidOnce() {
        Article again =
                article("again", "On Sunday Qin Gang, the foreign minister, met his guest.");
        Answer answer =
                new Desk(FIRST, again)
                        .finds("Qin Gang in Beijing", 0.9)
                        .finds("Qin Gang", 0.8)
                        .answerer(0.5)
                        .answer(Question.of("Who?"));
        assertEquals(1, answer.sentences().size());
    }

    @ParameterizedTest
    @CsvSource({
        "Who?, Qin Gang, Blinken met Qin Gang in Beijing.",
        "When?, June 18, 'BEIJING, June 18 – Blinken met Qin Gang in Beijing.'"
    })
    void whereAStoryWasSentFromIsNoPartOfItsFirstSentenceUnlessItIsTheAnswer(
            String question, String found, String quote) {
        Article sent = article("sent", "BEIJING, June 18 – Blinken met Qin Gang in Beijing.");
        Answer answer =
                new Desk(sent).finds(found, 0.9).answerer(0.5).answer(Question.of(question));
        assertEquals(quote + " [1]", answer.text());
        assertEquals(quote, answer.citations().getFirst().quote());
    }

    @Test
    void wordsThatAreTheWholeSentenceNeedNoShortAnswerBeside() {
        Answer answer =
                new Desk(FIRST).finds("It rained.", 0.9).answerer(0.5).answer(Question.of("Why?"));
        assertEquals("It rained. [1]", answer.text());
        assertNull(answer.shortAnswer());
    }

    @Test
    void aSentenceThatOnlyRepeatsTheQuestionIsNoAnswer() {
        Article stuffed = article("stuffed", "Who met Qin Gang in Beijing? Who met Qin Gang?");
        Examination examination =
                new Desk(stuffed, FIRST)
                        .finds("Qin Gang in Beijing?", 0.9)
                        .finds("Blinken", 0.8)
                        .answerer(0.5)
                        .examine(Desk.asked("Who met Qin Gang in Beijing?"));
        assertEquals("Blinken met Qin Gang in Beijing. [1]", examination.answer().text());
        assertEquals(List.of("first", "stuffed"), examination.retrieved());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Who won the race? Ada Lindqvist rang. Who won the race? Ask her. | UNANSWERABLE
                    Who won the race? Ada Lindqvist, by a mile.            | ANSWERED
                    Ada Lindqvist, who won the race, rang.                 | ANSWERED
                    Did Ada Lindqvist win the long race?                   | UNANSWERABLE
                    """)
    void questionsAnswerNothingNorDoWordsBeforeTheOneAsked(String text, Answer.Status status) {
        Answer answer =
                new Desk(article("race", text))
                        .finds("Ada Lindqvist", 0.9)
                        .answerer(0.5)
                        .answer(Question.of("Who won the race?"));
        assertEquals(status, answer.status());
    }

    @Test
    void whatIsOfAnotherKindGivesWayToTheNextCandidate() {
        Article search =
                article("search", "The search took nine hours. Four people were hurt in it.");
        Answer answer =
                new Desk(search)
                        .finds("nine", 0.9)
                        .finds("Four", 0.7)
                        .answerer(0.5)
                        .answer(Question.of("How many people were hurt in the search?"));
        assertEquals("Four people were hurt in it. [1]", answer.text());
        assertEquals("Four", answer.shortAnswer());
    }

    @Test
    void whereAllIsOfAnotherKindThereIsNoAnswer() {
        Article led = article("led", "Ermotti leads the bank for 15 years.");
        Examination examination =
                new Desk(led)
                        .finds("15 years", 0.9)
                        .answerer(0.5)
                        .examine(Desk.asked("What salary does Ermotti earn?"));
        assertEquals(Answer.Status.UNANSWERABLE, examination.answer().status());
        assertEquals("15 years", examination.span());
    }

    @Test
    void aSentenceWithAllThatIsAskedStandsWithoutAHeadline() {
        Article search =
                article("search", "It rained. In the nine hours of search divers were hurt.");
        Answer answer =
                new Desk(search)
                        .finds("nine hours", 0.9)
                        .answerer(0.5)
                        .answer(Question.of("How many divers were hurt in the search?"));
        assertEquals("In the nine hours of search divers were hurt. [1]", answer.text());
        assertNull(answer.shortAnswer());
    }

    @Test
    void whatIsSaidOfSomebodyElseIsNeitherTheAnswerNorAFurtherOne() {
        Article removed =
                article("removed", "Qin Gang was removed. He is 57. Wang Yi, who is 69, is back.");
        Answer answer =
                new Desk(removed)
                        .finds("57", 0.9)
                        .finds("69", 0.8)
                        .answerer(0.5)
                        .answer(Question.of("How old is Wang Yi?"));
        assertEquals("Wang Yi, who is 69, is back. [1]", answer.text());
        assertEquals("69", answer.shortAnswer());
    }

    @Test
    void twoCountsOfOneThingAreBothTold() {
        Article later = article("later", "On Friday 12 people were said to be dead.");
        Answer answer =
                new Desk(article("flood", "The flood left 9 people dead."), later)
                        .finds("9", 0.9)
                        .finds("12", 0.85)
                        .answerer(0.5)
                        .answer(Question.of("How many people are dead?"));
        assertEquals(2, answer.sentences().size());
    }

    @Test
    void anAnswerFarLessLikelyThanTheBestIsNotAnother() {
        Answer answer =
                new Desk(FIRST, SECOND)
                        .finds("Qin Gang", 0.9)
                        .finds("Xi Jinping", 0.52)
                        .answerer(0.5)
                        .answer(Question.of("Who?"));
        assertEquals(1, answer.sentences().size());
    }

    @Test
    void anExplanationIsOfOneArticleInItsOrderWithTheSentenceThatItsPronounNeeds() {
        Answer answer =
                new Desk(FIRST, SECOND)
                        .finds("rained", 0.85)
                        .finds("They talked for hours", 0.9)
                        .finds("The sun", 0.8)
                        .answerer(0.5)
                        .answer(Question.of("How did they stay?"));
        assertEquals(
                "Blinken met Qin Gang in Beijing. [1] They talked for hours. [2]", answer.text());
        assertEquals("They talked for hours", answer.shortAnswer());
        assertEquals(Prior.SEARCHED.confidence(0.9, 0.9), answer.confidence());
    }

    @Test
    void aBareNameOrNumberExplainsNothingInLargeType() {
        Answer answer =
                new Desk(FIRST)
                        .finds("Qin Gang", 0.9)
                        .answerer(0.5)
                        .answer(Question.of("Why did they stay?"));
        assertEquals(Answer.Status.ANSWERED, answer.status());
        assertNull(answer.shortAnswer());
    }

    @Test
    void anExplanationMayStandInSeveralPassagesOfTheArticle() {
        Desk desk = new Desk(FIRST).finds("Qin Gang", 0.85).finds("They talked for hours", 0.9);
        desk.found.clear();
        for (TextSpan place : List.of(new TextSpan(44, 66), new TextSpan(0, 43))) {
            desk.found.add(new RankedPassage(Passage.of(FIRST, place), 1, 1, 1));
        }
        Answer answer = desk.answerer(0.5).answer(Question.of("Why did they stay?"));
        assertEquals(
                "Blinken met Qin Gang in Beijing. [1] They talked for hours. [2]", answer.text());
    }

    @Test
    void whetherSomethingIsSoIsAnsweredByOneSentenceWithoutAYes() {
        Answer answer =
                new Desk(FIRST, SECOND)
                        .finds("Qin Gang", 0.9)
                        .finds("Xi Jinping", 0.8)
                        .supports("met Qin Gang", 0.9)
                        .answerer(0.5)
                        .answer(Question.of("Did Blinken meet Qin Gang?"));
        assertEquals("Blinken met Qin Gang in Beijing. [1]", answer.text());
        assertNull(answer.shortAnswer());
    }

    @Test
    void wordsOfTheQuestionAnswerItOnlyWhereItNamesWhatToChooseFrom() {
        Desk desk = new Desk(FIRST).finds("Qin Gang", 0.9);
        assertEquals(
                Answer.Status.UNANSWERABLE,
                desk.answerer(0.5).answer(Question.of("Who is Qin Gang?")).status());
        assertEquals(
                "Qin Gang",
                desk.answerer(0.5)
                        .answer(Question.of("Who met Blinken, Qin Gang or Xi Jinping?"))
                        .shortAnswer());
    }

    @Test
    void passagesStandInTheOrderInWhichTheReaderFoundThemRelevant() {
        List<AnswerEvent> events = new ArrayList<>();
        new Desk(FIRST, SECOND)
                .finds("Xi Jinping", 0.9)
                .answerer(0.5)
                .answer(Question.of("Who?"), events::add);
        AnswerEvent.Retrieved retrieved =
                assertInstanceOf(AnswerEvent.Retrieved.class, events.getFirst());
        AnswerEvent.Done done = assertInstanceOf(AnswerEvent.Done.class, events.getLast());
        assertEquals(List.of("first", "second"), ids(retrieved.passages()));
        assertEquals(List.of("second", "first"), ids(done.answer().passages()));
    }

    private static List<String> ids(List<RankedPassage> passages) {
        return passages.stream().map(ranked -> ranked.passage().article().id()).toList();
    }

    @Test
    void anAuthorWhoIsKnownFromTheTextAloneIsReadThere() {
        Article signed = article("signed", "It rained in Beijing. Written by Humeyra Pamuk.");
        Answer answer =
                new Desk(signed)
                        .finds("Humeyra Pamuk", 0.9)
                        .answerer(0.5)
                        .answer(Question.of("Who wrote the article?"));
        assertEquals("Written by Humeyra Pamuk. [1]", answer.text());
    }

    @Test
    void anAuthorWhomNothingNamesIsSaidToBeUnknown() {
        Answer answer =
                new Desk(FIRST)
                        .finds("Qin Gang", 0.2)
                        .answerer(0.5)
                        .answer(Question.of("Who wrote the article?"));
        assertEquals("The author of “Title of first” is not known.", answer.text());
    }

    @Test
    void aFollowUpIsSearchedAsWhatItMeansUnlessItsWordsAreToStand() {
        Desk desk = new Desk(Desk.FIRST).finds("Qin Gang", 0.9);
        Question question =
                Question.of("Who did he meet?")
                        .withHistory(List.of(new Turn("Where was Blinken?", "In Beijing.")));
        Answer answer = desk.answerer(0.5).answer(question);
        assertEquals("Who did Blinken meet?", answer.standaloneQuestion());
        assertEquals("Who did he meet?", answer.question());
        Answer asIs = desk.answerer(0.5).answer(question.withWordsAsTheyStand());
        assertEquals("Who did he meet?", asIs.standaloneQuestion());
        assertEquals(List.of("Who did Blinken meet?", "Who did he meet?"), desk.searched);
    }

    @Test
    void aFollowUpThatRefersToNothingSaysSoAndIsNotSearched() {
        Desk desk = new Desk(Desk.FIRST).finds("Qin Gang", 0.9);
        Question question =
                Question.of("Who did he meet?")
                        .withHistory(List.of(new Turn("How many articles are there?", "22.")));
        Answer answer = desk.answerer(0.5).answer(question);
        assertEquals(Answer.Status.UNANSWERABLE, answer.status());
        assertEquals(
                "I cannot tell what “he” refers to. Ask again with the name of whom or what you"
                        + " mean.",
                answer.text());
        assertEquals(List.of(), answer.passages());
        assertEquals(List.of(), desk.searched);
    }

    @Test
    void theStreamTellsWhatHappensInOrderAndEndsWithTheAnswer() {
        List<AnswerEvent> events = new ArrayList<>();
        new Desk(FIRST)
                .finds("Qin Gang", 0.9)
                .answerer(0.5)
                .answer(Question.of("Who?"), events::add);
        assertEquals(3, events.size());
        assertInstanceOf(AnswerEvent.Retrieved.class, events.get(0));
        AnswerEvent.Sentence sentence = assertInstanceOf(AnswerEvent.Sentence.class, events.get(1));
        AnswerEvent.Done done = assertInstanceOf(AnswerEvent.Done.class, events.get(2));
        assertEquals(List.of(sentence.sentence()), done.answer().sentences());
        assertEquals(sentence.citations(), done.answer().citations());
    }

    @Test
    void aListenerThatThrowsStopsTheWork() {
        Desk desk = new Desk(FIRST);
        desk.scores.put("", 2.0);
        IllegalStateException gone =
                assertThrows(
                        IllegalStateException.class,
                        () ->
                                desk.answerer(0.5)
                                        .answer(
                                                Question.of("Who?"),
                                                event -> {
                                                    throw new IllegalStateException("client gone");
                                                }));
        assertEquals("client gone", gone.getMessage());
    }

    @Test
    void nothingIsRetrievedForGivenPassages() {
        Desk desk = new Desk(FIRST).finds("Xi Jinping", 0.9);
        List<Passage> given = List.of(Passage.of(SECOND, TextSpan.all(SECOND.text())));
        desk.articles.put("second", SECOND);
        Examination examination = desk.answerer(0.5).examine(Desk.asked("Who?"), given);
        assertEquals("Xi Jinping", examination.span());
        assertEquals(List.of("second"), examination.retrieved());
        assertEquals(
                Answer.Status.UNANSWERABLE,
                desk.answerer(0.5).examine(Desk.asked("Who?"), List.of()).answer().status());
    }

    @Test
    void aQuestionAboutAnArticleIsSearchedOnceByTheWordsThatTellWhich() {
        Desk desk = new Desk(FIRST, SECOND);
        Answer answer =
                desk.answerer(0.5).answer(Question.of("What is the title of the article on rain?"));
        assertEquals(List.of("rain"), desk.searched);
        assertEquals("Title of first", answer.shortAnswer());
        assertEquals(Form.COLLECTION, answer.form());
    }
}
