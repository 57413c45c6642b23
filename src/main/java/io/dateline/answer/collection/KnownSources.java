package io.dateline.answer.collection;

import io.dateline.answer.Answer;
import io.dateline.answer.AnswerEvent;
import io.dateline.answer.Answerer;
import io.dateline.answer.Question;
import io.dateline.article.ArticleCollection;
import io.dateline.article.ArticleFilter;
import io.dateline.article.DateRange;
import io.dateline.article.NamedCount;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Says with the answer which of the sources that a question is narrowed to no article is from, and
/// what the nearest is called.
public final class KnownSources implements Answerer {

    /// Only so much of a name is compared, which takes time that grows with its square.
    private static final int MOST_COMPARED = 100;

    private final Answerer answerer;
    private final ArticleCollection articles;

    public KnownSources(Answerer answerer, ArticleCollection articles) {
        this.answerer = answerer;
        this.articles = articles;
    }

    @Override
    public void answer(Question question, Consumer<AnswerEvent> listener) {
        Optional<String> found = note(question.filter(), articles::sources);
        if (found.isEmpty()) {
            answerer.answer(question, listener);
            return;
        }
        String note = found.get();
        answerer.answer(
                question,
                event ->
                        listener.accept(
                                event instanceof AnswerEvent.Done(Answer answer)
                                        ? new AnswerEvent.Done(answer.withNote(note))
                                        : event));
    }

    /// Which sources of `filter` no article is from, and what the nearest is called; empty where
    /// all are known.
    ///
    /// @param sources of the articles that pass a filter
    public static Optional<String> note(
            ArticleFilter filter, Function<ArticleFilter, List<NamedCount>> sources) {
        String note =
                filter.sources().stream()
                        .filter(source -> !isKnown(source, sources))
                        .map(source -> note(source, sources.apply(ArticleFilter.NONE)))
                        .collect(Collectors.joining(" "));
        return note.isEmpty() ? Optional.empty() : Optional.of(note);
    }

    private static boolean isKnown(
            String source, Function<ArticleFilter, List<NamedCount>> sources) {
        return !sources.apply(new ArticleFilter(DateRange.ALL, false, List.of(source), null))
                .isEmpty();
    }

    private static String note(String source, List<NamedCount> all) {
        return "No article is from “"
                + source
                + "”."
                + all.stream()
                        .map(NamedCount::name)
                        .min(Comparator.comparingDouble(name -> distance(source, name)))
                        .map(name -> " The nearest source is “" + name + "”.")
                        .orElse("");
    }

    /// From 0 for the same name to 2: one less the share of words in common, and the share of
    /// letters that differ.
    private static double distance(String one, String other) {
        String first = compared(one);
        String second = compared(other);
        Set<String> words = new HashSet<>(Arrays.asList(first.split(" ")));
        Set<String> common = new HashSet<>(Arrays.asList(second.split(" ")));
        common.retainAll(words);
        double edits = edits(first, second);
        return 1
                - (double) common.size() / words.size()
                + edits / Math.max(1, Math.max(first.length(), second.length()));
    }

    private static String compared(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
        return plain.substring(0, Math.min(plain.length(), MOST_COMPARED));
    }

    /// Levenshtein's distance.
    private static int edits(String one, String other) {
        int[] row = new int[other.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int substituted = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
