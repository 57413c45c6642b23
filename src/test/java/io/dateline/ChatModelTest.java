package io.dateline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.query.Query;
import dev.langchain4j.service.AiServices;

import io.dateline.answer.Answer;
import io.dateline.answer.Examination;
import io.dateline.answer.Turn;
import io.dateline.article.Article;
import io.dateline.article.Citation;
import io.dateline.article.TextSpan;
import io.dateline.eval.EvalQuestion;
import io.dateline.eval.Mode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// The product on its sample articles, with its own models and a chat model of the program's own.
class ChatModelTest {

    /// A service that a program declares for itself.
    interface PressDesk {
        String ask(String question);
    }

    /// Says one thing, and remembers what it was asked.
    private static final class Parrot implements ChatModel {

        private final List<String> asked = new ArrayList<>();
        private String says = "";

        @Override
        public ChatResponse doChat(ChatRequest request) {
            asked.add(((UserMessage) request.messages().getLast()).singleText());
            return ChatResponse.builder().aiMessage(AiMessage.from(says)).build();
        }
    }

    private static final Parrot PARROT = new Parrot();

    @TempDir private static Path data;
    private static Dateline dateline;

    @BeforeAll
    static void open() {
        dateline =
                RememberedModels.open(
                        DatelineConfig.of(data).withSamples(true).withChatModel(PARROT));
        dateline.loadSamples();
    }

    @AfterAll
    static void close() {
        dateline.close();
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void anEvaluationAsksWhatAQuestionMeansInItsConversation(Mode mode) {
        PARROT.says = "What was shot down over the Atlantic?";
        EvalQuestion question =
                new EvalQuestion(
                        "1",
                        "And where?",
                        List.of(),
                        List.of("sample-balloon-shot-down"),
                        false,
                        List.of(
                                new EvalQuestion.Message("assistant", "Good morning."),
                                new EvalQuestion.Message("user", "What was shot down?"),
                                new EvalQuestion.Message("assistant", "A balloon."),
                                new EvalQuestion.Message("assistant", "By a missile.")));
        Examination examination = mode.examine(dateline, question);
        assertEquals("And where?", examination.answer().question());
        assertEquals(PARROT.says, examination.answer().standaloneQuestion());
        assertEquals("sample-balloon-shot-down", examination.retrieved().getFirst());
        assertEquals(
                List.of(new Turn("What was shot down?", "A balloon.\nBy a missile.")),
                question.conversation());
        assertTrue(PARROT.asked.getLast().contains("By a missile."), PARROT.asked.getLast());
    }

    @Test
    void aSentenceThatItsSourceSaysIsVerifiedAndOneThatItDoesNotSayIsNot() {
        PARROT.says =
                "Blinken met Qin Gang, China’s foreign minister, at the Diaoyutai State Guesthouse"
                        + " [1]. Blinken met Vladimir Putin [1].";
        Answer answer = dateline.ask("Who did Blinken meet at the Diaoyutai State Guesthouse?");
        assertEquals(
                List.of(Answer.Support.VERIFIED, Answer.Support.UNSUPPORTED),
                answer.sentences().stream().map(Answer.Sentence::support).toList(),
                answer.toString());
        for (Citation citation : answer.citations()) {
            Article article =
                    dateline.article(citation.article().id(), citation.article().version())
                            .orElseThrow();
            TextSpan span = Objects.requireNonNull(citation.span());
            assertEquals(span.of(article.text()), citation.quote());
        }
        assertTrue(answer.text().endsWith("(unsupported)"));
    }

    @Test
    void contentsCarryWhatACitationNeeds() {
        List<Content> contents =
                dateline.contentRetriever().retrieve(Query.from("Who did Blinken meet?"));
        var metadata = contents.getFirst().textSegment().metadata();
        Article article =
                dateline.article(
                                Objects.requireNonNull(metadata.getString("articleId")),
                                Objects.requireNonNull(metadata.getString("version")))
                        .orElseThrow();
        assertEquals(
                contents.getFirst().textSegment().text(),
                article.text()
                        .substring(
                                Objects.requireNonNull(metadata.getInteger("start")),
                                Objects.requireNonNull(metadata.getInteger("end"))));
    }

    @Test
    void theAugmentorWorksUnderAServiceOfOnesOwn() {
        PARROT.says = "Qin Gang [1].";
        PressDesk desk =
                AiServices.builder(PressDesk.class)
                        .chatModel(PARROT)
                        .retrievalAugmentor(dateline.retrievalAugmentor())
                        .build();
        assertEquals("Qin Gang [1].", desk.ask("Who did Blinken meet?"));
        String asked = PARROT.asked.getLast();
        assertTrue(asked.contains("number=\"1\""));
        assertTrue(asked.contains("Qin Gang"));
        assertFalse(asked.contains("{{"));
    }
}
