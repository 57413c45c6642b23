package io.dateline.answer.extractive;

import io.dateline.model.text.Terms;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The terms of a text in which an irregular verb is one, in whatever tense: who `met` did `meet`.
final class ActTerms {

    private static final List<String> IRREGULAR =
            List.of(
                    "meet met",
                    "win won",
                    "buy bought",
                    "sell sold",
                    "send sent",
                    "spend spent",
                    "lose lost",
                    "leave left",
                    "hold held",
                    "keep kept",
                    "build built",
                    "lead led",
                    "pay paid",
                    "tell told",
                    "find found",
                    "think thought",
                    "bring brought",
                    "teach taught",
                    "catch caught",
                    "fight fought",
                    "seek sought",
                    "sit sat",
                    "stand stood",
                    "understand understood",
                    "make made",
                    "take took taken",
                    "give gave given",
                    "come came",
                    "become became",
                    "go went gone",
                    "see saw seen",
                    "know knew known",
                    "grow grew grown",
                    "fly flew flown",
                    "draw drew drawn",
                    "throw threw thrown",
                    "show shown",
                    "speak spoke spoken",
                    "break broke broken",
                    "choose chose chosen",
                    "steal stole stolen",
                    "write wrote written",
                    "drive drove driven",
                    "rise rose risen",
                    "fall fell fallen",
                    "begin began begun",
                    "sing sang sung",
                    "sink sank sunk",
                    "swim swam swum",
                    "run ran",
                    "get got",
                    "feel felt",
                    "lend lent",
                    "beat beaten",
                    "bear bore born",
                    "wear wore worn",
                    "shoot shot",
                    "strike struck",
                    "hear heard",
                    "lay laid",
                    "sleep slept",
                    "sweep swept",
                    "flee fled",
                    "forbid forbade forbidden",
                    "hide hid hidden",
                    "forget forgot forgotten",
                    "eat ate eaten",
                    "drink drank drunk",
                    "sue sued",
                    "die dead death",
                    "marry marriage",
                    "resign resignation",
                    "arrive arrival");

    private static final Map<String, String> BASES = bases();

    private ActTerms() {}

    static Set<String> of(String text) {
        return Terms.of(text).stream()
                .map(term -> BASES.getOrDefault(term, term))
                .collect(Collectors.toSet());
    }

    private static Map<String, String> bases() {
        Map<String, String> bases = new HashMap<>();
        for (String line : IRREGULAR) {
            List<String> forms = List.copyOf(Terms.of(line.replace(' ', ',')));
            forms.forEach(form -> bases.put(form, forms.getFirst()));
        }
        return Map.copyOf(bases);
    }
}
