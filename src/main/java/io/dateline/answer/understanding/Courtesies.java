package io.dateline.answer.understanding;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes from a question what is said for politeness' sake: `Hi, could you tell me who won?` asks
/// `who won?`
final class Courtesies {

    /// What is asked.
    ///
    /// @param text in the words of the question; the question itself where nothing was taken away
    /// @param whether whether it was asked whether something is so, as in `do you know if …`
    record Plain(String text, boolean whether) {}

    /// What a question begins with.
    private static final String ASKING =
            "(?:who|whom|whose|what|which|when|where|why|how|in which|in what|at what|by what|by whom"
                    + "|to whom|for what|on what|since when|from which|if|whether)\\b";

    private static final String REQUEST =
            "(?:tell|give|show|list|name|summari[sz]e|sum|explain|describe|compare|outline|recap"
                    + "|(?:catch|bring|fill|walk|talk|let)(?= (?:me|us)\\b)"
                    + "|brief|update|remind|find|help|any|anything)\\b";

    private static final String AUXILIARY =
            "(?:do|does|did|is|are|was|were|has|have|had|can|could|will|would|should|may|might)\\b";

    private static final String BEGINNING =
            "(?=" + ASKING + "|" + REQUEST + "|" + AUXILIARY + "|please\\b|i\\b|thanks?\\b|now\\b)";

    /// Words that lead to a question, and are a name or part of one elsewhere.
    private static final Pattern OPENING =
            Pattern.compile(
                    "(?:(?:(?:can|could) you (?:please )?help me|help me|i have (?:a|another|one more) question"
                            + "|hi|hello|hey|hiya|howdy|yo|greetings|morning|evening|afternoon"
                            + "|good (?:morning|afternoon|evening|day)|dear (?:\\w+)|sorry|excuse me|pardon"
                            + "|ok|okay|right|well|so|now|great|nice|perfect|cool|and|but|also|then|oh|ah"
                            + "|um|hmm|yes|no|actually|anyway|interesting"
                            + "|thanks|thank you|many thanks|cheers|quick question|briefly|quickly|in (?:short|brief|summary)"
                            + "|in (?:a|one|two|three) (?:few |couple of )?(?:words?|sentences?|lines?|paragraph)"
                            + "|(?:one (?:more )?|another |a |just a )(?:quick )?question"
                            + "|(?:just )?(?:curious|wondering)|question)"
                            + "(?: (?:there|everyone|all|again|dateline|team|folks|mate|then|for that|so"
                            + " much|very much|a lot|to bother you|for the help)){0,5})"
                            + "(?: [,.] | (?:,|and|but) "
                            + BEGINNING
                            + "| "
                            + BEGINNING
                            + ")");

    private static final String YOU =
            "(?:can|could|would|will|might) (?:you|u|anyone|anybody|someone|somebody|we|i)"
                    + "(?: (?:please|kindly|just|perhaps|possibly|maybe|all)){0,5}";

    private static final String TELL =
            "(?:tell|remind|inform|let|say|show|find out|explain to|give)(?: (?:me|us|to me|for me))?"
                    + "(?: know)?(?: please)?";

    private static final String KNOW =
            "(?:know|remember|recall|find out|understand|ask|learn|hear|see|check)(?: please)?";

    /// Words that ask whether somebody could tell what is asked.
    private static final Pattern INDIRECTION =
            Pattern.compile(
                    "(?:"
                            + YOU
                            + " "
                            + TELL
                            + "|"
                            + YOU
                            + " (?:help me )?"
                            + KNOW
                            + "|would you mind (?:telling|reminding|showing) (?:me|us)"
                            + "|(?:do|does|did|would) (?:you|u|anyone|anybody|someone|we)(?: (?:happen"
                            + " to|by any chance|also|even))? "
                            + KNOW
                            + "|i (?:would|d) (?:like|love|want) to "
                            + KNOW
                            + "|i (?:just |only |really )?(?:want|need|wish) to "
                            + KNOW
                            + "|i (?:am|was|have been) (?:just |only )?(?:wondering|curious|asking"
                            + "(?: myself)?|interested(?: to know| in knowing| in)?|trying to "
                            + KNOW
                            + ")|i wonder|i ask myself|let me know|(?:have you |do you have |you got )?"
                            + "(?:any|an) idea(?: of)?|is it known|is there any word on|do we know"
                            + "|are you able to "
                            + TELL
                            + "|is it possible to "
                            + KNOW
                            + "|my question is|the question is|what i (?:want|need|would like) to know is"
                            + "|(?:please )?"
                            + TELL
                            + "|(?:please )?help me (?:to )?"
                            + KNOW
                            + "|find out)(?: exactly| please)?(?: [,.])? (?="
                            + ASKING
                            + ")");

