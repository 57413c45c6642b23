package io.dateline.prompt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// A prompt, as its file has it.
public final class Prompt {

    /// What a prompt says it needs.
    ///
    /// @param description one line
    /// @param required whether it is always given
    public record Input(String name, String description, boolean required) {}

    /// What a prompt is given when it is rendered.
    ///
    /// @param required always given
    /// @param optional given when there is something to give
    record Given(Set<String> required, Set<String> optional) {

        Given {
            required = Set.copyOf(required);
            optional = Set.copyOf(optional);
        }

        boolean has(String name) {
            return required.contains(name) || optional.contains(name);
        }

        /// The names in the order of the alphabet.
        @Override
        public String toString() {
            List<String> names = new ArrayList<>(new TreeSet<>(required));
            new TreeSet<>(optional).forEach(name -> names.add(name + " (optional)"));
            return String.join(", ", names);
        }
    }

    private final String name;
    private final String description;
    private final List<Input> inputs;
    private final Template system;
    private final Template user;
    private final String sha256;

    Prompt(
            String name,
            String description,
            List<Input> inputs,
            Template system,
            Template user,
            String sha256) {
        this.name = name;
        this.description = description;
        this.inputs = List.copyOf(inputs);
        this.system = system;
        this.user = user;
        this.sha256 = sha256;
    }

    /// Its file's name without `.md`.
    public String name() {
        return name;
    }

    /// What it is for, in one line.
    public String description() {
        return description;
    }

    public List<Input> inputs() {
        return inputs;
    }

    /// Of the file's bytes, in lower-case hexadecimal: which text wrote an answer.
    public String sha256() {
        return sha256;
    }

    /// Where the text names inputs.
    List<Template.Place> places() {
        return Stream.of(system, user).flatMap(part -> part.places().stream()).toList();
    }

    /// @param values by input; those that the file does not use are left alone
    /// @throws IllegalArgumentException when an input that it must have is missing
    RenderedPrompt render(Map<String, String> values) {
        for (Input input : inputs) {
            if (input.required() && !values.containsKey(input.name())) {
                throw new IllegalArgumentException(
                        "the prompt " + name + " was not given its input " + input.name());
            }
        }
        return new RenderedPrompt(system.render(values), user.render(values));
    }
}
