package io.dateline.conversation;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// How texts of conversations are compared with what is looked for: without regard to case.
final class SearchWords {

    /// More of them would be a text, not a search.
    private static final int MOST = 20;

    private SearchWords() {}

    /// `text` as it is searched in.
    static String of(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace('\0', ' ');
    }

    /// A pattern for `LIKE … ESCAPE '\'` for each word of `query`, the first [#MOST] of them.
    static List<String> patterns(String query) {
        return Arrays.stream(of(query).strip().split("\\s+", MOST + 1))
                .limit(MOST)
                .filter(word -> !word.isEmpty())
                .map(word -> "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .toList();
    }
}
