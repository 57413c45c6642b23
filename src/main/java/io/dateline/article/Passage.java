package io.dateline.article;

import org.jspecify.annotations.Nullable;

/// A stretch of an article that is retrieved and read as one.
///
/// @param article where it stands
/// @param span its place in the article's text
/// @param text the words of that span
/// @param page of a printed document on which it begins; `null` where there is none, or it is not
///     known
public record Passage(ArticleMetadata article, TextSpan span, String text, @Nullable Integer page) {

    public Passage {
        if (text.length() != span.length()) {
            throw new IllegalArgumentException(
                    "a passage of " + text.length() + " units cannot stand at " + span);
        }
    }

    /// One of which no page is known.
    public Passage(ArticleMetadata article, TextSpan span, String text) {
        this(article, span, text, null);
    }

    public static Passage of(Article article, TextSpan span) {
        return new Passage(
                article.metadata(),
                span,
                span.of(article.text()),
                article.pages().of(span.start()));
    }
}
