package io.dateline.answer.extractive;

import io.dateline.answer.Answer;
import io.dateline.answer.AnswerDraft;
import io.dateline.answer.digest.Digest;
import io.dateline.answer.understanding.Intent;
import io.dateline.answer.understanding.UnderstoodQuestion;
import io.dateline.article.Article;
import io.dateline.article.ArticleCollection;
import io.dateline.article.ArticlePage;
import io.dateline.model.Sentences;
import io.dateline.retrieve.RankedPassage;
import io.dateline.retrieve.RetrievalQuery;
import io.dateline.retrieve.Retriever;

import java.util.List;
import java.util.Optional;

/// Answers with digests of what the articles tell of a topic, or of what is new in them.
final class Digests {

    /// Copies and articles without a sentence to quote are passed over.
    private static final int NEWEST = 20;

    private final Retriever retriever;
    private final ArticleCollection articles;
    private final Sentences sentences;
    private final double caution;

    Digests(
            Retriever retriever,
            ArticleCollection articles,
            Sentences sentences,
            double caution) {
        this.retriever = retriever;
        this.articles = articles;
        this.sentences = sentences;
        this.caution = caution;
    }

    /// Ends `draft` with the digest that `question` wants.
    Answer answer(Intent.Overview wanted, UnderstoodQuestion question, AnswerDraft draft) {
        Digest digest = wanted.topic().isBlank() ? news(wanted, question) : about(wanted, question);
        if (digest.sentences().isEmpty() || digest.confidence() < caution) {
            return draft.refused(AnswerDraft.REFUSAL, digest.confidence());
        }
        for (Digest.Sentence sentence : digest.sentences()) {
            draft.add(sentence.text(), List.of(sentence.citation()));
        }
        return draft.answered(null, digest.confidence());
    }

    private Digest about(Intent.Overview wanted, UnderstoodQuestion question) {
        List<RankedPassage> found =
                retriever.retrieve(question.query(RetrievalQuery.MAX_LIMIT));
        return Digest.of(wanted.topic(), wanted.order(), found, articles, sentences);
    }

    private Digest news(Intent.Overview wanted, UnderstoodQuestion question) {
        List<Article> newest =
                articles.list(null, question.filter(), null, NEWEST).items().stream()
                        .filter(item -> item.copyOf() == null)
                        .map(ArticlePage.Item::article)
                        .map(article -> articles.find(article.id(), article.version()))
                        .flatMap(Optional::stream)
                        .toList();
        return Digest.ofLeads(newest, wanted.order(), sentences);
    }
}
