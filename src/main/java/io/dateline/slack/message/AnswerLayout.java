package io.dateline.slack.message;

import static io.dateline.slack.message.Piece.clean;
import static io.dateline.slack.message.Piece.oneLine;
import static io.dateline.slack.message.Piece.plain;
import static io.dateline.slack.message.Piece.strong;

import io.dateline.answer.Answer;
import io.dateline.article.ArticleMetadata;
import io.dateline.article.Citation;
import io.dateline.article.CitedArticle;
import io.dateline.article.Passage;
import io.dateline.article.PublicationDate;
import io.dateline.article.TextCut;
import io.dateline.slack.message.Row.Kind;

import org.jspecify.annotations.Nullable;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Lays an answer out in the shape of its form, in the words in which the page says it.
final class AnswerLayout {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private static final int MOST_OF_TITLE = 150;

    private static final int MOST_OF_QUOTE = 600;

    private static final int MOST_OF_SUMMARY = 300;

    private static final int NEAREST = 3;

    private static final String NOTHING_SAID = "The articles do not say.";

    private static final double HIGH_CONFIDENCE = 0.85;

    private static final double FAIR_CONFIDENCE = 0.6;

    private final Answer answer;
    private final Links links;
    private final List<Row> rows = new ArrayList<>();

    private AnswerLayout(Answer answer, Links links) {
        this.answer = answer;
        this.links = links;
    }

    static Layout of(Answer answer, Links links, Audience audience) {
        AnswerLayout layout = new AnswerLayout(answer, links);
        layout.answer();
        return new Layout(layout.summary(), layout.rows, layout.actions(audience));
    }

    private void answer() {
        if (answer.understoodAs() != null) {
            add(
                    Kind.REMARK,
                    plain("Understood as: “" + oneLine(answer.standaloneQuestion()) + "”"));
        }
        switch (answer.status()) {
            case ANSWERED -> {
                if (headline() != null) {
                    add(Kind.PARAGRAPH, strong(headline()));
                }
                sentences();
                sources();
            }
            case UNANSWERABLE -> refusal();
        }
        if (answer.note() != null) {
            add(Kind.REMARK, plain(oneLine(answer.note())));
        }
        if (!answer.suggestions().isEmpty()) {
            boolean isAnswered = answer.status() == Answer.Status.ANSWERED;
            add(Kind.HEADING, strong(isAnswered ? "Ask next" : "You could ask"));
            answer.suggestions().forEach(question -> add(Kind.ITEM, plain(oneLine(question))));
        }
        if (answer.status() == Answer.Status.ANSWERED) {
            add(Kind.REMARK, plain(origin()));
        }
    }

    private void add(Kind kind, Piece... pieces) {
        rows.add(Row.of(kind, pieces));
    }

    /// What stands above the sentences, or `null`; of a list it would be one item of many.
    private @Nullable String headline() {
        String span = answer.shortAnswer();
        return switch (answer.form()) {
            case FACT, EXPLANATION, COLLECTION -> span == null ? null : clean(span);
            case LIST, YESNO, OVERVIEW, COMPARISON, TALK, NOISE, LANGUAGE -> null;
        };
    }

    private void sentences() {
        SentenceRows sentences = new SentenceRows(answer.form(), links);
        answer.sentences().forEach(one -> rows.add(sentences.next(one, answer.citations())));
    }

    private void sources() {
        if (answer.citations().isEmpty()) {
            return;
        }
        add(Kind.HEADING, strong("Sources"));
        for (int number = 1; number <= answer.citations().size(); number++) {
            Citation citation = cited(number);
            CitedArticle article = citation.article();
            add(
                    Kind.LINE,
                    plain(number + ". "),
                    link(
                            citation.isOfDeleted() ? "Withdrawn" : title(article.title()),
                            links.citation(citation)),
                    plain(
                            " · "
                                    + origin(article.source(), article.publishedAt())
                                    + (citation.page() == null
                                            ? ""
                                            : " · page " + citation.page())));
            add(Kind.QUOTE, plain(quote(citation)));
        }
    }

    private static String quote(Citation citation) {
        if (citation.isOfDeleted()) {
            return "This article was deleted.";
        }
        ArticleMetadata.Field field = citation.field();
        String quote = field == null ? clean(citation.quote()) : oneLine(citation.quote());
        String words =
                switch (field) {
                    case null -> quote;
                    case PUBLISHED_AT -> "Published: " + day(citation.article().publishedAt());
                    case BYLINE -> "By: " + quote;
                    case TITLE -> "Title: " + quote;
                    case SOURCE -> "Source: " + quote;
                };
        return TextCut.shortened(words, MOST_OF_QUOTE);
    }

    private void refusal() {
        if (oneLine(answer.text()).isEmpty()) {
            add(Kind.PARAGRAPH, plain(NOTHING_SAID));
        }
        for (String line : answer.text().lines().toList()) {
            boolean isItem = line.startsWith("- ");
            add(
                    isItem ? Kind.ITEM : Kind.PARAGRAPH,
                    plain(oneLine(isItem ? line.substring(2) : line)));
        }
        Map<String, Passage> nearest = new LinkedHashMap<>();
        answer.nearest().forEach(one -> nearest.putIfAbsent(one.article().id(), one));
        if (nearest.isEmpty() || answer.form().isReply()) {
            return;
        }
        add(Kind.HEADING, strong("Nearest articles"));
        nearest.values().stream()
                .limit(NEAREST)
                .forEach(
                        passage -> {
                            ArticleMetadata article = passage.article();
                            add(
                                    Kind.ITEM,
                                    link(title(article.title()), links.passage(passage)),
                                    plain(" · " + origin(article.source(), article.publishedAt())));
                        });
    }

    static Piece link(String label, @Nullable String url) {
        return url == null ? plain(label) : new Piece.Link(label, url);
    }

    private static String title(String title) {
        String words = oneLine(title);
        return words.isEmpty() ? "Untitled" : TextCut.shortened(words, MOST_OF_TITLE);
    }

    private static String origin(@Nullable String source, @Nullable PublicationDate date) {
        String name = source == null ? "" : TextCut.shortened(oneLine(source), MOST_OF_TITLE);
        return Stream.of(name, day(date))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    static String day(@Nullable PublicationDate date) {
        return date == null ? "undated" : DAY.format(date.day());
    }

    private Citation cited(int number) {
        return answer.citations().get(number - 1);
    }

    /// Who wrote it and how sure it is.
    private String origin() {
        boolean isReader = answer.model().equals("reader");
        String writer = isReader ? "Built-in reader" : oneLine(answer.model());
        String confidence =
                answer.confidence() >= HIGH_CONFIDENCE
                        ? "high"
                        : answer.confidence() >= FAIR_CONFIDENCE ? "fair" : "low";
        return writer + " · " + confidence + " confidence";
    }

    private String summary() {
        String headline = headline();
        String words =
                headline != null && !headline.isEmpty()
                        ? headline
                        : answer.status() == Answer.Status.ANSWERED
                                ? clean(answer.sentences().getFirst().text())
                                : oneLine(answer.text());
        return words.isEmpty() ? "An answer" : TextCut.shortened(words, MOST_OF_SUMMARY);
    }

    private Layout.@Nullable Actions actions(Audience audience) {
        if (answer.form().isReply() && answer.status() == Answer.Status.UNANSWERABLE) {
            return null;
        }
        String conversation = answer.conversationId();
        return new Layout.Actions(
                answer.id(),
                conversation == null || audience != Audience.CHANNEL
                        ? null
                        : links.conversation(conversation),
                audience == Audience.ASKER);
    }
}
