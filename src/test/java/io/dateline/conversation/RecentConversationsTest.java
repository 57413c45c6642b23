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

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;

class RecentConversationsTest {

    private static final Article ARTICLE =
            Article.of("ferry", "Ferry", "The ferry sails.", null, null, null, null, null);
    private static final Citation CITATION = Citation.of(ARTICLE, TextSpan.all(ARTICLE.text()));
    private static final Answer.Sentence VERIFIED =
            new Answer.Sentence("It sails.", List.of(1), Answer.Support.VERIFIED);

    private final RecentConversations conversations = new RecentConversations(2);
    private final List<Question> asked = new ArrayList<>();
    private List<Answer.Sentence> sentences = List.of(VERIFIED);

    private void answer(Question question, Consumer<AnswerEvent> listener) {
        asked.add(question);
        boolean refuses = sentences.isEmpty();
        listener.accept(
                new AnswerEvent.Done(
                        new Answer(
                                "a1",
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

    private Answerer keeping() {
        return conversations.keeping(this::answer);
    }

    private void ask(String id, String question) {
        keeping().answer(Question.of(question).inConversation(id));
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
                conversations.turns("one").stream().map(Turn::question).toList());
    }

    @Test
    void aConversationThatHasNoNameGetsOneThatNobodyCanGuess() {
        Answer first = keeping().answer(Question.of("Does it sail?"));
        Answer second = keeping().answer(Question.of("Does it sail?"));
        String id = Objects.requireNonNull(first.conversationId());
        assertEquals(4, UUID.fromString(id).version());
        assertNotEquals(id, second.conversationId());
        assertEquals(1, conversations.turns(id).size());
    }

    @Test
    void theConversationThatWasUsedLeastRecentlyGoes() {
        ask("one", "Does it sail?");
        ask("two", "Does it sail?");
        ask("one", "And when?");
        ask("three", "Does it sail?");
        assertEquals(2, conversations.turns("one").size());
        assertEquals(List.of(), conversations.turns("two"));
        ask("two", "And when?");
        assertEquals(List.of(), asked.getLast().history());
    }

    @Test
    void ofALongConversationTheEarliestTurnsGo() {
        for (int i = 0; i <= Question.MAX_TURNS; i++) {
            ask("one", "Question " + i + "?");
        }
        List<Turn> turns = conversations.turns("one");
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
        List<Turn> turns = conversations.turns("one");
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
                                "It sank.", List.of(1), Answer.Support.UNSUPPORTED, "not said"));
        ask("one", "Does it sail?");
        sentences = List.of();
        ask("one", "Who sank it?");
        assertEquals(
                List.of(
                        new Turn("Does it sail?", "It sails."),
                        new Turn("Who sank it?", "The articles do not say.")),
                conversations.turns("one"));
    }

    @Test
    void whatOnlyFollowsIsNotKept() {
        ask("one", "Does it sail?");
        Answerer following = conversations.following(this::answer);
        following.answer(Question.of("And when?").inConversation("one"));
        assertEquals(1, asked.getLast().history().size());
        assertEquals(1, conversations.turns("one").size());
        following.answer(Question.of("And when?"));
        assertEquals(Question.of("And when?"), asked.getLast());
    }

    @Test
    void anAnswerIsKeptBeforeItIsTold() {
        keeping()
                .answer(
                        Question.of("Does it sail?").inConversation("one"),
                        _ -> assertFalse(conversations.turns("one").isEmpty()));
        assertEquals(1, asked.size());
    }

    @Test
    void whatWasNotAnsweredIsNotKept() {
        Answerer failing =
                (_, _) -> {
                    throw new IllegalStateException("out of ink");
                };
        Question question = Question.of("Does it sail?").inConversation("one");
        assertThrows(
                IllegalStateException.class, () -> conversations.keeping(failing).answer(question));
        assertEquals(List.of(), conversations.turns("one"));
    }

    @Test
    void someAreKeptAtLeast() {
        assertEquals(
                "most must be 1 or more, not 0",
                assertThrows(IllegalArgumentException.class, () -> new RecentConversations(0))
                        .getMessage());
    }
}
