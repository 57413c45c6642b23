package io.dateline.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.answer.Answer;
import io.dateline.answer.AnswerEvent;
import io.dateline.answer.Answerer;
import io.dateline.answer.Form;
import io.dateline.answer.Question;
import io.dateline.answer.Turn;
import io.dateline.article.Article;
import io.dateline.article.Citation;
import io.dateline.article.TextSpan;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;

class ConversationsTest {

    private static final Article ARTICLE =
            Article.of("ferry", "Ferry", "The ferry sails.", null, null, null, null, null);
    private static final Citation CITATION = Citation.of(ARTICLE, TextSpan.all(ARTICLE.text()));
    private static final Answer.Sentence VERIFIED =
            new Answer.Sentence("It sails.", List.of(1), Answer.Support.VERIFIED);

    private final TemporaryConversations temporary = new TemporaryConversations();
    private final Conversations conversations = temporary.conversations;
    private final List<Question> asked = new ArrayList<>();
    private List<Answer.Sentence> sentences = List.of(VERIFIED);

    private void answer(Question question, Consumer<AnswerEvent> listener) {
        asked.add(question);
        boolean refuses = sentences.isEmpty();
        listener.accept(
                new AnswerEvent.Done(
                        new Answer(
                                "a" + asked.size(),
                                question.conversationId(),
                                question.text(),
                                question.text(),
                                Form.FACT,
                                refuses ? Answer.Status.UNANSWERABLE : Answer.Status.ANSWERED,
                                refuses ? "The articles do not say." : "It sails. [1]",
                                null,
                                0.5,
                                sentences,
                                refuses ? List.of() : List.of(CITATION),
                                List.of(),
                                List.of(),
                                "script",
                                new Answer.Timings(0, 0, 0),
                                null,
                                null)));
    }

    @AfterEach
    void close() {
        temporary.close();
    }

    private Conversations.Seat seat(@Nullable String id) {
        return conversations.seat(id, null, "").orElseThrow();
    }

    private Answer ask(@Nullable String id, String question) {
        return conversations.keeping(this::answer, seat(id)).answer(Question.of(question));
    }

    private Answer askAnew(String answerId, String question) {
        return conversations
                .keeping(this::answer, conversations.seat(null, answerId, "").orElseThrow())
                .answer(Question.of(question));
    }

    private List<Turn> turns(String id) {
        return conversations.turns(seat(id));
    }

    @Test
    void aQuestionIsAskedAfterThoseOfItsConversation() {
        ask("one", "Does it sail?");
        ask("two", "Who met?");
        ask("one", "And when?");
        assertEquals(List.of(new Turn("Does it sail?", "It sails.")), asked.getLast().history());
        assertEquals(List.of(), asked.get(1).history());
        assertEquals(
                List.of("Does it sail?", "And when?"),
                turns("one").stream().map(Turn::question).toList());
    }

    @Test
    void aConversationThatHasNoNameGetsOneThatNobodyCanGuess() {
        Answer first = ask(null, "Does it sail?");
        Answer second = ask(null, "Does it sail?");
        String id = Objects.requireNonNull(first.conversationId());
        assertEquals(4, UUID.fromString(id).version());
        assertNotEquals(id, second.conversationId());
        assertEquals(1, turns(id).size());
    }

    @Test
    void anotherCallersConversationIsNotThere() {
        ask("one", "Does it sail?");
        assertTrue(conversations.seat("one", null, "another").isEmpty());
        assertTrue(conversations.seat(null, "a1", "another").isEmpty());
        assertTrue(conversations.seat("two", null, "another").isPresent());
    }

    @Test
    void anAnswerIsAskedForAnewAfterWhatStoodBeforeIt() {
        ask("one", "Does it sail?");
        Answer second = ask("one", "And when?");
        ask("one", "And where to?");
        Answer again = askAnew(second.id(), "And since when?");
        assertEquals("one", again.conversationId());
        assertEquals(List.of(new Turn("Does it sail?", "It sails.")), asked.getLast().history());
        assertEquals(
                List.of("Does it sail?", "And since when?"),
                turns("one").stream().map(Turn::question).toList());
        assertTrue(conversations.seat(null, second.id(), "").isEmpty());
        assertTrue(conversations.seat("two", again.id(), "").isEmpty());
    }

