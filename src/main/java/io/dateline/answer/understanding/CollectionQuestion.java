package io.dateline.answer.understanding;

import io.dateline.article.ArticleMetadata.Field;

import java.util.Optional;

/// A question about the articles themselves rather than about what they tell. The time that it
/// names is not in it: [UnderstoodQuestion#filter] has that.
public sealed interface CollectionQuestion {

    /// Which articles it is about.
    ArticleSelection which();

    /// The words that say which articles are meant; empty where none need be looked for.
    default String subject() {
        return which().topic();
    }

    /// "When was the article about Yellen published?"
    ///
    /// @param subject empty for "the article"
    record OfField(Field field, String subject) implements CollectionQuestion {

        @Override
        public ArticleSelection which() {
            return ArticleSelection.about(subject);
        }
    }

    /// "Which articles mention Yellen?"
    record Mentions(String subject) implements CollectionQuestion {

        @Override
        public ArticleSelection which() {
            return ArticleSelection.mentioning(subject);
        }
    }

    /// "How many articles are about the flood?"
    record Count(ArticleSelection which) implements CollectionQuestion {}

    /// "List the articles by A. Writer."
    record Listed(ArticleSelection which) implements CollectionQuestion {}

    /// "What did A. Writer write?": a question about the articles only if one of their authors is
    /// meant, else about what they tell.
    record WrittenBy(ArticleSelection which) implements CollectionQuestion {}

    /// "What are the latest three articles about the bridge?"
    ///
    /// @param newest whether the newest are meant, or else the oldest
    /// @param many how many, 1 at least
    /// @param field what is asked of them: their title, unless another is named
    record Outermost(ArticleSelection which, boolean newest, int many, Field field)
            implements CollectionQuestion {}

    /// "Which newspapers do you have?"
    record Sources(ArticleSelection which) implements CollectionQuestion {}

    /// "Who are the authors?", "Who wrote about the flood?"
    record Authors(ArticleSelection which) implements CollectionQuestion {}

    /// "What period do the articles cover?"
    record Period(ArticleSelection which) implements CollectionQuestion {}

    /// "Which articles have no date?"
    record Undated() implements CollectionQuestion {

        @Override
        public ArticleSelection which() {
            return ArticleSelection.ALL;
        }
    }

    /// "What is in the archive?"
    record Contents() implements CollectionQuestion {

        @Override
        public ArticleSelection which() {
            return ArticleSelection.ALL;
        }
    }

    /// What `question` asks about the articles; empty when it asks about their contents.
    static Optional<CollectionQuestion> of(String question) {
        return CollectionForms.of(question);
    }
}
