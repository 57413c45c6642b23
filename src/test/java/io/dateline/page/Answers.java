package io.dateline.page;

import io.dateline.answer.Answer;
import io.dateline.article.Article;
import io.dateline.article.Citation;
import io.dateline.article.TextSpan;

import java.util.List;

/// Answers as a chat model might have written them.
final class Answers {

    static final String MODEL = "gpt-of-the-test";

    private Answers() {}

    /// @param sentences each cites `citation`
    static Answer of(String question, List<Answer.Sentence> sentences, Citation citation) {
        return new Answer(
                "a1",
                null,
                question,
                question,
                Answer.Status.ANSWERED,
                "…",
                null,
                0.5,
                sentences,
                List.of(citation),
                List.of(),
                MODEL,
                new Answer.Timings(1, 1, 2));
    }

    static Answer.Sentence sentence(String text, Answer.Support support) {
        return new Answer.Sentence(text, List.of(1), support);
    }

    /// @param words that are in the article
    static Citation citation(Article article, String words) {
        int start = article.text().indexOf(words);
        return Citation.of(article, new TextSpan(start, start + words.length()));
    }
}
