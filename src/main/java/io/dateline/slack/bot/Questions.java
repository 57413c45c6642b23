package io.dateline.slack.bot;

import io.dateline.answer.Answer;
import io.dateline.answer.AnswerEvent;
import io.dateline.answer.Answerer;
import io.dateline.answer.Question;
import io.dateline.conversation.Conversations;
import io.dateline.server.endpoint.Asking;
import io.dateline.slack.message.AnswerMessages;
import io.dateline.slack.message.Notice;
import io.dateline.slack.message.SlackMessage;
import io.dateline.slack.work.AcceptedWork;
import io.dateline.slack.work.Work;
import io.dateline.slack.work.WorkStore;
import io.dateline.slack.workspace.SlackConfig;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/// Has questions answered and kept, each once however often its work is attempted.
final class Questions {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    /// For a turn, before the asker is told that there is none.
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

    private final SlackConfig config;
    private final Asking asking;
    private final WorkStore store;
    private final InstantSource clock;

    Questions(SlackConfig config, Asking asking, WorkStore store, InstantSource clock) {
        this.config = config;
        this.asking = asking;
        this.store = store;
        this.clock = clock;
    }

    /// What came of a question.
    sealed interface Asked {

        /// It was answered.
        record Made(Answer answer) implements Asked {}

        /// Its asker alone is to be told this.
        record Told(SlackMessage message) implements Asked {}

        /// It is to be asked again.
        record Busy(Duration after) implements Asked {}

        /// Another process has the question by now, and tells the answer.
        record Lost() implements Asked {}
    }

    /// What is told where `text` is not to be asked; nothing where it is.
    Optional<SlackMessage> instead(AcceptedWork accepted, String text) {
        Work work = accepted.work();
        if (!config.allowed().mayAsk(work.channel(), work.user())) {
            return Optional.of(AnswerMessages.of(Notice.NOT_ALLOWED));
        }
        int before = store.askedBefore(accepted, accepted.acceptedAt().minus(MINUTE));
        if (before >= config.questionsAMinute()) {
            return Optional.of(AnswerMessages.of(Notice.TOO_MANY));
        }
        if (text.isEmpty() || text.toLowerCase(Locale.ROOT).matches("help\\p{Punct}?")) {
            return Optional.of(AnswerMessages.help(suggestions()));
        }
        return text.length() > Question.MAX_LENGTH
                ? Optional.of(AnswerMessages.of(Notice.TOO_LONG))
                : Optional.empty();
    }

    private List<String> suggestions() {
        return asking.suggestions(Question.of("help"));
    }

    /// Remembers that a draft of the answer is begun in its thread.
    ///
    /// @return false where another process has the question by now
    boolean drafted(AcceptedWork accepted) {
        return store.drafted(accepted);
    }

    /// Whether one was begun in any attempt.
    boolean isDrafted(AcceptedWork accepted) {
        return store.isDrafted(accepted.id());
    }

    /// Asks, or finds the answer that an earlier attempt was given.
    ///
    /// @param listener told what happens before that
    Asked ask(AcceptedWork accepted, String text, Consumer<AnswerEvent> listener) {
        Conversations conversations = asking.conversations();
        Kept kept = Kept.of(accepted.work());
        Optional<Answer> made =
                Optional.ofNullable(accepted.answerId())
                        .flatMap(id -> kept.answer(conversations, id));
        if (made.isPresent()) {
            return new Asked.Made(made.get());
        }
        try {
            Answer answer =
                    asking.atTurn(
                            kept.owner(),
                            () ->
                                    answer(
                                            conversations.keeping(
                                                    asking.answerer(), kept.seat(conversations)),
                                            text,
                                            listener));
            if (kept.isShared() && answer.conversationId() != null) {
                conversations.store().share(answer.conversationId(), kept.owner(), true);
            }
            return store.answered(accepted, answer.id())
                    ? new Asked.Made(answer)
                    : new Asked.Lost();
        } catch (Asking.Refused e) {
            return accepted.acceptedAt().plus(LONGEST_WAIT).isBefore(clock.instant())
                    ? new Asked.Told(AnswerMessages.of(Notice.BUSY))
                    : new Asked.Busy(e.retryAfter());
        }
    }

    private static Answer answer(Answerer answerer, String text, Consumer<AnswerEvent> listener) {
        List<Answer> done = new ArrayList<>(1);
        answerer.answer(
                Question.of(text),
                event -> {
                    listener.accept(event);
                    if (event instanceof AnswerEvent.Done(Answer answer)) {
                        done.add(answer);
                    }
                });
        return done.getFirst();
    }
}
