package io.dateline.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.answer.Answer;
import io.dateline.answer.AnswerJson;
import io.dateline.answer.AnyAnswer;
import io.dateline.answer.Form;
import io.dateline.answer.Withdrawal;
import io.dateline.article.Article;
import io.dateline.article.ArticleFilter;
import io.dateline.article.Citation;
import io.dateline.article.DateRange;
import io.dateline.article.Passage;
import io.dateline.article.TextSpan;
import io.dateline.conversation.ConversationStore.Access;
import io.dateline.conversation.ConversationStore.Placed;
import io.dateline.retrieve.RankedPassage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/// What any store of conversations does.
abstract class ConversationStoreContract {

    static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    static final Article FERRY =
            Article.of("ferry", "Ferry", "The ferry sails.", "Wire", null, null, null, null);
    static final String OWNER = "ann";
    static final String OTHER = "bob";
    static final Placed ANEW = new Placed.Anew();
    static final Placed LAST = new Placed.Last();

    /// Versions of articles that are not there.
    final Set<String> missing = new HashSet<>();

    abstract ConversationStore store();

    /// An answer that cites the article.
    Answer answer(String conversation, String question, Article article) {
        Citation citation = Citation.of(article, TextSpan.all(article.text()));
        return new Answer(
                UUID.randomUUID().toString(),
                conversation,
                question,
                question,
                Form.FACT,
                Answer.Status.ANSWERED,
                article.text() + " [1]",
                null,
                0.5,
                List.of(new Answer.Sentence(article.text(), List.of(1), Answer.Support.VERIFIED)),
                List.of(citation),
                List.of(
                        new RankedPassage(
                                Passage.of(article, TextSpan.all(article.text())), 1, 1, 1)),
                List.of("What about the " + article.metadata().title() + "?"),
                "reader",
                new Answer.Timings(1, 2, 3),
                null,
                null);
    }

    KeptAnswer ask(String conversation, String question, int minute) {
        return keep(conversation, answer(conversation, question, FERRY), minute, ANEW);
    }

    KeptAnswer keep(String conversation, Answer answer, int minute, Placed placed) {
        KeptAnswer kept =
                new KeptAnswer(answer, NOON.plusSeconds(60L * minute), ArticleFilter.NONE, null);
        assertTrue(store().keep(OWNER, kept, placed), conversation);
        return kept;
    }

    Conversation read(String id) {
        return store().find(id, OWNER).orElseThrow();
    }

    private List<String> listed(@Nullable String query) {
        return store().list(OWNER, query, null, 100).items().stream()
                .map(Conversation.Heading::id)
                .toList();
    }

    private List<String> questions(String id) {
        return read(id).answers().stream().map(kept -> kept.answer().question()).toList();
    }

    @Test
    void anyAnswerIsReadBackWhole() {
        AnyAnswer any = new AnyAnswer(new Random(19));
        for (int i = 0; i < 100; i++) {
            Answer made = any.next();
            String id =
                    Objects.requireNonNullElse(made.conversationId(), "none").replace('\0', ' ');
            Answer answer = in("c" + i + " " + id.replace("\uD83D here", ""), made);
            String conversation = Objects.requireNonNull(answer.conversationId());
            keep(conversation, answer, i, ANEW);
            assertEquals(answer, read(conversation).answers().getFirst().answer());
        }
    }

    private static Answer in(String conversation, Answer made) {
        return AnswerJson.read(AnswerJson.of(made).put("conversationId", conversation));
    }

    @Test
    void whatWasAskedIsKeptInItsOrderWithItsTimeAndFilter() {
        ArticleFilter june =
                new ArticleFilter(
                        new DateRange(LocalDate.of(2023, 6, 1), LocalDate.of(2023, 6, 30)),
                        "Wire",
                        "A. Mole");
        KeptAnswer first = ask("one", "What sails?", 1);
        KeptAnswer second =
                new KeptAnswer(
                        answer("one", "And when?", FERRY), NOON.plusMillis(70_001), june, null);
        assertTrue(store().keep(OWNER, second, LAST));
        assertEquals(
                new Conversation(
                        new Conversation.Heading(
                                "one", "What sails?", first.askedAt(), second.askedAt(), 2, false),
                        List.of(first, second)),
                read("one"));
        assertEquals(List.of(second), store().latest("one", null, 1));
        assertEquals(List.of(first), store().latest("one", second.answer().id(), 5));
        assertEquals(List.of(), store().latest("none", null, 5));
    }

