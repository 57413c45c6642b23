package io.dateline.model.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.SequencedSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The words of a text: its runs of letters and digits, whatever signs stand around them.
public final class Words {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private Words() {}

    /// In small letters, none twice; in order.
    public static SequencedSet<String> of(String text) {
        return new LinkedHashSet<>(all(text.toLowerCase(Locale.ROOT)));
    }

    /// As they are written; in order.
    public static List<String> all(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }
}
