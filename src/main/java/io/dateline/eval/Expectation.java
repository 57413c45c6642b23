package io.dateline.eval;

import io.dateline.answer.Answer;
import io.dateline.answer.Form;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/// What a person who asks would want to get, beside the words of a short answer.
///
/// @param form the kind of answer; `null` where the set does not tell
/// @param says of each group of words one at least is in the text of a fit answer, whatever the
///     case of letters
/// @param never words that are not in it
public record Expectation(@Nullable Form form, List<List<String>> says, List<String> never) {

    /// Of sets that do not tell.
    public static final Expectation NONE = new Expectation(null, List.of(), List.of());

    public Expectation {
        says = says.stream().map(List::copyOf).toList();
        never = List.copyOf(never);
        if (says.stream().anyMatch(List::isEmpty)) {
            throw new IllegalArgumentException("a group of words has none: " + says);
        }
    }

    /// Whether the set tells what is expected.
    boolean isTold() {
        return form != null || !says.isEmpty() || !never.isEmpty();
    }

    /// Whether `answer` says all that it should, and nothing that it should not.
    boolean isMetBy(Answer answer) {
        String text = folded(answer.text());
        return says.stream().allMatch(group -> hasAny(text, group)) && !hasAny(text, never);
    }

    private static boolean hasAny(String text, Collection<String> words) {
        return words.stream().map(Expectation::folded).anyMatch(text::contains);
    }

    /// Markers, signs and the case of letters tell nothing.
    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("\\[\\d++\\]", " ")
                .replace('’', '\'')
                .replaceAll("[“”\"]", "")
                .replaceAll("\\s++", " ");
    }
}
