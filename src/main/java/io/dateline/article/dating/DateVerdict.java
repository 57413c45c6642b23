package io.dateline.article.dating;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Locale;

/// What was made of a date that was found, and why.
public enum DateVerdict {
    CHOSEN("taken"),
    AGREES("says the same as the one taken"),
    OUTRANKED("a more reliable place says otherwise"),
    FUTURE("not taken: it lies in the future"),
    TOO_OLD("not taken: no article is from before 1600"),
    PLACEHOLDER("not taken: it is what programs write that know no date"),
    WRONG_WEEKDAY("in doubt: that day is another day of the week"),
    AMBIGUOUS("not taken: day and month could be taken for each other"),
    NO_YEAR("not taken: it names no year"),
    DOUBTFUL("not taken: it need not be the date of publication"),
    UNREADABLE("not understood");

    private final String words;

    DateVerdict(String words) {
        this.words = words;
    }

    /// The name in JSON, as `wrong-weekday`.
    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// For people.
    public String words() {
        return words;
    }
}
