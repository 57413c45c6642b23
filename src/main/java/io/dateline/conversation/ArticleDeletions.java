package io.dateline.conversation;

import static io.dateline.store.Statements.change;
import static io.dateline.store.Statements.texts;

import io.dateline.answer.Answer;
import io.dateline.answer.Withdrawal;
import io.dateline.store.Database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// Takes the words of articles that were deleted out of kept answers. The ids of these articles
/// stand in a table from before they go until nothing is left to do.
///
/// @param folder whose articles these are: a deletion there says nothing about the articles of
///     another folder that shares the database
record ArticleDeletions(Database database, String folder) {

    /// How many answers lose their suggestions in one transaction.
    private static final int BATCH = 100;

    void begin(List<String> articles) {
        database.execute(
                connection -> {
                    for (String article : articles) {
                        change(
                                connection,
                                "INSERT INTO folder_deletion (folder, article) VALUES (?, ?)"
                                        + " ON CONFLICT DO NOTHING",
                                folder,
                                article);
                    }
                });
    }

    void end(Predicate<String> isThere) {
        List<String> begun =
                database.read(
                        connection ->
                                texts(
                                        connection,
                                        "SELECT article FROM folder_deletion WHERE folder = ?",
                                        folder));
        if (begun.isEmpty()) {
            return;
        }
        Set<String> gone = new HashSet<>(begun);
        gone.removeIf(isThere);
        for (String article : gone) {
            withdraw(article, gone);
        }
        if (!gone.isEmpty()) {
            withdrawSuggestions();
        }
        database.execute(
                connection -> {
                    for (String article : begun) {
                        change(
                                connection,
                                "DELETE FROM folder_deletion WHERE folder = ? AND article = ?",
                                folder,
                                article);
                    }
                });
        database.sweep();
    }

    /// A transaction for each conversation: one that was asked everything about an article for
    /// years holds nobody up.
    private void withdraw(String article, Set<String> gone) {
        List<String> conversations =
                database.read(
                        connection ->
                                texts(
                                        connection,
                                        "SELECT DISTINCT conversation FROM answer JOIN source ON"
                                                + " source.answer = answer.id WHERE article = ?",
                                        article));
        for (String conversation : conversations) {
            database.execute(connection -> withdraw(connection, conversation, gone));
        }
    }

    private static void withdraw(Connection connection, String conversation, Set<String> gone)
            throws SQLException {
        AnswerRows rows = new AnswerRows(connection);
        boolean touched = false;
        for (KeptAnswer kept : rows.of(conversation)) {
            Answer answer = kept.answer();
            if (Withdrawal.touches(answer, gone)) {
                touched = true;
                rows.update(Withdrawal.of(answer, gone));
            } else if (touched) {
                rows.update(Withdrawal.after(answer));
            }
        }
    }

    private void withdrawSuggestions() {
        boolean more = true;
        while (more) {
            more =
                    database.inTransaction(
                            connection -> {
                                AnswerRows rows = new AnswerRows(connection);
                                List<KeptAnswer> suggesting = rows.suggesting(BATCH);
                                for (KeptAnswer kept : suggesting) {
                                    rows.update(Withdrawal.withoutSuggestions(kept.answer()));
                                }
                                return !suggesting.isEmpty();
                            });
        }
    }
}
