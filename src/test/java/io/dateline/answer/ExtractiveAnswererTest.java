package io.dateline.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.article.Article;
import io.dateline.article.ArticleCollection;
import io.dateline.article.ArticleFilter;
import io.dateline.article.ArticlePage;
import io.dateline.article.Citation;
import io.dateline.article.Passage;
import io.dateline.article.TextSpan;
import io.dateline.model.Reader;
import io.dateline.model.ScoredSpan;
import io.dateline.model.Sentences;
import io.dateline.retrieve.RankedPassage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class ExtractiveAnswererTest {

    private static final Sentences SENTENCES = new Sentences();

    private static final Article FIRST =
            article("first", "It rained. Blinken met Qin Gang in Beijing. They talked for hours.");
    private static final Article SECOND =
            article("second", "Blinken met Xi Jinping on Monday. The sun was out.");

    private static Article article(String id, String text) {
        return Article.of(id, "Title of " + id, text, null, null, null, null, null);
    }

    /// A collection of whole articles that are their own passages, and a reader that finds given
    /// words.
    private static final class Desk implements ArticleCollection, Reader {

        final Map<String, Article> articles = new HashMap<>();
        final List<RankedPassage> found = new ArrayList<>();
        final Map<String, Double> scores = new HashMap<>();

        Desk(Article... all) {
            for (Article article : all) {
                articles.put(article.id(), article);
                Passage passage = Passage.of(article, TextSpan.all(article.text()));
                found.add(new RankedPassage(passage, 1, 1, 1));
            }
        }

        Desk finds(String words, double score) {
            scores.put(words, score);
            return this;
        }

        ExtractiveAnswerer answerer(double caution) {
            return new ExtractiveAnswerer(query -> found, this, SENTENCES, this, caution);
        }

        @Override
        public String name() {
            return "reader";
        }

        @Override
        public List<ScoredSpan> read(String question, List<String> passages) {
            List<ScoredSpan> spans = new ArrayList<>();
            for (int i = 0; i < passages.size(); i++) {
                for (Map.Entry<String, Double> entry : scores.entrySet()) {
                    int at = passages.get(i).indexOf(entry.getKey());
                    if (at >= 0) {
                        TextSpan span = new TextSpan(at, at + entry.getKey().length());
                        spans.add(new ScoredSpan(i, span, entry.getValue()));
                    }
                }
            }
            spans.sort((one, other) -> Double.compare(other.score(), one.score()));
            return spans;
        }

        @Override
        public int size() {
            return articles.size();
        }

        @Override
        public Optional<Article> find(String id, String version) {
            return Optional.ofNullable(articles.get(id))
                    .filter(article -> article.version().equals(version));
        }

        @Override
        public ArticlePage list(
                @Nullable String query, ArticleFilter filter, @Nullable String cursor, int limit) {
            throw new UnsupportedOperationException("no answer from words lists articles");
        }

        @Override
        public void close() {}
    }

    @Test
    void theSentenceAroundTheSpanIsTheAnswerAndTheSpanTheShortAnswer() {
        Answer answer =
                new Desk(FIRST).finds("Qin Gang", 0.9).answerer(0.5).answer(Question.of("Who?"));
        assertEquals(Answer.Status.ANSWERED, answer.status());
        assertEquals("Blinken met Qin Gang in Beijing. [1]", answer.text());
        assertEquals("Qin Gang", answer.shortAnswer());
        assertEquals(0.9, answer.confidence());
        Citation citation = answer.citations().getFirst();
        assertEquals("Blinken met Qin Gang in Beijing.", citation.quote());
        assertEquals(new TextSpan(11, 43), citation.span());
    }

    @Test
    void wordsOfALaterPassageAreCitedWhereTheyStandInTheArticle() {
        Desk desk = new Desk(FIRST).finds("Qin Gang", 0.9);
        TextSpan later = new TextSpan(11, FIRST.text().length());
        desk.found.set(0, new RankedPassage(Passage.of(FIRST, later), 1, 1, 1));
        Answer answer = desk.answerer(0.5).answer(Question.of("Who?"));
        assertEquals("Blinken met Qin Gang in Beijing. [1]", answer.text());
        assertEquals(new TextSpan(11, 43), answer.citations().getFirst().span());
    }

    @Test
    void severalRightAnswersBecomeSeveralSentencesBestFirst() {
        Answer answer =
                new Desk(FIRST, SECOND)
                        .finds("Qin Gang", 0.8)
                        .finds("Xi Jinping", 0.9)
                        .answerer(0.5)
                        .answer(Question.of("Who?"));
        assertEquals(
                List.of("Blinken met Xi Jinping on Monday.", "Blinken met Qin Gang in Beijing."),
                answer.sentences().stream().map(Answer.Sentence::text).toList());
        assertEquals("Xi Jinping", answer.shortAnswer());
    }

    @Test
    void theSameSentenceInTwoArticlesIsSaidOnce() {
        Article again = article("again", "blinken met Qin Gang in Beijing!");
        Answer answer =
                new Desk(FIRST, again)
                        .finds("Qin Gang", 0.9)
                        .answerer(0.5)
                        .answer(Question.of("Who?"));
        assertEquals(1, answer.sentences().size());
    }

    @Test
    void belowTheThresholdTheArticlesDoNotSay() {
        Examination examination =
                new Desk(FIRST).finds("Qin Gang", 0.4).answerer(0.5).examine(Question.of("Who?"));
        Answer answer = examination.answer();
        assertEquals(Answer.Status.UNANSWERABLE, answer.status());
        assertEquals("The articles do not say.", answer.text());
        assertNull(answer.shortAnswer());
        assertTrue(answer.sentences().isEmpty() && answer.citations().isEmpty());
        assertEquals(1, answer.passages().size());
        assertEquals("Qin Gang", examination.span());
    }

    @Test
    void anArticleThatIsGoneMeanwhileIsNotCited() {
        Desk desk = new Desk(FIRST).finds("Qin Gang", 0.9);
        desk.articles.clear();
        assertEquals(
                Answer.Status.UNANSWERABLE,
                desk.answerer(0.5).answer(Question.of("Who?")).status());
    }

    @Test
    void nothingToReadIsARefusal() {
        Answer answer = new Desk().answerer(0).answer(Question.of("Who?"));
        assertEquals(Answer.Status.UNANSWERABLE, answer.status());
        assertEquals(0, answer.confidence());
    }

    @Test
    void theStreamTellsWhatHappensInOrderAndEndsWithTheAnswer() {
        List<AnswerEvent> events = new ArrayList<>();
        new Desk(FIRST)
                .finds("Qin Gang", 0.9)
                .answerer(0.5)
                .answer(Question.of("Who?"), events::add);
        assertEquals(3, events.size());
        assertInstanceOf(AnswerEvent.Retrieved.class, events.get(0));
        AnswerEvent.Sentence sentence = assertInstanceOf(AnswerEvent.Sentence.class, events.get(1));
        AnswerEvent.Done done = assertInstanceOf(AnswerEvent.Done.class, events.get(2));
        assertEquals(List.of(sentence.sentence()), done.answer().sentences());
        assertEquals(sentence.citations(), done.answer().citations());
    }

    @Test
    void aListenerThatThrowsStopsTheWork() {
        Desk desk = new Desk(FIRST);
        desk.scores.put("", 2.0);
        IllegalStateException gone =
                assertThrows(
                        IllegalStateException.class,
                        () ->
                                desk.answerer(0.5)
                                        .answer(
                                                Question.of("Who?"),
                                                event -> {
                                                    throw new IllegalStateException("client gone");
                                                }));
        assertEquals("client gone", gone.getMessage());
    }

    @Test
    void nothingIsRetrievedForGivenPassages() {
        Desk desk = new Desk(FIRST).finds("Xi Jinping", 0.9);
        List<Passage> given = List.of(Passage.of(SECOND, TextSpan.all(SECOND.text())));
        desk.articles.put("second", SECOND);
        Examination examination = desk.answerer(0.5).examine("Who?", given);
        assertEquals("Xi Jinping", examination.span());
        assertEquals(List.of("second"), examination.retrieved());
        assertEquals(
                Answer.Status.UNANSWERABLE,
                desk.answerer(0.5).examine("Who?", List.of()).answer().status());
    }
}
