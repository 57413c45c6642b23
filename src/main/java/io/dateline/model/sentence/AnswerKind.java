package io.dateline.model.sentence;

import io.dateline.article.TextSpan;

import org.jspecify.annotations.Nullable;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a question asks for, by its first words, and how such a thing is written in news.
enum AnswerKind {
    WHEN(
            "when|what (?:year|day|date|month|time)|(?:in|on|at) (?:what|which) (?:year|day|date|month)",
            Written.DATE),
    DURATION(
            "(?:for )?how (?:long|old)|how many (?:seconds|minutes|hours|days|weeks|months|years)",
            Written.NUMBER + "[ -]" + Written.TIME_UNIT),
    QUANTITY(
            "how (?:many|much|far|big|large|tall|high|often|fast|heavy|deep)"
                    + "|what (?:number|percentage|share|price|amount)",
            Written.NUMBER
                    + "(?:[ -]?(?:%|per cent|percent|million|billion|trillion|hundred|thousand)\\b)*"
                    + "(?![ -]"
                    + Written.TIME_UNIT
                    + ")(?:[ -](?:people|men|women"
                    + "|metres?|meters?|kilomet(?:re|er)s?|miles?|tonnes?|tons?|dollars|euros|pounds"
                    + "|degrees)\\b)?"),
    WHERE(
            "where|(?:in|at|to|from) (?:what|which) (?:city|country|place|town|state)"
                    + "|(?:what|which) (?:city|country|place|town|state)",
            "(?<=\\b(?:in|at|near|from|to|off|outside) )(?:the )?"
                    + Written.NAME
                    + "(?: (?:of|de) "
                    + Written.NAME
                    + ")?"),
    /// One capitalised word is as often a country or an agency as a person.
    WHO(
            "who|whom|whose|(?:to|with|by) whom"
                    + "|which (?:person|president|minister|official|player)",
            Written.FULL_NAME),
    OTHER("(?!)", "(?!)");

    private final Pattern question;
    private final Pattern thing;

    AnswerKind(String question, String thing) {
        this.question = Pattern.compile("(?:" + question + ")\\b.*", Pattern.CASE_INSENSITIVE);
        this.thing = Pattern.compile(thing);
    }

    /// The kind of thing that `question` asks for.
    static AnswerKind of(String question) {
        String asked = question.strip().replaceAll("\\s+", " ");
        for (AnswerKind kind : values()) {
            if (kind.question.matcher(asked).matches()) {
                return kind;
            }
        }
        return OTHER;
    }

    /// The thing of this kind in `sentence` that stands among most words of the question, the first
    /// of several; `null` where none stands by any, for then it is not clear which is meant.
    @Nullable TextSpan find(String sentence, ContentWords question) {
        TextSpan best = null;
        double most = 0;
        Matcher things = thing.matcher(sentence);
        int from = Written.DATELINE.matcher(sentence).lookingAt() ? sentence.indexOf('–') : 0;
        for (boolean more = things.find(from); more; more = things.find()) {
            TextSpan found = new TextSpan(things.start(), things.end());
            double company =
                    isOther(found, sentence, question) ? 0 : company(found, sentence, question);
            if (company > most) {
                most = company;
                best = found;
            }
        }
        return best;
    }

    /// How many characters around a thing are its company: some seven words on each side.
    private static final int NEAR = 45;

    private static double company(TextSpan found, String sentence, ContentWords question) {
        int start = Math.max(0, found.start() - NEAR);
        int end = Math.min(sentence.length(), found.end() + NEAR);
        return question.shareIn(ContentWords.of(sentence.substring(start, end)));
    }

    /// Whether `found` only looks like this kind: the question has it already, or it is of a date.
    private boolean isOther(TextSpan found, String sentence, ContentWords question) {
        ContentWords words = ContentWords.of(found.of(sentence));
        // "Blinken" is part of a name asked about; in "97 people" the question has the people.
        boolean known =
                (this == WHO || this == WHERE)
                        ? words.shareIn(question) > 0
                        : question.containsAll(words);
        if (known || this == WHEN || this == DURATION) {
            return known;
        }
        return WHEN.thing
                .matcher(sentence)
                .results()
                .anyMatch(date -> found.overlaps(new TextSpan(date.start(), date.end())));
    }

    /// Parts of patterns. An enum's constants cannot name its own fields, so they are here.
    private static final class Written {

        /// What begins a report: the place and the day it was sent from, not when things happened.
        static final Pattern DATELINE =
                Pattern.compile("\\p{Lu}[\\p{Lu}’ .-]+, \\p{Lu}[\\p{L}.]+ \\d{1,2}[^–]{0,30}–");

        static final String MONTH =
                "(?:January|February|March|April|May|June|July|August|September|October|November"
                        + "|December)";

        static final String DATE =
                "(?:\\p{L}+day,? )?(?:\\d{1,2} "
                        + MONTH
                        + "(?: \\d{4})?|"
                        + MONTH
                        + " \\d{1,2}(?:, \\d{4})?|"
                        + MONTH
                        + " \\d{4})|\\b(?:1\\d|20)\\d{2}\\b(?![,.]\\d)";

        static final String NUMBER =
                "(?:\\b(?:more|less|fewer) than |\\b(?:about|nearly|almost|around|over|at least|up to) )?"
                        + "(?:[$€£¥]\\s?\\d[\\d,]*+(?:\\.\\d+)?+|\\b\\d[\\d,]*+(?:\\.\\d+)?+|\\b(?:one|two|three"
                        + "|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|hundreds"
                        + "|thousands|millions)\\b)";

        static final String TIME_UNIT =
                "(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?)\\b";

        private static final String CAPITALISED = "\\p{Lu}[\\p{L}-]++";

        private static final String FURTHER =
                "(?: (?:\\p{Lu}\\. |de |van |von |bin )?" + CAPITALISED + ")";

        /// Capitalised words, without the ending that marks an owner.
        static final String NAME = "\\b" + CAPITALISED + FURTHER + "*+(?![’']s)";

        static final String FULL_NAME = "\\b" + CAPITALISED + FURTHER + "++(?![’']s)";
    }
}
