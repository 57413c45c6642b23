package io.dateline.answer.kind;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/// Tells whether words are a time or how long something lasts.
final class Times {

    private static final Set<Amount> DATED =
            EnumSet.of(Amount.DATE, Amount.YEAR, Amount.CLOCK, Amount.DURATION, Amount.ORDINAL);

    private static final String DAYS =
            "(?:mon|tues|wednes|thurs|fri|satur|sun)days?|weekdays?|weekends?|today|tonight|tomorrow"
                    + "|yesterday";

    private static final Pattern MONTH =
            words(
                    Amounts.MONTHS.replace("\\b\\.?+", "")
                            + "|month|spring|summer|autumn|winter|fall|lent");

    private static final Pattern TIME =
            words(
                    DAYS
                            + "|"
                            + Amounts.MONTHS.replace("\\b\\.?+", "")
                            + "|spring|summer|autumn|winter|fall|seasons?|day|night|nights|morning"
                            + "|mornings|afternoons?|evenings?|noon|midday|midnight|dawn|dusk|sunrise"
                            + "|sunset|daylight|lunchtime|years?|months?|weeks?|hours?|minutes?|seconds?"
                            + "|decades?|centur(?:y|ies)|millenni(?:um|a)|eras?|ages?|periods?|times?"
                            + "|moment|dates?|annually|annual|daily|weekly|monthly|yearly|hourly|ago|now|then"
                            + "|later|earlier|early|late|mid|soon|recently|recent|currently|present|past"
                            + "|future|last|next|first|once|twice|always|never|often|every|ever|again|rarely|usually|finally"
                            + "|after|before|during|while|when|whenever|until|till|since|as|upon|by"
                            + "|following|prior|previous|between|through|throughout|within|start|beginning"
                            + "|begins?|began|end|ends|ended|ending|middle|outset|onset|point|stages?"
                            + "|turn|birth|born|death|died|war|reign|rule|revolution|battle|dynasty"
                            + "|childhood|youth|infancy|adolescence|adulthood|retirement|semester|term"
                            + "|term-time|holidays?|christmas|easter|eve|ramadan|thanksgiving|halloween"
                            + "|anniversary|birthday|elections?|conferences?|festival|olympics|episode"
                            + "|show|finale|premieres?|a\\.?m|p\\.?m|o.clock|immediately|instantly|shortly"
                            + "|b\\.?c|a\\.?d|bce|ce|bp|c\\.?[0-9]{3,4}|[0-9]{2,4}s|antiquity|prehistor\\w+|medieval"
                            + "|modern|renaissance|old|new|long|date|if|at|on|in|annum|not|sometimes|previously|presently|newly|where|momentarily|initially|originally");