    /// What is asked for with a noun: `could you tell me the cost of the bridge`.
    private static final Pattern NAMED =
            Pattern.compile(
                    "(?:(?:"
                            + YOU
                            + " )?(?:tell|remind|give) (?:me|us)(?: please)?|do you know) (?=the (?!articles?"
                            + "|stor|titles?|headlines?|names of|list|latest|news|background|gist|details"
                            + "|facts|story|main|key|highlights|history|overview|timeline|summary|low"
                            + "|full|whole|run|short|truth|difference)\\w+ (?:of|in|at|for)\\b)");

    /// What goes before a request.
    private static final Pattern WISH =
            Pattern.compile(
                    "(?:please|kindly|"
                            + YOU
                            + "|i (?:would|d) (?:like|love|want)(?: you)?(?: to (?:have|see|get|hear|read"
                            + "|ask for)(?! from))?|i (?:just )?(?:want|need)(?: you)?(?: to (?:have|see|get"
                            + "|hear|read))?|(?:can|could|may) i (?:please )?(?:have|get|see)|would you mind"
                            + "|let us|let me)(?: please)?(?: [,.])? (?:to )?(?="
                            + REQUEST
                            + "|please\\b|(?:a|an|the|some|all) (?:\\w+ )?(?:summary|overview|list|timeline"
                            + "|recap|digest|rundown|names?|background|latest|gist|briefing|comparison))");

    private static final Pattern DIRECT = Pattern.compile("(?:please|kindly)(?: [,.])? ");

    private static final Pattern CLOSING =
            Pattern.compile(
                    "(?<! (?:they|you|he|she|we|i|to))(?: [,.])?+ (?:please|thanks|thank you|cheers|many thanks|thanks in advance"
                            + "|thank you in advance|thanks a lot|thank you very much|if you know"
                            + "|if you do not mind|if i may ask|by any chance|do you know|any idea"
                            + "|(?:can|could) you (?:please )?tell me|(?:please )?tell me|mate|in (?:short|brief|a nutshell)|briefly"
                            + "|in (?:a|one|two|three) (?:few |couple of |short )?(?:words?|sentences?|lines?|paragraph))$");

    private Courtesies() {}

    /// What `question` asks.
    static Plain without(String question) {
        Wording wording = Wording.of(question);
        String text = wording.text();
        int start = 0;
        boolean whether = false;
        for (Optional<Integer> behind = behind(text, 0); behind.isPresent(); ) {
            start = behind.get();
            behind = behind(text, start);
        }
        if (text.startsWith("if ", start) || text.startsWith("whether ", start)) {
            whether = start > 0;
            start = whether ? text.indexOf(' ', start) + 1 : start;
        }
        int end = text.length();
        for (Matcher closing = CLOSING.matcher(text); closing.find(start); ) {
            end = closing.start();
            text = text.substring(0, end);
            closing.reset(text);
        }
        if (start >= end || (start == 0 && end == Wording.of(question).text().length())) {
            return new Plain(question, false);
        }
        return new Plain(rest(question, wording, start, end), whether);
    }

    private static String rest(String question, Wording wording, int start, int end) {
        boolean toTheEnd = end == wording.text().length();
        String rest = wording.written(start, end);
        if (toTheEnd) {
            return rest + question.substring(wording.placeBehind(end - 1)).stripTrailing();
        }
        return question.stripTrailing().endsWith("?") ? rest + "?" : rest;
    }

    /// Where what stands behind a courtesy at `start` begins; empty where none stands there.
    private static Optional<Integer> behind(String text, int start) {
        for (Pattern courtesy : new Pattern[] {OPENING, INDIRECTION, NAMED, WISH, DIRECT}) {
            Matcher matcher = courtesy.matcher(text).region(start, text.length());
            matcher.useTransparentBounds(true).useAnchoringBounds(false);
            if (matcher.lookingAt() && matcher.end() < text.length()) {
                return Optional.of(matcher.end());
            }
        }
        return Optional.empty();
    }
}
