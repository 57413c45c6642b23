package io.dateline.answer.generative;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.answer.Answer;
import io.dateline.answer.AnswerEvent;
import io.dateline.model.chat.ScriptedWriter;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What small models write, in the shapes in which Qwen2.5-Coder-1.5B-Instruct and its like wrote
/// it, and what becomes of it.
class RecordedRepliesTest {

    private static final String SANK = "The ferry Aurora sank off Gotland.";
    private static final String SAVED = "The navy saved all of the passengers.";
    private static final String SANK_1 = SANK + " [1] model";
    private static final String SAVED_2 = SAVED + " [2] model";
    private static final String FOUND_1 = SANK + " [1] check";
    private static final String REFUSED = "The articles do not say.";
    private static final String QUESTION = "What sank off the coast?";

    private final Chain chain =
            new Chain("It rained. " + SANK + " Bread got dearer.", SAVED + " It was Sunday.");

    static Stream<Arguments> citing() {
        return Stream.of(
                // the right sentence without a number, or with a wrong one
                Arguments.of(SANK, FOUND_1),
                Arguments.of(SANK + " [2]", FOUND_1),
                Arguments.of(SANK + " [7]", FOUND_1),
                Arguments.of(SANK + " [passage-9ee43ecf6412]", FOUND_1),
                Arguments.of(
                        "The ferry Aurora sank off Gotland, in passage-1c181c6a5b3d.", FOUND_1),
                // markers of other making
                Arguments.of("[1] " + SANK, SANK_1),
                Arguments.of("[1] " + SANK + "\n[2] " + SANK + "\n[2] " + SANK, SANK_1),
                Arguments.of(
                        "The ferry Aurora sank off Gotland, according to passage [1].", SANK_1),
                Arguments.of(
                        "The ferry Aurora sank off Gotland, [1]",
                        "The ferry Aurora sank off Gotland [1] model"),
                Arguments.of("The ferry Aurora sank off Gotland (1).", SANK_1),
                Arguments.of("The ferry Aurora sank off Gotland (Passage 1).", SANK_1),
                Arguments.of(SANK + " [Passage 1]", FOUND_1),
                Arguments.of(SANK + " 【1】", SANK_1),
                Arguments.of("According to passage 1, the ferry Aurora sank off Gotland.", SANK_1),
                Arguments.of("According to Passage [1], " + SANK, SANK_1),
                Arguments.of("Passage 1 states that the ferry Aurora sank off Gotland.", SANK_1),
                Arguments.of(
                        "Passage 1 states that \"the ferry Aurora sank off Gotland. \"", SANK_1),
                Arguments.of("Passage 1: " + SANK, SANK_1),
                Arguments.of(
                        "According to the passages, the ferry Aurora sank off Gotland.", FOUND_1),
                Arguments.of("1. " + SANK + " [1]\n2. " + SAVED + " [2]", SANK_1 + "|" + SAVED_2));
    }

    static Stream<Arguments> wrappedOrRepeated() {
        return Stream.of(
                // wrapped
                Arguments.of("{\"answer\": \"" + SANK + " [1]\"}", SANK_1),
                Arguments.of(
                        "```json\n{\"answer\": \"" + SANK + "\", \"citations\": [1]}\n```", SANK_1),
                Arguments.of(
                        "[{\"sentence\": \""
                                + SANK
                                + "\", \"source\": 1}, {\"sentence\": \""
                                + SAVED
                                + "\", \"source\": 2}]",
                        SANK_1 + "|" + SAVED_2),
                Arguments.of("```\n" + SANK + " [1]\n```", SANK_1),
                Arguments.of("**Answer:**\n\n**" + SANK + "** [1]", SANK_1),
                Arguments.of("<think>Which one?</think>" + SANK + " [1]", SANK_1),
                // said again
                Arguments.of(
                        SANK + " [1] " + SANK + " [1] " + SAVED + " [2]", SANK_1 + "|" + SAVED_2),
                Arguments.of(
                        "Say only what the passages say. Add nothing that you know from elsewhere and"
                                + " nothing that you merely conclude. "
                                + SANK
                                + " [1]",
                        SANK_1),
                Arguments.of("Question: " + QUESTION + "\nAnswer: " + SANK + " [1]", SANK_1),
                Arguments.of(
                        "The ferry Aurora sank off Gotland The ferry Aurora sank off Gotland. [1]",
                        SANK_1),
                Arguments.of(QUESTION + " " + SANK + " [1]", SANK_1));
    }

