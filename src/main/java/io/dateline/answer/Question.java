package io.dateline.answer;

import io.dateline.article.ArticleFilter;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What is asked, of which articles.
///
/// @param text 1 to [#MAX_LENGTH] UTF-16 units, not blank
/// @param conversationId the conversation it belongs to, or `null`
/// @param filter which articles may answer
/// @param passages the most passages to read, 1 to [#MAX_PASSAGES]
/// @param history what was asked before, earliest first; of more than [#MAX_TURNS] turns, the last
/// @param asIs whether the words are to be searched for as they stand, whatever was asked before
/// @param manner how it is to be answered
public record Question(
        String text,
        @Nullable String conversationId,
        ArticleFilter filter,
        int passages,
        List<Turn> history,
        boolean asIs,
        Manner manner) {

    /// Longer than any question a person types, shorter than an article pasted by mistake.
    public static final int MAX_LENGTH = 5_000;

    /// Enough for the answer to be among them 97 times in 100 (`dateline eval`, SQuAD 1.1).
    public static final int DEFAULT_PASSAGES = 8;

    public static final int MAX_PASSAGES = 50;

    /// What a follow-up refers to was said lately.
    public static final int MAX_TURNS = 10;

    public Question {
        if (text.isBlank()) {
            throw new IllegalArgumentException("the question is empty");
        }
        if (text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "a question has at most "
                            + MAX_LENGTH
                            + " characters, this one "
                            + text.length());
        }
        if (passages < 1 || passages > MAX_PASSAGES) {
            throw new IllegalArgumentException(
                    "passages must be from 1 to " + MAX_PASSAGES + ", not " + passages);
        }
        history =
                List.copyOf(
                        history.subList(Math.max(0, history.size() - MAX_TURNS), history.size()));
    }

    /// A question to be answered as usual.
    public Question(
            String text,
            @Nullable String conversationId,
            ArticleFilter filter,
            int passages,
            List<Turn> history,
            boolean asIs) {
        this(text, conversationId, filter, passages, history, asIs, Manner.USUAL);
    }

    /// A question that begins a conversation.
    public Question(
            String text, @Nullable String conversationId, ArticleFilter filter, int passages) {
        this(text, conversationId, filter, passages, List.of(), false);
    }

    /// The same question, its words to be searched for as they stand.
    public Question withWordsAsTheyStand() {
        return new Question(text, conversationId, filter, passages, history, true, manner);
    }

    /// The same question, to be answered in another manner.
    public Question inManner(Manner other) {
        return new Question(text, conversationId, filter, passages, history, asIs, other);
    }

    /// A question to all articles.
    public static Question of(String text) {
        return new Question(text, null, ArticleFilter.NONE, DEFAULT_PASSAGES);
    }

    /// The same question in the conversation of this id.
    public Question inConversation(String id) {
        return new Question(text, id, filter, passages, history, asIs, manner);
    }

    /// The same question as asked after `turns`, earliest first.
    public Question withHistory(List<Turn> turns) {
        return new Question(text, conversationId, filter, passages, turns, asIs, manner);
    }
}
