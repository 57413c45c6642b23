package io.dateline.server;

import io.dateline.answer.Answer;
import io.dateline.answer.AnswerEvent;
import io.dateline.answer.Form;
import io.dateline.answer.Question;
import io.dateline.article.Article;
import io.dateline.article.Citation;
import io.dateline.article.Passage;
import io.dateline.article.TextSpan;
import io.dateline.retrieve.RankedPassage;

import java.util.List;
import java.util.function.Consumer;

/// An answer that is known beforehand.
public final class Script {

    private static final Article ARTICLE =
            Article.of(
                    "ferry", "Ferry", "The ferry sails — again. 🚢", null, null, null, null, null);
    private static final TextSpan ALL = TextSpan.all(ARTICLE.text());
    private static final Citation CITATION = Citation.of(ARTICLE, ALL);
    private static final Answer.Sentence SENTENCE =
            new Answer.Sentence(ARTICLE.text(), List.of(1), Answer.Support.VERIFIED);

    public static final AnswerEvent RETRIEVED =
            new AnswerEvent.Retrieved(
                    List.of(new RankedPassage(Passage.of(ARTICLE, ALL), 1, 1, 1)),
                    1,
                    "Who?",
                    Form.FACT);
    public static final AnswerEvent TOKEN = new AnswerEvent.Token("line one\nline two — 🚢");

    private Script() {}

    public static void play(Question question, Consumer<AnswerEvent> listener) {
        listener.accept(RETRIEVED);
        listener.accept(TOKEN);
        listener.accept(new AnswerEvent.Sentence(SENTENCE, List.of(CITATION), SENTENCE.marked()));
        listener.accept(new AnswerEvent.Done(answer(question)));
    }

    public static Answer answer(Question question) {
        return new Answer(
                // an answer's own, though the same where the same is asked
                "a" + question.hashCode(),
                question.conversationId(),
                question.text(),
                question.text(),
                Form.FACT,
                Answer.Status.ANSWERED,
                ARTICLE.text() + " [1]",
                null,
                1,
                List.of(SENTENCE),
                List.of(CITATION),
                List.of(),
                List.of(),
                "script",
                new Answer.Timings(0, 0, 0),
                null,
                null);
    }
}
