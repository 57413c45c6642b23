package io.dateline.conversation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;

import io.dateline.answer.Answer;
import io.dateline.answer.AnswerJson;
import io.dateline.answer.AnswerSource;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The tables `answer`, `source` and `feedback` of one transaction.
///
/// @param connection in that transaction
record AnswerRows(Connection connection) {

    private static final JsonMapper MAPPER = new JsonMapper();

    private static final ObjectWriter ASCII =
            MAPPER.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII);

    private static final String READ =
            "SELECT json, asked_at, filter, rating, reason, comment FROM answer"
                    + " LEFT JOIN feedback ON feedback.answer = answer.id ";

    void insert(String conversation, int place, KeptAnswer kept) throws SQLException {
        Answer answer = kept.answer();
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "INSERT INTO answer (id, conversation, place, asked_at, filter, json,"
                                + " words, suggests) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, answer.id());
            insert.setString(2, conversation);
            insert.setInt(3, place);
            insert.setLong(4, kept.askedAt().toEpochMilli());
            insert.setString(5, FilterJson.of(kept.filter()).toString());
            insert.setString(6, text(answer));
            insert.setString(7, words(answer));
            insert.setInt(8, answer.suggestions().isEmpty() ? 0 : 1);
            insert.executeUpdate();
        }
        insertSources(answer);
    }

    /// Puts `answer` in the place of the one of its id.
    void update(Answer answer) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement(
                        "UPDATE answer SET json = ?, words = ?, suggests = ? WHERE id = ?")) {
            update.setString(1, text(answer));
            update.setString(2, words(answer));
            update.setInt(3, answer.suggestions().isEmpty() ? 0 : 1);
            update.setString(4, answer.id());
            update.executeUpdate();
        }
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM source WHERE answer = ?")) {
            delete.setString(1, answer.id());
            delete.executeUpdate();
        }
        insertSources(answer);
    }

    private void insertSources(Answer answer) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "INSERT INTO source (answer, article, version, cited) VALUES (?, ?, ?,"
                                + " ?)")) {
            for (AnswerSource source : AnswerSource.of(answer)) {
                insert.setString(1, answer.id());
                insert.setString(2, source.articleId());
                insert.setString(3, source.version());
                insert.setInt(4, source.cited() ? 1 : 0);
                insert.executeUpdate();
            }
        }
    }

    private static String words(Answer answer) {
        return SearchWords.of(answer.question() + "\n" + answer.text());
    }

    /// All answers of a conversation, the earliest first.
    List<KeptAnswer> of(String conversation) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(READ + "WHERE conversation = ? ORDER BY place")) {
            select.setString(1, conversation);
            return kept(select);
        }
    }

    /// The last of those that stand before `end`, the earliest first.
    List<KeptAnswer> last(String conversation, int end, int most) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        READ
                                + "WHERE conversation = ? AND place < ? ORDER BY place DESC"
                                + " LIMIT ?")) {
            select.setString(1, conversation);
            select.setInt(2, end);
            select.setInt(3, most);
            return kept(select).reversed();
        }
    }

    /// Those that suggest something, `most` of them.
    List<KeptAnswer> suggesting(int most) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(READ + "WHERE suggests = 1 LIMIT ?")) {
            select.setInt(1, most);
            return kept(select);
        }
    }

    /// The place of an answer in its conversation, or -1.
    int place(String answerId, String conversation) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        "SELECT place FROM answer WHERE id = ? AND conversation = ?")) {
            select.setString(1, answerId);
            select.setString(2, conversation);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? rows.getInt(1) : -1;
            }
        }
    }

    /// The first place behind all answers of a conversation.
    int end(String conversation) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        "SELECT COALESCE(MAX(place) + 1, 0) FROM answer WHERE conversation = ?")) {
            select.setString(1, conversation);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? rows.getInt(1) : 0;
            }
        }
    }

    /// Removes what stands at `place` and behind it.
    void deleteFrom(String conversation, int place) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement(
                        "DELETE FROM answer WHERE conversation = ? AND place >= ?")) {
            delete.setString(1, conversation);
            delete.setInt(2, place);
            delete.executeUpdate();
        }
    }

    private static List<KeptAnswer> kept(PreparedStatement select) throws SQLException {
        List<KeptAnswer> kept = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                kept.add(
                        new KeptAnswer(
                                AnswerJson.read(json(rows.getString(1))),
                                Instant.ofEpochMilli(rows.getLong(2)),
                                FilterJson.read(json(rows.getString(3))),
                                feedback(rows)));
            }
        }
        return kept;
    }

    private static @Nullable Feedback feedback(ResultSet row) throws SQLException {
        String rating = row.getString(4);
        return rating == null
                ? null
                : new Feedback(Feedback.Rating.of(rating), row.getString(5), row.getString(6));
    }

    /// Half a character, which a caller may have sent, is no text to a database.
    private static String text(Answer answer) {
        JsonNode json = AnswerJson.of(answer);
        String text = json.toString();
        try {
            return StandardCharsets.UTF_8.newEncoder().canEncode(text)
                    ? text
                    : ASCII.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer is JSON", e);
        }
    }

    private static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was kept is no JSON", e);
        }
    }
}
