package io.dateline.answer.subject;

import io.dateline.article.TextSpan;
import io.dateline.model.text.Names;

import java.util.List;
import java.util.Locale;

/// A name in a text that may be a person's.
///
/// @param words of the name, without a title
/// @param place where it stands, likewise
/// @param title before it, `Mrs` for instance; empty where there is none
record PersonName(List<String> words, TextSpan place, String title) {

    PersonName {
        words = List.copyOf(words);
    }

    boolean isFull() {
        return words.size() > 1;
    }

    /// Whether both may name one person: `Ann Lee` and `Lee`, not `Ann Lee` and `Bob Lee`.
    boolean mayBe(PersonName other) {
        List<String> mine = folded(words);
        List<String> others = folded(other.words);
        return mine.containsAll(others) || others.containsAll(mine);
    }

    /// Whether a title tells that `pronoun` is not this person's.
    boolean isNot(String pronoun) {
        boolean female = pronoun.startsWith("s") || pronoun.equals("her") || pronoun.equals("hers");
        return switch (title.replace(".", "")) {
            case "Mr", "Sir", "Lord", "King", "Prince" -> female;
            case "Mrs", "Ms", "Miss", "Dame", "Lady", "Queen", "Princess" -> !female;
            default -> false;
        };
    }

    private static List<String> folded(List<String> words) {
        return words.stream()
                .map(word -> Names.withoutAccents(word).toLowerCase(Locale.ROOT))
                .toList();
    }
}
