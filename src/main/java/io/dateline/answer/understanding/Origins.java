package io.dateline.answer.understanding;

import io.dateline.article.ArticleCollection;
import io.dateline.article.ArticleFilter;
import io.dateline.article.ArticleMetadata.Field;
import io.dateline.article.NamedCount;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// Finds out which author or source of a collection a name means.
public final class Origins {

    /// Words that people add to a name, or leave out.
    private static final Set<String> NO_NAME =
            Set.of(
                    "the",
                    "a",
                    "an",
                    "our",
                    "your",
                    "desk",
                    "section",
                    "pages",
                    "page",
                    "team",
                    "department",
                    "newspaper",
                    "paper",
                    "of",
                    "and");

    private static final int MOST_NEAR = 3;

    /// How much longer one form of a word may be than another, as `sports` than `sport`.
    private static final int ENDING = 2;

    private final ArticleCollection articles;

    public Origins(ArticleCollection articles) {
        this.articles = articles;
    }

    /// Who is meant.
    ///
    /// @param field [Field#BYLINE] for authors, [Field#SOURCE] for sources
    /// @param names what a filter of that field takes; empty where nobody of that name is known
    public record Origin(Field field, List<String> names) {
        public Origin {
            names = List.copyOf(names);
        }
    }

    /// Who is meant by articles "by" somebody: an author, or a source.
    public Origin author(String name) {
        Origin author = new Origin(Field.BYLINE, authors(name));
        if (!author.names().isEmpty()) {
            return author;
        }
        Origin source = new Origin(Field.SOURCE, sources(name));
        return source.names().isEmpty() ? author : source;
    }

    /// Who is meant by articles "from" somebody: a source, or an author.
    public Origin source(String name) {
        Origin source = new Origin(Field.SOURCE, sources(name));
        if (!source.names().isEmpty()) {
            return source;
        }
        Origin author = new Origin(Field.BYLINE, authors(name));
        return author.names().isEmpty() ? source : author;
    }

    private List<String> authors(String name) {
        String bare = bare(name);
        for (String one : List.of(name, bare)) {
            ArticleFilter by = ArticleFilter.NONE.withByline(one);
            if (articles.list(null, by, null, 1).total() > 0) {
                return List.of(one);
            }
        }
        return loosely(bare, articles.authors(ArticleFilter.NONE));
    }

    private List<String> sources(String name) {
        List<NamedCount> all = articles.sources(ArticleFilter.NONE);
        String bare = bare(name);
        List<String> exact =
                all.stream()
                        .map(NamedCount::name)
                        .filter(one -> bare(one).equalsIgnoreCase(bare))
                        .toList();
        return exact.isEmpty() ? loosely(bare, all) : exact;
    }

    private static String bare(String name) {
        String bare = name.strip().replaceFirst("(?i)^(?:the|our|your) ", "").strip();
        return bare.isEmpty() ? name : bare;
    }

    /// Those whose name has all words of `name`.
    private static List<String> loosely(String name, List<NamedCount> all) {
        List<String> wanted = words(name).filter(word -> !NO_NAME.contains(word)).toList();
        if (wanted.isEmpty()) {
            return List.of();
        }
        return all.stream()
                .map(NamedCount::name)
                .filter(one -> hasAll(words(one).toList(), wanted))
                .toList();
    }

    private static boolean hasAll(List<String> words, List<String> wanted) {
        return wanted.stream()
                .allMatch(one -> words.stream().anyMatch(word -> isSameWord(word, one)));
    }

    private static boolean isSameWord(String one, String other) {
        String shorter = one.length() < other.length() ? one : other;
        String longer = one.length() < other.length() ? other : one;
        return longer.equals(shorter)
                || (shorter.length() > ENDING + 1
                        && longer.length() - shorter.length() <= ENDING
                        && longer.startsWith(shorter));
    }

    private static Stream<String> words(String name) {
        return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty());
    }

    /// Authors and sources that may have been meant by a name that nobody has, the likeliest
    /// first.
    public List<String> near(String name) {
        List<String> wanted = words(name).filter(word -> !NO_NAME.contains(word)).toList();
        return Stream.concat(
                        articles.authors(ArticleFilter.NONE).stream(),
                        articles.sources(ArticleFilter.NONE).stream())
                .map(NamedCount::name)
                .filter(one -> words(one).anyMatch(word -> isNearAny(word, wanted)))
                .distinct()
                .limit(MOST_NEAR)
                .toList();
    }

    private static boolean isNearAny(String word, List<String> wanted) {
        return word.length() > 2
                && wanted.stream()
                        .anyMatch(
                                one ->
                                        isSameWord(one, word)
                                                || (one.length() > 3 && distance(one, word) <= 2));
    }

    /// How many letters must be put in, left out or changed to make one of the other.
    private static int distance(String one, String other) {
        int[] before = new int[other.length() + 1];
        Arrays.setAll(before, i -> i);
        for (int i = 1; i <= one.length(); i++) {
            int[] now = new int[other.length() + 1];
            now[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                now[j] = Math.min(Math.min(now[j - 1], before[j]) + 1, before[j - 1] + changed);
            }
            before = now;
        }
        return before[other.length()];
    }
}
