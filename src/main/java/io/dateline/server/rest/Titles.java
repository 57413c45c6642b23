package io.dateline.server.rest;

import io.dateline.Dateline;
import io.dateline.answer.Answer;
import io.dateline.answer.Question;
import io.dateline.conversation.ConversationStore;

import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.function.Supplier;

/// Has conversations named by the chat model, where there is one. Nobody waits for that, and where
/// it fails the first question stays the title.
public final class Titles {

    private static final System.Logger LOG = System.getLogger(Titles.class.getName());

    private final Supplier<Optional<Dateline>> engine;

    /// @param engine once it is open
    public Titles(Supplier<Optional<Dateline>> engine) {
        this.engine = engine;
    }

    /// Begins to name the conversation of `owner` that begins with this answer, unless that is to
    /// a greeting, which says nothing of what follows.
    void begin(ConversationStore store, Answer answer, String owner) {
        String id = answer.conversationId();
        Optional<Dateline> open = engine.get();
        boolean hasModel = open.isPresent() && open.get().chatCounts().isPresent();
        if (id != null && hasModel && !answer.form().isReply()) {
            Thread.startVirtualThread(() -> entitle(open.get(), store, id, answer, owner));
        }
    }

    private static void entitle(
            Dateline dateline, ConversationStore store, String id, Answer answer, String owner) {
        try {
            dateline.title(Question.of(answer.question()))
                    .ifPresent(title -> store.entitle(id, owner, title));
        } catch (RuntimeException e) {
            // the engine may be closed by now
            LOG.log(Level.DEBUG, "a conversation keeps its first question as its title", e);
        }
    }
}
