package io.dateline.conversation;

import static io.dateline.store.Statements.change;
import static io.dateline.store.Statements.text;
import static io.dateline.store.Statements.texts;

import io.dateline.answer.Answer;
import io.dateline.answer.AnswerSource;
import io.dateline.answer.Form;
import io.dateline.answer.Withdrawal;
import io.dateline.store.Database;
import io.dateline.store.Migrations;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Conversations in the tables of a [Database].
public final class SqlConversationStore implements ConversationStore {

    private final Database database;
    private final String folder;
    private final BiPredicate<String, String> isThere;

    /// Brings the tables to what this version expects.
    ///
    /// @param isThere whether there is a version of an article, by the ids of both
    public SqlConversationStore(Database database, BiPredicate<String, String> isThere) {
        this(database, "", isThere);
    }

    /// As above, where several data folders share the database.
    ///
    /// @param folder the one whose articles `isThere` knows
    public SqlConversationStore(
            Database database, String folder, BiPredicate<String, String> isThere) {
        this.database = database;
        this.folder = folder;
        this.isThere = isThere;
        database.migrate(new Migrations(SqlConversationStore.class, "conversation"));
    }

    @Override
    public void check() {
        database.check();
    }

    @Override
    public Access access(String id, String caller) {
        String owner = database.<@Nullable String>read(connection -> owner(connection, id));
        if (owner == null) {
            return Access.UNKNOWN;
        }
        return owner.equals(caller) ? Access.OWN : Access.OTHERS;
    }

    private static @Nullable String owner(Connection connection, String id) throws SQLException {
        return text(connection, "SELECT owner FROM conversation WHERE id = ?", id);
    }

    @Override
    public Conversation.Page list(
            String owner, @Nullable String query, @Nullable String cursor, int limit) {
        if (limit < 1 || limit > MOST_LISTED) {
            throw new IllegalArgumentException(
                    "limit is from 1 to " + MOST_LISTED + ", not " + limit);
        }
        List<String> patterns = query == null ? List.of() : SearchWords.patterns(query);
        ConversationCursor start =
                cursor == null ? ConversationCursor.START : ConversationCursor.parse(cursor);
        // one more than wanted tells whether another page follows
        List<Conversation.Heading> found =
                database.read(
                        connection ->
                                HeadingRows.list(connection, owner, patterns, start, limit + 1));
        if (found.size() <= limit) {
            return new Conversation.Page(found, null);
        }
        Conversation.Heading last = found.get(limit - 1);
        return new Conversation.Page(
                found.subList(0, limit),
                new ConversationCursor(last.updatedAt().toEpochMilli(), last.id()).toText());
    }

    @Override
    public Optional<Conversation> find(String id, String caller) {
        return database.read(
                connection -> {
                    Optional<Conversation.Heading> heading =
                            HeadingRows.find(connection, id, caller);
                    return heading.isEmpty()
                            ? Optional.empty()
                            : Optional.of(
                                    new Conversation(
                                            heading.get(), new AnswerRows(connection).of(id)));
                });
    }

    @Override
    public List<KeptAnswer> latest(String id, @Nullable String before, int most) {
        return database.read(
                connection -> {
                    AnswerRows answers = new AnswerRows(connection);
                    int end = before == null ? Integer.MAX_VALUE : answers.place(before, id);
                    return answers.last(id, end, most);
                });
    }

    @Override
    public Optional<String> conversationOf(String answerId, String owner) {
        return Optional.ofNullable(
                database.<@Nullable String>read(
                        connection -> conversationOf(connection, answerId, owner)));
    }

    private static @Nullable String conversationOf(
            Connection connection, String answerId, String owner) throws SQLException {
        return text(
                connection,
                "SELECT conversation FROM answer JOIN conversation ON"
                        + " conversation.id = answer.conversation"
                        + " WHERE answer.id = ? AND owner = ?",
                answerId,
                owner);
    }

    @Override
    public boolean keep(String owner, KeptAnswer kept, Placed placed) {
        String id = Objects.requireNonNull(kept.answer().conversationId(), "no conversation");
        Optional<Boolean> replaced =
                database.inTransaction(
                        connection -> {
                            String known = owner(connection, id);
                            boolean refused =
                                    known == null
                                            ? !(placed instanceof Placed.Anew)
                                            : !known.equals(owner);
                            return refused
                                    ? Optional.empty()
                                    : put(connection, owner, id, known == null, kept, placed);
                        });
        if (replaced.equals(Optional.of(true))) {
            database.sweep();
        }
        return replaced.isPresent();
    }

    /// Whether something was removed; empty where what is to be replaced is not there.
    private Optional<Boolean> put(
            Connection connection,
            String owner,
            String id,
            boolean begins,
            KeptAnswer kept,
            Placed placed)
            throws SQLException {
        AnswerRows answers = new AnswerRows(connection);
        int place =
                switch (placed) {
                    case Placed.Anew _, Placed.Last _ -> answers.end(id);
                    case Placed.InPlaceOf(String replaced) -> answers.place(replaced, id);
                };
        if (place < 0) {
            return Optional.empty();
        }
        String title = Conversation.title(kept.answer().question());
        if (begins) {
            begin(connection, owner, id, title, kept.askedAt());
        }
        answers.deleteFrom(id, place);
        Set<String> gone = gone(kept.answer());
        Answer answer = gone.isEmpty() ? kept.answer() : Withdrawal.of(kept.answer(), gone);
        answers.insert(
                id, place, new KeptAnswer(answer, kept.askedAt(), kept.filter(), kept.feedback()));
        change(
                connection,
                "UPDATE conversation SET updated_at = ? WHERE id = ?",
                kept.askedAt().toEpochMilli(),
                id);
        name(connection, id, title, answer.form(), place == 0);
        return Optional.of(placed instanceof Placed.InPlaceOf);
    }

