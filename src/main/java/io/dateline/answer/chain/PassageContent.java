package io.dateline.answer.chain;

import dev.langchain4j.data.document.Metadata;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.content.ContentMetadata;

import io.dateline.article.ArticleMetadata;
import io.dateline.article.Passage;
import io.dateline.retrieve.RankedPassage;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/// A passage as LangChain4j hands it on. The segment's metadata tell what a citation needs:
/// `articleId`, `version`, `title`, `start` and `end` (UTF-16 code units of the article's text),
/// and, where they are known, `source`, `url` and `publishedAt`.
public record PassageContent(RankedPassage ranked) implements Content {

    @Override
    public TextSegment textSegment() {
        Passage passage = ranked.passage();
        ArticleMetadata article = passage.article();
        Metadata metadata =
                new Metadata()
                        .put("articleId", article.id())
                        .put("version", article.version())
                        .put("title", article.title())
                        .put("start", passage.span().start())
                        .put("end", passage.span().end());
        put(metadata, "source", article.source());
        put(metadata, "url", article.url());
        put(metadata, "publishedAt", article.publishedAt());
        return TextSegment.from(passage.text(), metadata);
    }

    private static void put(Metadata metadata, String key, @Nullable Object value) {
        if (value != null) {
            metadata.put(key, value.toString());
        }
    }

    @Override
    public Map<ContentMetadata, Object> metadata() {
        return Map.of(ContentMetadata.SCORE, ranked.score());
    }
}