    @Test
    void whatIsAskedAnewWithoutBeingKeptChangesNothing() {
        Answer first = ask("one", "Does it sail?");
        Conversations.Seat seat = conversations.seat("one", first.id(), "").orElseThrow();
        conversations.following(this::answer, seat).answer(Question.of("Does it float?"));
        assertEquals(List.of(), asked.getLast().history());
        assertEquals(List.of("Does it sail?"), turns("one").stream().map(Turn::question).toList());
    }

    @Test
    void aConversationThatIsDeletedMeanwhileStaysSo() {
        ask("one", "Does it sail?");
        Answerer slow =
                (question, listener) -> {
                    assertTrue(conversations.store().delete("one", ""));
                    answer(question, listener);
                };
        Answer told = conversations.keeping(slow, seat("one")).answer(Question.of("And when?"));
        assertEquals("And when?", told.question());
        assertEquals(ConversationStore.Access.UNKNOWN, conversations.store().access("one", ""));
    }

    @Test
    void ofALongConversationTheEarliestTurnsGo() {
        for (int i = 0; i <= Question.MAX_TURNS; i++) {
            ask("one", "Question " + i + "?");
        }
        List<Turn> turns = turns("one");
        assertEquals(Question.MAX_TURNS, turns.size());
        assertEquals("Question 1?", turns.getFirst().question());
    }

    @Test
    void longTextsAreKeptFromTheirBeginningAndWithinTheLimit() {
        String space = " ".repeat(Turn.MOST_OF_TEXT);
        String ships = "🚢".repeat(Turn.MOST_OF_TEXT);
        sentences = List.of(new Answer.Sentence(ships, List.of(1), Answer.Support.VERIFIED));
        for (int i = 0; i < Question.MAX_TURNS; i++) {
            ask("one", space + "a" + ships);
        }
        List<Turn> turns = turns("one");
        int characters =
                turns.stream()
                        .mapToInt(turn -> turn.question().length() + turn.answer().length())
                        .sum();
        assertTrue(characters <= Turn.MOST_CHARACTERS, "" + characters);
        assertEquals(3, turns.size());
        assertTrue(turns.getFirst().question().startsWith("a🚢"));
        assertTrue(turns.getFirst().question().endsWith("🚢"));
    }

    @Test
    void whatNoArticleSupportsIsNotTakenUp() {
        sentences =
                List.of(
                        VERIFIED,
                        new Answer.Sentence(
                                "It sank.",
                                List.of(1),
                                Answer.CitedBy.MODEL,
                                Answer.Support.UNSUPPORTED,
                                "not said"));
        ask("one", "Does it sail?");
        sentences = List.of();
        ask("one", "Who sank it?");
        assertEquals(
                List.of(
                        new Turn("Does it sail?", "It sails."),
                        new Turn("Who sank it?", "The articles do not say.")),
                turns("one"));
    }

    @Test
    void whatOnlyFollowsIsNotKept() {
        ask("one", "Does it sail?");
        conversations.following(this::answer, seat("one")).answer(Question.of("And when?"));
        assertEquals(1, asked.getLast().history().size());
        assertEquals(1, turns("one").size());
        conversations.following(this::answer, seat(null)).answer(Question.of("And when?"));
        assertEquals(Question.of("And when?"), asked.getLast());
    }

    @Test
    void anAnswerIsKeptBeforeItIsTold() {
        conversations
                .keeping(this::answer, seat("one"))
                .answer(Question.of("Does it sail?"), _ -> assertFalse(turns("one").isEmpty()));
        assertEquals(1, asked.size());
    }

    @Test
    void whatWasNotAnsweredIsNotKept() {
        Answerer failing =
                (_, _) -> {
                    throw new IllegalStateException("out of ink");
                };
        Question question = Question.of("Does it sail?");
        Answerer keeping = conversations.keeping(failing, seat("one"));
        assertThrows(IllegalStateException.class, () -> keeping.answer(question));
        assertEquals(List.of(), turns("one"));
    }
}
