package io.dateline.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.dateline.prompt.VerifyPrompt.Verdict;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

/// What is read out of a model's replies to the short prompts.
class ReplyTest {

    private static Optional<Verdict> verdict(boolean supported, String reason) {
        return Optional.of(new Verdict(supported, reason));
    }

    @Test
    void aVerdictIsReadWithItsReason() {
        assertEquals(verdict(true, ""), VerifyPrompt.read("supported"));
        assertEquals(verdict(true, "it says so"), VerifyPrompt.read("Supported: it says so\n"));
        assertEquals(
                verdict(false, "the quote says 2019, the claim 2021"),
                VerifyPrompt.read("`unsupported: the quote says 2019, the claim 2021`"));
        assertEquals(verdict(false, "no date"), VerifyPrompt.read("**Unsupported** – no date"));
        assertEquals(
                verdict(false, "other name"),
                VerifyPrompt.read("<think>supported?</think>\n\nUNSUPPORTED. other name"));
        assertEquals(
                VerifyPrompt.MOST_OF_REASON,
                VerifyPrompt.read("supported: " + "x".repeat(500)).orElseThrow().reason().length());
    }

    @Test
    void whatDecidesNothingIsNoVerdict() {
        for (String reply :
                List.of(
                        "",
                        "yes",
                        "not supported",
                        "It is supported",
                        "supported by nothing",
                        "supportedly: x",
                        "supported/unsupported")) {
            assertEquals(Optional.empty(), VerifyPrompt.read(reply), reply);
        }
    }

    @Test
    void suggestionsAreQuestionsOneALine() {
        assertEquals(
                List.of("Who is Qin Gang?", "Wann war das?", "什么时候？"),
                SuggestedQuestionsPrompt.read(
                        "Here are some:\n1. Who is Qin Gang?\n- \"Wann war das?\"\n\n什么时候？\nWho?"));
        assertEquals(
                List.of(),
                SuggestedQuestionsPrompt.read(
                        "See http://evil.example?\n[Why](x)?\n<b>Why?\n" + "x".repeat(200) + "?"));
    }

    @Test
    void aTitleIsOneLineOfSixtyCharacters() {
        assertEquals(
                Optional.of("Blinken in Beijing"), TitlePrompt.read("\n\"Blinken in Beijing\"\nx"));
        String cut = TitlePrompt.read("# " + "word ".repeat(30)).orElseThrow();
        assertEquals("word ".repeat(11) + "word…", cut);
        assertEquals(60, cut.length());
        assertEquals(Optional.empty(), TitlePrompt.read(" \n--\n"));
        assertEquals(Optional.empty(), TitlePrompt.read("See www.evil.example"));
    }

    @Test
    void aStandaloneQuestionIsTheOneLineThereIs() {
        assertEquals(
                "Where did they meet?",
                StandaloneQuestionPrompt.read(" \"Where did they meet?\"\n", "Where?"));
        assertEquals("Where?", StandaloneQuestionPrompt.read("", "Where?"));
        assertEquals("Where?", StandaloneQuestionPrompt.read("One?\nTwo?", "Where?"));
        assertEquals("Where?", StandaloneQuestionPrompt.read("x".repeat(1_001), "Where?"));
        assertEquals(
                "Where?", StandaloneQuestionPrompt.read("See ![x](http://evil.example)", "Where?"));
    }
}
