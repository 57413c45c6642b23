package io.dateline.answer.understanding.followup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.dateline.answer.Turn;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// The conversations of `follow-ups.txt`: each begins with what was asked (`Q`) and answered (`A`),
/// and ends with a question and what it means (`=`), or the word that cannot be made out (`?`).
class FollowUpTest {

    private static final List<Turn> MET =
            List.of(new Turn("Who did Blinken meet?", "Blinken met Qin Gang in Beijing."));

    @TestFactory
    Stream<DynamicTest> aFollowUpStandsAlone() throws IOException {
        return Stream.of(text().strip().split("\n\n", -1))
                .map(one -> dynamicTest(one.replace('\n', ' '), () -> assertMeant(one)));
    }

    private static String text() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(
                        FollowUpTest.class.getResourceAsStream("/io/dateline/follow-ups.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void assertMeant(String conversation) {
        List<Turn.Message> said = new ArrayList<>();
        String[] lines = conversation.split("\n", -1);
        for (int i = 0; i < lines.length - 2; i++) {
            said.add(new Turn.Message(lines[i].startsWith("Q "), lines[i].substring(2)));
        }
        String asked = lines[lines.length - 2].substring(2);
        String meant =
                switch (FollowUp.of(asked, Turn.of(said))) {
                    case FollowUp.StandsAlone _ -> "= as it stands";
                    case FollowUp.Rewritten(String text) -> "= " + text;
                    case FollowUp.Unclear(String reference) -> "= ? " + reference;
                };
        assertEquals(lines[lines.length - 1], meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"How long did they talk?", "Why?", "And Yellen?", "the captain?"})
    void aFirstQuestionStaysAsItIs(String question) {
        assertEquals(new FollowUp.StandsAlone(), FollowUp.of(question, List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Did Blinken say he would return?",
                "What is Pragyan and where is it?",
                "Is it true that Yellen went to Shanghai?",
                "Which ferry sank in June?",
                "Did the mayor of Ulm sell her house?",
                "Who said that Wang Yi resigned?",
                "Is there a bridge in Ulm?",
                "Derna flood"
            })
    void whatNeedsNoConversationStaysAsItIs(String question) {
        assertEquals(new FollowUp.StandsAlone(), FollowUp.of(question, MET));
    }

    @Test
    void aRefusalTellsOfNobodyButItsQuestionDoes() {
        List<Turn> refused =
                List.of(new Turn("What colour was the Nordlys?", "The articles do not say."));
        assertEquals(
                new FollowUp.Rewritten("Where did the Nordlys sink?"),
                FollowUp.of("Where did it sink?", refused));
        assertEquals(new FollowUp.Unclear("he"), FollowUp.of("How old is he?", refused));
    }

    @ParameterizedTest
    @ValueSource(strings = {"and ", "it ", "What about ", "a. ", "the of ", "“’s ", "Xi, "})
    void hostileTextTakesNoTime(String piece) {
        String text = piece.repeat(5_000 / piece.length()).strip();
        List<Turn> turns = List.of(new Turn(text, text), new Turn(text, text), MET.getFirst());
        assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> {
                    FollowUp.of(text, turns);
                    FollowUp.of("Why did they say that there?", List.of(turns.getFirst()));
                });
    }
}
