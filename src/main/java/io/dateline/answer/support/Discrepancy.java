package io.dateline.answer.support;

import io.dateline.answer.support.fact.Figures;
import io.dateline.answer.support.fact.Reckoned;
import io.dateline.article.ArticleMetadata;
import io.dateline.article.Passage;
import io.dateline.model.text.Names;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A number, a name or a day of a claim that stands nowhere in what it cites. A model that judges
/// by the whole sentence overlooks one wrong digit; this does not.
final class Discrepancy {

    private static final Set<String> WEEKDAYS =
            Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    /// Letters by which `China` is known in `Chinese`.
    private static final int KIN = 4;

    /// An article that says “on Sunday” is of a day of that week: an answer may give the date.
    private static final int DAYS_AROUND = 7;

    private Discrepancy() {}

    /// What the claim has and `passages`, their titles, sources and dates have not, for people;
    /// empty where all is there.
    static Optional<String> between(String claim, List<Passage> passages) {
        return wrongNumber(claim, passages).or(() -> wrongName(claim, passages));
    }

    private static Optional<String> wrongNumber(String claim, List<Passage> passages) {
        return inDatesAndBesides(claim, passages, Discrepancy::missingValue);
    }

    /// A number of the claim of which neither the value nor the digits are there.
    static Optional<String> missingNumber(String claim, List<Passage> passages) {
        return inDatesAndBesides(claim, passages, Discrepancy::missingValueAndDigits);
    }

    /// What is missing of a claim in some texts.
    private interface Missing {
        Optional<String> of(String claim, List<String> texts);
    }

    /// A number that counts must stand in the articles besides in a date: of one of 15 June that
    /// says 50, 15 did not die.
    private static Optional<String> inDatesAndBesides(
            String claim, List<Passage> passages, Missing missing) {
        String undated = undated(claim, passages);
        List<String> texts = texts(passages).toList();
        return missing.of(undated, texts)
                .or(
                        () ->
                                missing.of(
                                        ClaimedDates.withoutDays(undated),
                                        texts.stream().map(ClaimedDates::withoutDays).toList()));
    }

    private static Optional<String> missingValue(String claim, List<String> texts) {
        Set<String> known = values(texts);
        known.addAll(Figures.roughly(claim, known));
        known.addAll(Reckoned.of(claim, texts));
        return missing(
                Figures.of(claim).entrySet().stream()
                        .filter(figure -> !known.contains(figure.getKey())));
    }

    private static Optional<String> missingValueAndDigits(String claim, List<String> texts) {
        Set<String> values = values(texts);
        Set<String> digits =
                texts.stream()
                        .flatMap(text -> Figures.digits(text).keySet().stream())
                        .collect(Collectors.toSet());
        digits.addAll(values);
        Set<String> found =
                Figures.of(claim).entrySet().stream()
                        .filter(figure -> values.contains(figure.getKey()))
                        .flatMap(figure -> Figures.digits(figure.getValue()).keySet().stream())
                        .collect(Collectors.toSet());
        return missing(
                Figures.digits(claim).entrySet().stream()
                        .filter(number -> !digits.contains(number.getKey()))
                        .filter(number -> !found.contains(number.getKey())));
    }

    private static Optional<String> missing(Stream<Map.Entry<String, String>> numbers) {
        return numbers.findFirst()
                .map(number -> "what it cites does not have the number " + number.getValue());
    }

    private static Set<String> values(List<String> texts) {
        return texts.stream()
                .flatMap(text -> Figures.of(text).keySet().stream())
                .collect(Collectors.toSet());
    }

    /// The claim without the numbers of dates that an article may leave unsaid.
    private static String undated(String claim, List<Passage> passages) {
        return ClaimedDates.without(
                passages.stream().flatMap(passage -> around(passage.article())).toList(), claim);
    }

    private static Stream<String> texts(List<Passage> passages) {
        return passages.stream()
                .flatMap(passage -> Stream.of(passage.text(), passage.article().title()));
    }

    private static Stream<LocalDate> around(ArticleMetadata article) {
        return article.publishedAt() == null
                ? Stream.of()
                : article.publishedAt()
                        .day()
                        .minusDays(DAYS_AROUND)
                        .datesUntil(article.publishedAt().day().plusDays(DAYS_AROUND + 1L));
    }

    private static Optional<String> wrongName(String claim, List<Passage> passages) {
        Set<String> known = new HashSet<>();
        Set<String> aliases = new HashSet<>();
        for (Passage passage : passages) {
            ArticleMetadata article = passage.article();
            for (String text :
                    Stream.of(passage.text(), article.title(), article.source(), article.byline())
                            .filter(Objects::nonNull)
                            .toList()) {
                words(text).map(Names::folded).forEach(known::add);
                Names.aliases(text).map(Names::folded).forEach(aliases::add);
            }
            around(article).map(LocalDate::getMonth).map(Discrepancy::name).forEach(known::add);
        }
        boolean tellsWeekday = known.stream().anyMatch(WEEKDAYS::contains);
        return words(claim)
                .skip(1) // a capital there may be the sentence's
                .filter(word -> Character.isUpperCase(word.codePointAt(0)))
                .filter(word -> !aliases.contains(Names.folded(word)))
                .filter(word -> !isKnown(Names.folded(word), known, tellsWeekday))
                .findFirst()
                .map(name -> "what it cites does not mention " + name.replaceAll("\\.$", ""));
    }

    private static boolean isKnown(String name, Set<String> known, boolean tellsWeekday) {
        if (name.isEmpty() || known.contains(name) || name.equals("i")) {
            return true;
        }
        if (WEEKDAYS.contains(name)) {
            return !tellsWeekday;
        }
        if (name.contains("-")) {
            return Stream.of(name.split("-")).allMatch(part -> isKnown(part, known, tellsWeekday));
        }
        return name.length() > KIN
                && known.stream().anyMatch(word -> word.startsWith(name.substring(0, KIN)));
    }

    private static Stream<String> words(String text) {
        return Names.words(text).map(MatchResult::group);
    }

    private static String name(Month month) {
        return month.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT);
    }
}
