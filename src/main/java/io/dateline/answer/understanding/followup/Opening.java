package io.dateline.answer.understanding.followup;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How a question opens: what only ties it to the one before is no part of what it asks.
///
/// @param ties whether it began with "and" or "what about"
record Opening(String body, boolean ties) {

    /// Sentences before the question.
    static final Pattern REMARK =
            Pattern.compile("(?:[^.!?]{0,300}+(?<=\\p{L}{2})[.!]\\s++){1,6}+(?=\\p{L})");

    private static final Pattern TIES =
            Pattern.compile(
                    "(?:(?:and|but|so|or|ok(?:ay)?|well|now|hm+|oh|ah+|also|then|yes|no|right|great"
                            + "|thanks|sorry|i see|by the way|all right)\\b[,:]?+\\s++){1,6}+",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern ABOUT =
            Pattern.compile("(?:what|how) about\\s++", Pattern.CASE_INSENSITIVE);

    /// Asks by itself, though it has no verb.
    private static final Pattern FOR_NEWS =
            Pattern.compile(
                    "(?:(?:any|some|the|more)\\s++)?(?:latest|news|updates?|developments?"
                            + "|progress|headlines)\\b.*|anything\\s++new\\b.*",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    static Opening of(String question) {
        String body = question.strip();
        boolean ties = false;
        Matcher opening = TIES.matcher(body);
        if (opening.lookingAt() && opening.end() < body.length()) {
            body = body.substring(opening.end());
            ties = true;
        }
        Matcher about = ABOUT.matcher(body);
        if (about.lookingAt() && about.end() < body.length()) {
            body = body.substring(about.end());
            ties = true;
        }
        return new Opening(body, ties);
    }

    /// Whether `text`, the body with its pronouns told, is no question but a part of one.
    boolean isFragment(String text) {
        List<Word> words = Word.list(text);
        if (words.isEmpty() || words.size() > 12 || FOR_NEWS.matcher(text).matches()) {
            return false;
        }
        Word first = words.getFirst();
        String bare = first.bare().replaceFirst("'(?:s|d|m|re|ve|ll|t)$", "");
        if (Lexicon.WH.contains(bare)
                || Lexicon.isAuxiliary(first.bare())
                || Pronoun.SUBJECTS.contains(bare)
                || (Verbs.isBase(first.bare()) && (!first.isCapital() || words.size() > 2))
                || Clause.of(text).isQuestion()
                || words.stream()
                        .anyMatch(
                                word ->
                                        Lexicon.isAuxiliary(word.bare())
                                                && !word.bare().equals("may"))) {
            return false;
        }
        return ties
                || (text.endsWith("?")
                        && (words.size() <= 3
                                || Lexicon.DETERMINERS.contains(first.bare())
                                || Lexicon.PREPOSITIONS.contains(first.bare())));
    }

    /// With a capital first and a question mark last, where it has no other end.
    static String sentence(String text) {
        String stripped = text.strip();
        String ended =
                stripped.matches("(?s).*[.?!]")
                        ? stripped
                        : stripped
                                + (Verbs.isBase(Word.list(stripped).getFirst().bare()) ? "." : "?");
        return ended.substring(0, 1).toUpperCase(Locale.ROOT) + ended.substring(1);
    }
}
