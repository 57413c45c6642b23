/// The values everything else speaks in: an [io.dateline.article.Article] is text plus
/// [io.dateline.article.ArticleMetadata]; a [io.dateline.article.Passage] and a
/// [io.dateline.article.Citation] point into that text by [io.dateline.article.TextSpan].
///
/// Offsets count UTF-16 code units, as Java and JavaScript do.
@NullMarked
package io.dateline.article;

import org.jspecify.annotations.NullMarked;
