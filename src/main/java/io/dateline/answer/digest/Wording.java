package io.dateline.answer.digest;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells by their wording which sentences can be quoted by themselves.
public final class Wording {

    private static final int SHORTEST = 25;
    private static final int LONGEST = 500;

    private static final Pattern WHOLE =
            Pattern.compile("^[\"“‘'(]*[\\p{Lu}\\p{N}£€$].*[.!][\"”’')]*$", Pattern.DOTALL);

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}’'-]++");

    /// All of it is what somebody says, and not who.
    private static final Pattern SAID_BY_NOBODY =
            Pattern.compile("^[\"“][^\"”]*+[\"”]?$", Pattern.DOTALL);

    /// What stands around an article rather than in it.
    private static final Pattern AROUND =
            Pattern.compile(
                    "^(?:by \\p{Lu}|reporting by|editing by|additional reporting|photo(?:s|graph)?\\b.{0,20}:"
                            + "|picture(?:d|s)?\\b.{0,20}:|image:|caption:|credit:|file photo|read more|read also"
                            + "|see also|related:|subscribe|sign up|click|follow us|contact us|share this"
                            + "|editor.?s note|correction:|clarification:|note to editors)"
                            + "|https?://|www\\.|@\\w+\\.\\w|©|all rights reserved|newsletter"
                            + "|this (?:article|story|post|report) (?:was|has been|is|first|originally)\\b"
                            + "|version of this (?:article|story|report)"
                            + "|\\b(?:is|was) (?:a|an|the|our) (?:\\w+[ -]){0,4}(?:reporter|correspondent|staff writer"
                            + "|journalist|columnist|editor)\\b.{0,40}\\b(?:at|for|of|with|based|covering|who covers)\\b"
                            + "|for (?:more|further) (?:information|details)",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL | Pattern.UNICODE_CASE);

    /// Who wrote the article, after the end of it.
    private static final Pattern CLOSING =
            Pattern.compile(
                    "\\b(?:[Aa]dditional )?(?:[Rr]eporting|[Ww]riting|[Ee]diting) by \\p{Lu}"
                            + "|\\b(?:is|was) (?:a|an|the|our) (?:[\\w-]+ ){0,5}(?:reporter|correspondent"
                            + "|staff writer|journalist|columnist)\\b"
                            + "|^(?:\\p{Lu}[\\p{L}’'-]+ ){2,8}(?:writes about|covers|reports on)\\b",
                    Pattern.UNICODE_CASE);

    /// "BEIJING, June 18 –", "LONDON (Agency) -"
    private static final Pattern DATE_LINE =
            Pattern.compile(
                    "^\\p{Lu}[\\p{Lu}.’'-]{2,40}+(?:[ /]\\p{Lu}[\\p{Lu}.’'-]{1,40}+){0,4}"
                            + "(?:,[^–—()]{1,40}?| \\p{Lu}\\p{L}{2,8} \\d{1,2})?(?: ?\\([^)]{1,40}+\\))? ?(?:[–—]|--?) ?(?=[\\p{Lu}\\p{N}“\"])");

    private static final Pattern LEANING =
            Pattern.compile(
                    "^[\"“‘'(]*(?:(?:He|She|It|They|We|I|You|His|Her|Hers|Its|Their|Our|This|That|These"
                            + "|Those|Such|But|And|Or|Nor|So|Yet|However|Instead|Nevertheless|Still"
                            + "|Otherwise|Thus|Hence|Therefore|Also|Both|Neither|Either|Another|Others?"
                            + "|Then|Afterwards|Again|Counting|Here|There|One of (?:them|these|those))\\b"
                            + "|The (?:two|three|four|same|former|latter|other|others|pair|second|third"
                            + "|rest)\\b)");

    /// Somebody speaks on who was named before.
    private static final Pattern SAID_ON =
            Pattern.compile(
                    "[,”\"] (?:he|she|it|they) (?:said|says?|added|adds|wrote|explained|told|noted)\\b");

    private static final Pattern POINTING =
            Pattern.compile(
                    "\\b(?:these|those|such an?|this) (?!week|month|year|morning|afternoon|evening"
                            + "|season|summer|autumn|winter|spring|time|who|of)[a-z]{3}");

    private static final Pattern PERSONAL =
            Pattern.compile("^[\"“‘'(]*(?:He|She|It|They|We|I|You|His|Her|Its|Their|Our)\\b");

    private static final Pattern CAUSE =
            Pattern.compile(
                    "(?i)\\b(?:because|so that|due to|owing to|thanks to|as a result|which meant|that meant"
                            + "|this meant|the reasons?|caused?|led to|in order to|on the grounds?|therefore"
                            + "|since the|explained|blamed|attributed)\\b");

    private static final Pattern GIVES_REASON =
            Pattern.compile(
                    "(?i)^(?:because|since|due|owing|thanks|after|as|so|in order|to|by|for|from|on|out of|with)"
                            + "\\s+\\S+\\s+\\S+.*",
                    Pattern.DOTALL);

    private static final Pattern VERB =
            Pattern.compile(
                    "\\b(?:was|were|is|are|be|been|had|has|have|did|does|could|would|will|can|may|might|must"
                            + "|should|not|[a-z]{2,}ed|[a-z]{3,}ing|found|fell|broke|went|made|took|came|left|lost"
                            + "|cut|kept|held|led|hit|gave|got|ran|rose|saw|said|felt|knew|thought|meant|built|sent"
                            + "|spent|struck|burst|drove|blew|shut|sank|stole|won|beat|began|grew|threw|tore|froze"
                            + "|stuck|brought|bought|caught|fought|sought|wants?|needs?)\\b");

    private static final int SHORTEST_CLAUSE = 3;

    /// Words before a pronoun that name nobody it could stand for.
    private static final Set<String> INTRODUCING =
            Set.of(
                    ("In On At After Before For During Since From By With While When As Although"
                                    + " Though If Because Until Despite Asked Speaking Later Earlier Last Next"
                                    + " Now Even Under Over Among Within Without To Through Besides Once"
                                    + " Only Not Years Months Days Hours Weeks Today Yesterday Tomorrow")
                            .split(" "));

    private static final Set<String> PRONOUNS =
            Set.of("he", "she", "they", "him", "her", "them", "his", "their");

    private static final Set<String> BEFORE_PLACES =
            Set.of(
                    "in", "on", "at", "from", "to", "near", "of", "until", "since", "after",
                    "before");

    private static final Set<String> DAYS =
            Set.of(
                    ("Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March"
                                    + " April May June July August September October November December")
                            .split(" "));

    private Wording() {}

    /// Whether what follows tells of who wrote the article, where this is near the end of it.
    static boolean closes(String sentence) {
        return CLOSING.matcher(sentence).find();
    }

    /// Whether it is a whole sentence that tells something of what the article is about.
    static boolean isQuotable(String sentence) {
        return sentence.length() >= SHORTEST
                && sentence.length() <= LONGEST
                && WHOLE.matcher(sentence).matches()
                && WORD.matcher(sentence).results().limit(5).count() == 5
                && !SAID_BY_NOBODY.matcher(sentence).matches()
                && hasBothMarksOfEachQuote(sentence)
                && !AROUND.matcher(sentence).find();
    }

    /// A quote that goes on from one sentence to the next has its speaker in one of them only.
    private static boolean hasBothMarksOfEachQuote(String sentence) {
        return count(sentence, '"') % 2 == 0 && count(sentence, '“') == count(sentence, '”');
    }

    private static long count(String sentence, char sign) {
        return sentence.chars().filter(unit -> unit == sign).count();
    }

    /// Where the sentence begins after a date line, 0 where it has none.
    public static int afterDateLine(String sentence) {
        Matcher dateLine = DATE_LINE.matcher(sentence);
        return dateLine.find() && dateLine.end() < sentence.length() - SHORTEST
                ? dateLine.end()
                : 0;
    }

    /// Whether it needs the sentence before it: it goes on from that, or begins with somebody who
    /// is not named in it yet.
    public static boolean leans(String sentence) {
        return LEANING.matcher(sentence).find()
                || SAID_ON.matcher(sentence).find()
                || namesNobodyBeforeItsPronoun(sentence);
    }

    /// Whether it goes on with what was said before it, rather than with who was spoken of.
    public static boolean goesOn(String sentence) {
        return LEANING.matcher(sentence).find() && !PERSONAL.matcher(sentence).find();
    }

    /// Whether it gives a reason in so many words.
    public static boolean givesCause(String sentence) {
        return CAUSE.matcher(sentence).find();
    }

    /// Whether words taken out of a sentence explain something by themselves, as a clause does and
    /// a name or a number does not.
    public static boolean isClause(String words) {
        return WORD.matcher(words).results().limit(SHORTEST_CLAUSE).count() == SHORTEST_CLAUSE
                && (GIVES_REASON.matcher(words).matches() || VERB.matcher(words).find());
    }

    /// Whether words within it point to what was said before.
    static boolean pointsBack(String sentence) {
        return POINTING.matcher(sentence).find();
    }

    private static boolean namesNobodyBeforeItsPronoun(String sentence) {
        String before = "";
        boolean first = true;
        Matcher words = WORD.matcher(sentence);
        while (words.find()) {
            String word = words.group();
            if (first && !INTRODUCING.contains(word)) {
                return false;
            }
            if (PRONOUNS.contains(word)) {
                return true;
            }
            boolean names =
                    !first
                            && Character.isUpperCase(word.codePointAt(0))
                            && !DAYS.contains(word)
                            && !BEFORE_PLACES.contains(before);
            if (names) {
                return false;
            }
            before = word.toLowerCase(Locale.ROOT);
            first = false;
        }
        return false;
    }
}
