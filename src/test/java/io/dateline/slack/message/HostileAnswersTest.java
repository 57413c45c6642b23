package io.dateline.slack.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;

import io.dateline.answer.Answer;
import io.dateline.answer.AnswerEvent;
import io.dateline.answer.Form;
import io.dateline.article.Article;
import io.dateline.article.Citation;
import io.dateline.article.MarkdownWords;
import io.dateline.article.Passage;
import io.dateline.article.TextSpan;
import io.dateline.retrieve.RankedPassage;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Whatever stands in articles, questions and the words of a model: a message of it is one that can
/// be sent, says these words, calls nobody, and leads to nothing but the articles.
class HostileAnswersTest {

    private static final List<String> WORDS =
            List.of(
                    "ferry ",
                    "sails. ",
                    "& ",
                    "&amp;",
                    "&lt;!here&gt; ",
                    "<!channel> ",
                    "<@U1> ",
                    "@here ",
                    "@channel",
                    "@all ",
                    "<#C1|x> ",
                    "<https://evil.example|bank> ",
                    "[bank](https://evil.example) ",
                    "[a]: https://evil.example",
                    "](",
                    ")",
                    "|",
                    "a|b>",
                    "*",
                    "**bold**",
                    "_",
                    "`",
                    "```",
                    "~",
                    "~~",
                    "# ",
                    "#tag ",
                    ":smile: ",
                    ":",
                    "\n",
                    "\n\n- ",
                    "\n1. ",
                    "> ",
                    "\\",
                    "\\*",
                    "$$",
                    "!",
                    "\u202E",
                    "\u2066",
                    "\u200B",
                    "\u2060",
                    "\uFEFF",
                    "\uD83D\uDEA2",
                    "\uD83D",
                    "\uDEA2",
                    "\u0000",
                    "\u2028",
                    "e\u0301",
                    "\u200D",
                    "\"",
                    "https://evil.example/x ",
                    "1) ",
                    "- ");

    private static final List<String> URLS =
            List.of(
                    "https://wire.example/a",
                    "https://wire.example/a_(b)|c>d <e> \"f\"",
                    "http://wire.example/%zz?q=ü&r=[1]#x",
                    "HTTPS://wire.example",
                    "javascript:alert(1)",
                    "https://bank.example@evil.example/",
                    "https://",
                    "data:text/html,x",
                    "https://wire.example/" + "long".repeat(1_000),
                    "");

    private static final List<Form> FORMS = List.of(Form.values());

    private static final List<Audience> AUDIENCES = List.of(Audience.values());

    private static final Links LINKS = new Links(URI.create("https://dateline.example/base"));

    @Property(tries = 150, seed = "20230618")
    void slackIsToldTheWordsAndNothingElse(@ForAll long seed) {
        Random random = new Random(seed);
        Answer answer = answer(random);
        Audience audience = AUDIENCES.get(random.nextInt(AUDIENCES.size()));
        StringBuilder shown = new StringBuilder();
        for (SlackMessage message : AnswerMessages.of(answer, LINKS, audience)) {
            assertTrue(
                    message.text().matches("(?s)([^<>&@]|&(amp|lt|gt);|@\u2060)*"), message::text);
            message.blocks().forEach(block -> read(block, shown));
        }
        assertSaid(answer, shown.toString());
    }

    @Property(tries = 150, seed = "20230618")
    void aDraftReadsAsTheWordsAndNothingElse(@ForAll long seed) {
        Answer answer = answer(new Random(seed));
        DraftMarkdown draft = new DraftMarkdown(answer.form(), LINKS);
        StringBuilder markdown = new StringBuilder();
        int told = 0;
        for (Answer.Sentence sentence : answer.sentences()) {
            int known = sentence.citations().stream().reduce(told, Math::max);
            List<Citation> added = answer.citations().subList(told, known);
            markdown.append(draft.add(new AnswerEvent.Sentence(sentence, added, "")));
            told = known;
        }
        assertTrue(!Pattern.compile("@\\w|<|:\\w+:").matcher(markdown).find(), markdown::toString);
        assertSaid(answer, readMattermost(markdown.toString()));
    }

    private static void read(JsonNode node, StringBuilder shown) {
        String type = node.path("type").asText();
        assertTrue(
                type.matches(
                        "rich_text(_section|_list|_quote)?|text|link|context|plain_text|actions"
                                + "|button"),
                type);
        if (type.equals("button")) {
            return;
        }
        if (node.path("text").isTextual()) {
            String text = node.get("text").asText();
            assertTrue(text.codePoints().noneMatch(HostileAnswersTest::isHalf), text);
            shown.append(text);
        }
        if (type.equals("link")) {
            assertWeb(node.get("url").asText());
        }
        if (type.equals("plain_text")) {
            assertEquals("false", node.path("emoji").asText());
        }
        node.path("elements").forEach(one -> read(one, shown));
    }

    @Property(tries = 150, seed = "20230618")
    void markdownReadsAsTheWordsAndNothingElse(@ForAll long seed) {
        Random random = new Random(seed);
        Answer answer = answer(random);
        Audience audience = AUDIENCES.get(random.nextInt(AUDIENCES.size()));
        for (MarkdownDialect dialect : MarkdownDialect.values()) {
            StringBuilder shown = new StringBuilder();
            for (String part : AnswerMessages.markdown(answer, LINKS, audience, dialect)) {
                assertTrue(part.length() <= AnswerMessages.MOST_OF_MARKDOWN, () -> part);
                assertTrue(part.codePoints().noneMatch(HostileAnswersTest::isHalf), part);
                assertTrue(!Pattern.compile("@\\w|<[^\u2060]|:\\w+:").matcher(part).find(), part);
                shown.append(
                        switch (dialect) {
                            case MATTERMOST -> readMattermost(part);
                            case ROCKETCHAT -> readRocketChat(part);
                        });
            }
            assertSaid(answer, shown.toString());
        }
    }

