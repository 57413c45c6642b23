package io.dateline.cli.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.answer.Answer;
import io.dateline.answer.AnswerDraft;
import io.dateline.answer.Form;
import io.dateline.answer.Question;
import io.dateline.article.Article;
import io.dateline.article.ArticleMetadata;
import io.dateline.article.Citation;
import io.dateline.article.Pages;
import io.dateline.article.Passage;
import io.dateline.article.PublicationDate;
import io.dateline.article.TextSpan;
import io.dateline.retrieve.RankedPassage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class AnswerTextTest {

    private static final String TEXT = "Blinken met Qin Gang. They talked.";

    private static final Article DATED =
            Article.of(
                    "a",
                    "In Beijing",
                    TEXT,
                    "Reuters",
                    null,
                    null,
                    PublicationDate.parse("2023-06-18T09:00:00Z"),
                    null);

    private static final Article UNDATED =
            Article.of("b", "A note", TEXT, null, null, null, null, null);

    private static final List<RankedPassage> PASSAGES =
            List.of(
                    new RankedPassage(Passage.of(DATED, TextSpan.all(TEXT)), 0.81, 1, null),
                    new RankedPassage(Passage.of(UNDATED, new TextSpan(0, 21)), 0.5, 2, null));

    @Test
    void anAnswerShowsItsSentencesItsSourcesAndHowSureItIs() {
        Answer answer =
                answer(
                        Answer.Status.ANSWERED,
                        "Qin Gang",
                        List.of(
                                new Answer.Sentence(
                                        "Blinken met Qin Gang.",
                                        List.of(1, 2),
                                        Answer.Support.VERIFIED),
                                new Answer.Sentence(
                                        "It was in June.",
                                        List.of(3),
                                        Answer.CitedBy.MODEL,
                                        Answer.Support.UNSUPPORTED,
                                        "it does not mention June")),
                        List.of(
                                Citation.of(DATED, new TextSpan(0, 21)),
                                Citation.of(
                                        UNDATED.paged(new Pages(List.of(0, 0))),
                                        new TextSpan(0, 21)),
                                Citation.of(DATED.metadata(), ArticleMetadata.Field.PUBLISHED_AT)));
        assertEquals(
                """
                Qin Gang

                Blinken met Qin Gang. [1][2]
                It was in June. [3] (unsupported): it does not mention June

                Sources
                [1] In Beijing · Reuters · 2023-06-18
                    “Blinken met Qin Gang.”
                [2] A note · undated · page 2
                    “Blinken met Qin Gang.”
                [3] In Beijing · Reuters · 2023-06-18
                    publishedAt: 2023-06-18T09:00:00Z

                Confidence: fair (0.80)
                """,
                AnswerText.of(answer));
    }

    @Test
    void aRefusalShowsTheNearestPassages() {
        Answer answer = answer(Answer.Status.UNANSWERABLE, null, List.of(), List.of());
        assertEquals(
                """
                The articles do not say.

                Nearest passages
                1. In Beijing · Reuters · 2023-06-18 (a, score 0.81)
                   Blinken met Qin Gang. They talked.
                2. A note · undated (b, score 0.50)
                   Blinken met Qin Gang.

                Confidence: fair (0.80)
                """,
                AnswerText.of(answer));
    }

    @Test
    void aReplyIsPlainAndOffersQuestions() {
        AnswerDraft draft = new AnswerDraft(Question.of("thanks"), "reader", event -> {});
        draft.understood("thanks", Form.TALK);
        draft.suggest(List.of("Who did Blinken meet?", "What happened in Derna?"));
        assertEquals(
                """
                You are welcome.

                You could ask
                - Who did Blinken meet?
                - What happened in Derna?
                """,
                AnswerText.of(draft.refused("You are welcome.", 0)));
    }

    @Test
    void aDigestIsAListOfDatedLinesAndSaysHowTheQuestionWasTaken() {
        AnswerDraft draft = new AnswerDraft(Question.of("and Beijing?"), "reader", event -> {});
        draft.understood("What happened in Beijing?", Form.OVERVIEW);
        draft.add("They talked.", List.of(Citation.of(DATED, new TextSpan(22, 34))));
        draft.add(
                "They sang.",
                List.of(),
                Answer.CitedBy.MODEL,
                Answer.Support.UNSUPPORTED,
                "nobody says so");
        assertEquals(
                """
                Understood as: What happened in Beijing?

                - 18 June 2023: They talked. [1]
                - They sang. (unsupported): nobody says so

                Sources
                [1] In Beijing · Reuters · 2023-06-18
                    “They talked.”

                Confidence: fair (0.70)
                """,
                AnswerText.of(draft.answered(null, 0.7)));
    }

    @Test
    void aLongPassageIsCutBetweenWords() {
        String text = "word ".repeat(200).strip();
        Article article = Article.of("c", "Long", text, null, null, null, null, null);
        String shown =
                PassageText.of(
                        List.of(
                                new RankedPassage(
                                        Passage.of(article, TextSpan.all(text)), 1, 1, 1)));
        assertTrue(shown.endsWith("word word …\n"), shown);
        assertTrue(shown.length() < 500, shown);
    }

    @ParameterizedTest
    @CsvSource({"1, high", "0.85, high", "0.84, fair", "0.6, fair", "0.59, low", "0, low"})
    void confidenceIsSaidAsOnThePage(double confidence, String word) {
        assertEquals(word, Phrases.confidence(confidence));
    }

    @Test
    void whatElseIsToBeKnownOfAnAnswerIsSaid() {
        String note = "The built-in reader answered. The model is gone.";
        Answer answer = answer(Answer.Status.UNANSWERABLE, null, List.of(), List.of(), note);
        String shown = AnswerText.of(answer);
        assertTrue(shown.endsWith("\n\n" + note + "\n\nConfidence: fair (0.80)\n"), shown);
    }

    private static Answer answer(
            Answer.Status status,
            @Nullable String shortAnswer,
            List<Answer.Sentence> sentences,
            List<Citation> citations) {
        return answer(status, shortAnswer, sentences, citations, null);
    }

    private static Answer answer(
            Answer.Status status,
            @Nullable String shortAnswer,
            List<Answer.Sentence> sentences,
            List<Citation> citations,
            @Nullable String note) {
        return new Answer(
                "id",
                null,
                "Who?",
                "Who?",
                Form.FACT,
                status,
                "The articles do not say.",
                shortAnswer,
                0.8,
                sentences,
                citations,
                PASSAGES,
                List.of(),
                "reader",
                new Answer.Timings(1, 2, 3),
                note,
                null);
    }

    @Test
    void theWordsOfMarkdownAreShownWithoutItsSigns() {
        String text = "The [council](https://brin.example) met for **four days**.";
        Article article = Article.of("m", "Notes", text, null, null, null, null, null);
        AnswerDraft draft = new AnswerDraft(Question.of("How long?"), "reader", event -> {});
        draft.add(text, List.of(Citation.of(article, TextSpan.all(text))));
        String shown = AnswerText.of(draft.answered("**four days**", 0.9));
        String plain = "The council met for four days.";
        assertTrue(shown.startsWith("four days\n\n" + plain + " [1]\n"), shown);
        assertTrue(shown.contains("\n    “" + plain + "”\n"), shown);
    }
}
