package io.dateline.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;

import io.dateline.article.Article;
import io.dateline.article.Citation;
import io.dateline.article.Passage;
import io.dateline.article.TextSpan;
import io.dateline.retrieve.RankedPassage;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

class WithdrawalTest {

    private static final Article FERRY = article("ferry", "The zephyrine ferry sails.");
    private static final Article DESK = article("desk", "The ministers met on Sunday.");
    private static final Citation OF_FERRY = Citation.of(FERRY, TextSpan.all(FERRY.text()));
    private static final Citation OF_DESK = Citation.of(DESK, TextSpan.all(DESK.text()));
    private static final Set<String> GONE = Set.of("ferry");

    private static Article article(String id, String text) {
        String title = "The title of " + text;
        return Article.of(
                id,
                title,
                text,
                "Wire",
                "https://wire.example/" + (id.equals("ferry") ? "zephyrine" : id),
                "A. Mole",
                null,
                "en");
    }

    private static RankedPassage passage(Article article) {
        return new RankedPassage(Passage.of(article, TextSpan.all(article.text())), 1, 1, 1);
    }

    private static Answer.Sentence verified(String text, Integer... citations) {
        return new Answer.Sentence(text, List.of(citations), Answer.Support.VERIFIED);
    }

    private static Answer answer(
            Form form,
            String standalone,
            @Nullable String shortAnswer,
            List<Answer.Sentence> sentences) {
        return new Answer(
                "a1",
                "c1",
                "What sails?",
                standalone,
                form,
                sentences.isEmpty() ? Answer.Status.UNANSWERABLE : Answer.Status.ANSWERED,
                sentences.isEmpty() ? "No article mentions the zephyrine ferry." : "…",
                shortAnswer,
                0.9,
                sentences,
                sentences.isEmpty() ? List.of() : List.of(OF_FERRY, OF_DESK),
                List.of(passage(FERRY), passage(DESK)),
                List.of("Where does the zephyrine ferry sail?"),
                "reader",
                new Answer.Timings(1, 2, 3),
                "It is zephyrine.",
                new Answer.Generation("p", "m", Map.of(), 1, null, null, null));
    }

    @Test
    void ofADeletedArticleOnlyThePlaceIsLeft() {
        Answer answer =
                answer(
                        Form.LIST,
                        "What zephyrine thing sails?",
                        "zephyrine ferry",
                        List.of(
                                verified("The zephyrine ferry sails.", 1),
                                verified("The ministers met.", 2),
                                verified("Both are zephyrine.", 1, 2),
                                verified("That is zephyrine, too."),
                                new Answer.Sentence(
                                        "They met, zephyrine.",
                                        List.of(2),
                                        Answer.CitedBy.MODEL,
                                        Answer.Support.UNSUPPORTED,
                                        "not zephyrine")));
        Answer left = Withdrawal.of(answer, GONE);
        JsonNode json = AnswerJson.of(left);
        assertFalse(json.toString().contains("zephyrine"), json.toString());
        assertEquals(
                """
                - withdrawn: its article was deleted [1]
                - The ministers met. [2]
                - withdrawn: its article was deleted [1][2]
                - withdrawn: its article was deleted
                - withdrawn: its article was deleted [2] (unsupported)""",
                left.text());
        assertEquals("deleted", json.at("/citations/0/note").textValue());
        assertEquals("", json.at("/citations/0/quote").textValue());
        assertEquals("ferry", json.at("/citations/0/articleId").textValue());
        assertEquals(FERRY.version(), json.at("/citations/0/version").textValue());
        assertEquals(OF_DESK, left.citations().get(1));
        assertEquals(List.of(passage(DESK)), left.passages());
        assertEquals(left, AnswerJson.read(json));
        assertFalse(Withdrawal.touches(left, GONE));
    }

    @Test
    void aShortAnswerStaysWhereAnotherArticleSaysItToo() {
        List<Answer.Sentence> both = List.of(verified("It sails.", 1), verified("Sunday.", 2));
        Answer kept = Withdrawal.of(answer(Form.FACT, "What sails?", "on Sunday", both), GONE);
        assertEquals("on Sunday", kept.shortAnswer());
        Answer lost = Withdrawal.of(answer(Form.FACT, "What sails?", "ferry", both), GONE);
        assertNull(lost.shortAnswer());
    }

    @Test
    void aRefusalNamesNothingThatWasTakenFromTheConversation() {
        Answer refusal = answer(Form.FACT, "What zephyrine thing sails?", null, List.of());
        assertTrue(Withdrawal.touches(refusal, GONE));
        assertEquals(AnswerDraft.REFUSAL, Withdrawal.of(refusal, GONE).text());
        assertEquals(
                "No article mentions the zephyrine ferry.",
                Withdrawal.of(answer(Form.FACT, "What sails?", null, List.of()), GONE).text());
    }

    @Test
    void whatWasAskedLaterLosesWhatItMayHaveFromTheConversation() {
        Answer later =
                answer(
                        Form.FACT,
                        "When does the zephyrine ferry sail?",
                        null,
                        List.of(
                                verified("It sails.", 1),
                                verified("They met.", 2),
                                verified("Zephyrine it is.")));
        Answer left = Withdrawal.after(later);
        assertEquals(later.question(), left.standaloneQuestion());
        assertEquals("It sails. [1] They met. [2] withdrawn: its article was deleted", left.text());
        assertEquals(later.citations(), left.citations());
        assertSame(left.id(), later.id());
    }

    @Property(tries = 300, seed = "20230618")
    void whatIsLeftOfAnyAnswerCanBeReadBackAndIsDoneWithTheArticle(@ForAll long seed) {
        Answer answer = new AnyAnswer(new Random(seed)).next();
        for (int id = 0; id < 9; id++) {
            Set<String> gone = Set.of("id " + id);
            Answer left =
                    Withdrawal.touches(answer, gone)
                            ? Withdrawal.of(answer, gone)
                            : Withdrawal.after(answer);
            assertFalse(Withdrawal.touches(left, gone));
            assertEquals(left, AnswerJson.read(AnswerJson.of(left)));
            assertEquals(answer.sentences().size(), left.sentences().size());
        }
    }
}
