package io.dateline.answer.extractive;

import io.dateline.answer.Answer;
import io.dateline.answer.AnswerDraft;
import io.dateline.answer.digest.Digest;
import io.dateline.answer.understanding.Intent;
import io.dateline.answer.understanding.UnderstoodQuestion;
import io.dateline.article.ArticleCollection;
import io.dateline.article.ArticlePage;
import io.dateline.model.Sentences;
import io.dateline.retrieve.RankedPassage;

import java.util.List;
import java.util.Optional;

/// Answers with digests of what the articles tell of a topic, or of what is new in them.
final class Digests {

    /// Copies and articles without a sentence to quote are passed over.
    private static final int NEWEST = 20;

    private final ArticleCollection articles;
    private final Sentences sentences;
    private final double caution;

    Digests(ArticleCollection articles, Sentences sentences, double caution) {
        this.articles = articles;
        this.sentences = sentences;
        this.caution = caution;
    }

    /// Ends `draft` with the digest of what was found for `wanted`; without a topic, of the
    /// [#newest].
    Answer answer(Intent.Overview wanted, List<RankedPassage> found, AnswerDraft draft) {
        Digest digest =
                wanted.topic().isBlank()
                        ? Digest.ofLeads(found, wanted.order(), articles, sentences)
                        : Digest.of(wanted.topic(), wanted.order(), found, articles, sentences);
        if (digest.sentences().isEmpty() || digest.confidence() < caution) {
            return draft.refused(AnswerDraft.REFUSAL, digest.confidence());
        }
        for (Digest.Sentence sentence : digest.sentences()) {
            draft.add(sentence.text(), List.of(sentence.citation()));
        }
        return draft.answered(null, digest.confidence());
    }

    /// How the newest articles begin, newest first, for a question without a topic.
    List<RankedPassage> newest(UnderstoodQuestion question) {
        return articles.list(null, question.filter(), null, NEWEST).items().stream()
                .filter(item -> item.copyOf() == null)
                .map(ArticlePage.Item::article)
                .map(article -> articles.find(article.id(), article.version()))
                .flatMap(Optional::stream)
                .map(article -> new RankedPassage(Digest.lead(article), 1, null, null))
                .toList();
    }
}