    /// After its first question; after the first that is one, where it began with a greeting.
    private static void name(
            Connection connection, String id, String title, Form form, boolean isFirst)
            throws SQLException {
        String namedBy = form.isReply() ? "greeting" : "question";
        String named = isFirst ? "titled_by <> 'user'" : "titled_by = 'greeting'";
        if (isFirst || !form.isReply()) {
            change(
                    connection,
                    "UPDATE conversation SET title = ?, title_words = ?, titled_by = ?"
                            + " WHERE id = ? AND "
                            + named,
                    title,
                    SearchWords.of(title),
                    namedBy,
                    id);
        }
    }

    /// Those articles of an answer that were deleted while it was made.
    private Set<String> gone(Answer answer) {
        return AnswerSource.of(answer).stream()
                .filter(source -> !isThere.test(source.articleId(), source.version()))
                .map(AnswerSource::articleId)
                .collect(Collectors.toSet());
    }

    private static void begin(
            Connection connection, String owner, String id, String title, Instant at)
            throws SQLException {
        change(
                connection,
                "INSERT INTO conversation (id, owner, title, title_words, titled_by, shared,"
                        + " created_at, updated_at) VALUES (?, ?, ?, ?, 'question', 0, ?, ?)",
                id,
                owner,
                title,
                SearchWords.of(title),
                at.toEpochMilli(),
                at.toEpochMilli());
    }

    @Override
    public boolean rename(String id, String owner, String title) {
        boolean done =
                changed(
                        "UPDATE conversation SET title = ?, title_words = ?, titled_by = 'user'"
                                + " WHERE id = ? AND owner = ?",
                        Conversation.requireTitle(title),
                        SearchWords.of(title),
                        id,
                        owner);
        database.sweep();
        return done;
    }

    @Override
    public boolean entitle(String id, String owner, String title) {
        return changed(
                "UPDATE conversation SET title = ?, title_words = ?, titled_by = 'model'"
                        + " WHERE id = ? AND owner = ? AND titled_by <> 'user'",
                Conversation.requireTitle(title),
                SearchWords.of(title),
                id,
                owner);
    }

    @Override
    public boolean share(String id, String owner, boolean shared) {
        return changed(
                "UPDATE conversation SET shared = ? WHERE id = ? AND owner = ?",
                shared ? 1 : 0,
                id,
                owner);
    }

    @Override
    public boolean delete(String id, String owner) {
        boolean done = changed("DELETE FROM conversation WHERE id = ? AND owner = ?", id, owner);
        if (done) {
            database.sweep();
        }
        return done;
    }

    @Override
    public boolean rate(String answerId, String owner, Feedback feedback, Instant at) {
        return database.inTransaction(
                connection -> {
                    boolean own = conversationOf(connection, answerId, owner) != null;
                    if (own) {
                        change(connection, "DELETE FROM feedback WHERE answer = ?", answerId);
                        change(
                                connection,
                                "INSERT INTO feedback (answer, rating, reason, comment, given_at)"
                                        + " VALUES (?, ?, ?, ?, ?)",
                                answerId,
                                feedback.rating().key(),
                                feedback.reason(),
                                feedback.comment(),
                                at.toEpochMilli());
                    }
                    return own;
                });
    }

    @Override
    public int deleteNotAskedSince(Instant time) {
        return deleted("DELETE FROM conversation WHERE updated_at < ?", time.toEpochMilli());
    }

    @Override
    public List<String> conversationsOf(String owner) {
        return database.read(
                connection ->
                        texts(
                                connection,
                                "SELECT id FROM conversation WHERE owner = ?"
                                        + " ORDER BY created_at, id",
                                owner));
    }

    @Override
    public int deleteAllOf(String owner) {
        return deleted("DELETE FROM conversation WHERE owner = ?", owner);
    }

    @Override
    public Set<String> citedVersions(String articleId) {
        return Set.copyOf(
                database.read(
                        connection ->
                                texts(
                                        connection,
                                        "SELECT DISTINCT version FROM source WHERE article = ?"
                                                + " AND cited = 1",
                                        articleId)));
    }

    @Override
    public Set<String> articles() {
        return Set.copyOf(
                database.read(
                        connection -> texts(connection, "SELECT DISTINCT article FROM source")));
    }

    @Override
    public int size() {
        return Integer.parseInt(
                Objects.requireNonNull(
                        database.read(
                                connection ->
                                        text(connection, "SELECT COUNT(*) FROM conversation"))));
    }

    @Override
    public void beginDeletion(List<String> articleIds) {
        new ArticleDeletions(database, folder).begin(articleIds);
    }

    @Override
    public void endDeletions(Predicate<String> isThereStill) {
        new ArticleDeletions(database, folder).end(isThereStill);
    }

    private int deleted(String sql, Object value) {
        int deleted = database.inTransaction(connection -> change(connection, sql, value));
        if (deleted > 0) {
            database.sweep();
        }
        return deleted;
    }

    private boolean changed(String sql, @Nullable Object... values) {
        return database.inTransaction(connection -> change(connection, sql, values)) > 0;
    }
}