    private static final Pattern BEFORE_TIME =
            Pattern.compile(
                    "\\b(?:after|before|during|while|when|since|until|till|upon|once|following|as|by"
                            + "|at|in|on|for|of|from|to|between|and|around|about|through|throughout|with"
                            + "|the|this|that)(?: the| a| an| his| her| their| its)? ?$",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern YEAR =
            words("c?[0-9]{3,4}s?|[0-9]{2}s|year|last|this|next|ago|b\\.?c|a\\.?d|centur(?:y|ies)");

    private static final Pattern BARE_YEAR =
            Pattern.compile("(?:(?:in|since|by|about|early|late|mid) ?-?)?+[12][0-9]{3}");

    private static final Pattern LASTS =
            words(
                    "since|until|till|from|through|throughout|overnight|all|entire|whole|rest|while"
                            + "|brief(?:ly)?|forever|life|lifetime|lives|permanent(?:ly)?|indefinite(?:ly)?"
                            + "|temporar(?:y|ily)|centuries|decades|seasons?|terms?|semesters?|generations?"
                            + "|long|longer|longest|time|times|short|moments?|period|eternity|always|never"
                            + "|ever|up to|between|remainder|duration|before|after|during|extended|reign"
                            + "|innings?|rounds?|ages?|[0-9]{4}|eternal(?:ly)?|perpetuity|limit(?:ed)?"
                            + "|unlimited|afternoon|morning|evening|night|day|instant(?:ly)?|annual|half"
                            + "|daily|death|retire\\w*|span|career|shelf|perennial|good|quick(?:ly)?");

    /// What stands before words that tell how long something lasts.
    static final Pattern LASTING =
            Pattern.compile(
                    "\\b(?:for|after|within|in|over|during|since|until|till|from|lasted|took|takes)"
                            + "(?: about| almost| nearly| over| more than| the| at least)? $",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern UNIT_AFTER =
            Pattern.compile(
                    "[- ](?:" + "(?:and )?(?:a )?(?:half |quarter )?)?" + Amounts.TIME_UNIT);

    private static final Pattern UNIT =
            words("years?|months?|weeks?|decades?|centur(?:y|ies)|days?");

    private static final Pattern YEARS = words("years?|decades?|centur(?:y|ies)|months?");

    private static final Pattern ONLY_DAYS =
            Pattern.compile(
                    "(?:(?:in|on|at|by|since|until|late|early|mid|the|of|last|next|this|and|to|a"
                            + "|"
                            + DAYS
                            + "|"
                            + Amounts.MONTHS.replace("\\b\\.?+", "")
                            + "|morning|afternoon|evening|night|noon|midnight|week|month|year"
                            + "|spring|summer|autumn|winter|[0-9]{1,2}(?:st|nd|rd|th)?|[12][0-9]{3})"
                            + "(?![\\p{L}\\p{N}])[\\s,.–-]*+)++",
                    Pattern.CASE_INSENSITIVE);

    private Times() {}

    private static Pattern words(String alternatives) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])(?:" + alternatives + ")(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE);
    }

    /// Whether the words are a date or a day and nothing else.
    static boolean isAllOf(Wording wording) {
        String words = wording.words().strip();
        return ONLY_DAYS.matcher(words).matches()
                && (words.codePoints().noneMatch(Character::isLetter) || !isName(words));
    }

    /// `May` or `August` may be somebody, a season is a word.
    private static boolean isName(String words) {
        return words.matches("May|April|June|August|Jan|Summer|Autumn|Mon|Sun|The \\w+");
    }

    static boolean mayBe(Wording wording) {
        Set<Amount> amounts = wording.amounts();
        boolean timed =
                amounts.stream().anyMatch(DATED::contains)
                        || wording.has(TIME)
                        || (amounts.isEmpty() && wording.follows(BEFORE_TIME));
        boolean bare = amounts.contains(Amount.COUNT) && Amounts.isAll(wording.words());
        return timed || (bare && amounts.size() == 1);
    }

    static boolean mayTellYear(Wording wording) {
        return wording.has(YEAR)
                || wording.amounts().contains(Amount.YEAR)
                || wording.amounts().contains(Amount.COUNT);
    }

    static boolean mayTellMonth(Wording wording) {
        return wording.has(MONTH) || wording.amounts().contains(Amount.DATE);
    }

    static boolean mayTellDay(Wording wording) {
        return !BARE_YEAR.matcher(wording.words().strip()).matches();
    }

    /// Whether the words may tell how long something lasts.
    static boolean mayLast(Wording wording) {
        Set<Amount> amounts = wording.amounts();
        return amounts.contains(Amount.DURATION)
                || amounts.contains(Amount.AGE)
                || wording.has(UNIT)
                || wording.has(LASTS)
                || wording.has(Amounts.TIME_UNIT)
                || (!amounts.isEmpty() && wording.precedes(UNIT_AFTER))
                || (amounts.contains(Amount.YEAR) || amounts.contains(Amount.DATE))
                || (amounts.isEmpty() && wording.follows(LASTING));
    }

    static boolean isOfYears(Wording wording) {
        return wording.has(YEARS) || wording.precedes(YEARS);
    }
}
