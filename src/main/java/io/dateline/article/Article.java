package io.dateline.article;

import io.dateline.article.dating.Dating;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// An article as it is stored: what [Citation]s and [Passage]s point into.
///
/// @param text never blank; in the form that ingestion gave it, once, before any offset was taken
/// @param dating how its date was come by; `null` where it was taken in before that was kept
/// @param pages where those of a printed document begin in `text`
/// @param captions the words under its pictures, in the order of the page, none blank; no part of
///     `text`, and never cited
public record Article(
        ArticleMetadata metadata,
        String text,
        @Nullable Dating dating,
        Pages pages,
        List<String> captions) {

    public static final int MOST_CAPTIONS = 200;

    public static final int MAX_CAPTION_LENGTH = 1_000;

    public Article {
        captions = List.copyOf(captions);
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
        if (captions.size() > MOST_CAPTIONS) {
            throw new IllegalArgumentException(
                    "an article has at most %,d captions, this one %,d"
                            .formatted(MOST_CAPTIONS, captions.size()));
        }
        for (String caption : captions) {
            if (caption.isBlank() || caption.length() > MAX_CAPTION_LENGTH) {
                throw new IllegalArgumentException(
                        "a caption has words and at most %,d characters, not \"%s\""
                                .formatted(MAX_CAPTION_LENGTH, caption));
            }
        }
    }

    /// Of which nothing is known about how its date was come by.
    public Article(ArticleMetadata metadata, String text) {
        this(metadata, text, null, Pages.NONE, List.of());
    }

    /// The same, with how its date was come by.
    public Article dated(@Nullable Dating known) {
        return new Article(metadata, text, known, pages, captions);
    }

    /// The same, with where its pages begin.
    public Article paged(Pages known) {
        return new Article(metadata, text, dating, known, captions);
    }

    /// The same in this section.
    public Article inSection(@Nullable String known) {
        return new Article(metadata.inSection(known), text, dating, pages, captions);
    }

    /// The same, with the words under its pictures.
    public Article captioned(List<String> known) {
        return new Article(metadata, text, dating, pages, known);
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
