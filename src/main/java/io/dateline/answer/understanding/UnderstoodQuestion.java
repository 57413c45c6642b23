package io.dateline.answer.understanding;

import io.dateline.answer.Form;
import io.dateline.answer.Question;
import io.dateline.article.ArticleFilter;
import io.dateline.retrieve.RetrievalQuery;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// What a question means: made once, before anybody answers it, and the same for whoever does.
///
/// @param asked the question as it was put
/// @param standalone what it means without the conversation that it stands in
/// @param filter which articles may answer it
/// @param form the kind of answer that it wants
/// @param collection what it asks about the articles themselves: there exactly where the form is
///     [Form#COLLECTION]
public record UnderstoodQuestion(
        Question asked,
        String standalone,
        ArticleFilter filter,
        Form form,
        @Nullable CollectionQuestion collection) {

    public UnderstoodQuestion {
        if ((form == Form.COLLECTION) != (collection != null)) {
            throw new IllegalArgumentException(form + " asks of the articles: " + collection);
        }
    }

    /// A question that stands alone as it is.
    public static UnderstoodQuestion of(Question asked) {
        return of(asked, asked.text());
    }

    /// A question that means `standalone` in the conversation that it stands in.
    public static UnderstoodQuestion of(Question asked, String standalone) {
        Optional<CollectionQuestion> collection = CollectionQuestion.of(standalone);
        Form form = collection.isPresent() ? Form.COLLECTION : FormRules.of(standalone);
        return new UnderstoodQuestion(
                asked, standalone, asked.filter(), form, collection.orElse(null));
    }

    /// What to look for: of a question about certain articles, the words that tell which.
    ///
    /// @param limit the most passages wanted, 1 to [RetrievalQuery#MAX_LIMIT]
    public RetrievalQuery query(int limit) {
        String subject = collection == null ? "" : collection.subject();
        return new RetrievalQuery(subject.isEmpty() ? standalone : subject, filter, limit);
    }
}
