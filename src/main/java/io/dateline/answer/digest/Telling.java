package io.dateline.answer.digest;

import io.dateline.model.text.Words;
import io.dateline.retrieve.RankedPassage;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/// What a passage that was found tells, with its article's title.
///
/// @param terms of both
/// @param smallWords the words that its text has in small letters
record Telling(RankedPassage found, Set<String> terms, Set<String> smallWords) {

    static Telling of(RankedPassage found) {
        String text = found.passage().text();
        Set<String> terms = new HashSet<>(PlainTerms.of(found.passage().article().title()));
        terms.addAll(PlainTerms.of(text));
        return new Telling(
                found,
                terms,
                Words.all(PlainTerms.plain(text)).stream()
                        .filter(word -> Character.isLowerCase(word.codePointAt(0)))
                        .collect(Collectors.toSet()));
    }
}