    @Test
    void aConversationIsItsOwnersAlone() {
        String answer = ask("one", "What sails?", 1).answer().id();
        assertEquals(Access.OWN, store().access("one", OWNER));
        assertEquals(Access.OTHERS, store().access("one", OTHER));
        assertEquals(Access.UNKNOWN, store().access("two", OTHER));
        assertEquals(Optional.empty(), store().find("one", OTHER));
        assertEquals(Optional.of("one"), store().conversationOf(answer, OWNER));
        assertEquals(Optional.empty(), store().conversationOf(answer, OTHER));
        assertEquals(List.of(), store().list(OTHER, null, null, 10).items());
        assertUnchangedByOthers(answer);
    }

    private void assertUnchangedByOthers(String answer) {
        Conversation before = read("one");
        Feedback bad = new Feedback(Feedback.Rating.DOWN, null, null);
        assertFalse(store().rename("one", OTHER, "Mine"));
        assertFalse(store().entitle("one", OTHER, "Mine"));
        assertFalse(store().share("one", OTHER, !before.heading().shared()));
        assertFalse(store().delete("one", OTHER));
        assertFalse(store().rate(answer, OTHER, bad, NOON));
        KeptAnswer theirs =
                new KeptAnswer(answer("one", "Mine?", FERRY), NOON, ArticleFilter.NONE, null);
        for (Placed placed : List.of(ANEW, LAST, new Placed.InPlaceOf(answer))) {
            assertFalse(store().keep(OTHER, theirs, placed));
        }
        assertEquals(before, read("one"));
    }

    @Test
    void aSharedOneIsReadByOthersAndNotChangedUntilItIsTakenBack() {
        String answer = ask("one", "What sails?", 1).answer().id();
        assertTrue(store().share("one", OWNER, true));
        assertTrue(read("one").heading().shared());
        assertEquals(Optional.of(read("one")), store().find("one", OTHER));
        assertEquals(List.of(), store().list(OTHER, null, null, 10).items());
        assertUnchangedByOthers(answer);
        assertTrue(store().share("one", OWNER, false));
        assertEquals(Optional.empty(), store().find("one", OTHER));
    }

    @Test
    void theListGoesFromTheOneThatWasAskedIntoLast() {
        ask("one", "What sails?", 1);
        ask("two", "Who met?", 2);
        ask("three", "Where?", 3);
        ask("one", "And when?", 4);
        assertTrue(store().rename("two", OWNER, "Renamed"));
        assertEquals(List.of("one", "three", "two"), listed(null));
    }

    @Test
    void pagesHoldEachConversationOnceAlsoWhereTimesAreTheSame() {
        Set<String> asked = new HashSet<>();
        Random random = new Random(7);
        for (int i = 0; i < 30; i++) {
            ask("c" + i, "Question " + i + "?", random.nextInt(5));
            asked.add("c" + i);
        }
        List<String> listed = new ArrayList<>();
        String cursor = null;
        do {
            Conversation.Page page = store().list(OWNER, null, cursor, 7);
            page.items().forEach(item -> listed.add(item.id()));
            cursor = page.next();
        } while (cursor != null);
        assertEquals(30, listed.size());
        assertEquals(asked, new HashSet<>(listed));
        assertThrows(
                IllegalArgumentException.class, () -> store().list(OWNER, null, "nonsense", 7));
    }

    @Test
    void aSearchFindsWordsOfTitlesQuestionsAndAnswersInAnyCase() {
        ask("one", "Was fährt nach ÅLAND?", 1);
        ask("one", "100% sure_ly?", 2);
        ask("two", "Who met?", 3);
        store().rename("two", OWNER, "Ministers");
        assertEquals(List.of("one"), listed("åland"));
        assertEquals(List.of("two"), listed("MINISTERS"));
        assertEquals(List.of("two", "one"), listed("Ferry sails"));
        assertEquals(List.of("one"), listed("ferry åland 100%"));
        assertEquals(List.of("one"), listed("sure_"));
        assertEquals(List.of(), listed("sure_x"));
        assertEquals(List.of(), listed("m%t"));
        assertEquals(List.of(), listed("ferry zeppelin"));
        assertEquals(List.of(), listed("' OR 1 = 1 --"));
    }

