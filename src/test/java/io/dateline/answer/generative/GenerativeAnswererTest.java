package io.dateline.answer.generative;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.answer.Answer;
import io.dateline.answer.AnswerEvent;
import io.dateline.answer.Question;
import io.dateline.answer.Turn;
import io.dateline.article.Citation;
import io.dateline.model.chat.ChatFailure;
import io.dateline.model.chat.ScriptedWriter;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

class GenerativeAnswererTest {

    private static final String SANK = "The ferry Aurora sank off Gotland.";
    private static final String SAVED = "The navy saved all of the passengers.";

    private final Chain chain =
            new Chain("It rained. " + SANK + " Bread got dearer.", SAVED + " It was Sunday.");

    @Test
    void eachSentenceIsCitedToTheWordsThatSayIt() {
        Answer answer =
                chain.ask(
                        new ScriptedWriter()
                                .says("The ferry Aurora sank off Gotland [1]. " + SAVED + "[2]"),
                        "Which ferry sank?");
        assertEquals(Answer.Status.ANSWERED, answer.status());
        assertEquals(
                List.of(SANK, SAVED), answer.citations().stream().map(Citation::quote).toList());
        assertEquals(
                List.of(Answer.Support.VERIFIED, Answer.Support.VERIFIED),
                answer.sentences().stream().map(Answer.Sentence::support).toList());
        assertEquals("java:script", answer.model());
        assertNull(answer.note());
    }

    @Test
    void whatTheCitedWordsDoNotSayIsMarkedWithTheReason() {
        Answer answer =
                chain.ask(
                        new ScriptedWriter()
                                .says(SANK + "[1] The ferry Aurora was old [1]. Bread fell."),
                        "Which ferry sank?");
        assertTrue(answer.confidence() < 0.34, "of three sentences one is supported");
        assertEquals(
                List.of(
                        "VERIFIED: null",
                        "UNSUPPORTED: the cited words do not say this",
                        "UNSUPPORTED: it cites nothing"),
                answer.sentences().stream()
                        .map(one -> one.support() + ": " + one.reason())
                        .toList());
    }

    @Test
    void aNumberThatWasNotOfferedIsNeverCited() {
        Answer answer =
                chain.ask(
                        new ScriptedWriter().says(SANK + " [1] Bread fell that day. [7]"),
                        "Which ferry sank?");
        assertEquals("it cites [7], which is no source", answer.sentences().getLast().reason());
        assertEquals(1, answer.citations().size());
        assertFalse(answer.text().contains("7"));
    }

    @Test
    void anAnswerOfWhichNothingIsSupportedIsARefusal() {
        Answer answer = chain.ask(new ScriptedWriter().says("It was murder [1]."), "Why?");
        assertEquals(Answer.Status.UNANSWERABLE, answer.status());
        assertEquals("The articles do not say.", answer.text());
        assertEquals(2, answer.passages().size());
    }

    @Test
    void theModelsRefusalIsSaidInTheQuestionsLanguage() {
        Answer answer = chain.ask(new ScriptedWriter().says("NO_ANSWER de"), "Warum?");
        assertEquals(Answer.Status.UNANSWERABLE, answer.status());
        assertEquals("Das steht nicht in den Artikeln.", answer.text());
        assertTrue(chain.events.stream().noneMatch(AnswerEvent.Token.class::isInstance));
    }

    @ParameterizedTest
    @EnumSource(ChatFailure.class)
    void whereTheModelFailsTheReaderAnswersAndSaysSo(ChatFailure failure) {
        Answer answer =
                chain.reading(0.8)
                        .ask(new ScriptedWriter().fails(failure, "The ferry sa"), "Where?");
        assertEquals("reader", answer.model());
        assertEquals("Gotland", answer.shortAnswer());
        assertEquals("The built-in reader answered. " + failure.sentence(), answer.note());
        assertNotNull(answer.generation());
        assertTrue(answer.text().startsWith(SANK));
    }

    @Test
    void aThoughtThatLookedLikeTextIsTakenBack() {
        Answer answer =
                chain.ask(
                        new ScriptedWriter()
                                .saysAfterThought("Perhaps Putin sank it. [1] Or", SANK + " [1]"),
                        "Which ferry sank?");
        assertEquals(SANK + " [1]", answer.text());
        int restart = chain.events.indexOf(new AnswerEvent.Restarted());
        assertTrue(restart > 0, chain.events::toString);
        assertEquals(
                List.of(SANK),
                chain.events.subList(restart, chain.events.size()).stream()
                        .filter(AnswerEvent.Sentence.class::isInstance)
                        .map(event -> ((AnswerEvent.Sentence) event).sentence().text())
                        .toList());
    }

