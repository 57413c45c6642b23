package io.dateline.answer.suggestion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.answer.AnswerDraft;
import io.dateline.answer.AnswerEvent;
import io.dateline.answer.Question;
import io.dateline.answer.Turn;
import io.dateline.answer.chain.PassageInjector;
import io.dateline.article.Article;
import io.dateline.article.ArticleFilter;
import io.dateline.article.Citation;
import io.dateline.article.DateRange;
import io.dateline.article.Passage;
import io.dateline.article.TextSpan;
import io.dateline.model.chat.ChatFailure;
import io.dateline.model.chat.ChatLimits;
import io.dateline.model.chat.ScriptedWriter;
import io.dateline.prompt.PromptLibrary;
import io.dateline.retrieve.RankedPassage;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// A model that proposes what it is told to, and a reader that answers what asks about a ferry.
class QuestionSuggesterTest {

    private static final Article ARTICLE =
            Article.of("ferry", "Ferry", "The ferry sails again.", null, null, null, null, null);
    private static final Question QUESTION = Question.of("Does the ferry sail?");

    private final List<RankedPassage> found = new ArrayList<>(passages(1));
    private final List<Question> read = new ArrayList<>();
    private final ScriptedWriter writer = new ScriptedWriter();

    private static List<RankedPassage> passages(int count) {
        Passage passage = Passage.of(ARTICLE, TextSpan.all(ARTICLE.text()));
        return IntStream.range(0, count)
                .mapToObj(i -> new RankedPassage(passage, 1, 1, 1))
                .toList();
    }

    private List<String> suggest(Question question) {
        PromptLibrary prompts = PromptLibrary.load(null);
        PassageInjector injector =
                new PassageInjector(
                        prompts.answer(), () -> Instant.EPOCH, ZoneOffset.UTC, new Random(1));
        return new QuestionSuggester(
                        writer,
                        prompts.suggestedQuestions(),
                        query -> found,
                        injector,
                        this::answer)
                .suggest(question);
    }

    private List<String> suggest(Question question, String reply) {
        writer.says(reply);
        return suggest(question);
    }

    private void answer(Question question, Consumer<AnswerEvent> listener) {
        read.add(question);
        AnswerDraft draft = new AnswerDraft(question, "reader", listener);
        draft.retrieved(found, 1);
        if (question.text().contains("ferry")) {
            draft.add(ARTICLE.text(), List.of(Citation.of(ARTICLE, TextSpan.all(ARTICLE.text()))));
            draft.answered(null, 1);
        } else {
            draft.refused(AnswerDraft.REFUSAL, 0);
        }
    }

    @Test
    void whatTheArticlesAnswerIsSuggestedAndTheRestIsNot() {
        assertEquals(
                List.of("When does the ferry sail?"),
                suggest(
                        QUESTION,
                        "When does the ferry sail?\nWho won the chess title in 1995?\nA ferry."));
        assertTrue(writer.prompt(0).contains(ARTICLE.text()));
        assertTrue(writer.prompt(0).contains(QUESTION.text()));
    }

    @Test
    void nothingIsSuggestedThatWasAskedAlready() {
        Question question =
                QUESTION.withHistory(List.of(new Turn("Where is the ferry?", "At sea.")));
        assertEquals(
                List.of(),
                suggest(
                        question,
                        "does the ferry sail?\nDoes the “ferry” sail?\nWhere is the ferry??"));
        assertEquals(List.of(), read);
    }

    @Test
    void oneQuestionIsSuggestedOnce() {
        assertEquals(
                List.of("Is the ferry old?"),
                suggest(QUESTION, "Is the ferry old?\nIs the Ferry old ?"));
    }

    @Test
    void aSuggestionIsOneLineOfPlainTextOfALengthThatFitsAButton() {
        String shown =
                String.join(
                        "\n",
                        suggest(
                                QUESTION,
                                "**Is the ferry\u202e\u0007 old?**\n"
                                        + "Is the ferry at https://evil.example/?\n"
                                        + "Is <img src=x> a ferry?\n"
                                        + "Is the ferry "
                                        + "very ".repeat(40)
                                        + "old?"));
        assertEquals("Is the ferry old?", shown);
    }

    @Test
    void aModelThatFailsSuggestsNothing() {
        writer.fails(ChatFailure.OTHER, "Is the ferry");
        assertEquals(List.of(), suggest(QUESTION));
        assertEquals(1, writer.asked.size());
    }

    @Test
    void whereNothingIsFoundTheModelIsNotAsked() {
        found.clear();
        assertEquals(List.of(), suggest(QUESTION, "Is the ferry old?"));
        assertEquals(List.of(), writer.asked);
    }

    @Test
    void aSuggestionIsAnsweredByTheArticlesThatTheQuestionMayBe() {
        ArticleFilter filter = new ArticleFilter(DateRange.ALL, "Harbour Wire", null);
        suggest(new Question(QUESTION.text(), null, filter, 3), "Is the ferry old?");
        assertEquals(filter, read.getFirst().filter());
        assertEquals(3, read.getFirst().passages());
    }

    @Test
    void passagesThatWouldMakeThePromptTooLongAreLeftOut() {
        found.addAll(passages(40));
        writer.within(ChatLimits.LEAST_CONTEXT_TOKENS);
        suggest(QUESTION, "Is the ferry old?");
        String prompt = writer.prompt(0);
        assertTrue(prompt.contains("number=\"1\""));
        assertFalse(prompt.contains("number=\"41\""));
    }
}
