package io.dateline.answer;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Locale;

/// What kind of answer a question wants.
public enum Form {
    /// A name, a number, a date: a few words in a sentence.
    FACT,
    /// Whether something is so: the sentence that tells, from which the reader of it concludes.
    YESNO,
    /// How or why something came about: sentences that belong together.
    EXPLANATION,
    /// Something about the articles themselves, which what is known of them answers.
    COLLECTION;

    /// The name in JSON.
    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
