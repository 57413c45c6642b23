package io.dateline.server.openai;

import io.dateline.answer.Answer;
import io.dateline.answer.AnswerDraft;
import io.dateline.answer.AnswerEvent;
import io.dateline.answer.Question;
import io.dateline.article.Article;
import io.dateline.article.Citation;
import io.dateline.article.TextSpan;

import java.util.List;
import java.util.function.Consumer;

/// Answers that are known beforehand, over two articles: one on the web, one only here.
final class Answers {

    static final Article FERRY =
            Article.of(
                    "ferry",
                    "Ferry resumes",
                    "The ferry sails — again. 🚢",
                    "Harbour Wire",
                    "https://wire.example/ferry",
                    null,
                    null,
                    null);

    /// Its text looks as if it had a marker, its address is none of the web, its id needs encoding.
    static final Article QUAY =
            Article.of(
                    "quay/1 ü",
                    "Quay \"closed\"",
                    "The quay [1] is closed.",
                    null,
                    "javascript:alert(1)",
                    null,
                    null,
                    null);

    static final String TEXT = "The ferry sails — again. 🚢 [1] The quay [1] is closed. [2][1]";

    private Answers() {}

    static void two(Question question, Consumer<AnswerEvent> listener) {
        AnswerDraft draft = new AnswerDraft(question, "script", listener);
        draft.retrieved(List.of(), 2);
        listener.accept(new AnswerEvent.Token("The ferry sinks."));
        draft.add(FERRY.text(), List.of(cite(FERRY)));
        listener.accept(new AnswerEvent.Token("The quay burns."));
        draft.add(QUAY.text(), List.of(cite(QUAY), cite(FERRY)));
        draft.answered("The ferry", 0.9);
    }

    /// A model says something that nothing supports and fails; another answers as [#two].
    static void restarted(Question question, Consumer<AnswerEvent> listener) {
        AnswerDraft draft = new AnswerDraft(question, "model", listener);
        draft.retrieved(List.of(), 2);
        draft.add(
                "The ferry sank.",
                List.of(cite(QUAY)),
                Answer.CitedBy.MODEL,
                Answer.Support.UNSUPPORTED,
                "it did not");
        draft.handTo("script");
        draft.add(FERRY.text(), List.of(cite(FERRY)));
        draft.add(QUAY.text(), List.of(cite(QUAY), cite(FERRY)));
        draft.answered("The ferry", 0.9);
    }

    static void none(Question question, Consumer<AnswerEvent> listener) {
        AnswerDraft draft = new AnswerDraft(question, "script", listener);
        draft.retrieved(List.of(), 2);
        draft.refused(AnswerDraft.REFUSAL, 0.1);
    }

    static Citation cite(Article article) {
        return Citation.of(article, TextSpan.all(article.text()));
    }
}
