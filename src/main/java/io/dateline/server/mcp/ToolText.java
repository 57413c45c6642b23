package io.dateline.server.mcp;

import com.fasterxml.jackson.databind.node.TextNode;

import io.dateline.answer.Answer;
import io.dateline.article.Article;
import io.dateline.article.ArticleMetadata;
import io.dateline.article.ArticlePage;
import io.dateline.article.Citation;
import io.dateline.article.CitedArticle;
import io.dateline.article.PublicationDate;
import io.dateline.article.TextSpan;
import io.dateline.ingest.Outcome;
import io.dateline.retrieve.RankedPassage;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Results as text. What an article says stands in quotation marks, escaped as in JSON, or at the
/// end of a text.
final class ToolText {

    /// Of a refusal: enough to see what the articles talk about instead.
    private static final int NEAREST = 3;

    /// More tell a model nothing more of the article.
    private static final int MOST_CAPTIONS = 20;

    private ToolText() {}

    /// The answer, then what Dateline says of it; of a refusal, also the nearest passages.
    static List<String> of(Answer answer) {
        return switch (answer.status()) {
            case ANSWERED -> List.of(answer.text(), evidence(answer));
            case UNANSWERABLE ->
                    Stream.concat(
                                    Stream.of(answer.text(), String.join("\n", understood(answer))),
                                    answer.passages().stream().limit(NEAREST).map(ToolText::of))
                            .toList();
        };
    }

    /// How sure the answer is, how the question was taken, and what else is to be known of it.
    private static List<String> understood(Answer answer) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(Locale.ROOT, "Confidence: %.2f", answer.confidence()));
        if (answer.understoodAs() != null) {
            lines.add("Understood as: " + quoted(answer.understoodAs()));
        }
        if (answer.note() != null) {
            lines.add("Note: " + quoted(answer.note()));
        }
        answer.suggestions().forEach(question -> lines.add("Could be asked: " + quoted(question)));
        return lines;
    }

    private static String evidence(Answer answer) {
        List<String> lines = understood(answer);
        if (answer.shortAnswer() != null) {
            lines.addFirst("Short answer: " + quoted(answer.shortAnswer()));
        }
        for (int i = 0; i < answer.sentences().size(); i++) {
            switch (answer.sentences().get(i).support()) {
                case VERIFIED -> {}
                case UNSUPPORTED ->
                        lines.add("Sentence " + (i + 1) + " is not supported by what it cites.");
                case UNCHECKED ->
                        lines.add(
                                "Whether sentence "
                                        + (i + 1)
                                        + " is supported by what it cites is not known.");
            }
        }
        for (int i = 0; i < answer.citations().size(); i++) {
            lines.add(of(i + 1, answer.citations().get(i)));
        }
        return String.join("\n", lines);
    }

    private static String of(int number, Citation citation) {
        CitedArticle article = citation.article();
        TextSpan span = citation.span();
        ArticleMetadata.Field field = citation.field();
        String place = span == null ? "" : ", start " + span.start() + ", end " + span.end();
        String page = citation.page() == null ? "" : ", page " + citation.page();
        return "[%d] %s%s (%s%s, version %s%s%s)"
                .formatted(
                        number,
                        field == null ? "" : field.key() + " ",
                        quoted(citation.quote()),
                        origin(article),
                        article.url() == null ? "" : ", " + quoted(article.url()),
                        article.version(),
                        place,
                        page);
    }

    /// How many there are, then a text each.
    static List<String> found(List<RankedPassage> passages) {
        String count = "Passages found, best first: " + passages.size();
        return Stream.concat(Stream.of(count), passages.stream().map(ToolText::of)).toList();
    }

    private static String of(RankedPassage ranked) {
        TextSpan span = ranked.passage().span();
        Integer page = ranked.passage().page();
        return String.format(
                Locale.ROOT,
                "Passage of %s, start %d, end %d%s, score %.2f:\n%s",
                origin(CitedArticle.of(ranked.passage().article())),
                span.start(),
                span.end(),
                page == null ? "" : ", page " + page,
                ranked.score(),
                ranked.passage().text());
    }

    /// What is known of the article, then the words of `span`.
    static List<String> of(Article article, TextSpan span) {
        int length = article.text().length();
        String known =
                origin(CitedArticle.of(article.metadata()))
                        + ", version "
                        + article.version()
                        + line("byline", article.metadata().byline())
                        + line("url", article.metadata().url())
                        + line("section", article.metadata().section())
                        + (span.start() > 0 ? "" : captions(article))
                        + "\nText from %d to %d of %d".formatted(span.start(), span.end(), length)
                        + (span.end() < length ? "; next: " + span.end() : "");
        return List.of(known, span.of(article.text()));
    }

    /// With the beginning alone: whoever reads on has them.
    private static String captions(Article article) {
        return article.captions().stream()
                .limit(MOST_CAPTIONS)
                .map(caption -> line("caption", caption))
                .collect(Collectors.joining());
    }

    private static String line(String name, @Nullable String value) {
        return value == null ? "" : "\n" + name + " " + quoted(value);
    }

    /// A line an article.
    static String of(ArticlePage page) {
        String lines =
                page.items().stream()
                        .map(
                                item ->
                                        origin(CitedArticle.of(item.article()))
                                                + (item.copyOf() == null
                                                        ? ""
                                                        : ", copy of " + quoted(item.copyOf()))
                                                + "\n")
                        .collect(Collectors.joining());
        String more = page.next() == null ? "" : "; next cursor: " + page.next();
        return lines + page.items().size() + " of " + page.total() + more;
    }

    static String of(Outcome.Acknowledged outcome) {
        String warnings =
                outcome.warnings().stream()
                        .map(warning -> "\nwarning: " + quoted(warning))
                        .collect(Collectors.joining());
        return "%s: article %s, version %s, passages: %d%s"
                .formatted(
                        outcome.status().key(),
                        quoted(outcome.id()),
                        outcome.version(),
                        outcome.passages(),
                        warnings);
    }

    private static String origin(CitedArticle article) {
        PublicationDate date = article.publishedAt();
        return quoted(article.title())
                + (article.source() == null ? "" : ", " + quoted(article.source()))
                + ", "
                + (date == null ? "undated" : date)
                + ", article "
                + quoted(article.id());
    }

    private static String quoted(String text) {
        return TextNode.valueOf(text).toString();
    }
}
