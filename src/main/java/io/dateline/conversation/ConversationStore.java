package io.dateline.conversation;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Conversations, each its owner's: whoever else asks for one is told that there is none, unless it
/// is shared. Safe for use by many threads at once; what a method changed survives a crash once it
/// has returned, and what it removed is in no file of a data folder any more.
///
/// Faults of the disk are thrown as [java.io.UncheckedIOException], a full one as
/// [io.dateline.article.DiskFullException], a database that cannot be reached just now as
/// [io.dateline.store.StoreUnreachableException].
public interface ConversationStore {

    /// Of a list.
    int MOST_LISTED = 200;

    /// Of an id that a caller chooses.
    int MOST_OF_ID = 200;

    /// What a caller may do with a conversation.
    enum Access {
        /// There is none of that id.
        UNKNOWN,
        /// It is the caller's.
        OWN,
        /// It is another's.
        OTHERS
    }

    /// Throws, as every other method would, when nothing can be kept just now.
    void check();

    /// Whose conversation this is.
    Access access(String id, String caller);

    /// Conversations of `owner`, the one asked into last first.
    ///
    /// @param query words that must all stand in the title, the questions or the answers, whatever
    ///     their case; `null` for all conversations
    /// @param cursor `next` of the page before, or `null`
    /// @param limit the most wanted, 1 to [#MOST_LISTED]
    /// @throws IllegalArgumentException when the cursor is none of this list
    Conversation.Page list(
            String owner, @Nullable String query, @Nullable String cursor, int limit);

    /// A conversation of `caller`, or one that another shares.
    Optional<Conversation> find(String id, String caller);

    /// The last answers of a conversation, the earliest of them first.
    ///
    /// @param before only those that were given before this answer, or `null` for all
    /// @param most how many
    List<KeptAnswer> latest(String id, @Nullable String before, int most);

    /// The id of the conversation of `owner` that an answer is in.
    Optional<String> conversationOf(String answerId, String owner);

    /// Keeps an answer as the last of its conversation, which it begins when there is none. Words
    /// of articles that are there no more by then are not kept.
    ///
    /// @param kept with the id of its conversation
    /// @param placed where it belongs
    /// @return false, and nothing is kept, when the conversation is another's, or what `placed`
    ///     names is gone
    boolean keep(String owner, KeptAnswer kept, Placed placed);

    /// Where an answer belongs in its conversation.
    sealed interface Placed {
        /// First in a conversation that begins, or last in one of that id that has begun meanwhile.
        record Anew() implements Placed {}

        /// Last in a conversation that was there when it was asked.
        record Last() implements Placed {}

        /// In the place of this answer; what came after it is dropped.
        record InPlaceOf(String answerId) implements Placed {}
    }

    /// Gives a conversation the title that its owner wants; false when there is none.
    boolean rename(String id, String owner, String title);

    /// Gives a conversation a title, unless its owner gave it one; false when there is none.
    boolean entitle(String id, String owner, String title);

    /// Lets others read a conversation, or no longer; false when there is none.
    boolean share(String id, String owner, boolean shared);

    /// Removes a conversation with all that belongs to it; false when there is none.
    boolean delete(String id, String owner);

    /// Keeps what the owner of its conversation thinks of an answer, in place of what they thought
    /// before; false when there is no such answer.
    boolean rate(String answerId, String owner, Feedback feedback, Instant at);

    /// Removes the conversations, whosever, that were not asked into since then.
    ///
    /// @return how many
    int deleteNotAskedSince(Instant time);

    /// The ids of all conversations of `owner`, the one that began first first.
    List<String> conversationsOf(String owner);

    /// Removes all conversations of `owner` with all that belongs to them.
    ///
    /// @return how many
    int deleteAllOf(String owner);

    /// The versions of an article that kept answers cite.
    Set<String> citedVersions(String articleId);

    /// The ids of all articles that kept answers have words of.
    Set<String> articles();

    /// How many conversations there are, whosever.
    int size();

    /// Remembers that articles are about to be deleted: what follows may be cut off at any point.
    void beginDeletion(List<String> articleIds);

    /// Ends every deletion that was begun: where the article is gone, its words go from all
    /// answers, and what the answers suggest goes with them.
    ///
    /// @param isThere whether there is an article of this id
    void endDeletions(Predicate<String> isThere);
}
