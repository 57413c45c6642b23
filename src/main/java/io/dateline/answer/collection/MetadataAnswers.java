package io.dateline.answer.collection;

import io.dateline.answer.Answer;
import io.dateline.answer.AnswerDraft;
import io.dateline.answer.understanding.CollectionQuestion;
import io.dateline.answer.understanding.UnderstoodQuestion;
import io.dateline.article.ArticleCollection;
import io.dateline.article.ArticleFilter;
import io.dateline.model.Sentences;
import io.dateline.retrieve.RankedPassage;

import java.util.List;

/// Answers questions about the articles themselves from what is known of them, cited with the field
/// that says it. What is not known is said to be unknown, unless the text may tell.
public final class MetadataAnswers {

    /// How many articles an answer names; a list of more is what `GET /api/articles` is for.
    public static final int MOST_ARTICLES = 20;

    /// How many texts are read to tell how many articles mention something, if enough to name were
    /// found by then: some tenths of a second.
    public static final int MOST_COUNTED = 5_000;

    private final ArticleCollection articles;
    private final FieldAnswers fields;
    private final MentionAnswers mentions;
    private final ListAnswers lists;
    private final OriginAnswers origins;
    private final ArchiveAnswers archive;

    public MetadataAnswers(ArticleCollection articles, Sentences sentences) {
        this.articles = articles;
        mentions = new MentionAnswers(articles, sentences);
        Topics topics = new Topics(articles, mentions);
        Selections selections = new Selections(articles);
        fields = new FieldAnswers(articles, topics);
        lists = new ListAnswers(articles, topics, selections);
        origins = new OriginAnswers(articles, topics, selections);
        archive = new ArchiveAnswers(articles);
    }

    /// What is known of what a question asks about the articles themselves.
    public sealed interface Known {

        /// What is known answers it, or is said not to be.
        record Ended(Answer answer) implements Known {}

        /// It is not known of the article, whose text may say it: a report often ends with its
        /// author.
        ///
        /// @param passages of that article
        /// @param otherwise what is said when the text does not tell
        record MayBeInText(List<RankedPassage> passages, String otherwise) implements Known {

            public MayBeInText {
                passages = List.copyOf(passages);
            }
        }
    }

    /// Whether passages are looked for, of the articles that `asked` may be about.
    public static boolean needsPassages(CollectionQuestion asked) {
        return asked instanceof CollectionQuestion.OfField || !asked.subject().isEmpty();
    }

    /// What is known of what is asked.
    ///
    /// @param found the passages of the articles that it may be asked of, best first
    public Known answer(
            CollectionQuestion asked,
            UnderstoodQuestion question,
            List<RankedPassage> found,
            AnswerDraft draft) {
        ArticleFilter filter = question.filter();
        if (articles.size() == 0) {
            return new Known.Ended(draft.refused("There are no articles yet.", 0));
        }
        return switch (asked) {
            case CollectionQuestion.OfField(var field, String subject) ->
                    fields.answer(field, subject, found, draft);
            case CollectionQuestion.Mentions(String subject) -> {
                noteTime(question, draft);
                yield new Known.Ended(mentions.answer(subject, filter, draft));
            }
            case CollectionQuestion.Count(var which) ->
                    new Known.Ended(lists.list(which, question, found, draft));
            case CollectionQuestion.Listed(var which) ->
                    new Known.Ended(lists.list(which, question, found, draft));
            case CollectionQuestion.WrittenBy(var which) ->
                    new Known.Ended(lists.list(which, question, found, draft));
            case CollectionQuestion.Outermost outermost ->
                    new Known.Ended(lists.outermost(outermost, question, found, draft));
            case CollectionQuestion.Sources(var which) ->
                    origins.sources(which, question, found, draft);
            case CollectionQuestion.Authors(var which) ->
                    origins.authors(which, question, found, draft);
            case CollectionQuestion.Undated _ -> new Known.Ended(archive.undated(filter, draft));
            case CollectionQuestion.Period _ -> {
                noteTime(question, draft);
                yield new Known.Ended(archive.period(filter, draft));
            }
            case CollectionQuestion.Contents _ -> {
                noteTime(question, draft);
                yield new Known.Ended(archive.contents(filter, draft));
            }
        };
    }

    /// Where the sentences themselves do not say it.
    private static void noteTime(UnderstoodQuestion question, AnswerDraft draft) {
        if (NarrowedTime.isOf(question)) {
            draft.note(NarrowedTime.note(question));
        }
    }
}
