package io.dateline.answer.support;

import io.dateline.article.Article;
import io.dateline.article.Passage;
import io.dateline.article.PublicationDate;
import io.dateline.article.TextSpan;

import org.jspecify.annotations.Nullable;

/// Passages to cite.
final class Cited {

    private Cited() {}

    /// A whole article, undated.
    static Passage passage(String text) {
        return passage(text, null);
    }

    static Passage passage(String text, @Nullable PublicationDate publishedAt) {
        String id = Integer.toHexString(text.hashCode());
        Article article = Article.of(id, "A title", text, "Courier", null, null, publishedAt, null);
        return Passage.of(article, TextSpan.all(text));
    }
}
