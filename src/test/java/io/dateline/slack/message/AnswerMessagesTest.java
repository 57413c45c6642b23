package io.dateline.slack.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.dateline.answer.Answer;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What an answer of each form looks like, as it was read and found good.
class AnswerMessagesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Links LINKS = new Links(URI.create("https://dateline.example"));

    @TestFactory
    Stream<DynamicTest> eachFormIsWrittenAsInItsFile() {
        return AnswersOfForms.all().entrySet().stream()
                .map(
                        one ->
                                dynamicTest(
                                        one.getKey(),
                                        () ->
                                                assertEquals(
                                                        JSON.readTree(golden(one.getKey()))
                                                                .toPrettyString(),
                                                        written(one.getValue()).toPrettyString())));
    }

    /// The message as it goes to Slack, and the same answer as Markdown.
    static ObjectNode written(Answer answer) {
        List<SlackMessage> messages = AnswerMessages.of(answer, LINKS, Audience.CHANNEL);
        assertEquals(1, messages.size());
        ObjectNode written = JSON.createObjectNode();
        ObjectNode slack = written.putObject("slack").put("text", messages.getFirst().text());
        slack.putArray("blocks").addAll(messages.getFirst().blocks());
        for (MarkdownDialect dialect : MarkdownDialect.values()) {
            ArrayNode lines = written.putArray(dialect.name().toLowerCase(Locale.ROOT));
            AnswerMessages.markdown(answer, LINKS, Audience.CHANNEL, dialect).stream()
                    .flatMap(String::lines)
                    .map(line -> line.replace(MarkdownDialect.JOINER, "{joiner}"))
                    .forEach(lines::add);
        }
        return written;
    }

    private static String golden(String name) {
        try (InputStream file =
                Objects.requireNonNull(
                        AnswerMessagesTest.class.getResourceAsStream(name + ".json"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whoReadsAnAnswerDecidesWhatTheyCanDoWithIt() {
        Answer answer = AnswersOfForms.of("fact");
        assertEquals(
                Map.of(
                        Audience.CHANNEL, "feedback_up feedback_down open_in_page",
                        Audience.ASKER, "feedback_up feedback_down share_in_channel",
                        Audience.DIRECT, "feedback_up feedback_down"),
                Stream.of(Audience.values())
                        .collect(
                                Collectors.toMap(
                                        audience -> audience,
                                        audience -> actions(answer, LINKS, audience))));
        assertEquals(
                "feedback_up feedback_down", actions(answer, new Links(null), Audience.CHANNEL));
    }

    private static String actions(Answer answer, Links links, Audience audience) {
        ObjectNode last = AnswerMessages.of(answer, links, audience).getLast().blocks().getLast();
        return String.join(" ", last.findValuesAsText("action_id"));
    }

    @Test
    void withoutAPublicAddressAnArticleWithoutOneOfItsOwnIsNamedAndNoLink() {
        Answer answer = AnswersOfForms.of("overview");
        String written = AnswerMessages.of(answer, new Links(null), Audience.CHANNEL).toString();
        assertTrue(written.contains("https://wire.example/ferry"), written);
        assertTrue(written.contains("Council votes"), written);
        assertFalse(written.contains("#/a/"), written);
    }

    @Test
    void everyNoticeAndTheHelpCanBeSent() {
        for (Notice notice : Notice.values()) {
            assertFalse(AnswerMessages.of(notice).text().isBlank());
            for (MarkdownDialect dialect : MarkdownDialect.values()) {
                assertFalse(AnswerMessages.markdown(notice, dialect).isBlank());
            }
        }
        String help = AnswerMessages.help(List.of("Who <sails>?")).blocks().toString();
        assertTrue(help.contains("\"Who <sails>?\""), help);
        assertTrue(
                AnswerMessages.markdownHelp(List.of("Who <sails>?"), MarkdownDialect.MATTERMOST)
                        .contains("\n- Who &lt;"));
    }

    @Test
    void whatSlackWouldRefuseCannotBeMade() {
        assertRefused("0 characters", section(""), "");
        assertRefused("3001 characters", section("a".repeat(3_001)), "text");
        assertRefused("4001 characters", section("a"), "a".repeat(4_001));
        ObjectNode unknown = JsonNodeFactory.instance.objectNode().put("type", "file");
        assertRefused("no block of ours", unknown, "text");
        List<ObjectNode> many = Stream.generate(() -> section("a")).limit(51).toList();
        assertThrows(IllegalArgumentException.class, () -> new SlackMessage("text", many));
        List<ObjectNode> much = Stream.generate(() -> section("a".repeat(2_900))).limit(5).toList();
        assertThrows(IllegalArgumentException.class, () -> new SlackMessage("text", much));
        ObjectNode button = JsonNodeFactory.instance.objectNode().put("value", "v".repeat(2_001));
        ObjectNode actions = JsonNodeFactory.instance.objectNode().put("type", "actions");
        actions.putArray("elements").add(button);
        assertRefused("2001 characters", actions, "text");
    }

    private static void assertRefused(String problem, ObjectNode block, String text) {
        IllegalArgumentException refusal =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> new SlackMessage(text, List.of(block)));
        assertTrue(text.isEmpty() || refusal.toString().contains(problem), refusal::toString);
    }

    private static ObjectNode section(String text) {
        ObjectNode block = JsonNodeFactory.instance.objectNode().put("type", "section");
        block.putObject("text").put("type", "mrkdwn").put("text", text);
        return block;
    }
}
