package io.dateline.cli.text;

import io.dateline.article.CitedArticle;
import io.dateline.article.PublicationDate;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Small things said in the same words everywhere.
public final class Phrases {

    /// Meant as right 9 times in 10; the page says it with these bounds too.
    private static final double HIGH_CONFIDENCE = 0.85;

    /// Answers between this and a high confidence quote what is right more often than not.
    private static final double FAIR_CONFIDENCE = 0.6;

    private Phrases() {}

    /// `1 article`, `1,204 articles`.
    public static String count(long number, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
    }

    /// The day of publication as the source wrote it, or `undated`.
    static String date(@Nullable PublicationDate date) {
        return date == null ? "undated" : date.day().toString();
    }

    /// Title, source where it is known, and date.
    static String origin(CitedArticle article) {
        return Stream.of(article.title(), article.source(), date(article.publishedAt()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    static String confidence(double confidence) {
        if (confidence >= HIGH_CONFIDENCE) {
            return "high";
        }
        return confidence >= FAIR_CONFIDENCE ? "fair" : "low";
    }
}
