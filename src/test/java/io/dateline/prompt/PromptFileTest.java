package io.dateline.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.dateline.article.Sha256;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

class PromptFileTest {

    private static final String GOOD =
            """
            ---
            name: greet
            description: Says hello.
            inputs:
              - who: Whom to greet.
              - mood (optional): How it is done.
            ---

            # System

            Be kind.

            # User

            Greet {{who}}
            and {{ who }} again.

            In this mood:
            {{mood}}

            Now.
            """;

    private static final Prompt.Given GIVEN =
            new Prompt.Given(Set.of("who"), Set.of("mood", "day"));

    private static Prompt parse(String text) {
        return PromptFile.parse(
                "prompts/greet.md", text.getBytes(StandardCharsets.UTF_8), "greet", GIVEN);
    }

    private static void assertRefused(String message, String before, String after) {
        assertRefused(message, GOOD.replaceFirst(before, after));
    }

    private static void assertRefused(String message, String text) {
        assertEquals(
                message,
                assertThrows(PromptUnusableException.class, () -> parse(text)).getMessage());
    }

    @Test
    void aFileSaysWhatItNeeds() {
        Prompt prompt = parse(GOOD);
        assertEquals("greet", prompt.name());
        assertEquals("Says hello.", prompt.description());
        assertEquals(
                List.of(
                        new Prompt.Input("who", "Whom to greet.", true),
                        new Prompt.Input("mood", "How it is done.", false)),
                prompt.inputs());
    }

    @Test
    void valuesTakeTheirPlaces() {
        assertEquals(
                new RenderedPrompt(
                        "Be kind.", "Greet Ann\nand Ann again.\n\nIn this mood:\nglad\n\nNow."),
                parse(GOOD).render(Map.of("who", "Ann", "mood", "glad")));
    }

    @Test
    void aParagraphWithoutItsOptionalInputIsLeftOut() {
        assertEquals(
                "Greet Ann\nand Ann again.\n\nNow.",
                parse(GOOD).render(Map.of("who", "Ann")).user());
        assertEquals(
                "the prompt greet was not given its input who",
                assertThrows(IllegalArgumentException.class, () -> parse(GOOD).render(Map.of()))
                        .getMessage());
    }

    @Test
    void windowsLineEndsAndAByteOrderMarkAreNoFault() {
        assertEquals(
                parse(GOOD).render(Map.of("who", "Ann")),
                parse("\uFEFF" + GOOD.replace("\n", "\r\n")).render(Map.of("who", "Ann")));
    }

    @Test
    void theHashIsOfTheBytes() {
        assertEquals(
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                Sha256.of("abc".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void inputsMustBeDeclaredKnownUsedAndComplete() {
        assertRefused(
                "prompts/greet.md:15: {{whom}} is not declared in the inputs above",
                "Greet \\{\\{who}}",
                "Greet {{whom}}");
        assertRefused(
                "prompts/greet.md:6: no input is called \"mode\"; this prompt is given: who,"
                        + " day (optional), mood (optional)",
                "- mood",
                "- mode");
        assertRefused(
                "prompts/greet.md:6: the body does not use this input: {{day}} is nowhere",
                "  - mood",
                "  - day (optional): Of the week.\n  - mood");
        assertRefused(
                "prompts/greet.md:4: the input \"who\" is missing",
                "  - who: Whom to greet.\n",
                "");
        assertRefused("prompts/greet.md:6: a second input \"who\"", "mood \\(optional\\)", "who");
        assertRefused(
                "prompts/greet.md:6: the input \"mood\" is not always given: it needs (optional)",
                " \\(optional\\)",
                "");
        assertRefused(
                "prompts/greet.md:5: the input \"who\" is always given: it needs no (optional)",
                "who:",
                "who (optional):");
    }

    @Test
    void frontMatterIsExact() {
        assertRefused(
                "prompts/greet.md:1: a prompt begins with a line \"---\" and its front matter", "");
        assertRefused(
                "prompts/greet.md:1: the front matter has no end, a second line \"---\"",
                "(?s)\n---\n.*",
                "");
        assertRefused(
                "prompts/greet.md:2: the name is \"great\", and must be that of the file: \"greet\"",
                "greet",
                "great");
        assertRefused(
                "prompts/greet.md:3: not a line of front matter, which has [description, inputs,"
                        + " name]: \"model: gpt\"",
                "description.*",
                "model: gpt");
        assertRefused(
                "prompts/greet.md:6: the front matter above has no \"description:\"",
                "description.*\n",
                "");
        assertRefused("prompts/greet.md:3: \"description:\" has no value", "Says hello.", "");
        assertRefused("prompts/greet.md:3: a second \"name:\"", "description", "name");
        assertRefused(
                "prompts/greet.md:5: not an input, as \"  - question: What is asked.\" or"
                        + " \"  - conversation (optional): What was said before.\": \"- Who: x\"",
                "who: Whom to greet.",
                "Who: x");
        assertRefused(
                "prompts/greet.md:4: the inputs stand below, one a line:"
                        + " \"  - question: What is asked.\"",
                "inputs:",
                "inputs: who");
    }

    @Test
    void theBodyHasTwoParts() {
        String noPart =
                "the body has no line \"%s\"; its parts are \"# System\" and then \"# User\"";
        assertRefused("prompts/greet.md:21: " + noPart.formatted("# User"), "# User", "# Human");
        assertRefused("prompts/greet.md:21: " + noPart.formatted("# System"), "# System", "");
        assertRefused(
                "prompts/greet.md:8: stands in no part: the body begins with \"# System\"",
                "\n\n# System",
                "\nHello\n# System");
        assertRefused("prompts/greet.md:11: a second \"# System\"", "Be kind.", "# System");
        assertRefused("prompts/greet.md:21: a second \"# User\"", "Now.", "# User");
        assertRefused("prompts/greet.md:9: the part \"# System\" is empty", "Be kind.", "");
    }

    @Test
    void twoBracesAreAlwaysAPlace() {
        String place = "\"{{\" begins a place for an input, as {{question}}; here stands: ";
        assertRefused("prompts/greet.md:11: " + place + "{{}} kind.", "Be kind", "{{}} kind");
        assertRefused("prompts/greet.md:11: " + place + "{{who", "Be kind.", "{{who");
        assertRefused("prompts/greet.md:11: " + place + "{{#if who}}", "Be kind.", "{{#if who}}");
    }

    @Test
    void longOrBrokenFilesAreRefused() {
        assertRefused(
                "prompts/greet.md: is longer than 65536 bytes, the most a prompt has",
                GOOD + "x".repeat(PromptFile.MAX_BYTES));
        byte[] latin = GOOD.replace("kind", "k\u00EFnd").getBytes(StandardCharsets.ISO_8859_1);
        PromptUnusableException refused =
                assertThrows(
                        PromptUnusableException.class,
                        () -> PromptFile.parse("prompts/greet.md", latin, "greet", GIVEN));
        assertEquals("prompts/greet.md: is not in UTF-8", refused.getMessage());
        assertFalse(refused.isTransient());
    }
}
