package io.dateline.cli.text;

import io.dateline.article.Article;
import io.dateline.article.ArticleMetadata;
import io.dateline.article.ArticlePage;
import io.dateline.article.dating.DateCandidate;
import io.dateline.article.dating.Dating;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Articles, whole or in a list.
public final class ArticleText {

    private ArticleText() {}

    /// What is known of it, then its text, then the words under its pictures.
    public static String of(Article article) {
        ArticleMetadata metadata = article.metadata();
        return metadata.title()
                + "\n"
                + line("id", metadata.id())
                + line("date", Phrases.date(metadata.publishedAt()))
                + dating(article.dating())
                + line("source", metadata.source())
                + line("byline", metadata.byline())
                + line("url", metadata.url())
                + line("language", metadata.language())
                + line("section", metadata.section())
                + line("version", metadata.version())
                + "\n"
                + article.text().stripTrailing()
                + "\n"
                + captions(article.captions());
    }

    private static String captions(List<String> captions) {
        return captions.isEmpty()
                ? ""
                : "\nCaptions of the pictures:\n"
                        + captions.stream()
                                .map(caption -> "- " + caption + "\n")
                                .collect(Collectors.joining());
    }

    /// What was found of its date, a line each, the most reliable first.
    private static String dating(@Nullable Dating dating) {
        return dating == null
                ? ""
                : dating.candidates().stream()
                        .map(
                                date ->
                                        "  %-9s %-10s %s: %s (%s; %s)\n"
                                                .formatted(
                                                        date.role().key(),
                                                        date.origin().key(),
                                                        date.date() == null ? "?" : date.date(),
                                                        date.verdict().words(),
                                                        date.certainty().key(),
                                                        zone(date)))
                        .collect(Collectors.joining());
    }

    private static String zone(DateCandidate date) {
        return date.zone() == null ? "no time zone" : date.zone();
    }

    /// A line an article, then how many there are and how to see more.
    public static String of(ArticlePage page) {
        StringBuilder text = new StringBuilder();
        for (ArticlePage.Item item : page.items()) {
            ArticleMetadata article = item.article();
            String copy = item.copyOf() == null ? "" : " (copy of " + item.copyOf() + ")";
            text.append(
                    String.format(
                            "%-10s  %s  [%s]%s\n",
                            Phrases.date(article.publishedAt()),
                            title(article),
                            article.id(),
                            copy));
        }
        text.append(
                String.format(
                        Locale.ROOT, "%,d of %s\n", page.items().size(), total(page.total())));
        if (page.next() != null) {
            text.append("more: --cursor ").append(page.next()).append('\n');
        }
        return text.toString();
    }

    private static String total(int articles) {
        return Phrases.count(articles, "article");
    }

    private static String title(ArticleMetadata article) {
        return article.source() == null
                ? article.title()
                : article.title() + " · " + article.source();
    }

    private static String line(String name, @Nullable String value) {
        return value == null ? "" : String.format("%-9s %s\n", name, value);
    }
}
