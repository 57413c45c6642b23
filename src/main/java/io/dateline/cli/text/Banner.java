package io.dateline.cli.text;

import io.dateline.Dateline;
import io.dateline.article.ArticleFilter;
import io.dateline.article.ArticlePage;
import io.dateline.article.PublicationDate;

import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// What a server says when it is ready.
public final class Banner {

    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

    /// More than there are samples.
    private static final int PAGE = 100;

    private static final String READER = "reader";

    private Banner() {}

    public static String of(URI url, Dateline dateline) {
        return """
        Dateline is at %1$s with %2$s.
        %3$s
        Your own articles: drop files on the page, POST them to %1$s/api/articles,
        or end this and start it with: serve --articles PATH
        Ctrl-C ends it.
        """
                .formatted(
                        url, contents(dateline), writer(dateline.model(), dateline.ownPrompts()));
    }

    /// Who writes the answers, and which prompts are not those in the jar.
    static String writer(String model, List<String> ownPrompts) {
        if (model.equals(READER)) {
            return "The built-in reader answers; DATELINE_MODEL adds a chat model.";
        }
        String own =
                ownPrompts.isEmpty()
                        ? ""
                        : ", with prompts of your own: " + String.join(", ", ownPrompts);
        return model + " writes the answers, each sentence checked against its sources" + own + ".";
    }

    private static String contents(Dateline dateline) {
        return dateline.holdsSamples()
                ? samples(dateline.articles(null, ArticleFilter.NONE, null, PAGE))
                : Phrases.count(dateline.size(), "article");
    }

    /// How many there are and, as they are not news, of when.
    static String samples(ArticlePage page) {
        String count = Phrases.count(page.total(), "sample article");
        List<LocalDate> days =
                page.items().stream()
                        .map(item -> item.article().publishedAt())
                        .filter(Objects::nonNull)
                        .map(PublicationDate::day)
                        .sorted()
                        .toList();
        return days.isEmpty() ? count : count + ", " + months(days.getFirst(), days.getLast());
    }

    private static String months(LocalDate first, LocalDate last) {
        String end = MONTH.format(last);
        if (MONTH.format(first).equals(end)) {
            return end;
        }
        String begin =
                first.getYear() == last.getYear()
                        ? first.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH)
                        : MONTH.format(first);
        return begin + " to " + end;
    }
}