    @Test
    void whatTheArticlesSayStandsThoughItWasThought() {
        Answer answer =
                chain.ask(
                        new ScriptedWriter()
                                .saysAfterThought(
                                        SANK + " [1] So that is what I say.", SAVED + " [2]"),
                        "Which ferry sank?");
        assertEquals(SANK + " [1] " + SAVED + " [2]", answer.text());
        assertFalse(chain.events.contains(new AnswerEvent.Restarted()));
    }

    @Test
    void whereTheModelFailsTheAnswerIsTheReadersOwnAndNothingIsSearchedTwice() {
        Chain chain = new Chain("Nothing to see.", "The ferry sails from Gotland.").reading(0.8);
        ScriptedWriter writer = new ScriptedWriter().fails(ChatFailure.TIMED_OUT, "");
        Answer answer = chain.ask(writer, "Where does the ferry sail from?");
        assertEquals(List.of("Where does the ferry sail from?"), chain.searched);
        Answer own = chain.reader().answer(Question.of("Where does the ferry sail from?"));
        assertEquals(own.passages(), answer.passages());
        assertEquals(own.sentences(), answer.sentences());
        assertEquals(own.confidence(), answer.confidence());
    }

    @Test
    void aStreamThatBreaksLeavesWhatWasCheckedAndNoHalfSentence() {
        Answer answer =
                chain.ask(
                        new ScriptedWriter()
                                .fails(ChatFailure.CUT_OFF, SANK + " [1] The navy saved all of"),
                        "Which ferry sank?");
        assertEquals(SANK + " [1]", answer.text());
        assertEquals("java:script", answer.model());
        assertTrue(String.valueOf(answer.note()).startsWith("The answer broke off."));
    }

    @Test
    void aModelThatIsStoppedLeavesNoHalfSentence() {
        Answer answer =
                chain.ask(
                        new ScriptedWriter().isStoppedAfter(SANK + " [1] The navy saved all of"),
                        "Which ferry sank?");
        assertEquals(SANK + " [1]", answer.text());
        assertEquals("The model was stopped before it was done.", answer.note());
    }

    @Test
    void whatTheCheckCannotReadIsUncheckedUnlessANumberIsMissing() {
        Answer answer =
                chain.ask(
                        new ScriptedWriter()
                                .says(
                                        "Die Fähre Aurora sank vor Gotland [1]. Es waren 70"
                                                + " Menschen an Bord der Aurora [1]."),
                        "Welche Fähre ist vor Gotland gesunken?");
        assertEquals(Answer.Status.ANSWERED, answer.status());
        assertEquals(
                List.of(Answer.Support.UNCHECKED, Answer.Support.UNSUPPORTED),
                answer.sentences().stream().map(Answer.Sentence::support).toList());
        assertEquals(0, answer.confidence());
    }

    @Test
    void aFirstQuestionCostsOneCallAndIsSearchedAsItIs() {
        ScriptedWriter writer = new ScriptedWriter().says(SANK + "[1]");
        Answer answer = chain.ask(writer, "Where did it sink?");
        assertEquals(1, writer.asked.size());
        assertEquals(List.of("Where did it sink?"), chain.searched);
        Answer.Generation generation = answer.generation();
        assertNotNull(generation);
        assertEquals(1, generation.calls());
        assertEquals(100, generation.inputTokens());
        assertEquals(10, generation.outputTokens());
        assertEquals(Set.of("answer"), generation.prompts().keySet());
    }

    @Test
    void aFollowUpIsSearchedAsAQuestionOfItsOwn() {
        ScriptedWriter writer =
                new ScriptedWriter().says("Who saved the passengers?").says(SAVED + "[2]");
        Question question =
                Question.of("Who saved them?")
                        .withHistory(List.of(new Turn("What sank?", "The Aurora.")));
        Answer answer = chain.ask(writer, question);
        assertEquals(List.of("Who saved the passengers?"), chain.searched);
        assertEquals("Who saved the passengers?", answer.standaloneQuestion());
        assertEquals("Who saved them?", answer.question());
        assertNotNull(answer.generation());
        assertEquals(2, answer.generation().calls());
        assertTrue(writer.prompt(1).contains("What sank?"));
    }

