package io.dateline.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;

import io.dateline.answer.Answer;
import io.dateline.answer.AnswerEvent;
import io.dateline.answer.Form;
import io.dateline.article.Article;
import io.dateline.article.Citation;
import io.dateline.article.Passage;
import io.dateline.article.TextSpan;
import io.dateline.retrieve.RankedPassage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.List;
import java.util.regex.Pattern;

@InBrowser
class AskingTest {

    private static final String QUESTION = "Who did Blinken meet?";

    @RegisterExtension static final Newsroom newsroom = Newsroom.withSamples();

    @Test
    void theFirstVisitSaysWhatIsLoadedAndOffersQuestions() {
        Visit visit = newsroom.visit();
        assertThat(visit.page.locator("#welcome"))
                .containsText("Loaded: 22 sample articles, February to November 2023.");
        assertThat(visit.page.locator(".model-line"))
                .containsText("The built-in reader answers in the articles’ own sentences.");
        assertThat(visit.page.locator(".model-line code")).hasText("DATELINE_MODEL");
        visit.page.locator(".example").first().click();
        assertThat(visit.turn(QUESTION).locator(".short-answer")).isVisible();
        assertThat(visit.page.locator("#welcome")).isHidden();
    }

    @Test
    void everyQuestionThatIsOfferedHasAnAnswer() {
        Locator examples = newsroom.visit().page.locator(".example");
        assertThat(examples).hasCount(4);
        for (String question : texts(examples)) {
            assertEquals(
                    Answer.Status.ANSWERED, newsroom.engine().ask(question).status(), question);
        }
    }

    @Test
    void anAnswerIsThatOfTheEngineWithItsSources() {
        Answer answer = newsroom.engine().ask(QUESTION);
        Locator turn = newsroom.visit().askAndRead(QUESTION);
        assertThat(turn.locator(".short-answer")).hasText(answer.shortAnswer());
        assertEquals(
                answer.sentences().stream().map(Answer.Sentence::text).toList(),
                turn.locator(".sentence").all().stream()
                        .map(sentence -> String.join("", texts(sentence.locator(".words"))))
                        .toList());
        assertEquals(
                answer.citations().stream().map(Citation::quote).toList(),
                texts(turn.locator(".sources .source-quote")));
        assertThat(turn.locator(".chip")).hasCount(answer.citations().size());
    }

    private static List<String> texts(Locator locator) {
        return locator.allTextContents();
    }

    @Test
    void whoAnsweredHowSurelyAndHowFastStandsBelowForScreenReadersToo() {
        Locator notes = newsroom.visit().askAndRead(QUESTION).locator(".notes");
        assertThat(notes).containsText("Built-in reader");
        assertThat(notes).containsText(Pattern.compile("\\d m?s"));
        assertThat(notes.locator(".confidence"))
                .hasText(Pattern.compile("^(high|fair|low) confidence, [01]\\.\\d\\d of 1$"));
    }

