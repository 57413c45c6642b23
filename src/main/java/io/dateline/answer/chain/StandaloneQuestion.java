package io.dateline.answer.chain;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.rag.query.Metadata;
import dev.langchain4j.rag.query.Query;
import dev.langchain4j.rag.query.transformer.QueryTransformer;

import io.dateline.answer.Question;
import io.dateline.answer.Turn;
import io.dateline.answer.understanding.Understanding;
import io.dateline.answer.understanding.UnderstoodQuestion;
import io.dateline.model.chat.ChatOutcome;
import io.dateline.model.chat.ChatWriter;
import io.dateline.prompt.StandaloneQuestionPrompt;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/// Makes of a follow-up a question that can be searched for: `How long did they talk?` becomes `How
/// long did Blinken and Qin Gang talk?`. A first question stays as it is, without a call.
public final class StandaloneQuestion implements QueryTransformer {

    private final ChatWriter writer;
    private final StandaloneQuestionPrompt prompt;
    private final Consumer<ChatOutcome> calls;

    /// @param calls is told what came of each call
    public StandaloneQuestion(
            ChatWriter writer, StandaloneQuestionPrompt prompt, Consumer<ChatOutcome> calls) {
        this.writer = writer;
        this.prompt = prompt;
        this.calls = calls;
    }

    /// The one query to search with; the conversation is the chat memory of the query's metadata.
    @Override
    public Collection<Query> transform(Query query) {
        String asked = of(query.text(), turns(query.metadata()));
        return List.of(
                query.metadata() == null ? Query.from(asked) : Query.from(asked, query.metadata()));
    }

    /// The questions in a query's chat memory, each with the answer that follows it; others'
    /// messages, and questions without an answer, are left out.
    private static List<Turn> turns(@Nullable Metadata metadata) {
        List<ChatMessage> memory =
                metadata == null || metadata.chatMemory() == null
                        ? List.of()
                        : metadata.chatMemory();
        List<Turn> turns = new ArrayList<>();
        for (int i = 0; i + 1 < memory.size(); i++) {
            if (memory.get(i) instanceof UserMessage asked
                    && asked.hasSingleText()
                    && !asked.singleText().isBlank()
                    && memory.get(i + 1) instanceof AiMessage answered) {
                turns.add(
                        new Turn(
                                asked.singleText(),
                                Objects.requireNonNullElse(answered.text(), "")));
            }
        }
        return turns;
    }

    /// What `question` means in its conversation. One to be taken as it stands costs no call, and
    /// where the model fails, rules tell.
    public UnderstoodQuestion understood(Question question, Understanding understanding) {
        if (question.asIs() || question.history().isEmpty()) {
            return understanding.of(question);
        }
        return asked(question.text(), question.history())
                .map(standalone -> understanding.of(question, standalone))
                .orElseGet(() -> understanding.of(question));
    }

    /// What `question` asks after `turns`, earliest first; the question itself where the model
    /// fails: to search with it is better than not to.
    public String of(String question, List<Turn> turns) {
        return turns.isEmpty() ? question : asked(question, turns).orElse(question);
    }

    private Optional<String> asked(String question, List<Turn> turns) {
        ChatOutcome outcome =
                writer.write(
                        prompt.render(question, Turn.conversation(turns)).messages(), piece -> {});
        calls.accept(outcome);
        return switch (outcome) {
            case ChatOutcome.Written written ->
                    Optional.of(StandaloneQuestionPrompt.read(written.text(), question));
            case ChatOutcome.Failed _ -> Optional.empty();
        };
    }
}