    @Test
    void whatIsToBeTakenAsItStandsIsNotRewritten() {
        ScriptedWriter writer = new ScriptedWriter().says(SAVED + "[2]");
        Question question =
                Question.of("Who saved them?")
                        .withHistory(List.of(new Turn("What sank?", "The Aurora.")))
                        .withWordsAsTheyStand();
        Answer answer = chain.ask(writer, question);
        assertEquals(List.of("Who saved them?"), chain.searched);
        assertEquals("Who saved them?", answer.standaloneQuestion());
        assertEquals(1, writer.asked.size());
    }

    @Test
    void whereTheModelDoesNotTellWhatAFollowUpMeansRulesDo() {
        ScriptedWriter writer =
                new ScriptedWriter().fails(ChatFailure.BUSY, "").says(SAVED + "[2]");
        Question question =
                Question.of("Where did it sink?")
                        .withHistory(List.of(new Turn("When did the Aurora sink?", "On Sunday.")));
        chain.ask(writer, question);
        assertEquals(List.of("Where did the Aurora sink?"), chain.searched);
    }

    @Test
    void withoutPassagesNoModelIsAsked() {
        ScriptedWriter writer = new ScriptedWriter();
        Answer answer = new Chain().ask(writer, "Where?");
        assertEquals(Answer.Status.UNANSWERABLE, answer.status());
        assertEquals(List.of(), writer.asked);
    }

    @Test
    void streamedTextIsADraftUntilItsSentenceIsChecked() {
        chain.ask(new ScriptedWriter().says(SANK + "[1] " + SAVED + "[2]"), "Which ferry sank?");
        String draft =
                chain.events.stream()
                        .filter(AnswerEvent.Token.class::isInstance)
                        .map(event -> ((AnswerEvent.Token) event).text())
                        .collect(Collectors.joining());
        assertEquals(SANK + "[1] " + SAVED + "[2]", draft);
        List<String> kinds =
                chain.events.stream().map(event -> event.getClass().getSimpleName()).toList();
        assertEquals("Retrieved", kinds.getFirst());
        assertEquals("Done", kinds.getLast());
        assertTrue(kinds.indexOf("Sentence") < kinds.lastIndexOf("Token"));
    }

    @Test
    void passagesThatDoNotFitTheModelAreLeftOutFromTheEnd() {
        String words = "word ".repeat(400);
        Chain many = new Chain(SANK, words + "1.", words + "2.", words + "3.", words + "4.");
        many.reading(0.8);
        ScriptedWriter writer = new ScriptedWriter().within(1500).says(SANK + "[1]");
        Answer answer = many.ask(writer, "What happened with the ferry Aurora?");
        assertEquals(Answer.Status.ANSWERED, answer.status());
        assertTrue(writer.prompt(0).contains("[2] Title 2"));
        assertFalse(writer.prompt(0).contains("[4] Title 4"));
        assertEquals(5, answer.passages().size());
    }

    private Answer judged(ScriptedWriter writer, String question) {
        return chain.verifying(Verification.Judge.MODEL, Verification.Unsupported.MARK)
                .ask(writer, question);
    }

    @Test
    void theModelJudgesAllSentencesInOneMoreCall() {
        ScriptedWriter writer =
                new ScriptedWriter()
                        .says(SANK + "[1] Die Marine rettete alle.[2] It was Monday [2]. So what?")
                        .says("1: supported\n2: supported\n3: unsupported: the quote says Sunday");
        Answer answer = judged(writer, "Which ferry sank?");
        assertEquals(2, writer.asked.size());
        assertEquals(
                List.of(
                        "VERIFIED: null",
                        "VERIFIED: null",
                        "UNSUPPORTED: the quote says Sunday",
                        "UNSUPPORTED: it cites nothing"),
                answer.sentences().stream()
                        .map(one -> one.support() + ": " + one.reason())
                        .toList());
        assertEquals(
                List.of(SANK, SAVED + " It was Sunday."),
                answer.citations().stream().map(Citation::quote).toList(),
                "what the model was shown is what is cited");
        assertTrue(writer.prompt(1).contains(SAVED + " It was Sunday."));
        assertFalse(writer.prompt(1).contains("So what?"), "it cites nothing");
        Answer.Generation generation = answer.generation();
        assertNotNull(generation);
        assertEquals(2, generation.calls());
        assertEquals(200, generation.inputTokens());
        assertEquals(Set.of("answer", "verify"), generation.prompts().keySet());
        assertNull(answer.note());
    }

