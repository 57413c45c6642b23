package io.dateline.answer.chain;

import dev.langchain4j.rag.query.Query;
import dev.langchain4j.rag.query.transformer.QueryTransformer;

import io.dateline.model.chat.ChatOutcome;
import io.dateline.model.chat.ChatWriter;
import io.dateline.prompt.StandaloneQuestionPrompt;
import io.dateline.prompt.text.Turn;

import java.util.Collection;
import java.util.List;
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
        List<Turn> turns = Conversation.turns(query.metadata());
        if (turns.isEmpty()) {
            return List.of(query);
        }
        String asked = standalone(query.text(), turns);
        return List.of(
                query.metadata() == null ? Query.from(asked) : Query.from(asked, query.metadata()));
    }

    /// The question itself where the model fails: to search with it is better than not to.
    private String standalone(String question, List<Turn> turns) {
        ChatOutcome outcome = writer.write(prompt.render(question, turns).messages(), piece -> {});
        calls.accept(outcome);
        return switch (outcome) {
            case ChatOutcome.Written written ->
                    StandaloneQuestionPrompt.read(written.text(), question);
            case ChatOutcome.Failed _ -> question;
        };
    }
}
