package io.dateline.answer.support.slip.sentence;

import java.util.Set;

/// The names of months and of days, in small letters.
public final class DateWords {

    public static final Set<String> MONTHS =
            Vocabulary.of(
                    """
                    january february march april may june july august september october november
                    december
                    """);

    public static final Set<String> DAYS =
            Vocabulary.of("monday tuesday wednesday thursday friday saturday sunday");

    private DateWords() {}
}
