package io.dateline.answer.understanding;

import io.dateline.answer.Form;
import io.dateline.answer.Question;
import io.dateline.article.ArticleFilter;
import io.dateline.retrieve.RetrievalQuery;

/// What a question means: found out once, before anybody answers it, and the same for whoever does.
///
/// @param asked the question as it was put
/// @param standalone what it means without the conversation that it stands in
/// @param filter which articles may answer it
/// @param intent what it wants to be told
public record UnderstoodQuestion(
        Question asked, String standalone, ArticleFilter filter, Intent intent) {

    /// The kind of answer that it wants.
    public Form form() {
        return intent.form();
    }

    /// The question as it is read: in the words of [#standalone], without what was said for
    /// politeness' sake.
    public String plain() {
        return Courtesies.without(standalone).text();
    }

    /// The same question, to be answered as if it wanted one thing.
    public UnderstoodQuestion asFact() {
        return new UnderstoodQuestion(asked, standalone, filter, new Intent.Fact());
    }

    /// What to look for: of a question about certain articles, the words that tell which; of one
    /// for an overview, its topic.
    ///
    /// @param limit the most passages wanted, 1 to [RetrievalQuery#MAX_LIMIT]
    public RetrievalQuery query(int limit) {
        String text =
                switch (intent) {
                    case Intent.AboutCollection(CollectionQuestion about) -> about.subject();
                    case Intent.Overview overview -> overview.topic();
                    case Intent.Talk _,
                            Intent.Noise _,
                            Intent.Unclear _,
                            Intent.OtherLanguage _,
                            Intent.Fact _,
                            Intent.YesNo _,
                            Intent.Explanation _,
                            Intent.Listing _,
                            Intent.Comparison _ ->
                            plain();
                };
        return new RetrievalQuery(text.isEmpty() ? plain() : text, filter, limit);
    }
}
