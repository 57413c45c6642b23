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
    /// Every one of several: a sentence for each.
    LIST,
    /// What there is about a topic: sentences of as many articles as bear on it.
    OVERVIEW,
    /// Two or more things beside each other: the sentence for each.
    COMPARISON,
    /// Something about the articles themselves, which what is known of them answers.
    COLLECTION,
    /// Nothing that an article could answer: a greeting, thanks, a call for help.
    TALK,
    /// Nothing that can be understood.
    NOISE,
    /// Something in a language that who answers does not read.
    LANGUAGE;

    /// Whether a few words of an article can be the answer; else whole sentences are.
    public boolean hasShortAnswer() {
        return switch (this) {
            case FACT, EXPLANATION, LIST, COLLECTION -> true;
            case YESNO, OVERVIEW, COMPARISON, TALK, NOISE, LANGUAGE -> false;
        };
    }

    /// Whether no article is asked for: what comes is a reply to what was said.
    public boolean isReply() {
        return switch (this) {
            case TALK, NOISE, LANGUAGE -> true;
            case FACT, YESNO, EXPLANATION, LIST, OVERVIEW, COMPARISON, COLLECTION -> false;
        };
    }

    /// The name in JSON.
    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