    static Stream<Arguments> refusing() {
        return Stream.of(
                // a refusal with something besides
                Arguments.of("NO_ANSWER", REFUSED),
                Arguments.of("The passages do not tell. NO_ANSWER en", REFUSED),
                Arguments.of("Answer: NO_ANSWER.", REFUSED),
                Arguments.of("NO_ANSWER en " + SANK + " [1]", SANK_1),
                Arguments.of(SANK + " [1] NO_ANSWER", SANK_1),
                // a number and not a word more
                Arguments.of("[2]", REFUSED),
                Arguments.of("Passage 2", REFUSED),
                // what no passage says gets no citation, however like it is
                Arguments.of("The ferry Aurora sank off Bornholm.", REFUSED),
                Arguments.of("Gotland.", REFUSED));
    }

    @ParameterizedTest
    @MethodSource({"citing", "wrappedOrRepeated", "refusing"})
    void whatASmallModelWritesIsRepairedAndNothingIsInvented(String reply, String expected) {
        Answer answer = chain.ask(new ScriptedWriter().says(reply), QUESTION);
        assertEquals(expected, told(answer));
    }

    private static String told(Answer answer) {
        return answer.sentences().isEmpty()
                ? answer.text()
                : answer.sentences().stream()
                        .map(RecordedRepliesTest::told)
                        .collect(Collectors.joining("|"));
    }

    private static String told(Answer.Sentence sentence) {
        return sentence.isVerified()
                ? sentence.marked() + " " + Objects.requireNonNull(sentence.citedBy()).key()
                : sentence.text() + " - " + sentence.support().key();
    }

    @Test
    void aModelThatDoesNotComeOutOfALoopIsStopped() {
        StringBuilder heard = new StringBuilder();
        ScriptedWriter writer =
                new ScriptedWriter().says(SANK + " [1] " + "and then the ".repeat(2_000));
        Answer answer = chain.ask(writer, QUESTION);
        chain.events.forEach(
                event -> {
                    if (event instanceof AnswerEvent.Token(String text)) {
                        heard.append(text);
                    }
                });
        assertTrue(heard.length() < 1_000, "heard " + heard.length());
        assertEquals(SANK + " [1]", answer.sentences().getFirst().marked());
    }

    @Test
    void aSmallModelThatCopiesThePassagesIsHeardOnlyAsLongAsAnAnswerMayBe() {
        List<String> sentences =
                Stream.of("Aurora", "Borealis", "Cassandra", "Dido", "Electra", "Flora")
                        .map(name -> "The ferry " + name + " sank off Gotland.")
                        .toList();
        String copied = String.join(" ", sentences);
        Answer small =
                new Chain(copied)
                        .reading(0.8)
                        .ask(new ScriptedWriter().within(6_000).says(copied), QUESTION);
        assertEquals(
                sentences.subList(0, 4),
                small.sentences().stream().map(Answer.Sentence::text).toList());
        Answer large = new Chain(copied).ask(new ScriptedWriter().says(copied), QUESTION);
        assertEquals(sentences.size(), large.sentences().size());
    }

    @Test
    void whereTheModelRefusesOrErrsAndTheReaderIsSureTheReaderAnswersUnderItsName() {
        for (String reply : List.of("NO_ANSWER", "[1]", "Off Bornholm. [1]", "It sank in Kiel.")) {
            Answer answer = chain.reading(0.8).ask(new ScriptedWriter().says(reply), "Where?");
            assertEquals("reader", answer.model(), reply);
            assertEquals("Gotland", answer.shortAnswer());
            assertEquals(SANK + " [1] reader", told(answer));
            assertTrue(String.valueOf(answer.note()).contains("built-in reader"), answer.note());
        }
        assertEquals(
                REFUSED,
                told(chain.reading(0.55).ask(new ScriptedWriter().says("NO_ANSWER"), "Where?")),
                "a reader that is not sure does not speak against the model");
    }

