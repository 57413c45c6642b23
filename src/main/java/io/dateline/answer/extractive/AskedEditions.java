package io.dateline.answer.extractive;

import io.dateline.article.ArticleMetadata;
import io.dateline.article.PublicationDate;
import io.dateline.model.Sentences;
import io.dateline.model.text.Words;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The events of a name and a year that a question names, as `the 2022 World Cup`. An article about
/// another year's, which mentions the year for something else, does not answer it.
record AskedEditions(List<Edition> editions) {

    private static final String NAME =
            "\\p{Lu}[\\p{L}\\p{M}]*(?:[’'-]\\p{L}+)*(?: \\p{Lu}[\\p{L}\\p{M}]*(?:[’'-]\\p{L}+)*){0,5}";

    private static final Pattern EDITION =
            Pattern.compile(
                    "(?:\\b(?i:the|that|this)|[’']s?) (?<before>[12]\\d{3}) (?<named>"
                            + NAME
                            + ")|(?<event>(?:"
                            + NAME
                            + " )?(?:Cup|Games|Olympics|Prize|Championships?|Open|Grand Prix|Marathon|Awards?"
                            + "|Festival|Summit|League))(?: of| in)? (?<after>[12]\\d{3})(?!\\d)");

    /// In the first months of a year articles tell of the one that ended.
    private static final int MONTHS_AFTER = 2;

    /// Shorter words are none of a name, or the end of a genitive.
    private static final int SHORTEST = 3;

    private static final Pattern LAST_YEAR =
            Pattern.compile("\\b(?:last|previous|past) year", Pattern.CASE_INSENSITIVE);

    /// @param words of its name
    record Edition(int year, Set<String> words) {

        private static Edition of(MatchResult found, String year, String name) {
            return new Edition(
                    Integer.parseInt(found.group(year)),
                    Words.of(found.group(name)).stream()
                            .filter(word -> word.length() >= SHORTEST)
                            .collect(Collectors.toSet()));
        }
    }

    static AskedEditions in(String question) {
        return new AskedEditions(
                EDITION.matcher(question)
                        .results()
                        .map(
                                found ->
                                        found.group("before") == null
                                                ? Edition.of(found, "after", "event")
                                                : Edition.of(found, "before", "named"))
                        .toList());
    }

    /// Whether an article may be about all of them: it is from then, or a sentence of it names the
    /// year beside the event. One without a date may be from then.
    ///
    /// @param text the whole of it
    boolean areIn(ArticleMetadata article, String text, Sentences sentences) {
        PublicationDate published = article.publishedAt();
        return editions.isEmpty()
                || published == null
                || editions.stream()
                        .allMatch(
                                edition ->
                                        isFrom(edition, published)
                                                || isNamed(
                                                        edition, published, article, text,
                                                        sentences));
    }

    private static boolean isFrom(Edition edition, PublicationDate published) {
        int year = published.day().getYear();
        return year == edition.year()
                || (year == edition.year() + 1 && published.day().getMonthValue() <= MONTHS_AFTER);
    }

    private static boolean isNamed(
            Edition edition,
            PublicationDate published,
            ArticleMetadata article,
            String text,
            Sentences sentences) {
        boolean isAfter = published.day().getYear() == edition.year() + 1;
        return isNamed(edition, isAfter, article.title())
                || sentences.of(text).stream()
                        .anyMatch(sentence -> isNamed(edition, isAfter, sentence.of(text)));
    }

    private static boolean isNamed(Edition edition, boolean isAfter, String sentence) {
        boolean tellsYear =
                sentence.contains(String.valueOf(edition.year()))
                        || (isAfter && LAST_YEAR.matcher(sentence).find());
        return tellsYear && Words.of(sentence).stream().anyMatch(edition.words()::contains);
    }
}