    @Test
    void anAnswerComesInAsItIsWrittenAndChecked() {
        Article article = newsroom.engine().article("sample-blinken-arrives").orElseThrow();
        Citation citation = Answers.citation(article, "Blinken met Qin Gang");
        Answer.Sentence checked = Answers.sentence("Blinken met Qin.", Answer.Support.VERIFIED);
        Answer.Sentence unsupported = Answers.sentence("They agreed.", Answer.Support.UNSUPPORTED);
        Answer.Sentence unchecked = Answers.sentence("It helped.", Answer.Support.UNCHECKED);
        Answer answer = Answers.of(QUESTION, List.of(checked, unsupported, unchecked), citation);
        SteppedAnswerer writer =
                new SteppedAnswerer(
                        retrieved(article),
                        new AnswerEvent.Meanwhile(checked, List.of(citation)),
                        new AnswerEvent.Restarted(),
                        new AnswerEvent.Token("Blinken met "),
                        new AnswerEvent.Token("Qin. They "),
                        new AnswerEvent.Sentence(checked, List.of(citation), checked.marked()),
                        new AnswerEvent.Sentence(
                                unsupported, List.of(), " " + unsupported.marked()),
                        new AnswerEvent.Done(answer));
        newsroom.answerBy(writer);
        Locator turn = newsroom.visit().ask(QUESTION);
        assertThat(turn.locator(".steps")).hasText("Searching 22 articles…");
        writer.step();
        assertThat(turn.locator(".steps")).hasText("Reading 1 passage of 1 article…");
        writer.step();
        assertThat(turn.locator(".meanwhile")).containsText("Quoted by the built-in reader");
        assertThat(turn.locator(".meanwhile .sentence .chip")).hasCount(1);
        assertThat(turn.locator(".steps")).containsText("The chat model is at work");
        writer.step();
        assertThat(turn.locator(".meanwhile")).hasCount(0);
        writer.step();
        assertThat(turn.locator(".draft")).hasText("Blinken met");
        writer.step();
        assertThat(turn.locator(".draft")).hasText("Blinken met Qin. They");
        assertThat(turn.locator(".sentence")).hasCount(0);
        writer.step();
        assertThat(turn.locator(".draft")).hasText("They");
        assertThat(turn.locator(".sentence .chip")).hasCount(1);
        assertThat(turn.locator(".doubt")).hasCount(0);
        writer.step();
        assertThat(turn.locator(".doubt"))
                .hasText("not supported by its source: " + Answers.REASON);
        assertThat(turn.locator("[data-status]")).hasCount(0);
        writer.step();
        assertThat(turn.locator("[data-status=answered] .sentence")).hasCount(3);
        assertThat(turn.locator("[data-support=unchecked] .doubt"))
                .containsText("could not be confirmed from its source");
        assertThat(turn.locator("[data-support=unsupported] .doubt")).isVisible();
        assertThat(turn.locator(".notes")).containsText(Answers.MODEL);
        assertThat(turn.locator(".notes")).containsText("checked against 1 citation");
        assertThat(turn.locator(".answer-note")).hasText(Answers.NOTE);
    }

    private static AnswerEvent retrieved(Article article) {
        Passage passage = Passage.of(article, TextSpan.all(article.text()));
        return new AnswerEvent.Retrieved(
                List.of(new RankedPassage(passage, 1, 1, 1)), 22, "Who?", Form.FACT);
    }

    @Test
    void aDraftThatIsStoppedLeavesNothingUnchecked() {
        Article article = newsroom.engine().article("sample-blinken-arrives").orElseThrow();
        SteppedAnswerer writer =
                new SteppedAnswerer(
                        retrieved(article),
                        new AnswerEvent.Token("Blinken met nobody."),
                        new AnswerEvent.Token("Never comes."));
        newsroom.answerBy(writer);
        Visit visit = newsroom.visit();
        Locator turn = visit.ask(QUESTION);
        writer.step();
        writer.step();
        assertThat(turn.locator(".draft")).hasText("Blinken met nobody.");
        visit.page.locator("[data-action=stop]").click();
        assertThat(turn).containsText("Stopped before the answer was done.");
        assertThat(turn).not().containsText("nobody");
        // the writer finds out that nobody listens
        writer.step();
        newsroom.answerBy(null);
        turn.locator("[data-action=try-again]").click();
        assertThat(turn.locator(".short-answer")).isVisible();
    }

    @Test
    void whatWasAskedStaysInTheRailWhenAnotherConversationBegins() {
        Visit visit = newsroom.visit();
        visit.askAndRead(QUESTION);
        visit.page.locator("#rail [data-action=new]").click();
        assertThat(visit.page.locator("article.turn")).hasCount(0);
        assertThat(visit.page.locator("#welcome")).isVisible();
        assertThat(visit.field()).isFocused();
        visit.page.locator(".rail-title").first().click();
        assertThat(visit.turn(QUESTION).locator(".short-answer")).isVisible();
    }

    @Test
    void shiftAndEnterBreakTheLineOfAQuestion() {
        Visit visit = newsroom.visit();
        visit.field().fill("Who did");
        visit.field().press("Shift+Enter");
        visit.field().pressSequentially("Blinken meet?");
        assertThat(visit.page.locator("article.turn")).hasCount(0);
        visit.field().press("Enter");
        assertThat(visit.page.locator("article.turn .question")).hasText("Who did\nBlinken meet?");
        assertThat(visit.page.locator(".short-answer")).isVisible();
    }
}
