package io.dateline.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.dateline.prompt.VerifyPrompt.Judgement;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What is read out of a model's replies to the short prompts.
class ReplyTest {

    private static Map<Integer, Judgement> alone(boolean supported, String reason) {
        return Map.of(1, new Judgement(supported, reason));
    }

    @Test
    void aVerdictIsReadWithItsReason() {
        assertEquals(alone(true, ""), VerifyPrompt.read("1: supported", 1));
        assertEquals(alone(true, ""), VerifyPrompt.read("supported", 1));
        assertEquals(alone(true, "it says so"), VerifyPrompt.read("Supported: it says so\n", 1));
        assertEquals(
                alone(false, "the quote says 2019, the claim 2021"),
                VerifyPrompt.read("`unsupported: the quote says 2019, the claim 2021`", 1));
        assertEquals(alone(false, "no date"), VerifyPrompt.read("**Unsupported** – no date", 1));
        assertEquals(
                alone(false, "other name"),
                VerifyPrompt.read("<think>1: supported</think>\n\n1: UNSUPPORTED. other name", 1));
        assertEquals(
                VerifyPrompt.MOST_OF_REASON,
                Objects.requireNonNull(
                                VerifyPrompt.read("1: supported: " + "x".repeat(500), 1).get(1))
                        .reason()
                        .length());
    }

    @Test
    void eachClaimGetsTheVerdictUnderItsNumber() {
        assertEquals(
                Map.of(
                        1, new Judgement(true, ""),
                        2, new Judgement(false, "other day"),
                        3, new Judgement(true, ""),
                        10, new Judgement(false, "")),
                VerifyPrompt.read(
                        """
                        Here you are:
                        - 1: supported
                        2. unsupported: other day
                        **Claim 3** – supported
                        4: perhaps
                        10) Unsupported
                        11: supported
                        0: supported
                        supported
                        """,
                        10));
    }

    @Test
    void aClaimThatIsJudgedTwiceIsSupportedOnlyIfItIsBothTimes() {
        assertEquals(alone(false, "a"), VerifyPrompt.read("1: unsupported: a\n1: supported", 2));
        assertEquals(alone(false, "a"), VerifyPrompt.read("1: supported\n1: unsupported: a", 2));
    }

    @Test
    void whatDecidesNothingIsNoVerdict() {
        for (String reply :
                List.of(
                        "",
                        "yes",
                        "not supported",
                        "1: not supported",
                        "It is supported",
                        "supported by nothing",
                        "supportedly: x",
                        "99999999999: supported",
                        "supported/unsupported")) {
            assertEquals(Map.of(), VerifyPrompt.read(reply, 1), reply);
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
