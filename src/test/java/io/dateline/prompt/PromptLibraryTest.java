package io.dateline.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.answer.AnswerDraft;
import io.dateline.answer.generative.Refusal;
import io.dateline.article.Sha256;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

class PromptLibraryTest {

    private static final Path BUNDLED = Path.of("prompts");

    @TempDir Path folder;

    private void assertRefused(String message) {
        assertEquals(
                message,
                assertThrows(PromptUnusableException.class, () -> PromptLibrary.load(folder))
                        .getMessage());
    }

    @Test
    void thePromptsOfTheJarAreThoseOfTheRepository() throws IOException {
        PromptLibrary library = PromptLibrary.load(null);
        assertEquals(
                List.of(
                        "answer",
                        "answer-short",
                        "standalone-question",
                        "suggested-questions",
                        "title",
                        "verify"),
                library.prompts().stream().map(Prompt::name).toList());
        for (Prompt prompt : library.prompts()) {
            byte[] bytes = Files.readAllBytes(BUNDLED.resolve(prompt.name() + ".md"));
            assertEquals(Sha256.of(bytes), prompt.sha256());
        }
        assertEquals(List.of(), library.overridden());
    }

    @Test
    void oneOfOnesOwnWins() throws IOException {
        String own =
                Files.readString(BUNDLED.resolve("answer.md")).replace("Today is", "Now it is");
        Files.writeString(folder.resolve("answer.md"), own);
        Files.writeString(folder.resolve(".gitignore"), "x");
        PromptLibrary library = PromptLibrary.load(folder);
        assertEquals(List.of("answer.md"), library.overridden());
        assertNotEquals(
                PromptLibrary.load(null).answer().prompt().sha256(),
                library.answer().prompt().sha256());
        assertTrue(
                library.answer()
                        .render("Who?", LocalDate.of(2026, 11, 24), "P", "", "")
                        .user()
                        .startsWith("Now it is Tuesday, 2026-11-24."));
        assertEquals(
                PromptLibrary.load(null).verify().prompt().sha256(),
                library.verify().prompt().sha256());
    }

    @Test
    void oneOfOnesOwnMayLeaveOutWhatIsOptional() throws IOException {
        String own =
                Files.readString(BUNDLED.resolve("answer.md"))
                        .replaceFirst("  - conversation.*\n", "")
                        .replaceFirst("  - form.*\n", "")
                        .replace("{{conversation}}", "")
                        .replace("{{form}}", "");
        Files.writeString(folder.resolve("answer.md"), own);
        assertEquals(3, PromptLibrary.load(folder).answer().prompt().inputs().size());
    }

    @Test
    void aWrongOneIsNamedWithFileAndLine() throws IOException {
        Path file = folder.resolve("standalone-question.md");
        String own = Files.readString(BUNDLED.resolve("standalone-question.md"));
        Files.writeString(file, own.replace("{{conversation}}", "{{turns}}"));
        long line = own.lines().takeWhile(text -> !text.equals("{{conversation}}")).count() + 1;
        assertRefused(file + ":" + line + ": {{turns}} is not declared in the inputs above");
    }

    @Test
    void aFileThatIsNoPromptIsRefused() throws IOException {
        String known =
                " is no prompt; the prompts are answer.md, answer-short.md, standalone-question.md,"
                        + " suggested-questions.md, title.md, verify.md";
        Path file = Files.writeString(folder.resolve("anwser.md"), "x");
        assertRefused(file + ":" + known);
        Files.delete(file);
        Path text = Files.writeString(folder.resolve("answer.txt"), "x");
        assertRefused(text + ":" + known);
        Files.delete(text);
        Path directory = Files.createDirectory(folder.resolve("answer.md"));
        assertRefused(directory + ":" + known);
    }

    @Test
    void aFolderThatIsNoneIsRefused() {
        folder = folder.resolve("missing");
        assertRefused(folder + ": is not a folder of prompts");
    }

    @Test
    void theAnswerPromptAsksForWhatIsRecognisedAsARefusal() {
        String system =
                PromptLibrary.load(null)
                        .answer()
                        .render("Who?", LocalDate.of(2026, 11, 24), "P", "", "")
                        .system();
        assertTrue(system.contains('"' + AnswerDraft.REFUSAL + '"'), system);
        assertTrue(system.contains('"' + Refusal.TOKEN + " en\""), system);
    }
}
