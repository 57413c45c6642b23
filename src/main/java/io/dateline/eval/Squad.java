package io.dateline.eval;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// How [SQuAD](https://rajpurkar.github.io/SQuAD-explorer/) compares an answer with right ones: as
/// its `evaluate-v2.0.py` does, the best of all right answers counts. No words match nothing.
final class Squad {

    /// Python's `string.punctuation`, which the original removes: quotation marks and dashes
    /// outside ASCII stay.
    private static final Pattern PUNCTUATION = Pattern.compile("[!-/:-@\\[-`{-~]");

    private static final Pattern ARTICLES = Pattern.compile("(?U)\\b(a|an|the)\\b");

    private static final Pattern SPACE = Pattern.compile("(?U)\\s+");

    private Squad() {}

    /// Lower case, without punctuation and articles, with single spaces.
    static String normalise(String text) {
        String bare = PUNCTUATION.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
        String withoutArticles = ARTICLES.matcher(bare).replaceAll(" ");
        return SPACE.matcher(withoutArticles).replaceAll(" ").strip();
    }

    /// Whether `words` are one of `answers` once all are normalised.
    static boolean exactMatch(@Nullable String words, List<String> answers) {
        return words != null
                && answers.stream()
                        .map(Squad::normalise)
                        .anyMatch(answer -> answer.equals(normalise(words)));
    }

    /// Harmonic mean of precision and recall of the normalised words, from 0 to 1.
    static double f1(@Nullable String words, List<String> answers) {
        return words == null
                ? 0
                : answers.stream().mapToDouble(answer -> f1(words, answer)).max().orElse(0);
    }

    /// Whether one of `answers` stands in `quote`, as whole words, once all are normalised.
    static boolean holdsAnswer(String quote, List<String> answers) {
        String within = " " + normalise(quote) + " ";
        return answers.stream()
                .map(Squad::normalise)
                .anyMatch(answer -> !answer.isEmpty() && within.contains(" " + answer + " "));
    }

    private static double f1(String words, String answer) {
        List<String> said = tokens(words);
        List<String> right = tokens(answer);
        if (said.isEmpty() || right.isEmpty()) {
            return said.equals(right) ? 1 : 0;
        }
        int same = inCommon(said, right);
        return 2.0 * same / (said.size() + right.size());
    }

    private static int inCommon(List<String> said, List<String> right) {
        Map<String, Integer> left = new HashMap<>();
        right.forEach(token -> left.merge(token, 1, Integer::sum));
        int same = 0;
        for (String token : said) {
            if (left.merge(token, -1, Integer::sum) >= 0) {
                same++;
            }
        }
        return same;
    }

    private static List<String> tokens(String text) {
        String normalised = normalise(text);
        return normalised.isEmpty() ? List.of() : Arrays.asList(normalised.split(" "));
    }
}
