package io.dateline.answer.kind;

import io.dateline.model.text.Words;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells by a question's words of what kind its answer is.
final class KindRules {

    private static final Pattern ASKING =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}])(?:(how) (\\w++)|(who|whom|whose|when|where|what|which)"
                            + "(?:[’']s)?)(?![\\p{L}\\p{N}])",
                    Pattern.CASE_INSENSITIVE);

    /// Where the words end that name what is asked for.
    private static final Set<String> ENDS =
            Set.of(
                    ("did do does is are was were has have had will would can could should may might"
                                    + " must of in on at from for to by with that who which and or than as")
                            .split(" "));

    private static final Set<String> VERBS =
            Set.of(
                    ("did do does is are was were has have had will would can could should may might"
                                    + " must")
                            .split(" "));

    private static final String SUM =
            "(?:prices?|cost|costs|salar(?:y|ies)|wages?|fees?|fine|rent|fare|budget|pay|bonus|revenues?"
                    + "|profits?|turnover|ransom|net worth|income|earnings|prize money|bail|toll fee)";

    private static final Pattern PAID =
            Pattern.compile(
                    "\\b(?:cost|costs|pay|pays|paid|paying|earns?|earned|charges?|charged|spend|spent"
                            + "|worth|price[ds]?|salary|fees?|money|budget|bid|owes?|owed|donated?|sell for"
                            + "|sold for|buy for|bought for|fined|invest(?:ed)?|sums?|dollars?|pounds?"
                            + "|euros?|cash)\\b",
                    Pattern.CASE_INSENSITIVE);

    /// What has a price may also be paid in another way: with time, lives, a share.
    private static final Pattern NOT_MONEY =
            Pattern.compile(
                    "\\b(?:time|percent|percentage|of the (?:world|country|population)|attention"
                            + "|energy|oil|gas|water|land|area|tax(?:es)? rate)\\b",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern IS_SUM =
            Pattern.compile(
                    "\\s*+(?:is|was|were|are|will be|would be)\\s+(?:(?:the|(?:[\\p{L}-]++\\s++){0,4}"
                            + "[\\p{L}-]++[’']s?)\\s++)"
                            + "(?:(?!(?:in|of|for|on|to)\\b)[\\p{L}-]++\\s++){0,3}"
                            + SUM
                            + "\\s*+(?:[?.!]|$|(?:of|for|to|at|per|on|when|that|paid|a|each)\\b).*",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern DOES_COST =
            Pattern.compile(
                    "\\s*+(?:do|does|did|will|would)\\s.*\\b(?:cost|earn|charge)\\s*+[?.!\\s]*+",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern IS_AGE =
            Pattern.compile(
                    "\\s*+(?:is|was)\\s+(?:the age of\\b|[\\p{L}’' -]{1,60}[’']s? age\\s*+[?.\\s]*+$).*",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern IS_SCORE =
            Pattern.compile(
                    "\\s*+(?:is|was|were)\\s+the (?:\\w+ ){0,3}score\\b.*",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern IS_DATE =
            Pattern.compile(
                    "\\s*+(?:is|was)\\s+the (?:\\w+ )?(date|year|day|month) (?:of|that|when|on|in)\\b.*",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /// What somebody or something is called: no number, and not who else was there.
    private static final Pattern IS_NAME =
            Pattern.compile(
                    "\\s*+(?:is|are|was|were)\\s+the (?:(?:first|last|full|real|given) )?names? of\\b.*",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern STANDS =
            Pattern.compile(
                    "\\s*+(?:is|are|was|were)\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /// `When` and `where` ask only before a verb: else they tell when something else is so.
    private static final Pattern CLAUSE =
            Pattern.compile(
                    "wh(?:en|ere)(?! ?+[?.]?+$)(?!(?:[’']s| else| exactly| and (?:when|where))?"
                            + "(?: (?:in|on|at) [^,]{1,40})?"
                            + " (?:did|do|does|is|are|was|were|has|have|had|will|would|can|could"
                            + "|should|may|might|must)\\b)",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern RANKS =
            Pattern.compile("\\b(?:rank(?:s|ed)?|stands?|place[ds]?)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern STRETCHES =
            Pattern.compile("\\b(?:stretch|measure|reach|run|extend)(?:e?s|ed)?\\b");

    /// What may be high in space, and not as a price or a temperature is.
    private static final Pattern RISES =
            Pattern.compile(
                    "\\b(?:fl(?:y|ies|ying|ew|own)|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?|mountains?"
                            + "|towers?|buildings?|walls?|waves?|peaks?|cliffs?|hills?|balloons?|planes?"
                            + "|aircraft|fences?|dams?|ceilings?|bridges?|snow)\\b",
                    Pattern.CASE_INSENSITIVE);

    private static final int MOST_WORDS = 5;

    private KindRules() {}

    static AnswerKind of(String question) {
        Matcher asking = ASKING.matcher(question);
        while (asking.find()) {
            if (!CLAUSE.matcher(question.substring(asking.start())).lookingAt()) {
                return of(asking, question.substring(asking.end()));
            }
        }
        return new AnswerKind.Anything();
    }

    private static AnswerKind of(Matcher asking, String rest) {
        if (asking.group(1) != null) {
            return how(asking.group(2).toLowerCase(Locale.ROOT), rest);
        }
        return switch (asking.group(3).toLowerCase(Locale.ROOT)) {
            case "who", "whom", "whose" -> new AnswerKind.Person();
            case "when" -> new AnswerKind.Time(AnswerKind.Time.Precision.ANY);
            case "where" ->
                    RANKS.matcher(rest).find() ? new AnswerKind.Anything() : new AnswerKind.Place();
            default -> which(rest);
        };
    }

    private static AnswerKind how(String word, String rest) {
        return switch (word) {
            case "many" -> count(rest);
            case "much" ->
                    PAID.matcher(rest).find() && !NOT_MONEY.matcher(rest).find()
                            ? new AnswerKind.Money()
                            : new AnswerKind.Measure(Dimension.ANY, true);
            case "old" -> new AnswerKind.Age();
            case "long" ->
                    rest.strip().toLowerCase(Locale.ROOT).startsWith("ago")
                            ? new AnswerKind.Time(AnswerKind.Time.Precision.ANY)
                            : new AnswerKind.Duration(
                                    STANDS.matcher(rest).matches()
                                            || STRETCHES.matcher(rest).find());
            case "far", "tall", "deep", "wide", "thick" -> measure(Dimension.LENGTH);
            case "high" -> measure(RISES.matcher(rest).find() ? Dimension.HEIGHT : Dimension.ANY);
            case "heavy" -> measure(Dimension.WEIGHT);
            case "fast" -> measure(Dimension.SPEED);
            case "hot", "cold" -> measure(Dimension.HEAT);
            case "big", "large" -> measure(Dimension.ANY);
            default -> new AnswerKind.Anything();
        };
    }

    private static AnswerKind measure(Dimension dimension) {
        return new AnswerKind.Measure(dimension, false);
    }

    private static AnswerKind count(String rest) {
        Set<String> counted = named(rest);
        boolean isHead = endsBefore(rest, counted.size(), VERBS);
        return new AnswerKind.Count(counted, Counted.noun(List.copyOf(counted), isHead));
    }

    private static AnswerKind which(String rest) {
        Set<String> named = named(rest);
        if (named.isEmpty()) {
            return what(rest);
        }
        List<String> words = List.copyOf(named);
        String head = words.getLast();
        return switch (head) {
            case "year" -> new AnswerKind.Time(AnswerKind.Time.Precision.YEAR);
            case "month" -> new AnswerKind.Time(AnswerKind.Time.Precision.MONTH);
            case "date", "day", "weekday" -> new AnswerKind.Time(AnswerKind.Time.Precision.DAY);
            case "time", "decade", "century", "era" ->
                    new AnswerKind.Time(AnswerKind.Time.Precision.ANY);
            case "age" -> new AnswerKind.Age();
            case "score", "scoreline" -> new AnswerKind.Score();
            case "percentage", "percent", "proportion" -> measure(Dimension.ANY);
            case "height", "altitude", "length", "distance" -> measure(Dimension.LENGTH);
            case "speed" -> measure(Dimension.SPEED);
            case "weight" -> measure(Dimension.WEIGHT);
            case "temperature" -> measure(Dimension.HEAT);
            default ->
                    head.matches(SUM) && endsBefore(rest, named.size(), VERBS)
                            ? new AnswerKind.Money()
                            : new AnswerKind.Name(named);
        };
    }

    private static AnswerKind what(String rest) {
        if (IS_SUM.matcher(rest).matches() || DOES_COST.matcher(rest).matches()) {
            return new AnswerKind.Money();
        }
        if (IS_AGE.matcher(rest).matches()) {
            return new AnswerKind.Age();
        }
        if (IS_SCORE.matcher(rest).matches()) {
            return new AnswerKind.Score();
        }
        if (IS_NAME.matcher(rest).matches()) {
            return new AnswerKind.Name(AnswerKind.OWN_NAME);
        }
        Matcher date = IS_DATE.matcher(rest);
        if (date.matches()) {
            return switch (date.group(1).toLowerCase(Locale.ROOT)) {
                case "year" -> new AnswerKind.Time(AnswerKind.Time.Precision.YEAR);
                case "month" -> new AnswerKind.Time(AnswerKind.Time.Precision.MONTH);
                default -> new AnswerKind.Time(AnswerKind.Time.Precision.DAY);
            };
        }
        return new AnswerKind.Anything();
    }

    /// The words after an interrogative up to the verb: of "which British firm did", two.
    private static Set<String> named(String rest) {
        Set<String> named = new LinkedHashSet<>();
        for (String word : Words.all(rest.toLowerCase(Locale.ROOT))) {
            if (ENDS.contains(word) || named.size() == MOST_WORDS) {
                break;
            }
            named.add(word);
        }
        return named;
    }

    /// Whether one of `words` follows the first `count` of `rest`.
    private static boolean endsBefore(String rest, int count, Set<String> words) {
        List<String> all = Words.all(rest.toLowerCase(Locale.ROOT));
        return count < all.size() && words.contains(all.get(count));
    }
}
