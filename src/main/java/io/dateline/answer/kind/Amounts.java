package io.dateline.answer.kind;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells by what stands beside a number what it is of.
final class Amounts {

    static final String MONTHS =
            "(?:January|February|March|April|May|June|July|August|September|October|November"
                    + "|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?+";

    private static final String SPELLED =
            "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen"
                    + "|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty"
                    + "|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|trillions?|dozens?"
                    + "|half|several|couple|few|zero)";

    private static final String DIGITS = "(?:[0-9]{1,3}+(?:,[0-9]{3}+)++|[0-9]++)(?:\\.[0-9]++)?+";

    private static final String ORDINALS =
            "(?:[0-9]++(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth"
                    + "|tenth|eleventh|twelfth|(?:twenty|thirty|forty|fifty)-(?:first|second|third"
                    + "|fourth|fifth|sixth|seventh|eighth|ninth))";

    static final Pattern NUMBER =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}])(?:("
                            + ORDINALS
                            + ")(?![\\p{L}\\p{N}])|("
                            + DIGITS
                            + ")|("
                            + SPELLED
                            + ")(?![\\p{L}\\p{N}]))",
                    Pattern.CASE_INSENSITIVE);

    /// What may stand between a number and the thing that it is of.
    private static final Pattern MORE_OF_IT =
            Pattern.compile(
                    "(?:\\s*+[-–]?\\s*+(?:(?:hundred|thousand|million|billion|trillion|dozen|bn|mn"
                            + "|k|tn|and|a|an|half|quarter|or|to|so|more|less|than|of|further|other|extra"
                            + "|full|whole|straight|consecutive|additional|"
                            + SPELLED
                            + ")(?![\\p{L}\\p{N}])|"
                            + DIGITS
                            + "))*+",
                    Pattern.CASE_INSENSITIVE);

    static final Pattern CURRENCY =
            unit(
                    "(?:US |American |Canadian |Australian )?(?:dollars?|pounds?|euros?|yen|yuan"
                            + "|renminbi|francs?|rupees?|pence|cents?|pesos?|roubles?|rubles?|kroner|kronor"
                            + "|kron[ae]|lira|rand|shekels?|dirhams?|riyals?|baht|zloty|sterling|guineas?"
                            + "|shillings?|marks|florins?|ducats?|USD|GBP|EUR|CHF|JPY|p)");

    private static final Pattern SIGN =
            Pattern.compile(
                    "(?:[$£€¥₹]|\\b(?:US|A|C|HK|NZ)\\$|\\b(?:USD|GBP|EUR|CHF|JPY|Rs\\.?))\\s?$");

    private static final Pattern PERCENT = unit("%|per ?cent\\b|percent\\w*|p\\.?c\\.");

    private static final String TIMES =
            "(?:seconds?|minutes?|mins?|hours?|hrs?|days?|nights?|weekends?|weeks?|fortnights?"
                    + "|months?|years?|yrs?|decades?|centur(?:y|ies)|millenni(?:um|a)|generations?"
                    + "|seasons?|semesters?|terms)";

    static final Pattern TIME_UNIT = unit(TIMES);

    private static final Pattern OLD =
            unit("(?:years?|months?|weeks?|days?)(?:[- ]olds?| of age| in age)|yo\\b|yrs? old");

    static final Pattern MEASURE =
            unit(
                    "(?:square |cubic |nautical |light[- ])?(?:(?:kilo|centi|milli)?met(?:re|er)s?|km|cm"
                            + "|mm|miles?|feet|foot|ft|inch(?:es)?|yards?|hectares?|acres?|lit(?:re|er)s?"
                            + "|gallons?|pints?|tonnes?|tons?|kgs?|kilos?|kilogram(?:me)?s?|gram(?:me)?s?|lbs?"
                            + "|pounds|ounces?|mph|kmh|kph|km/h|knots?|degrees?|°|celsius|fahrenheit"
                            + "|(?:kilo|mega|giga)?(?:watts?|bytes?|hertz|tons?)(?: hours?)?|[MGk]Wh?|volts?"
                            + "|[MG]Hz|[MGT]B|years? of light)");

    private static final Pattern CLOCK = unit("[ap]\\.?m\\b|o[’']clock|GMT\\b|BST\\b|hours GMT");

    private static final Pattern CLOCK_NUMBER = Pattern.compile("[:.][0-5][0-9](?![0-9])");

    private static final Pattern HOUR = Pattern.compile("[0-2]?[0-9]\\.[0-5][0-9]");

    private static final Pattern BEFORE_HOUR =
            Pattern.compile("\\b(?:at|by|until|till|from|before|after|around|about) $");

    private static final Pattern DATE_AFTER =
            Pattern.compile("(?:st|nd|rd|th)?+(?: of)? " + MONTHS, Pattern.CASE_INSENSITIVE);

    private static final Pattern DATE_BEFORE = Pattern.compile("\\b" + MONTHS + "(?: the)? ?$");

    private static final Pattern SLASHED = Pattern.compile("[/-][0-9]{1,2}[/-][0-9]{2,4}\\b");

    private static final Pattern SCORE_AFTER =
            Pattern.compile(
                    "[-–—][0-9]{1,3}(?![0-9,.]*[0-9])(?! ?(?:years?|months?|days?|hours?))");

    private static final Pattern SCORE_BEFORE = Pattern.compile("(?<![0-9])[0-9]{1,3}[-–—]$");

    private static final Pattern YEAR_BEFORE =
            Pattern.compile(
                    "(?:^|\\b(?:in|since|by|until|till|from|during|after|before|early|late|mid|around"
                            + "|about|circa|c\\.|spring|summer|autumn|fall|winter|year|and|to|of|the|"
                            + MONTHS
                            + ")|[(,–-])[ -]?$",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern COMPOUND = Pattern.compile("-\\p{L}");

    private static final Pattern AGED_BEFORE =
            Pattern.compile("\\b(?:aged?|age of|turn(?:s|ed|ing)?|at)(?: about| just| only)? $");

    private static final Pattern IS_BEFORE =
            Pattern.compile("\\b(?:am|is|was|were|are|be|being|[’']s|who)(?: \\w+)? $");

    private static final Pattern NAME_BEFORE =
            Pattern.compile("[\\p{Lu}][\\p{L}’'.-]*+,? (?:now |then )?$|[\\p{L}],? [(]$");

    private static final Pattern CLOSES = Pattern.compile("\\s*+(?:[,.;:)!?–—]|$|and\\b|when\\b)");

    private static final int OLDEST = 120;

    private Amounts() {}

    private static Pattern unit(String words) {
        return Pattern.compile(
                "[- ]?+(?:" + words + ")(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE);
    }

    /// The kinds of all numbers that begin in the words.
    static Set<Amount> of(Wording wording) {
        String text = wording.before() + wording.words() + wording.after();
        int from = wording.before().length();
        int to = from + wording.words().length();
        Set<Amount> kinds = EnumSet.noneOf(Amount.class);
        Matcher number = NUMBER.matcher(text).useTransparentBounds(true);
        Matcher more = MORE_OF_IT.matcher(text);
        int at = from;
        while (number.region(at, text.length()).find() && number.start() < to) {
            kinds.addAll(kinds(text, number));
            at = more.region(number.end(), text.length()).lookingAt() ? more.end() : number.end();
        }
        return kinds;
    }

    private static Set<Amount> kinds(String text, Matcher number) {
        String before = text.substring(0, number.start());
        String after = text.substring(number.end());
        if (number.group(1) != null) {
            return DATE_AFTER.matcher(after).lookingAt() || DATE_BEFORE.matcher(before).find()
                    ? EnumSet.of(Amount.DATE, Amount.ORDINAL)
                    : EnumSet.of(Amount.ORDINAL);
        }
        Set<Amount> told = measured(before, after);
        if (told.isEmpty() && number.group(2) != null) {
            told = timed(number.group(2), before, after);
        }
        if (told.isEmpty()) {
            told.add(Amount.COUNT);
        }
        told.addAll(aged(number.group(), before, after, told));
        return told;
    }

    private static Set<Amount> measured(String before, String after) {
        Matcher more = MORE_OF_IT.matcher(after);
        String unit = more.lookingAt() ? after.substring(more.end()) : after;
        Set<Amount> kinds = EnumSet.noneOf(Amount.class);
        if (SIGN.matcher(before).find() || CURRENCY.matcher(unit).lookingAt()) {
            kinds.add(Amount.MONEY);
        }
        if (PERCENT.matcher(unit).lookingAt()) {
            kinds.add(Amount.PERCENT);
        }
        if (OLD.matcher(unit).lookingAt()) {
            kinds.add(Amount.AGE);
        } else if (TIME_UNIT.matcher(unit).lookingAt()) {
            kinds.add(Amount.DURATION);
        }
        if (MEASURE.matcher(unit).lookingAt()) {
            kinds.add(Amount.MEASURE);
        }
        return kinds;
    }

    private static Set<Amount> timed(String number, String before, String after) {
        Set<Amount> kinds = EnumSet.noneOf(Amount.class);
        if (SLASHED.matcher(after).lookingAt()
                || DATE_AFTER.matcher(after).lookingAt()
                || (DATE_BEFORE.matcher(before).find() && number.length() <= 2)) {
            kinds.add(Amount.DATE);
        } else if (CLOCK.matcher(after).lookingAt() || CLOCK_NUMBER.matcher(after).lookingAt()) {
            kinds.add(Amount.CLOCK);
        } else if (HOUR.matcher(number).matches() && BEFORE_HOUR.matcher(before).find()) {
            kinds.addAll(EnumSet.of(Amount.CLOCK, Amount.COUNT));
        } else if (number.length() <= 3
                && (SCORE_AFTER.matcher(after).lookingAt()
                        || SCORE_BEFORE.matcher(before).find())) {
            kinds.addAll(EnumSet.of(Amount.SCORE, Amount.COUNT));
        } else if (number.matches("1[0-9]{3}|20[0-9]{2}")) {
            kinds.add(Amount.YEAR);
            if (!YEAR_BEFORE.matcher(before).find() || COMPOUND.matcher(after).lookingAt()) {
                kinds.add(Amount.COUNT);
            }
        } else if (after.startsWith("s") && number.length() >= 2) {
            kinds.addAll(EnumSet.of(Amount.YEAR, Amount.AGE));
        }
        return kinds;
    }

    /// A bare number up to the oldest age, after a name or what tells an age.
    private static Set<Amount> aged(String number, String before, String after, Set<Amount> known) {
        boolean mayBe =
                (known.contains(Amount.COUNT) || known.contains(Amount.DURATION))
                        && (!number.matches("[0-9]++") || isAge(number));
        if (!mayBe) {
            return Set.of();
        }
        boolean closes = CLOSES.matcher(after).lookingAt();
        if (AGED_BEFORE.matcher(before).find()
                || (closes
                        && (IS_BEFORE.matcher(before).find()
                                || NAME_BEFORE.matcher(before).find()))) {
            return EnumSet.of(Amount.AGE);
        }
        return Set.of();
    }

    private static boolean isAge(String digits) {
        return digits.length() <= 3 && Integer.parseInt(digits) <= OLDEST;
    }

    /// Whether the words are a number with its unit and nothing else.
    static boolean isAll(String words) {
        String rest =
                NUMBER.matcher(words)
                        .replaceAll(" ")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll(
                                "\\b(?:about|around|nearly|almost|over|under|more|less|than|at|least|most"
                                        + "|up|to|some|approximately|roughly|only|just|and|a|the|per|cent"
                                        + "|percent|in|on|of|by|ad|bc|am|pm|"
                                        + TIMES
                                        + "|dollars?|pounds?|euros?|yuan|yen|miles?|met(?:re|er)s?"
                                        + "|kilomet(?:re|er)s?|km|feet|tonnes?|tons?|degrees?|"
                                        + MONTHS.toLowerCase(Locale.ROOT)
                                        + "|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\\b",
                                " ");
        return NUMBER.matcher(words).find()
                && rest.codePoints().noneMatch(Character::isLetterOrDigit);
    }
}
