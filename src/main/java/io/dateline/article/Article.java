package io.dateline.article;

import io.dateline.article.dating.Dating;

import org.jspecify.annotations.Nullable;

/// An article as it is stored: what [Citation]s and [Passage]s point into.
///
/// @param text never blank; in the form that ingestion gave it, once, before any offset was taken
/// @param dating how its date was come by; `null` where it was taken in before that was kept
/// @param pages where those of a printed document begin in `text`
public record Article(ArticleMetadata metadata, String text, @Nullable Dating dating, Pages pages) {

    public Article {
        if (text.isBlank()) {
            throw new IllegalArgumentException(
                    "the text of article " + metadata.id() + " is empty");
        }
        if (!metadata.version().equals(versionOf(text))) {
            throw new IllegalArgumentException(
                    "version "
                            + metadata.version()
                            + " is not that of the text of "
                            + metadata.id());
        }
        int pagesEnd = pages.starts().isEmpty() ? 0 : pages.starts().getLast();
        if (pagesEnd > text.length()) {
            throw new IllegalArgumentException(
                    "a page begins at %d of %d characters".formatted(pagesEnd, text.length()));
        }
    }

    /// Of which nothing is known about how its date was come by.
    public Article(ArticleMetadata metadata, String text) {
        this(metadata, text, null, Pages.NONE);
    }

    /// The same, with how its date was come by.
    public Article dated(@Nullable Dating known) {
        return new Article(metadata, text, known, pages);
    }

    /// The same, with where its pages begin.
    public Article paged(Pages known) {
        return new Article(metadata, text, dating, known);
    }

    /// An article whose version is taken from its text.
    public static Article of(
            String id,
            String title,
            String text,
            @Nullable String source,
            @Nullable String url,
            @Nullable String byline,
            @Nullable PublicationDate publishedAt,
            @Nullable String language) {
        return new Article(
                new ArticleMetadata(
                        id, versionOf(text), title, source, url, byline, publishedAt, language),
                text);
    }

    public String id() {
        return metadata.id();
    }

    public String version() {
        return metadata.version();
    }

    /// SHA-256 of `text` in UTF-8, in lower-case hexadecimal.
    public static String versionOf(String text) {
        return Sha256.of(text);
    }
}
