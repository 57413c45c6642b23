package io.dateline.article;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/// Proof of a statement: the exact words of an article, or a field of its metadata.
///
/// For words, `article.text[start, end)` of the cited version equals the quote; for a field, the
/// quote is its value and there is no span. Only [#of(Article, TextSpan)] and
/// [#of(ArticleMetadata, ArticleMetadata.Field)] make one, and both take the quote from the
/// article itself, so none can say what its article does not; [#stored] reads one of these back.
/// Once its article was deleted, [#withdrawn] leaves the place alone, without a word.
public final class Citation {

    private final CitedArticle article;
    private final @Nullable TextSpan span;
    private final ArticleMetadata.@Nullable Field field;
    private final String quote;
    private final @Nullable Integer page;
    private final boolean deleted;

    private Citation(
            CitedArticle article,
            @Nullable TextSpan span,
            ArticleMetadata.@Nullable Field field,
            String quote,
            @Nullable Integer page,
            boolean deleted) {
        this.article = article;
        this.span = span;
        this.field = field;
        this.quote = quote;
        this.page = page;
        this.deleted = deleted;
    }

    /// Cites the words of `span`.
    ///
    /// @throws IllegalArgumentException when the span ends after the text does
    public static Citation of(Article article, TextSpan span) {
        return new Citation(
                CitedArticle.of(article.metadata()),
                span,
                null,
                span.of(article.text()),
                article.pages().of(span.start()),
                false);
    }

    /// Cites the value of `field`.
    ///
    /// @throws IllegalArgumentException when the article has no such value
    public static Citation of(ArticleMetadata article, ArticleMetadata.Field field) {
        String value = article.field(field);
        if (value == null) {
            throw new IllegalArgumentException(
                    "article " + article.id() + " has no " + field.key() + " to cite");
        }
        return new Citation(CitedArticle.of(article), null, field, value, null, false);
    }

    /// One that was made before, as it was kept: to be read back from where answers are stored, and
    /// for nothing else. The quote is taken as it is told, not from the article.
    ///
    /// @param page `null` where there is none
    /// @throws IllegalArgumentException when it is neither of words nor of a field, or of both
    public static Citation stored(
            CitedArticle article,
            @Nullable TextSpan span,
            ArticleMetadata.@Nullable Field field,
            String quote,
            @Nullable Integer page) {
        if ((span == null) == (field == null)) {
            throw new IllegalArgumentException(
                    "a citation is of words or of a field, not of " + span + " and " + field);
        }
        return new Citation(article, span, field, quote, page, false);
    }

    /// The same place in an article that is there no more: of its words, and of those in its title
    /// and address, none is left.
    public Citation withdrawn() {
        CitedArticle gone =
                new CitedArticle(
                        article.id(),
                        article.version(),
                        "",
                        article.source(),
                        null,
                        article.publishedAt());
        return new Citation(gone, span, field, "", page, true);
    }

    public CitedArticle article() {
        return article;
    }

    /// Where the quote stands in the text; `null` for a citation of metadata.
    public @Nullable TextSpan span() {
        return span;
    }

    /// Which metadata is cited; `null` for a citation of text.
    public ArticleMetadata.@Nullable Field field() {
        return field;
    }

    /// Empty where the article was deleted.
    public String quote() {
        return quote;
    }

    /// On which page of a printed document the quote begins, counted from 1; `null` where the
    /// article has no pages, and for a citation of metadata.
    public @Nullable Integer page() {
        return page;
    }

    /// Whether the article was deleted since it was cited.
    public boolean isOfDeleted() {
        return deleted;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Citation that
                && article.equals(that.article)
                && Objects.equals(span, that.span)
                && field == that.field
                && quote.equals(that.quote)
                && Objects.equals(page, that.page)
                && deleted == that.deleted;
    }

    @Override
    public int hashCode() {
        return Objects.hash(article, span, field, quote, page, deleted);
    }

    @Override
    public String toString() {
        return "Citation["
                + article.id()
                + " "
                + (span != null ? span : field)
                + ": "
                + quote
                + "]";
    }
}
