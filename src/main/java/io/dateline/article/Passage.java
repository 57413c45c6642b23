package io.dateline.article;

/// A stretch of an article that is retrieved and read as one.
///
/// @param article where it stands
/// @param span its place in the article's text
/// @param text the words of that span
public record Passage(ArticleMetadata article, TextSpan span, String text) {

    public Passage {
        if (text.length() != span.length()) {
            throw new IllegalArgumentException(
                    "a passage of " + text.length() + " units cannot stand at " + span);
        }
    }

    public static Passage of(Article article, TextSpan span) {
        return new Passage(article.metadata(), span, span.of(article.text()));
    }
}
