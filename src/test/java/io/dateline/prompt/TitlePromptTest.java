package io.dateline.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.Optional;

class TitlePromptTest {

    @Test
    void aTitleIsTheOneLineThatTheModelSays() {
        assertEquals(
                Optional.of("Ferry between Aldport and Brin"),
                TitlePrompt.read("<think>a b</think>\n**\"Ferry between Aldport and Brin\"**\n"));
    }

    @Test
    void whatIsNoTitleIsNone() {
        assertEquals(Optional.empty(), TitlePrompt.read(""));
        assertEquals(Optional.empty(), TitlePrompt.read("Here is a title:\nThe ferry"));
        assertEquals(Optional.empty(), TitlePrompt.read("See https://evil.example"));
        assertEquals(Optional.empty(), TitlePrompt.read("word ".repeat(40)));
    }
}
