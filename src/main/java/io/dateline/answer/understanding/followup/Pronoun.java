package io.dateline.answer.understanding.followup;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Set;

/// A word that stands for another: for what kind of thing, and how.
enum Pronoun {
    HE,
    SHE,
    IT,
    THEY,
    THERE,
    THEN,
    THAT;

    /// Those that a sentence can have as its subject.
    static final Set<String> SUBJECTS =
            Set.of(
                    "he", "she", "it", "they", "i", "you", "we", "there", "that", "this", "these",
                    "those");

    private static final Map<String, Pronoun> BY_WORD =
            Map.ofEntries(
                    Map.entry("he", HE),
                    Map.entry("him", HE),
                    Map.entry("his", HE),
                    Map.entry("she", SHE),
                    Map.entry("her", SHE),
                    Map.entry("hers", SHE),
                    Map.entry("it", IT),
                    Map.entry("its", IT),
                    Map.entry("they", THEY),
                    Map.entry("them", THEY),
                    Map.entry("their", THEY),
                    Map.entry("these", THEY),
                    Map.entry("those", THEY),
                    Map.entry("there", THERE),
                    Map.entry("then", THEN),
                    Map.entry("that", THAT),
                    Map.entry("this", THAT));

    /// What `bare` is; `null` where it stands for nothing.
    static @Nullable Pronoun of(String bare) {
        return BY_WORD.get(bare);
    }
}
