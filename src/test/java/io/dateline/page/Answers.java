package io.dateline.page;

import io.dateline.answer.Answer;
import io.dateline.answer.AnswerDraft;
import io.dateline.answer.Answerer;
import io.dateline.answer.Form;
import io.dateline.article.Article;
import io.dateline.article.Citation;
import io.dateline.article.TextSpan;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/// Answers as a chat model or the reader might have written them.
final class Answers {

    static final String MODEL = "openai:gpt-of-the-test";
    static final String REASON = "the cited words do not say this";
    static final String NOTE = "The model was stopped before it was done.";

    private Answers() {}

    /// @param sentences each cites `citation`
    static Answer of(String question, List<Answer.Sentence> sentences, Citation citation) {
        return new Answer(
                UUID.randomUUID().toString(),
                null,
                question,
                question,
                Form.FACT,
                Answer.Status.ANSWERED,
                "…",
                null,
                0.5,
                sentences,
                List.of(citation),
                List.of(),
                List.of(),
                MODEL,
                new Answer.Timings(1, 1, 2),
                NOTE,
                new Answer.Generation("openai", "gpt-of-the-test", Map.of(), 1, 200, 20, 10L));
    }

    /// The same answer in the conversation of this id.
    static Answer in(@Nullable String conversationId, Answer answer) {
        return new Answer(
                answer.id(),
                conversationId,
                answer.question(),
                answer.standaloneQuestion(),
                answer.form(),
                answer.status(),
                answer.text(),
                answer.shortAnswer(),
                answer.confidence(),
                answer.sentences(),
                answer.citations(),
                answer.passages(),
                answer.suggestions(),
                answer.model(),
                answer.timings(),
                answer.note(),
                answer.generation());
    }

    /// Gives an answer of this form, whatever is asked.
    static Answerer in(Form form, Consumer<AnswerDraft> writing) {
        return (question, listener) -> {
            AnswerDraft draft = new AnswerDraft(question, "reader", listener);
            draft.understood(question.text(), form);
            draft.retrieved(List.of(), 22);
            writing.accept(draft);
        };
    }

    /// Adds the cited words as a sentence.
    static void add(AnswerDraft draft, Citation citation) {
        draft.add(citation.quote(), List.of(citation));
    }

    static Answer.Sentence sentence(String text, Answer.Support support) {
        boolean verified = support == Answer.Support.VERIFIED;
        return new Answer.Sentence(
                text, List.of(1), Answer.CitedBy.MODEL, support, verified ? null : REASON);
    }

    /// @param words that are in the article
    static Citation citation(Article article, String words) {
        int start = article.text().indexOf(words);
        return Citation.of(article, new TextSpan(start, start + words.length()));
    }
}