    private static final Pattern LINK =
            Pattern.compile("\\[((?:\\\\.|[^\\[\\]\\\\])*+)]\\(([^()\\s]*)\\)");

    /// As Mattermost's server and then its page do.
    private static String readMattermost(String part) {
        assertTrue(!part.contains("<") && !part.contains("|"), part);
        String linked = withoutLinks(part);
        assertTrue(!linked.contains("]("), linked);
        String bare = withoutMarks(linked);
        return bare.replaceAll("\\\\([`*_\\[\\]~#!])", "$1")
                .replace("\u2060", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#124;", "|")
                .replace("&amp;", "&");
    }

    private static String readRocketChat(String part) {
        String linked = withoutLinks(part);
        assertTrue(!linked.contains("]("), linked);
        return withoutMarks(linked).replaceAll("\\\\([`*_~])", "$1").replace("\u2060", "");
    }

    private static String withoutLinks(String part) {
        return LINK.matcher(part)
                .replaceAll(
                        (MatchResult link) -> {
                            assertWeb(link.group(2));
                            return Matcher.quoteReplacement(link.group(1));
                        });
    }

    /// Without what is of the format itself: strong and slanted words, and the starts of lines.
    private static String withoutMarks(String text) {
        return text.replaceAll("(?m)^(- |> )", "")
                .replaceAll("(?<!\\\\)\\*\\*", "")
                .replaceAll("(?<!\\\\)_", "");
    }

    private static void assertWeb(String url) {
        assertTrue(
                url.matches(
                        "(?i)https?://(wire|dateline)\\.example([/?#][!-~&&[^()\\[\\]<>|\"\\\\]]*)?"),
                url);
        assertTrue(url.length() <= 1_500, url);
    }

    private static boolean isHalf(int codePoint) {
        return codePoint >= 0xD800 && codePoint <= 0xDFFF;
    }

    /// Every word of every sentence stands there, in its order.
    private static void assertSaid(Answer answer, String shown) {
        String all = letters(shown);
        int from = 0;
        for (Answer.Sentence sentence : answer.sentences()) {
            String words = letters(MarkdownWords.of(sentence.text()));
            int found = all.indexOf(words, from);
            assertTrue(found >= 0, () -> words + "\nis not in\n" + all);
            from = found + words.length();
        }
    }

    /// Without space, and without what nobody sees.
    private static String letters(String text) {
        return text.codePoints()
                .mapToObj(one -> isHalf(one) ? "\uFFFD" : Character.toString(one))
                .collect(Collectors.joining())
                .replaceAll(
                        "[\\s\\p{Z}\\p{Cntrl}\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF]",
                        "");
    }

    private static Answer answer(Random random) {
        Form form = FORMS.get(random.nextInt(FORMS.size()));
        int size = random.nextInt(4) == 0 ? 0 : 1 + random.nextInt(random.nextInt(5) == 0 ? 40 : 5);
        List<Citation> citations = new ArrayList<>();
        List<Answer.Sentence> sentences = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Set<Integer> numbers = new HashSet<>();
            if (random.nextInt(4) > 0) {
                Article article = article(random);
                Citation citation = Citation.of(article, TextSpan.all(article.text()));
                citations.add(random.nextInt(6) == 0 ? citation.withdrawn() : citation);
                numbers.add(citations.size());
            }
            boolean verified = random.nextBoolean();
            sentences.add(
                    new Answer.Sentence(
                            text(random),
                            List.copyOf(numbers),
                            numbers.isEmpty() ? null : Answer.CitedBy.CHECK,
                            verified ? Answer.Support.VERIFIED : Answer.Support.UNSUPPORTED,
                            verified || random.nextBoolean() ? null : text(random)));
        }
        boolean answered = size > 0;
        return new Answer(
                "id",
                random.nextBoolean() ? null : "conversation (1)",
                text(random),
                text(random),
                form,
                answered ? Answer.Status.ANSWERED : Answer.Status.UNANSWERABLE,
                text(random),
                answered && form.hasShortAnswer() && random.nextBoolean() ? text(random) : null,
                random.nextDouble(),
                sentences,
                citations,
                IntStream.range(0, random.nextInt(5)).mapToObj(_ -> passage(random)).toList(),
                List.of(text(random)),
                random.nextBoolean() ? "reader" : text(random),
                new Answer.Timings(1, 1, 1),
                random.nextBoolean() ? null : text(random),
                null);
    }

    private static RankedPassage passage(Random random) {
        Article article = article(random);
        return new RankedPassage(Passage.of(article, TextSpan.all(article.text())), 1, 1, 1);
    }

    private static Article article(Random random) {
        return Article.of(
                "id (" + random.nextInt(9) + ")/ü%|",
                "T" + text(random),
                "T" + text(random),
                random.nextBoolean() ? null : text(random),
                URLS.get(random.nextInt(URLS.size())),
                null,
                null,
                null);
    }

    private static String text(Random random) {
        int size = random.nextInt(60) == 0 ? 2_000 : random.nextInt(12);
        return random.ints(size, 0, WORDS.size())
                .mapToObj(WORDS::get)
                .collect(Collectors.joining());
    }
}
