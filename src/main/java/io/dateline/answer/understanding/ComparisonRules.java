package io.dateline.answer.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Recognises who wants named things beside each other.
final class ComparisonRules {

    private static final String A = "(?<a>.+?)";

    /// A side that stands at the beginning of what is asked.
    private static final String FIRST =
            "(?!(?:besides?|apart|in|on|at|after|before|when|if|except|along|with|according|who|whom"
                    + "|what|which|where|why|how|by|from|to|for|is|are|was|were|did|does|do)\\b)(?<a>\\S+(?:"
                    + " \\S+){0,6}?)";

    /// A side where nothing but its place tells it from the words before it.
    private static final String PLAIN =
            "(?:(?:the|a|an|his|her|its|their|this|that) \\S+(?: \\S+){0,4}?|\\S+(?: \\S+)?)";

    private static final String B = "(?<b>.+?)";

    /// A word that weighs one thing against another.
    private static final String DEGREE =
            "(?:more|less|fewer|better|worse|first|earlier|later|sooner|farther|further|most"
                    + "|least|best|worst|(?:bigg|larg|great|small|high|low|old|young|eld|long|short|fast|quick"
                    + "|slow|cheap|costli|dear|deadli|earli|lat|near|strong|weak|warm|cold|hott|cool|wett"
                    + "|drier|dri|tall|wid|deep|heavi|light|rich|poor|saf|busi|hard|easi|new|clos|soon|thick"
                    + "|thin|loud|quiet|clean|dirti|happi|wealthi|narrow|bright|dark|rough|calm|steep|tough"
                    + "|mild|wors|few|simpl|smart|funni|healthi|likeli|friendli|tighter|tight|narrow|brief"
                    + "|bad|strict|popul|full|bold|sharp|soft|stormi|windi|rain|sunni|fresh|late)(?:er|est))";

    private static final String THAN_NOTHING =
            "(?!(?:the )?(?:expected|thought|usual|before|average|normal|planned|ever|previously|it|that"
                    + "|this|them|forecast|feared|hoped|first|originally|at first|necessary|any|anyone|we"
                    + "|they|i|you|he|she|last (?:year|month|week|time)|in the past|once|twice|half|double"
                    + "|a|an|one|two|three|four|five|six|seven|eight|nine|ten|\\d[\\d.,]*|\\$?\\d\\S*"
                    + "|[£$€]\\S+)\\b(?! (?:one|fire|flood)))";