    @Test
    void aModelsYesDoesNotStandAgainstANumberThatIsNowhere() {
        Chain numbers = new Chain("The ferry had 1,500 passengers and sank in 2.5 hours.");
        Answer answer =
                numbers.verifying(Verification.Judge.MODEL, Verification.Unsupported.MARK)
                        .ask(
                                new ScriptedWriter()
                                        .says(
                                                "Die Fähre hatte 1.500 Passagiere [1]. Sie sank in"
                                                        + " 2,5 Stunden [1]. Sie hatte 1.600 [1].")
                                        .says("1: supported\n2: supported\n3: supported"),
                                "Was geschah?");
        assertEquals(
                List.of(
                        "VERIFIED: null",
                        "VERIFIED: null",
                        "UNSUPPORTED: what it cites does not have the number 1.600"),
                answer.sentences().stream()
                        .map(one -> one.support() + ": " + one.reason())
                        .toList());
    }

    @Test
    void whereTheModelDoesNotJudgeTheBuiltInCheckStandsAndTheAnswerSaysSo() {
        String note = "%s could not be judged by the model, and the built-in check stands.";
        Answer failed =
                judged(
                        new ScriptedWriter()
                                .says(SANK + "[1] The ferry Aurora was old [1].")
                                .fails(ChatFailure.RATE_LIMITED, ""),
                        "Which ferry sank?");
        assertEquals(
                List.of(Answer.Support.VERIFIED, Answer.Support.UNSUPPORTED),
                failed.sentences().stream().map(Answer.Sentence::support).toList());
        assertEquals(note.formatted("2 sentences"), failed.note());
        Answer unclear =
                judged(new ScriptedWriter().says(SANK + "[1]").says("Fine!"), "Which ferry sank?");
        assertEquals(note.formatted("One sentence"), unclear.note());
    }

    @Test
    void whatCitesNothingNeedsNoJudge() {
        ScriptedWriter writer = new ScriptedWriter().says("Bread fell. It did [9].");
        assertEquals(Answer.Status.UNANSWERABLE, judged(writer, "What?").status());
        assertEquals(1, writer.asked.size());
    }

    @Test
    void aBrokenStreamIsNotSentToTheModelThatBroke() {
        ScriptedWriter writer =
                new ScriptedWriter().fails(ChatFailure.CUT_OFF, SANK + " [1] The navy");
        Answer answer = judged(writer, "Which ferry sank?");
        assertEquals(SANK + " [1]", answer.text());
        assertEquals(1, writer.asked.size());
    }

    @Test
    void unsupportedSentencesCanBeLeftOut() {
        Answer answer =
                chain.verifying(Verification.Judge.LOCAL, Verification.Unsupported.DROP)
                        .ask(
                                new ScriptedWriter()
                                        .says(SANK + "[1] The ferry Aurora was old [1]. Bread."),
                                "Which ferry sank?");
        assertEquals(SANK + " [1]", answer.text());
        assertEquals(
                "2 sentences that the cited words do not support were left out.", answer.note());
        assertTrue(answer.confidence() < 0.34, "of three sentences one is supported");
    }

    @Test
    void theModelIsToldWhatShapeOfAnswerTheQuestionWants() {
        ScriptedWriter writer = new ScriptedWriter().says(SANK + "[1]").says(SANK + "[1]");
        chain.ask(writer, "Did the ferry sink?");
        chain.ask(writer, "Who sank?");
        assertTrue(writer.prompt(0).contains("wants: whether it is so."), writer.prompt(0));
        assertFalse(writer.prompt(1).contains("What the question wants"), writer.prompt(1));
    }

    @Test
    void whatNeedsNoArticleCostsNoCallInAConversationNeither() {
        ScriptedWriter writer = new ScriptedWriter();
        List<Turn> before = List.of(new Turn("What sank?", "The Aurora."));
        for (String said : List.of("thanks", "asdf qwer", "x")) {
            Answer answer = chain.ask(writer, Question.of(said).withHistory(before));
            assertEquals(Answer.Status.UNANSWERABLE, answer.status());
        }
        assertEquals(List.of(), writer.asked);
    }
}
