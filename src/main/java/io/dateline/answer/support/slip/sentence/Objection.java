package io.dateline.answer.support.slip.sentence;

import io.dateline.answer.support.slip.sentence.Names.Name;

/// What is said to people of a claim that does not say what is cited for it.
public final class Objection {

    private Objection() {}

    /// The cited words have one word in the place of another.
    public static String instead(String told, String claimed) {
        return "the cited words say “%s”, not “%s”".formatted(told, claimed);
    }

    /// The cited words say less.
    public static String only(String told) {
        return "the cited words only say “%s”".formatted(told);
    }

    /// The cited words say it of another.
    public static String of(Name other) {
        return "the cited words say this of " + other.text();
    }
}