    private static final List<Pattern> WAYS =
            Stream.of(
                            "(?:compare|contrast|weigh|put) "
                                    + A
                                    + " (?:and|with|to|against|vs|beside|next to|,) "
                                    + B,
                            "(?:(?:give me |make |draw |i want )?(?:a |the )?)?comparison (?:of|between) "
                                    + A
                                    + " (?:and|with|to|vs) "
                                    + B,
                            "how (?:do|does|did|would|is|are|was|were|can|could) "
                                    + A
                                    + " (?:compare|compared|stack up|measure up|line up)(?: (?:with|to|against"
                                    + "|and) )"
                                    + B,
                            "how (?:do|does|did) "
                                    + A
                                    + " and "
                                    + B
                                    + " (?:compare|differ|stack up)(?: (?<aspect>.+))?",
                            "how (?:do|does|did|is|are|was|were) "
                                    + A
                                    + " (?:differ|different|any different) (?:from|to|than) "
                                    + B,
                            ".*?\\b(?:differences?|contrast|similarities|distinction) between "
                                    + A
                                    + " and "
                                    + B,
                            "(?:what|how) (?:distinguishes|separates|sets) "
                                    + A
                                    + " (?:from|apart from) "
                                    + B,
                            "(?:what|how) (?:do|does|did) " + A + " and " + B + " have in common",
                            "(?<aspect>(?:which|who|what|whose|where|when|in which|whom)\\b.*?\\b"
                                    + DEGREE
                                    + "\\b.*?)(?: [,.] (?:in |at |on )?)"
                                    + A
                                    + "(?: ,)? or "
                                    + B,
                            "(?<aspect>(?:which|who|what|whose|where|when|in which)\\b.*?\\b"
                                    + DEGREE
                                    + ") (?!than\\b|or\\b)(?<a>"
                                    + PLAIN
                                    + ") or (?<b>"
                                    + PLAIN
                                    + ")",
                            "(?:(?:between|of|out of|among|comparing) )?"
                                    + FIRST
                                    + " (?:or|and|vs) "
                                    + B
                                    + " [,.] (?<aspect>(?:which|who|what|whose|where|when)\\b.*\\b"
                                    + DEGREE
                                    + "\\b.*)",
                            "(?<aspect>(?:which|who|what|how|where|when)\\b.*) [,.] (?<a>\\S+(?: \\S+){0,4}?) vs"
                                    + " (?<b>.+)",
                            "which (?:one )?of "
                                    + A
                                    + " (?:and|or) "
                                    + B
                                    + " (?<aspect>\\S+ (?:\\S+ ){0,4}?"
                                    + DEGREE
                                    + "\\b.*)",
                            "(?:did|does|do|is|are|was|were|has|have|had|will) "
                                    + "(?<a>\\S+(?: \\S+){0,5}?)"
                                    + " or "
                                    + B
                                    + " (?<aspect>\\S+ (?:\\S+ ){0,5}?"
                                    + DEGREE
                                    + "\\b.*|"
                                    + DEGREE
                                    + "\\b.*)",
                            "(?:did|does|do|have|has) (?<aspect>(?:more|fewer|less)\\b.*?) (?<a>(?:in|at|on"
                                    + "|to|for|from|by|during|under) .+?) than (?<b>(?:in|at|on|to|for|from|by"
                                    + "|during|under) .+)",
                            "how (?:many|much) (?<aspect>"
                                    + DEGREE
                                    + "\\b.*?) (?<a>(?:in|at|on|to|for|from|by|during|under) .+?) than"
                                    + " (?<b>(?:in|at|on|to|for|from|by|during|under) .+)",
                            "(?:is|are|was|were) (?<a>.+?) (?<aspect>(?:(?:much|far|really|a lot|even|still"
                                    + "|any|rated|significantly) )?(?:"
                                    + DEGREE
                                    + ")(?: \\S+){0,3}) than "
                                    + THAN_NOTHING
                                    + B,
                            "(?:did|does|do|has|have|had|will|would) (?<a>(?:the |a |an )?\\S+(?: \\S+)"
                                    + "{0,6}?) (?<aspect>\\S+ (?:(?:much|far|really|a lot|even) )?(?:"
                                    + DEGREE
                                    + ")(?: \\S+){0,4}?) than "
                                    + THAN_NOTHING
                                    + B,
                            "how (?:much|many) (?<aspect>"
                                    + DEGREE
                                    + "(?: \\S+){0,3}?) (?:is|are|was|were) "
                                    + A
                                    + " than "
                                    + THAN_NOTHING
                                    + B,
                            "how (?:much|many) (?<aspect>"
                                    + DEGREE
                                    + "(?: \\S+){0,3}?) (?:did|does|do|has|have) "
                                    + A
                                    + " \\S+ than "
                                    + THAN_NOTHING
                                    + B,
                            "(?:is|are|was|were|does|did|do|has|have) "
                                    + A
                                    + " (?<aspect>as \\S+(?: \\S+){0,3}?) as "
                                    + "(?!(?:\\w+ )?(?:expected|planned|possible|usual|before|it|that|well"
                                    + "|ever|many|much)\\b)"
                                    + B,
                            "(?<aspect>how \\S+ (?:is|are|was|were|did|does|do)) "
                                    + A
                                    + " compared (?:to|with) "
                                    + THAN_NOTHING
                                    + B,
                            FIRST + " compared (?:to|with) " + THAN_NOTHING + B)
                    .map(Pattern::compile)
                    .toList();

    private static final Pattern BESIDE = Pattern.compile(FIRST + " vs (?<b>.+)");

    /// What goes before the aspect in a question for it.
    private static final Pattern ASKING =
            Pattern.compile(
                    " ?(?:which|who|what|where|when|whose|whom)(?: (?:one|of (?:the two|them|these|those)))?"
                            + "(?: (?:is|was|are|were))? (?=\\S)");

    private ComparisonRules() {}

    /// The comparison that `wording` asks for; empty where it names fewer than two things to
    /// compare.
    static Optional<Intent> of(Wording wording) {
        for (Pattern way : WAYS) {
            Matcher matcher = way.matcher(wording.text());
            if (matcher.matches()) {
                return Optional.of(comparison(wording, matcher));
            }
        }
        Matcher beside = BESIDE.matcher(wording.text());
        return beside.matches() ? Optional.of(comparison(wording, beside)) : Optional.empty();
    }

    private static Intent comparison(Wording wording, Matcher matcher) {
        List<String> sides = new ArrayList<>(sides(wording, matcher, "a", " , "));
        sides.addAll(sides(wording, matcher, "b", " or "));
        return new Intent.Comparison(sides, aspect(wording, matcher));
    }

    private static List<String> sides(
            Wording wording, Matcher matcher, String group, String between) {
        List<String> sides = new ArrayList<>();
        int at = matcher.start(group);
        for (String side : List.of(matcher.group(group).split(between))) {
            sides.add(wording.written(at, at + side.length()));
            at += side.length() + between.length();
        }
        return sides;
    }

    private static String aspect(Wording wording, Matcher matcher) {
        if (!matcher.namedGroups().containsKey("aspect") || matcher.group("aspect") == null) {
            return "";
        }
        int start = matcher.start("aspect");
        Matcher asking = ASKING.matcher(wording.text()).region(start, matcher.end("aspect"));
        return wording.written(asking.lookingAt() ? asking.end() : start, matcher.end("aspect"))
                .strip();
    }
}
