package io.dateline.index;

import io.dateline.article.Article;
import io.dateline.article.TextSpan;

import java.util.List;
import java.util.function.Function;

/// A change of the collection.
public sealed interface Change {

    String id();

    /// The same change, which keeps `earlier` versions behind the article that it puts.
    ///
    /// @param earlier gives these versions of an article, the newest first
    default Change keeping(Function<Article, List<Article>> earlier) {
        return switch (this) {
            case Put(Article article, List<EmbeddedPassage> passages, var _) ->
                    new Put(article, passages, earlier.apply(article));
            case PutCopy(Article article, String copyOf, var _) ->
                    new PutCopy(article, copyOf, earlier.apply(article));
            case Remove remove -> remove;
        };
    }

    /// Adds an article with its passages, or replaces all that is there under its id.
    ///
    /// @param passages in the order of the text, at least one
    /// @param earlier its versions to be found beside the current one, the newest first
    record Put(Article article, List<EmbeddedPassage> passages, List<Article> earlier)
            implements Change {
        public Put {
            passages = List.copyOf(passages);
            earlier = List.copyOf(earlier);
            if (passages.isEmpty()) {
                throw new IllegalArgumentException("article " + article.id() + " has no passages");
            }
        }

        /// Without earlier versions.
        public Put(Article article, List<EmbeddedPassage> passages) {
            this(article, passages, List.of());
        }

        @Override
        public String id() {
            return article.id();
        }
    }

    /// Adds an article that has the text of another, or replaces all that is there under its id.
    ///
    /// @param earlier as of [Put]
    record PutCopy(Article article, String copyOf, List<Article> earlier) implements Change {
        public PutCopy {
            earlier = List.copyOf(earlier);
        }

        /// Without earlier versions.
        public PutCopy(Article article, String copyOf) {
            this(article, copyOf, List.of());
        }

        @Override
        public String id() {
            return article.id();
        }
    }

    /// Removes an article and its words.
    record Remove(String id) implements Change {}

    /// A passage and the vector that finds it. Holds the vector as it is, without a copy: there are
    /// hundreds of thousands, and none is compared.
    @SuppressWarnings("ArrayRecordComponent")
    record EmbeddedPassage(TextSpan span, float[] vector) {}
}
