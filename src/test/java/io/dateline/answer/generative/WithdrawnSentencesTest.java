package io.dateline.answer.generative;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.answer.Answer;
import io.dateline.answer.AnswerDraft;
import io.dateline.answer.AnswerEvent;
import io.dateline.answer.Question;
import io.dateline.article.Citation;
import io.dateline.model.chat.ChatFailure;
import io.dateline.model.chat.ScriptedWriter;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;

class WithdrawnSentencesTest {

    private static final String SANK = "The ferry Aurora sank off Gotland.";

    private final Chain chain = new Chain("It rained. " + SANK + " Bread got dearer.");

    /// What a listener is left with that takes back what is withdrawn.
    private void assertEventsTell(Answer answer) {
        List<Answer.Sentence> sentences = new ArrayList<>();
        List<Citation> citations = new ArrayList<>();
        StringBuilder draft = new StringBuilder();
        for (AnswerEvent event : chain.events) {
            switch (event) {
                case AnswerEvent.Retrieved _, AnswerEvent.Meanwhile _ -> {}
                case AnswerEvent.Token(String text) -> draft.append(text);
                case AnswerEvent.Sentence(Answer.Sentence sentence, List<Citation> added, _) -> {
                    sentences.add(sentence);
                    citations.addAll(added);
                }
                case AnswerEvent.Restarted _ -> {
                    sentences.clear();
                    citations.clear();
                    draft.setLength(0);
                }
                case AnswerEvent.Done(Answer whole) -> assertEquals(answer, whole);
            }
        }
        assertEquals(answer.sentences(), sentences);
        assertEquals(answer.citations(), citations);
        assertTrue(answer.model().equals("java:script") || draft.isEmpty(), draft.toString());
    }

    private long restarts() {
        return chain.events.stream().filter(AnswerEvent.Restarted.class::isInstance).count();
    }

    @ParameterizedTest
    @ValueSource(strings = {"The ferry Aurora was old [1]. It was", "The fer"})
    void whatWasToldBeforeTheModelFailedIsWithdrawnBeforeTheReaderAnswers(String told) {
        Answer answer = chain.ask(new ScriptedWriter().fails(ChatFailure.CUT_OFF, told), "Where?");
        assertEquals("reader", answer.model());
        assertEquals(1, restarts());
        assertEventsTell(answer);
    }

    @Test
    void whereNothingWasToldNothingIsWithdrawn() {
        chain.ask(new ScriptedWriter().fails(ChatFailure.CUT_OFF, ""), "Where?");
        assertEquals(0, restarts());
        chain.ask(new ScriptedWriter().says("NO_ANSWER en"), "Where?");
        assertEquals(0, restarts());
    }

    @Test
    void unsupportedSentencesOfWhichARefusalComesAreWithdrawn() {
        Answer answer = chain.ask(new ScriptedWriter().says("The ferry was old [1]."), "Why?");
        assertEquals(Answer.Status.UNANSWERABLE, answer.status());
        assertEquals(1, restarts());
        assertEventsTell(answer);
    }

    @Test
    void aVerifiedSentenceIsNeverWithdrawn() {
        Answer answer =
                chain.ask(
                        new ScriptedWriter()
                                .fails(
                                        ChatFailure.CUT_OFF,
                                        "The ferry was old [1]. " + SANK + " [1] The navy"),
                        "Which ferry sank?");
        assertEquals(0, restarts());
        assertEventsTell(answer);
        AnswerDraft draft = new AnswerDraft(Question.of("Why?"), "one", event -> {});
        draft.add(SANK, List.of());
        assertThrows(IllegalStateException.class, () -> draft.handTo("other"));
        assertThrows(IllegalStateException.class, () -> draft.refused("No.", 0));
    }
}
