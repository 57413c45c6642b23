package io.dateline.page;

import io.dateline.answer.Answer;
import io.dateline.answer.Form;
import io.dateline.article.Article;
import io.dateline.article.Citation;
import io.dateline.article.TextSpan;

import java.util.List;
import java.util.Map;

/// Answers as a chat model might have written them.
final class Answers {

    static final String MODEL = "openai:gpt-of-the-test";
    static final String REASON = "the cited words do not say this";
    static final String NOTE = "The model was stopped before it was done.";

    private Answers() {}

    /// @param sentences each cites `citation`
    static Answer of(String question, List<Answer.Sentence> sentences, Citation citation) {
        return new Answer(
                "a1",
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

    static Answer.Sentence sentence(String text, Answer.Support support) {
        boolean verified = support == Answer.Support.VERIFIED;
        return new Answer.Sentence(text, List.of(1), support, verified ? null : REASON);
    }

    /// @param words that are in the article
    static Citation citation(Article article, String words) {
        int start = article.text().indexOf(words);
        return Citation.of(article, new TextSpan(start, start + words.length()));
    }
}
