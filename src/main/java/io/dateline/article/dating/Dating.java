package io.dateline.article.dating;

import io.dateline.article.PublicationDate;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Collectors;

/// All dates that were found for an article, and what was made of each.
///
/// @param candidates the most reliable first, [#MOST] at most; for each role one at most was taken
public record Dating(List<DateCandidate> candidates) {

    public static final Dating NONE = new Dating(List.of());

    /// More say nothing new.
    public static final int MOST = 20;

    public Dating {
        candidates = List.copyOf(candidates);
        if (candidates.size() > MOST) {
            throw new IllegalArgumentException(candidates.size() + " dates, at most " + MOST);
        }
    }

    /// What is known of the publication; guessed where its certainty says so; `null` where
    /// nothing is.
    public @Nullable DateCandidate published() {
        return taken(DateRole.PUBLISHED);
    }

    /// The same of the last change.
    public @Nullable DateCandidate modified() {
        return taken(DateRole.MODIFIED);
    }

    private @Nullable DateCandidate taken(DateRole role) {
        return candidates.stream()
                .filter(candidate -> candidate.role() == role)
                .filter(candidate -> candidate.verdict() == DateVerdict.CHOSEN)
                .findFirst()
                .orElse(null);
    }

    /// The date of publication that may be filtered by and cited, or `null`.
    public @Nullable PublicationDate publishedAt() {
        DateCandidate published = published();
        return published == null ? null : published.certain();
    }

    /// Those that were not taken because something is wrong with them.
    public List<DateCandidate> questioned() {
        return candidates.stream()
                .filter(
                        candidate ->
                                switch (candidate.verdict()) {
                                    case FUTURE, TOO_OLD, WRONG_WEEKDAY, AMBIGUOUS -> true;
                                    case CHOSEN,
                                            AGREES,
                                            OUTRANKED,
                                            PLACEHOLDER,
                                            NO_YEAR,
                                            DOUBTFUL,
                                            UNREADABLE ->
                                            false;
                                })
                .toList();
    }

    /// Why the date of publication is the one it is, in a few sentences.
    public String why() {
        DateCandidate published = published();
        String others =
                candidates.stream()
                        .filter(candidate -> candidate.role() == DateRole.PUBLISHED)
                        .filter(candidate -> candidate.verdict() != DateVerdict.CHOSEN)
                        .map(
                                candidate ->
                                        " %s (“%s”): %s."
                                                .formatted(
                                                        candidate.origin().key(),
                                                        candidate.written(),
                                                        candidate.verdict().words()))
                        .collect(Collectors.joining());
        if (published == null) {
            return "No date of publication is known." + others;
        }
        String taken = published.origin().key() + " (“" + published.written() + "”)";
        return (switch (published.certainty()) {
                    case EXACT, DAY -> "Taken from " + taken + ".";
                    case MONTH -> "Only the month is certain, from " + taken + ".";
                    case GUESSED, UNKNOWN ->
                            "Guessed from " + taken + ", and therefore not used as a date.";
                })
                + others;
    }
}