    @Test
    void anAnswerTakesThePlaceOfAnotherAndWhatCameAfterIsDropped() {
        ask("one", "What sails?", 1);
        String second = ask("one", "And when?", 2).answer().id();
        ask("one", "And where?", 3);
        Answer again = answer("one", "And since when?", FERRY);
        keep("one", again, 4, new Placed.InPlaceOf(second));
        assertEquals(List.of("What sails?", "And since when?"), questions("one"));
        assertEquals("What sails?", read("one").heading().title());
        KeptAnswer late = new KeptAnswer(answer("one", "?", FERRY), NOON, ArticleFilter.NONE, null);
        assertFalse(store().keep(OWNER, late, new Placed.InPlaceOf(second)));
        assertFalse(store().keep(OWNER, late, new Placed.InPlaceOf("none")));
    }

    @Test
    void aConversationThatBeginsWithAGreetingIsNamedByTheQuestionThatFollows() {
        keep("one", reply("one", "hi"), 1, ANEW);
        keep("one", reply("one", "how are you?"), 2, LAST);
        assertEquals("hi", read("one").heading().title());
        ask("one", "What sails?", 3);
        keep("one", reply("one", "thanks"), 4, LAST);
        ask("one", "And when?", 5);
        assertEquals("What sails?", read("one").heading().title());
        assertEquals(List.of("one"), listed("sails"));
        keep("two", reply("two", "hi"), 6, ANEW);
        assertTrue(store().rename("two", OWNER, "Mine"));
        ask("two", "What sails?", 7);
        assertEquals("Mine", read("two").heading().title());
    }

    private static Answer reply(String conversation, String said) {
        return new Answer(
                UUID.randomUUID().toString(),
                conversation,
                said,
                said,
                Form.TALK,
                Answer.Status.UNANSWERABLE,
                "Ask me about the articles.",
                null,
                0,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "reader",
                new Answer.Timings(1, 2, 3),
                null,
                null);
    }

    @Test
    void whereTheFirstQuestionIsReplacedItIsTheTitleUnlessTheOwnerGaveOne() {
        String first = ask("one", "What sails?", 1).answer().id();
        Answer again = answer("one", "What floats?", FERRY);
        keep("one", again, 2, new Placed.InPlaceOf(first));
        assertEquals("What floats?", read("one").heading().title());
        assertTrue(store().entitle("one", OWNER, "Floating things"));
        assertEquals("Floating things", read("one").heading().title());
        assertTrue(store().rename("one", OWNER, "Mine"));
        assertFalse(store().entitle("one", OWNER, "Swimming things"));
        keep("one", answer("one", "What swims?", FERRY), 3, new Placed.InPlaceOf(again.id()));
        assertEquals("Mine", read("one").heading().title());
    }

    @Test
    void aDeletedConversationIsGoneAndNotBegunAgainByAnAnswerToIt() {
        String answer = ask("one", "What sails?", 1).answer().id();
        store().rate(answer, OWNER, new Feedback(Feedback.Rating.UP, null, null), NOON);
        assertTrue(store().delete("one", OWNER));
        assertFalse(store().delete("one", OWNER));
        assertEquals(Optional.empty(), store().find("one", OWNER));
        assertEquals(Set.of(), store().citedVersions("ferry"));
        KeptAnswer late = new KeptAnswer(answer("one", "?", FERRY), NOON, ArticleFilter.NONE, null);
        assertFalse(store().keep(OWNER, late, LAST));
        assertTrue(store().keep(OWNER, late, ANEW));
    }

    @Test
    void theLastFeedbackStands() {
        KeptAnswer kept = ask("one", "What sails?", 1);
        assertNull(read("one").answers().getFirst().feedback());
        Feedback bad = new Feedback(Feedback.Rating.DOWN, "wrong", "It does not.");
        Feedback good = new Feedback(Feedback.Rating.UP, null, null);
        for (Feedback feedback : List.of(bad, good, bad)) {
            assertTrue(store().rate(kept.answer().id(), OWNER, feedback, NOON));
            assertEquals(feedback, read("one").answers().getFirst().feedback());
        }
        assertFalse(store().rate("none", OWNER, bad, NOON));
    }

    @Test
    void allOfAnOwnerIsFoundAndDeletedAndNothingOfOthers() {
        ask("one", "What sails?", 1);
        ask("two", "And when?", 2);
        KeptAnswer theirs =
                new KeptAnswer(answer("three", "Who?", FERRY), NOON, ArticleFilter.NONE, null);
        assertTrue(store().keep(OTHER, theirs, ANEW));
        ask("one", "And where?", 3);
        assertEquals(List.of("one", "two"), store().conversationsOf(OWNER));
        assertEquals(2, store().deleteAllOf(OWNER));
        assertEquals(0, store().deleteAllOf(OWNER));
        assertEquals(List.of(), store().conversationsOf(OWNER));
        assertEquals(List.of("three"), store().conversationsOf(OTHER));
    }

