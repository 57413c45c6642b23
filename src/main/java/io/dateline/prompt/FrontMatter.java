package io.dateline.prompt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The declarations at the head of a prompt's file.
final class FrontMatter {

    private static final String BORDER = "---";
    private static final Set<String> KEYS = new TreeSet<>(Set.of("name", "description", "inputs"));

    private static final Pattern KEY = Pattern.compile("([A-Za-z_-]+):(?: +(.*))?");
    private static final Pattern INPUT =
            Pattern.compile("\\s*- ([a-z][a-z-]*)( \\(optional\\))?: +(.+)");

    private final String file;
    private final Prompt.Given given;

    private final Map<String, String> values = new HashMap<>();
    private final List<Prompt.Input> inputs = new ArrayList<>();

    /// The lines that keys and inputs are declared in, counted from 1.
    private final Map<String, Integer> keyLines = new HashMap<>();

    private final Map<String, Integer> inputLines = new HashMap<>();
    private int end;

    private FrontMatter(String file, Prompt.Given given) {
        this.file = file;
        this.given = given;
    }

    /// @throws PromptUnusableException when it is not that of a prompt of this name with these
    ///     inputs
    static FrontMatter parse(String file, List<String> lines, String name, Prompt.Given given) {
        FrontMatter front = new FrontMatter(file, given);
        front.read(lines);
        if (!front.value("name").equals(name)) {
            throw front.failure(
                    front.line("name"),
                    "the name is \"%s\", and must be that of the file: \"%s\""
                            .formatted(front.value("name"), name));
        }
        front.requireInputs();
        return front;
    }

    String description() {
        return value("description");
    }

    List<Prompt.Input> inputs() {
        return List.copyOf(inputs);
    }

    /// How many lines of the file it takes.
    int end() {
        return end;
    }

    /// @param places where the body names inputs
    /// @throws PromptUnusableException when one of them is not declared, or an input not used
    void check(List<Template.Place> places) {
        Set<String> used = new HashSet<>();
        for (Template.Place place : places) {
            if (!inputLines.containsKey(place.input())) {
                throw failure(
                        place.line(),
                        "{{" + place.input() + "}} is not declared in the inputs above");
            }
            used.add(place.input());
        }
        for (Prompt.Input input : inputs) {
            if (!used.contains(input.name())) {
                throw failure(
                        inputLine(input),
                        "the body does not use this input: {{" + input.name() + "}} is nowhere");
            }
        }
    }

    private void read(List<String> lines) {
        if (lines.isEmpty() || !lines.getFirst().equals(BORDER)) {
            throw failure(1, "a prompt begins with a line \"---\" and its front matter");
        }
        end = lines.subList(1, lines.size()).indexOf(BORDER) + 2;
        if (end == 1) {
            throw failure(1, "the front matter has no end, a second line \"---\"");
        }
        String key = "";
        for (int number = 2; number < end; number++) {
            String line = lines.get(number - 1);
            if (key.equals("inputs") && line.strip().startsWith("-")) {
                input(line, number);
            } else if (!line.isBlank()) {
                key = key(line, number);
            }
        }
        for (String required : KEYS) {
            if (!values.containsKey(required)) {
                throw failure(end, "the front matter above has no \"" + required + ":\"");
            }
        }
    }

    private String key(String line, int number) {
        Matcher matcher = KEY.matcher(line);
        if (!matcher.matches() || !KEYS.contains(matcher.group(1))) {
            throw failure(
                    number, "not a line of front matter, which has " + KEYS + ": \"" + line + "\"");
        }
        String key = matcher.group(1);
        String value = matcher.group(2) == null ? "" : matcher.group(2).strip();
        if (key.equals("inputs") != value.isEmpty()) {
            throw failure(
                    number,
                    key.equals("inputs")
                            ? "the inputs stand below, one a line: \"  - question: What is asked.\""
                            : "\"" + key + ":\" has no value");
        }
        if (values.put(key, value) != null) {
            throw failure(number, "a second \"" + key + ":\"");
        }
        keyLines.put(key, number);
        return key;
    }

    private void input(String line, int number) {
        Matcher matcher = INPUT.matcher(line);
        if (!matcher.matches()) {
            throw failure(
                    number,
                    "not an input, as \"  - question: What is asked.\" or"
                            + " \"  - conversation (optional): What was said before.\": \""
                            + line.strip()
                            + "\"");
        }
        Prompt.Input input =
                new Prompt.Input(
                        matcher.group(1), matcher.group(3).strip(), matcher.group(2) == null);
        if (!given.has(input.name())) {
            throw failure(
                    number,
                    "no input is called \"" + input.name() + "\"; this prompt is given: " + given);
        }
        if (input.required() != given.required().contains(input.name())) {
            throw failure(
                    number,
                    "the input \"%s\" is %s"
                            .formatted(
                                    input.name(),
                                    input.required()
                                            ? "not always given: it needs (optional)"
                                            : "always given: it needs no (optional)"));
        }
        if (inputLines.put(input.name(), number) != null) {
            throw failure(number, "a second input \"" + input.name() + "\"");
        }
        inputs.add(input);
    }

    private void requireInputs() {
        for (String name : new TreeSet<>(given.required())) {
            if (!inputLines.containsKey(name)) {
                throw failure(line("inputs"), "the input \"" + name + "\" is missing");
            }
        }
    }

    private String value(String key) {
        return values.getOrDefault(key, "");
    }

    private int line(String key) {
        return keyLines.getOrDefault(key, 1);
    }

    private int inputLine(Prompt.Input input) {
        return inputLines.getOrDefault(input.name(), 1);
    }

    private PromptUnusableException failure(int line, String why) {
        return new PromptUnusableException(file, line, why);
    }
}
