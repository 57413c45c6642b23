package io.dateline.prompt;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All prompts, checked: those in the jar, or a user's own copies of them.
public final class PromptLibrary {

    private static final String ENDING = ".md";

    private static final Map<String, Prompt.Given> KNOWN =
            new TreeMap<>(
                    Map.of(
                            AnswerPrompt.NAME, AnswerPrompt.INPUTS,
                            AnswerPrompt.SHORT_NAME, AnswerPrompt.INPUTS,
                            StandaloneQuestionPrompt.NAME, StandaloneQuestionPrompt.INPUTS,
                            VerifyPrompt.NAME, VerifyPrompt.INPUTS,
                            SuggestedQuestionsPrompt.NAME, SuggestedQuestionsPrompt.INPUTS,
                            TitlePrompt.NAME, TitlePrompt.INPUTS));

    private final Map<String, Prompt> prompts;
    private final List<String> overridden;

    private PromptLibrary(Map<String, Prompt> prompts, List<String> overridden) {
        this.prompts = prompts;
        this.overridden = List.copyOf(overridden);
    }

    /// @param ownFolder files in it take the place of those of the same name; names that begin with
    ///     a dot are left alone; `null` for none
    /// @throws PromptUnusableException when a prompt is wrong, or a file in the folder is none
    public static PromptLibrary load(@Nullable Path ownFolder) {
        Map<String, Path> own = ownFolder == null ? Map.of() : own(ownFolder);
        Map<String, Prompt> prompts = new TreeMap<>();
        KNOWN.forEach(
                (name, given) -> {
                    Path file = own.get(name);
                    String label = file == null ? "prompts/" + name + ENDING : file.toString();
                    byte[] bytes = file == null ? inJar(label) : inFolder(file);
                    prompts.put(name, PromptFile.parse(label, bytes, name, given));
                });
        return new PromptLibrary(
                prompts, own.keySet().stream().sorted().map(name -> name + ENDING).toList());
    }

    private static Map<String, Path> own(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new PromptUnusableException(folder.toString(), "is not a folder of prompts");
        }
        Map<String, Path> own = new TreeMap<>();
        for (Path file : files(folder)) {
            String name = name(file);
            if (!KNOWN.containsKey(name) || !Files.isRegularFile(file)) {
                throw new PromptUnusableException(
                        file.toString(), "is no prompt; the prompts are " + knownFiles());
            }
            own.put(name, file);
        }
        return own;
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return new ArrayList<>(
                    files.filter(file -> !file.getFileName().toString().startsWith("."))
                            .sorted()
                            .toList());
        } catch (IOException e) {
            throw new PromptUnusableException(folder.toString(), "cannot be read: " + e, e);
        }
    }

    /// Without the ending; what ends otherwise has no name of a prompt.
    private static String name(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : "";
    }

    private static String knownFiles() {
        return KNOWN.keySet().stream().map(name -> name + ENDING).collect(Collectors.joining(", "));
    }

    private static byte[] inJar(String file) {
        try (InputStream stream = PromptLibrary.class.getResourceAsStream("/" + file)) {
            if (stream == null) {
                throw new PromptUnusableException(file, "is missing, the jar is not whole");
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] inFolder(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            return stream.readNBytes(PromptFile.MAX_BYTES + 1);
        } catch (IOException e) {
            throw new PromptUnusableException(file.toString(), "cannot be read: " + e, e);
        }
    }

    /// Every prompt, in the order of their names.
    public List<Prompt> prompts() {
        return List.copyOf(prompts.values());
    }

    /// The names of the files that are the user's own, as `answer.md`.
    public List<String> overridden() {
        return overridden;
    }

    public AnswerPrompt answer() {
        return new AnswerPrompt(prompt(AnswerPrompt.NAME));
    }

    /// For a model with little room, which longer instructions would drown.
    public AnswerPrompt answerShort() {
        return new AnswerPrompt(prompt(AnswerPrompt.SHORT_NAME));
    }

    public StandaloneQuestionPrompt standaloneQuestion() {
        return new StandaloneQuestionPrompt(prompt(StandaloneQuestionPrompt.NAME));
    }

    public VerifyPrompt verify() {
        return new VerifyPrompt(prompt(VerifyPrompt.NAME));
    }

    public SuggestedQuestionsPrompt suggestedQuestions() {
        return new SuggestedQuestionsPrompt(prompt(SuggestedQuestionsPrompt.NAME));
    }

    public TitlePrompt title() {
        return new TitlePrompt(prompt(TitlePrompt.NAME));
    }

    private Prompt prompt(String name) {
        Prompt prompt = prompts.get(name);
        if (prompt == null) {
            throw new AssertionError("every known prompt is loaded, " + name + " is not");
        }
        return prompt;
    }
}
