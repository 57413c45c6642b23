package io.dateline.answer.generative.marker;

import io.dateline.article.TextCut;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What one or more markers cite: `1`, `1, 2`, `1-3`, `^1` or `1†source`, in brackets.
///
/// @param numbers of passages that were offered
/// @param unknown all else, as it was written
record Marker(List<Integer> numbers, List<String> unknown) {

    static final Marker NONE = new Marker(List.of(), List.of());

    /// In UTF-16 units: a marker of all passages there can be.
    static final int LONGEST = 300;

    /// Behind it stands a note of where in the source, up to the bracket.
    static final char NOTE = '†';

    private static final String SEPARATORS = ",;，、；";
    private static final String DASHES = "-‐‑‒–—−";

    /// No passage has so many digits.
    private static final int MOST_DIGITS = 9;

    private static final int MOST_OF_UNKNOWN = 40;

    Marker {
        numbers = List.copyOf(numbers);
        unknown = List.copyOf(unknown);
    }

    /// Whether this character may stand in a marker, before any note.
    static boolean mayHold(int c) {
        return isSeparator(c)
                || c == ' '
                || c == '^'
                || c == ':'
                || c == NOTE
                || DASHES.indexOf(c) >= 0
                || Character.isDigit(c);
    }

    private static boolean isSeparator(int c) {
        return SEPARATORS.indexOf(c) >= 0;
    }

    /// Whether these words only join two markers.
    static boolean isJoint(String words) {
        return words.equals("and")
                || words.equals("&")
                || (words.length() == 1 && isSeparator(words.charAt(0)));
    }

    boolean isEmpty() {
        return numbers.isEmpty() && unknown.isEmpty();
    }

    /// A marker that cites nothing we know.
    static Marker unknown(String written) {
        return new Marker(List.of(), List.of(shortened(written)));
    }

    private static String shortened(String written) {
        return TextCut.beginning(written, MOST_OF_UNKNOWN);
    }

    Marker and(Marker other) {
        Set<Integer> allNumbers = new LinkedHashSet<>(numbers);
        allNumbers.addAll(other.numbers);
        Set<String> allUnknown = new LinkedHashSet<>(unknown);
        allUnknown.addAll(other.unknown);
        return new Marker(List.copyOf(allNumbers), List.copyOf(allUnknown));
    }

    /// @param content what stands between the brackets
    /// @param offered passages 1 to this may be cited
    /// @return `null` when it is not a marker
    static @Nullable Marker parse(String content, int offered) {
        int note = content.indexOf(NOTE);
        String cited = note < 0 ? content : content.substring(0, note);
        return cited.length() > LONGEST ? null : new Scan(cited, offered).marker();
    }

    /// Goes once from left to right.
    private static final class Scan {

        private final String text;
        private final int offered;
        private final Set<Integer> numbers = new LinkedHashSet<>();
        private final Set<String> unknown = new LinkedHashSet<>();
        private int at;

        Scan(String text, int offered) {
            this.text = text;
            this.offered = offered;
        }

        @Nullable Marker marker() {
            do {
                if (!item()) {
                    return null;
                }
            } while (skip(SEPARATORS) && at < text.length());
            return at == text.length()
                    ? new Marker(List.copyOf(numbers), List.copyOf(unknown))
                    : null;
        }

        private boolean item() {
            skip("^");
            int start = at;
            int first = number();
            if (first < 0) {
                return false;
            }
            int end = at;
            int last = first;
            spaces();
            if (skip(DASHES)) {
                last = number();
                end = at;
                spaces();
            }
            if (last < 0) {
                return false;
            }
            add(first, last, text.substring(start, end));
            return true;
        }

        private void add(int first, int last, String written) {
            if (first < 1 || last < first || last > offered) {
                unknown.add(shortened(written));
            }
            // What is beyond the passages has no number to add, however far a range goes.
            for (int n = Math.max(first, 1); n <= Math.min(last, offered); n++) {
                numbers.add(n);
            }
        }

        /// One of these characters, and the spaces around it.
        private boolean skip(String characters) {
            spaces();
            boolean found = at < text.length() && characters.indexOf(text.charAt(at)) >= 0;
            if (found) {
                at++;
                spaces();
            }
            return found;
        }

        /// The number that begins here; [Integer#MAX_VALUE] when it is too great for one, and -1
        /// when there is none.
        private int number() {
            int start = at;
            int value = 0;
            int digits = 0;
            while (at < text.length() && Character.isDigit(text.charAt(at))) {
                value = value * 10 + Character.digit(text.charAt(at), 10);
                digits += value == 0 ? 0 : 1;
                if (digits > MOST_DIGITS) {
                    value = 1; // any, only that it does not overflow
                }
                at++;
            }
            if (at == start) {
                return -1;
            }
            return digits > MOST_DIGITS ? Integer.MAX_VALUE : value;
        }

        private void spaces() {
            while (at < text.length() && text.charAt(at) == ' ') {
                at++;
            }
        }
    }
}
