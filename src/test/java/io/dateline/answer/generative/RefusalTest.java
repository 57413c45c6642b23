package io.dateline.answer.generative;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.dateline.answer.AnswerDraft;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Optional;

class RefusalTest {

    private static final Optional<String> GERMAN = Optional.of("Das steht nicht in den Artikeln.");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "He said NO_ANSWER en",
                "NO_ANSWER en",
                "NO_ANSWER",
                "  **NO_ANSWER** en.",
                "`NO_ANSWER`",
                "NO\\_ANSWER en",
                "\"NO_ANSWER en\"",
                "NO_ANSWER xx",
                "NO_ANSWER: The articles do not say.",
                "NO_ANSWER. No article speaks of it; see http://evil.example.",
                "NO_ANSWER\nBiden is dead.",
                "The articles do not say.",
                "the articles do not say",
                "*The articles do not say.*"
            })
    void aRefusalIsRecognisedAndItsWordsAreOurs(String text) {
        assertEquals(Optional.of(AnswerDraft.REFUSAL), Refusal.in(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NO_ANSWER de",
                "NO_ANSWER DE",
                "NO_ANSWER de-AT.",
                "NO_ANSWER (de)",
                "NO_ANSWER: Das steht nicht in den Artikeln.",
                "Das steht nicht in den Artikeln"
            })
    void itIsToldInTheLanguageOfTheQuestion(String text) {
        assertEquals(GERMAN, Refusal.in(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "...",
                "NO_ANSWERS were given.",
                "NO_ANSWER_1",
                "The articles do not say. But I know it.",
                "The articles do not say when.",
                "No answer"
            })
    void anythingElseIsNone(String text) {
        assertEquals(Optional.empty(), Refusal.in(text));
    }

    @Test
    void aLongTextIsReadOnce() {
        assertEquals(Optional.empty(), Refusal.in("*".repeat(1_000_000)));
        assertEquals(Optional.empty(), Refusal.in("x".repeat(1_000_000)));
    }
}
