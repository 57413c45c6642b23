package io.dateline.server.endpoint;

import io.dateline.answer.Answerer;
import io.dateline.answer.Question;
import io.dateline.article.ExpectedFault;
import io.dateline.conversation.Conversations;
import io.dateline.server.admission.QuestionQueue;
import io.dateline.server.http.TooManyRequestsException;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.function.Supplier;

/// How those ask who added endpoints: of the same engine as the page, at the same queue, and
/// counted with its questions. Each method throws while the engine is not open.
public final class Asking {

    private final Supplier<Answerer> answerer;
    private final Supplier<Conversations> conversations;
    private final Supplier<Function<Question, List<String>>> suggester;
    private final QuestionQueue queue;

    public Asking(
            Supplier<Answerer> answerer,
            Supplier<Conversations> conversations,
            Supplier<Function<Question, List<String>>> suggester,
            QuestionQueue queue) {
        this.answerer = answerer;
        this.conversations = conversations;
        this.suggester = suggester;
        this.queue = queue;
    }

    /// Who answers. What it does is ended by a [CancellationException] when the server closes and
    /// cannot wait any longer.
    public Answerer answerer() {
        return answerer.get();
    }

    public Conversations conversations() {
        return conversations.get();
    }

    /// Questions that the articles answer, three at most.
    public List<String> suggestions(Question question) {
        return suggester.get().apply(question);
    }

    /// Does `work` at the turn of `caller`, on the calling thread.
    ///
    /// @param caller the same for all questions that share one caller's turns; no name of a key
    /// @throws Refused when too many wait, or it waited in vain
    /// @throws CancellationException when the server closes before its turn
    public <T> T atTurn(String caller, Supplier<T> work) throws Refused {
        try (QuestionQueue.Place place = queue.enter(caller)) {
            place.await(_ -> {});
            return work.get();
        } catch (TooManyRequestsException e) {
            throw new Refused(Duration.ofSeconds(e.retryAfterSeconds()));
        }
    }

    /// There was no turn.
    public static final class Refused extends Exception implements ExpectedFault {

        private static final long serialVersionUID = 1;

        private final Duration retryAfter;

        Refused(Duration retryAfter) {
            super("too many questions wait already");
            this.retryAfter = retryAfter;
        }

        @Override
        public boolean isTransient() {
            return true;
        }

        /// When it is worth trying again, as far as is known.
        public Duration retryAfter() {
            return retryAfter;
        }
    }
}
