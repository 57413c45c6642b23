package io.dateline.answer;

import io.dateline.article.ArticleMetadata;
import io.dateline.article.Citation;
import io.dateline.retrieve.RankedPassage;

import java.util.LinkedHashSet;
import java.util.Set;

/// A version of an article that an answer has words of.
///
/// @param cited rather than only found
public record AnswerSource(String articleId, String version, boolean cited) {

    /// Those of `answer`, each version once; none of articles that were deleted.
    public static Set<AnswerSource> of(Answer answer) {
        Set<AnswerSource> sources = new LinkedHashSet<>();
        for (Citation citation : answer.citations()) {
            if (!citation.isOfDeleted()) {
                sources.add(
                        new AnswerSource(
                                citation.article().id(), citation.article().version(), true));
            }
        }
        for (RankedPassage found : answer.passages()) {
            ArticleMetadata article = found.passage().article();
            if (!sources.contains(new AnswerSource(article.id(), article.version(), true))) {
                sources.add(new AnswerSource(article.id(), article.version(), false));
            }
        }
        return sources;
    }
}
