package io.dateline.article;

import org.jspecify.annotations.Nullable;

/// What a citation tells of the article that it cites.
///
/// @param version lower-case hexadecimal SHA-256 of the text in UTF-8
/// @param title empty once the article was deleted
/// @param publishedAt `null` when unknown
public record CitedArticle(
        String id,
        String version,
        String title,
        @Nullable String source,
        @Nullable String url,
        @Nullable PublicationDate publishedAt) {

    public static CitedArticle of(ArticleMetadata article) {
        return new CitedArticle(
                article.id(),
                article.version(),
                article.title(),
                article.source(),
                article.url(),
                article.publishedAt());
    }
}
