package io.dateline.model;

import io.dateline.article.TextSpan;

/// Tells a sentence that was cut within its brackets, as behind the `O.S.` of `died on 9 May
/// [O.S. 28 April] 1760`: whatever stands in brackets within a sentence belongs to it.
final class Brackets {

    /// What is longer is no remark within a sentence, but a bracket that was forgotten.
    private static final int LONGEST = 300;

    private Brackets() {}

    /// Whether a bracket that was opened within `before`, not at its beginning, is closed behind
    /// it.
    ///
    /// @param before what was taken for a sentence
    /// @param limit where the words that belong together end
    static boolean goOn(String text, TextSpan before, int limit) {
        int open = opened(text, before);
        return open > before.start()
                && isClosed(text, before.end(), Math.min(limit, open + LONGEST));
    }

    /// Where the last bracket that is not closed opens; -1 where none is open.
    private static int opened(String text, TextSpan before) {
        int depth = 0;
        for (int at = before.end() - 1;
                at >= Math.max(before.start(), before.end() - LONGEST);
                at--) {
            switch (text.charAt(at)) {
                case ')', ']' -> depth++;
                case '(', '[' -> {
                    if (depth == 0) {
                        return at;
                    }
                    depth--;
                }
                default -> {}
            }
        }
        return -1;
    }

    private static boolean isClosed(String text, int from, int to) {
        int depth = 0;
        for (int at = from; at < to; at++) {
            switch (text.charAt(at)) {
                case '(', '[' -> depth++;
                case ')', ']' -> {
                    if (depth == 0) {
                        return true;
                    }
                    depth--;
                }
                default -> {}
            }
        }
        return false;
    }
}
