package io.dateline.answer.extractive;

import io.dateline.answer.Answer;
import io.dateline.answer.AnswerDraft;
import io.dateline.answer.digest.Digest;
import io.dateline.answer.digest.Enumeration;
import io.dateline.answer.understanding.UnderstoodQuestion;
import io.dateline.article.ArticleCollection;
import io.dateline.model.Reader;
import io.dateline.model.Sentences;
import io.dateline.retrieve.RankedPassage;

import java.util.List;

/// Answers with every one of several that a question asks for.
final class Lists {

    private final Reader reader;
    private final ArticleCollection articles;
    private final Sentences sentences;
    private final double caution;

    Lists(Reader reader, ArticleCollection articles, Sentences sentences, double caution) {
        this.reader = reader;
        this.articles = articles;
        this.sentences = sentences;
        this.caution = caution;
    }

    /// Ends `draft` with those that `found` names.
    Answer answer(UnderstoodQuestion question, List<RankedPassage> found, AnswerDraft draft) {
        Enumeration all = Enumeration.of(question.standalone(), found, articles, sentences, reader);
        if (all.sentences().isEmpty() || all.confidence() < caution) {
            return draft.refused(AnswerDraft.REFUSAL, all.confidence());
        }
        for (Digest.Sentence sentence : all.sentences()) {
            draft.add(sentence.text(), List.of(sentence.citation()));
        }
        return draft.answered(all.only(), all.confidence());
    }
}