    @Test
    void whatWasNotAskedIntoForLongIsForgotten() {
        ask("old", "What sails?", 1);
        ask("kept", "What sails?", 1);
        ask("kept", "And when?", 5);
        assertEquals(1, store().deleteNotAskedSince(NOON.plusSeconds(180)));
        assertEquals(List.of("kept"), listed(null));
        assertEquals(2, questions("kept").size());
    }

    @Test
    void citedVersionsAreThoseOfAnswersThatAreKept() {
        Article later = Article.of("ferry", "Ferry", "It sank.", null, null, null, null, null);
        ask("one", "What sails?", 1);
        keep("two", answer("two", "And now?", later), 2, ANEW);
        assertEquals(Set.of(FERRY.version(), later.version()), store().citedVersions("ferry"));
        store().delete("one", OWNER);
        assertEquals(Set.of(later.version()), store().citedVersions("ferry"));
        assertEquals(Set.of(), store().citedVersions("none"));
    }

    @Test
    void theWordsOfADeletedArticleLeaveEveryAnswer() {
        Article desk = Article.of("desk", "Desk", "They met.", null, null, null, null, null);
        Answer ferry = ask("one", "What sails?", 1).answer();
        keep("one", answer("one", "Who met?", desk), 2, LAST);
        Answer elsewhere = ask("two", "What floats?", 3).answer();
        store().beginDeletion(List.of("ferry", "unknown"));
        store().endDeletions(id -> false);
        assertEquals(
                withoutSuggestions(Withdrawal.of(ferry, Set.of("ferry"))),
                read("one").answers().getFirst().answer());
        assertEquals("They met. [1]", read("one").answers().getLast().answer().text());
        assertEquals(
                withoutSuggestions(Withdrawal.of(elsewhere, Set.of("ferry"))),
                read("two").answers().getFirst().answer());
        assertEquals(List.of(), read("one").answers().getLast().answer().suggestions());
        assertEquals(Set.of(), store().citedVersions("ferry"));
        assertEquals(List.of(), listed("ferry"));
        assertEquals(List.of("one"), listed("met"));
    }

    private static Answer withoutSuggestions(Answer answer) {
        return Withdrawal.withoutSuggestions(answer);
    }

    @Test
    void aDeletionThatWasCutOffIsEndedLaterAndOneThatNeverHappenedIsNot() {
        Answer kept = ask("one", "What sails?", 1).answer();
        store().beginDeletion(List.of("ferry"));
        store().endDeletions("ferry"::equals);
        assertEquals(kept, read("one").answers().getFirst().answer());
        store().endDeletions(id -> false);
        assertEquals(kept, read("one").answers().getFirst().answer());
        store().beginDeletion(List.of("ferry"));
        store().beginDeletion(List.of("ferry"));
        store().endDeletions(id -> false);
        assertEquals(
                Withdrawal.SENTENCE,
                read("one").answers().getFirst().answer().sentences().getFirst().text());
    }

    @Test
    void whatWasDeletedWhileItWasReadIsNotKept() {
        missing.add(FERRY.version());
        Answer told = answer("one", "What sails?", FERRY);
        keep("one", told, 1, ANEW);
        assertEquals(
                Withdrawal.of(told, Set.of("ferry")), read("one").answers().getFirst().answer());
        assertEquals(Set.of(), store().citedVersions("ferry"));
    }

    /// What was written by the first version of the schema is there, and can be changed.
    void assertHoldsTheFirst() {
        Conversation conversation = read("first");
        assertEquals("The ferry", conversation.heading().title());
        assertTrue(conversation.heading().shared());
        assertEquals(2, conversation.answers().size());
        KeptAnswer kept = conversation.answers().getFirst();
        assertEquals("The ferry sails.", kept.answer().citations().getFirst().quote());
        assertEquals(new Feedback(Feedback.Rating.DOWN, "wrong", "It sank."), kept.feedback());
        ask("first", "And now?", 3);
        assertEquals(3, read("first").answers().size());
        store().beginDeletion(List.of("ferry"));
        store().endDeletions(id -> false);
        assertEquals(
                Withdrawal.SENTENCE,
                read("first").answers().getFirst().answer().sentences().getFirst().text());
    }
}
