package io.dateline.conversation;

import io.dateline.answer.Answer;
import io.dateline.answer.AnswerEvent;
import io.dateline.answer.Answerer;
import io.dateline.answer.Question;
import io.dateline.answer.Turn;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// Conversations in memory, as much of each as a follow-up refers to. They end with the process;
/// the one that was used least recently goes when there is one too many.
///
/// Safe for use by many threads at once.
public final class RecentConversations {

    /// A day of a busy desk. With [Turn#MOST_CHARACTERS] each they take some ten megabytes.
    public static final int MOST_CONVERSATIONS = 1_000;

    private final Map<String, List<Turn>> conversations;

    /// @param most how many conversations are kept, 1 or more
    public RecentConversations(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("most must be 1 or more, not " + most);
        }
        conversations =
                new LinkedHashMap<>(16, 0.75f, true) {
                    private static final long serialVersionUID = 1;

                    @Override
                    protected boolean removeEldestEntry(Map.Entry<String, List<Turn>> eldest) {
                        return size() > most;
                    }
                };
    }

    /// What was asked and answered in a conversation, earliest first; empty where `id` is `null` or
    /// not known.
    public synchronized List<Turn> turns(@Nullable String id) {
        return id == null ? List.of() : conversations.getOrDefault(id, List.of());
    }

    /// Answers each question as the next of its conversation, and keeps both. One that names no
    /// conversation begins one, under an id that nobody can guess; an id that is not known begins
    /// one, too.
    ///
    /// An answer is kept before it is told: who reads it may ask on at once.
    public Answerer keeping(Answerer answerer) {
        return (question, listener) -> {
            String named = question.conversationId();
            String id = named == null ? UUID.randomUUID().toString() : named;
            following(answerer)
                    .answer(
                            question.inConversation(id),
                            event -> {
                                if (event instanceof AnswerEvent.Done(Answer answer)) {
                                    keep(id, answer);
                                }
                                listener.accept(event);
                            });
        };
    }

    /// Answers each question as the next of its conversation, and keeps nothing.
    public Answerer following(Answerer answerer) {
        return (question, listener) ->
                answerer.answer(question.withHistory(turns(question.conversationId())), listener);
    }

    private synchronized void keep(String id, Answer answer) {
        List<Turn> turns = new ArrayList<>(turns(id));
        turns.add(new Turn(answer.question(), said(answer)));
        if (turns.size() > Question.MAX_TURNS) {
            turns.removeFirst();
        }
        conversations.put(id, List.copyOf(Turn.last(turns)));
    }

    /// Without markers, which count anew in each answer, and without what no article supports: a
    /// model would take it up as if it were so.
    private static String said(Answer answer) {
        return switch (answer.status()) {
            case UNANSWERABLE -> answer.text();
            case ANSWERED ->
                    answer.sentences().stream()
                            .filter(one -> one.support() == Answer.Support.VERIFIED)
                            .map(Answer.Sentence::text)
                            .collect(Collectors.joining(" "));
        };
    }
}
