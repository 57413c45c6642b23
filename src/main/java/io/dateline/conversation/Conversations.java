package io.dateline.conversation;

import io.dateline.answer.Answer;
import io.dateline.answer.AnswerEvent;
import io.dateline.answer.Answerer;
import io.dateline.answer.Question;
import io.dateline.answer.Turn;
import io.dateline.answer.Withdrawal;
import io.dateline.conversation.ConversationStore.Placed;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// Asks in conversations: a follow-up is understood from what was asked before.
///
/// @param clock tells when a question was asked
public record Conversations(ConversationStore store, InstantSource clock) {

    /// Where a question is asked.
    ///
    /// @param id of the conversation; `null` where none was named
    /// @param begun whether it was there when the question came
    /// @param replaces the answer whose place the new one takes, or `null`
    /// @param owner who asks
    public record Seat(
            @Nullable String id, boolean begun, @Nullable String replaces, String owner) {

        private Placed placed() {
            if (replaces != null) {
                return new Placed.InPlaceOf(replaces);
            }
            return begun ? new Placed.Last() : new Placed.Anew();
        }
    }

    /// Where `owner` may ask; empty when the conversation is another's, or there is no such answer
    /// in it. An id that is not known begins a conversation.
    ///
    /// @param id of the conversation, or `null`: then it is that of `replaces`, or one that begins
    /// @param replaces the answer whose place the new one is to take, or `null`
    public Optional<Seat> seat(@Nullable String id, @Nullable String replaces, String owner) {
        if (replaces != null) {
            return store.conversationOf(replaces, owner)
                    .filter(found -> id == null || id.equals(found))
                    .map(found -> new Seat(found, true, replaces, owner));
        }
        if (id == null) {
            return Optional.of(new Seat(null, false, null, owner));
        }
        return switch (store.access(id, owner)) {
            case UNKNOWN -> Optional.of(new Seat(id, false, null, owner));
            case OWN -> Optional.of(new Seat(id, true, null, owner));
            case OTHERS -> Optional.empty();
        };
    }

    /// What was asked and answered before, earliest first.
    public List<Turn> turns(Seat seat) {
        String id = seat.id();
        return id == null || !seat.begun()
                ? List.of()
                : Turn.last(
                        store.latest(id, seat.replaces(), Question.MAX_TURNS).stream()
                                .map(KeptAnswer::answer)
                                .map(answer -> new Turn(answer.question(), said(answer)))
                                .toList());
    }

    /// Answers each question as the next of its conversation, and keeps both; one that names no
    /// conversation begins one, under an id that nobody can guess.
    ///
    /// An answer is kept before it is told: who reads it may ask on at once. Where the conversation
    /// was deleted meanwhile, it is told and not kept; where nothing can be kept, nothing is asked.
    public Answerer keeping(Answerer answerer, Seat seat) {
        return (question, listener) -> {
            store.check();
            Instant asked = clock.instant();
            String id = seat.id() == null ? UUID.randomUUID().toString() : seat.id();
            answerer.answer(
                    question.inConversation(id).withHistory(turns(seat)),
                    event -> {
                        if (event instanceof AnswerEvent.Done(Answer made)) {
                            Answer answer = made.inConversation(id);
                            KeptAnswer kept =
                                    new KeptAnswer(answer, asked, question.filter(), null);
                            store.keep(seat.owner(), kept, seat.placed());
                            listener.accept(new AnswerEvent.Done(answer));
                        } else {
                            listener.accept(event);
                        }
                    });
        };
    }

    /// Answers each question as the next of its conversation, and keeps nothing.
    public Answerer following(Answerer answerer, Seat seat) {
        return (question, listener) ->
                answerer.answer(
                        (seat.id() == null ? question : question.inConversation(seat.id()))
                                .withHistory(turns(seat)),
                        listener);
    }

    /// Without markers, which count anew in each answer, and without what no article supports: a
    /// model would take it up as if it were so.
    private static String said(Answer answer) {
        return switch (answer.status()) {
            case UNANSWERABLE -> answer.text();
            case ANSWERED ->
                    answer.sentences().stream()
                            .filter(Answer.Sentence::isVerified)
                            .map(Answer.Sentence::text)
                            .filter(text -> !text.equals(Withdrawal.SENTENCE))
                            .collect(Collectors.joining(" "));
        };
    }
}
