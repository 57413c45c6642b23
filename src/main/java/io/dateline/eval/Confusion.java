package io.dateline.eval;

import io.dateline.answer.Form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Which forms questions were taken for, beside the form that each has.
public final class Confusion {

    private final Map<Form, Map<Form, List<Examined>>> all = new EnumMap<>(Form.class);

    private Confusion() {}

    static Confusion of(List<Examined> examined) {
        Confusion confusion = new Confusion();
        for (Examined one : examined) {
            Form form = one.question().expected().form();
            if (form != null) {
                confusion
                        .all
                        .computeIfAbsent(form, _ -> new EnumMap<>(Form.class))
                        .computeIfAbsent(one.answer().form(), _ -> new ArrayList<>())
                        .add(one);
            }
        }
        return confusion;
    }

    /// The forms that questions have or were taken for; empty where none is known.
    public List<Form> forms() {
        return Arrays.stream(Form.values())
                .filter(
                        form ->
                                all.containsKey(form)
                                        || all.values().stream()
                                                .anyMatch(taken -> taken.containsKey(form)))
                .toList();
    }

    /// How many questions of the one form were taken for the other.
    public int count(Form form, Form taken) {
        return all.getOrDefault(form, Map.of()).getOrDefault(taken, List.of()).size();
    }

    /// How many of the questions of `form` got a fit answer, of those that tell.
    public int fit(Form form) {
        return (int) told(form).stream().filter(Examined::isFit).count();
    }

    /// How many questions of `form` tell what a fit answer is.
    public int judged(Form form) {
        return told(form).size();
    }

    private List<Examined> told(Form form) {
        return all.getOrDefault(form, Map.of()).values().stream()
                .flatMap(List::stream)
                .filter(Examined::tellsFit)
                .toList();
    }
}
