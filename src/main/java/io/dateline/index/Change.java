package io.dateline.index;

import io.dateline.article.Article;
import io.dateline.article.TextSpan;

import java.util.List;

/// A change of the collection.
public sealed interface Change {

    String id();

    /// Adds an article with its passages, or replaces all that is there under its id.
    ///
    /// @param passages in the order of the text, at least one
    record Put(Article article, List<EmbeddedPassage> passages) implements Change {
        public Put {
            passages = List.copyOf(passages);
            if (passages.isEmpty()) {
                throw new IllegalArgumentException("article " + article.id() + " has no passages");
            }
        }

        @Override
        public String id() {
            return article.id();
        }
    }

    /// Adds an article that has the text of another, or replaces all that is there under its id.
    record PutCopy(Article article, String copyOf) implements Change {
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
