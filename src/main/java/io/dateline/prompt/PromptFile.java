package io.dateline.prompt;

import io.dateline.article.Sha256;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Reads a prompt's file, and refuses what is wrong in it.
final class PromptFile {

    /// Several times the longest prompt here, and less than an article put there by mistake.
    static final int MAX_BYTES = 65_536;

    private static final String SYSTEM = "# System";
    private static final String USER = "# User";

    private final String file;
    private final List<String> lines;

    private PromptFile(String file, List<String> lines) {
        this.file = file;
        this.lines = lines;
    }

    /// @param file named in errors
    /// @param name what the prompt is called
    /// @param given what it is given when it is rendered
    /// @throws PromptUnusableException when anything is wrong in it
    static Prompt parse(String file, byte[] bytes, String name, Prompt.Given given) {
        if (bytes.length > MAX_BYTES) {
            throw new PromptUnusableException(
                    file, "is longer than " + MAX_BYTES + " bytes, the most a prompt has");
        }
        List<String> lines = decoded(file, bytes).lines().map(String::stripTrailing).toList();
        FrontMatter front = FrontMatter.parse(file, lines, name, given);
        PromptFile body = new PromptFile(file, lines);
        int system = body.heading(SYSTEM, front.end());
        int user = body.heading(USER, system);
        body.requireNothing(front.end(), system - 1);
        body.requireNoSecond(SYSTEM, system);
        body.requireNoSecond(USER, user);
        Prompt prompt =
                new Prompt(
                        name,
                        front.description(),
                        front.inputs(),
                        body.part(system, user - 1),
                        body.part(user, lines.size()),
                        Sha256.of(bytes));
        front.check(prompt.places());
        return prompt;
    }

    private static String decoded(String file, byte[] bytes) {
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new PromptUnusableException(file, "is not in UTF-8", e);
        }
    }

    /// The number of lines up to and with `heading`, looked for behind the first `from` lines.
    private int heading(String heading, int from) {
        int found = lines.subList(from, lines.size()).indexOf(heading);
        if (found < 0) {
            throw new PromptUnusableException(
                    file,
                    lines.size(),
                    "the body has no line \"%s\"; its parts are \"%s\" and then \"%s\""
                            .formatted(heading, SYSTEM, USER));
        }
        return from + found + 1;
    }

    private void requireNothing(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!lines.get(i).isBlank()) {
                throw new PromptUnusableException(
                        file, i + 1, "stands in no part: the body begins with \"" + SYSTEM + "\"");
            }
        }
    }

    private void requireNoSecond(String heading, int first) {
        int second = lines.subList(first, lines.size()).indexOf(heading);
        if (second >= 0) {
            throw new PromptUnusableException(
                    file, first + second + 1, "a second \"" + heading + "\"");
        }
    }

    private Template part(int from, int to) {
        Template part = Template.parse(file, lines.subList(from, to), from + 1);
        if (part.paragraphs().isEmpty()) {
            throw new PromptUnusableException(
                    file, from, "the part \"" + lines.get(from - 1) + "\" is empty");
        }
        return part;
    }
}
