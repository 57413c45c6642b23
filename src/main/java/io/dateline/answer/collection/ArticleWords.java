package io.dateline.answer.collection;

import io.dateline.answer.understanding.DayWords;
import io.dateline.article.ArticleMetadata;
import io.dateline.article.ArticleMetadata.Field;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How answers name articles.
final class ArticleWords {

    private ArticleWords() {}

    static String title(ArticleMetadata article) {
        return "“" + article.title() + "”";
    }

    /// As ` (18 June 2023)`.
    static String dated(ArticleMetadata article) {
        return " (" + day(article) + ")";
    }

    /// As `“Ferry resumes” (Harbour Wire, 18 June 2023).`
    static String item(ArticleMetadata article) {
        return title(article)
                + Stream.of(Objects.requireNonNullElse(article.source(), "").strip(), day(article))
                        .filter(one -> !one.isEmpty())
                        .collect(Collectors.joining(", ", " (", ")."));
    }

    private static String day(ArticleMetadata article) {
        return article.publishedAt() == null ? "undated" : DayWords.of(article.publishedAt().day());
    }

    /// As `1 article` or `1,250 articles`.
    static String count(int articles) {
        return String.format(Locale.ENGLISH, "%,d", articles)
                + (articles == 1 ? " article" : " articles");
    }

    /// What `field` is of the article, which has it.
    static String sentence(ArticleMetadata article, Field field) {
        String value = Objects.requireNonNull(article.field(field));
        return switch (field) {
            case PUBLISHED_AT ->
                    title(article)
                            + " was published on "
                            + DayWords.of(Objects.requireNonNull(article.publishedAt()).day())
                            + ".";
            case BYLINE ->
                    title(article)
                            + " was written by "
                            + value.strip().replaceFirst("(?i)^by[:\\s]+(?=\\S)", "")
                            + ".";
            case TITLE -> "The title is " + title(article) + ".";
            case SOURCE -> title(article) + " was published by " + value + ".";
        };
    }
}