    @Test
    void whereBothFoundTheSameButOneIsUnsureAndTheOtherNotBorneOutTheReaderIsQuoted() {
        for (double score : List.of(0.65, 0.75)) {
            Answer agreed =
                    chain.reading(score)
                            .ask(new ScriptedWriter().says("It was lost near Gotland."), "Where?");
            assertEquals(SANK + " [1] reader", told(agreed), "answered or refused by itself");
            assertEquals("reader", agreed.model());
        }
        String asked = "What sank off Gotland?";
        for (String reply : List.of("It was lost near Gotlandia.", "NO_ANSWER")) {
            assertEquals(REFUSED, told(chain.ask(new ScriptedWriter().says(reply), "Where?")));
        }
        assertEquals(
                REFUSED,
                told(chain.ask(new ScriptedWriter().says("A car, near Gotland."), asked)),
                "words of the question agree with anything");
    }

    @Test
    void aSentenceWithoutTheNumberThatIsAskedForIsNoAnswerHoweverTrue() {
        Chain ferry = new Chain("UBS will close branches across Switzerland.", "It closed two.");
        ScriptedWriter writer =
                new ScriptedWriter()
                        .says("UBS will close branches across Switzerland. [1]")
                        .says("It closed two. [2]");
        String asked = "How many branches will UBS close?";
        assertEquals(REFUSED, told(ferry.ask(writer, asked)));
        assertEquals("It closed two. [1] model", told(ferry.ask(writer, asked)));
    }

    @Test
    void aSmallModelIsNotAskedWhatTheReaderFindsNowhere() {
        ScriptedWriter writer = new ScriptedWriter().within(4000);
        Answer refused = chain.ask(writer, QUESTION);
        assertEquals(Answer.Status.UNANSWERABLE, refused.status());
        assertEquals("reader", refused.model());
        assertEquals(List.of(), writer.asked);
        chain.reading(0.8).ask(writer.says(SANK + " [1]"), QUESTION);
        assertTrue(writer.prompt(0).contains("[1] Title 1, Courier, 2023-06-20"), writer.prompt(0));
        assertFalse(writer.prompt(0).contains("passage-"), writer.prompt(0));
    }

    @Test
    void aSmallModelReadsTwoPassagesForOneThingAndMoreForSeveral() {
        Chain many = new Chain(SANK, SAVED, "It rained.", "It snowed.", "It froze.").reading(0.8);
        ScriptedWriter writer = new ScriptedWriter().within(6000).says(SANK).says(SANK);
        many.ask(writer, "Where?");
        many.ask(writer, "What happened with the ferry Aurora?");
        assertEquals(2, passages(writer.prompt(0)));
        assertEquals(5, passages(writer.prompt(1)));
    }

    private static long passages(String prompt) {
        return Pattern.compile("\\[\\d\\] Title").matcher(prompt).results().count();
    }

    @Test
    void whereBothAreVerifiedAndDifferTheyStandBesideEachOther() {
        chain.reading(0.8);
        Answer differs = chain.ask(new ScriptedWriter().says(SAVED + " [2]"), "Where?");
        assertEquals(SAVED + " [1] model|" + SANK + " [2] reader", told(differs));
        assertEquals("java:script", differs.model());
        assertTrue(String.valueOf(differs.note()).contains("reader"), differs.note());
        Answer agrees = chain.ask(new ScriptedWriter().says(SANK + " [1]"), "Where?");
        assertEquals(SANK_1, told(agrees));
    }

    @Test
    void whatTheReaderFoundIsToldWhileTheModelWorksAndWithdrawnByWhatIsVerified() {
        chain.reading(0.8)
                .ask(new ScriptedWriter().says("It rained hard. " + SAVED + " [2]"), "Where?");
        List<String> kinds =
                chain.events.stream()
                        .map(event -> event.getClass().getSimpleName())
                        .filter(kind -> !kind.equals("Token"))
                        .toList();
        assertEquals(
                List.of(
                        "Retrieved",
                        "Meanwhile",
                        "Restarted",
                        "Sentence",
                        "Sentence",
                        "Sentence",
                        "Done"),
                kinds);
        assertFalse(chain.events.stream().limit(2).anyMatch(AnswerEvent.Token.class::isInstance));
    }
}
