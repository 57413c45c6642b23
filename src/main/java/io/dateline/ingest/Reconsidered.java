package io.dateline.ingest;

import io.dateline.article.Article;
import io.dateline.article.ArticleMetadata;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What would become of a stored article if its original were taken in today.
///
/// @param id of the stored article
/// @param fields that would be another: `id`, `title`, `source`, `url`, `byline`, `publishedAt`,
///     `language`, `section`, `captions`
/// @param lost the words of its text that would go, each as often as it does, in order
/// @param gained those that would come
public record Reconsidered(String id, List<Field> fields, List<String> lost, List<String> gained) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    /// A field and its values, `null` where it has none.
    public record Field(String name, @Nullable String stored, @Nullable String now) {}

    public Reconsidered {
        fields = List.copyOf(fields);
        lost = List.copyOf(lost);
        gained = List.copyOf(gained);
    }

    /// @param now what the original gives today
    public static Reconsidered of(Article stored, Article now) {
        List<String> before = words(stored);
        List<String> after = words(now);
        return new Reconsidered(
                stored.id(), fields(stored, now), without(before, after), without(after, before));
    }

    /// Whether nothing would change.
    public boolean isSame() {
        return fields.isEmpty() && lost.isEmpty() && gained.isEmpty();
    }

    /// Whether most of the words of `stored`, which this is of, would stay.
    public boolean isMostlySame(Article stored) {
        return (lost.size() + gained.size()) * 2 <= words(stored).size();
    }

    private static List<Field> fields(Article before, Article after) {
        ArticleMetadata stored = before.metadata();
        ArticleMetadata now = after.metadata();
        List<Field> fields = new ArrayList<>();
        add(fields, "id", stored.id(), now.id());
        add(fields, "title", stored.title(), now.title());
        add(fields, "source", stored.source(), now.source());
        add(fields, "url", stored.url(), now.url());
        add(fields, "byline", stored.byline(), now.byline());
        add(
                fields,
                "publishedAt",
                stored.field(ArticleMetadata.Field.PUBLISHED_AT),
                now.field(ArticleMetadata.Field.PUBLISHED_AT));
        add(fields, "language", stored.language(), now.language());
        add(fields, "section", stored.section(), now.section());
        add(fields, "captions", joined(before.captions()), joined(after.captions()));
        return fields;
    }

    private static @Nullable String joined(List<String> captions) {
        return captions.isEmpty() ? null : String.join(" / ", captions);
    }

    private static void add(
            List<Field> fields, String name, @Nullable String stored, @Nullable String now) {
        if (!Objects.equals(stored, now)) {
            fields.add(new Field(name, stored, now));
        }
    }

    private static List<String> words(Article article) {
        return WORD.matcher(article.text()).results().map(MatchResult::group).toList();
    }

    /// The words of one text that the other has not as often.
    private static List<String> without(List<String> words, List<String> others) {
        Map<String, Integer> left = new HashMap<>();
        others.forEach(word -> left.merge(word, 1, Integer::sum));
        return words.stream().filter(word -> left.merge(word, -1, Integer::sum) < 0).toList();
    }
}
