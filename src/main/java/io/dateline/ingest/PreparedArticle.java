package io.dateline.ingest;

import io.dateline.article.Article;
import io.dateline.index.Change.EmbeddedPassage;

import java.util.List;

/// An article on its way into the index.
///
/// @param passages empty where it was not embedded, because the index seemed not to need that
/// @param warnings for the report
record PreparedArticle(
        String origin, Article article, List<EmbeddedPassage> passages, List<String> warnings) {

    PreparedArticle {
        passages = List.copyOf(passages);
        warnings = List.copyOf(warnings);
    }
}
