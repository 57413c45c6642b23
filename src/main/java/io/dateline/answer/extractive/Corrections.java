package io.dateline.answer.extractive;

import io.dateline.article.PublicationDate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Of several figures for the same, the one that a later article puts in the place of an earlier
/// one: what has risen to 11 is no longer eight.
final class Corrections {

    private static final Pattern CORRECTING =
            Pattern.compile(
                    "\\b(?:corrected|correction|revised|updated|risen|rose|increased|gone up|climbed"
                            + "|fallen|fell|dropped|reduced|lowered|put up|first (?:reported|thought|said"
                            + "|announced)|previously|earlier (?:said|reported|figure|count)|no longer"
                            + "|not \\d[\\d,.]*|up from|down from|instead of|rather than)\\b",
                    Pattern.CASE_INSENSITIVE);

    private Corrections() {}

    /// The same, but with the last correction of the first one's figure before it.
    ///
    /// @param told quotations, best first
    /// @param isSame whether one gives a figure for what is asked
    static List<Quotation> first(List<Quotation> told, Predicate<Quotation> isSame) {
        if (told.isEmpty() || !isSame.test(told.getFirst())) {
            return told;
        }
        Quotation last = told.getFirst();
        for (Quotation one : told) {
            if (isSame.test(one) && CORRECTING.matcher(one.text()).find() && isLater(one, last)) {
                last = one;
            }
        }
        List<Quotation> ordered = new ArrayList<>(told);
        ordered.remove(last);
        ordered.addFirst(last);
        return ordered;
    }

    private static boolean isLater(Quotation one, Quotation other) {
        PublicationDate day = one.candidate().passage().article().publishedAt();
        PublicationDate before = other.candidate().passage().article().publishedAt();
        return day != null && before != null && day.day().isAfter(before.day());
    }
}
