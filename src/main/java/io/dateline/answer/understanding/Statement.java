package io.dateline.answer.understanding;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A question as a statement, which can be judged. It need not be good English: `src/train` puts
/// questions as statements by the same rules, and what judges them has learnt from such.
public final class Statement {

    private static final int MOST_ANSWER_WORDS = 12;

    private static final String BE = "was|is|were|are";

    private static final String AUXILIARIES =
            "(?:" + BE + "|did|does|do|has|have|had|can|could|will|would|should|may|might|must)";

    /// What people say before they ask, and what asks whether something is so in other words.
    private static final Pattern POLITE =
            pattern(
                    "^\\s*+(?:(?:please|so|and|but|or|hi|hello|hey|ok|okay|well|thanks|thank you"
                            + "|sorry)\\b"
                            + "[\\s,.!:–-]*+)*+(?:(?:(?:can|could|would|will) you (?:please )?+"
                            + "|please )?+"
                            + "(?:tell me|say|remind me|check)(?: please)?+,?+ (?:if |whether )?+"
                            + "|(?:do you|does anyone|does anybody|anyone) know,?+ (?:if |whether"
                            + " )?+"
                            + "|i(?:['’]d| would)? (?:like|want) to know,?+ (?:if |whether )?+"
                            + "|is it (?:true|right|correct|so|the case),?+ that |i wonder (?:if"
                            + "|whether) )?+");

    /// What is said to be so, and asked after a comma.
    private static final Pattern TAGGED =
            pattern(
                    "^(.{3,300}?),?\\s(?:"
                            + AUXILIARIES
                            + "(?:n['’]t)?+ (?:he|she|it|they|there|we|you|i)|right|correct|true"
                            + "|yes|no)$");

    private static final Pattern ASKED =
            pattern(
                    "^(.{0,200}?)\\b(who|whom|what|which|when|where|how many|how"
                            + " much)\\b\\s*+(.*)$");

    private static final Pattern AUXILIARY =
            pattern("^(.{0,200}?)\\b(" + AUXILIARIES + ")\\b\\s*+(.*)$");

    private static final Pattern GRANTING =
            pattern(
                    "^(?:why|how|when|where|for what reason|for what purpose|how come)\\s++("
                            + BE
                            + "|did|does|do|has|have|had)(?:n['’]t)?+\\s++(.+)$");

    /// A subject, and a participle that goes on with what is said of it.
    private static final Pattern PREDICATE =
            pattern(
                    "^(.{0,200}\\S)\\s++(\\w{1,30}(?:ed|en|wn|ilt|ade|eld|old|ung|un|und|ught|orn"
                            + "|et|ing"
                            + "|one|eft|ost|oken|ept|aid|ome|ut)\\b.*)$");

    /// A subject of capitals, and what is said of it.
    private static final Pattern NAMED =
            Pattern.compile(
                    "^((?:[Tt]he\\s)?\\p{Lu}[\\p{L}\\p{N}.’'-]*+(?:\\s(?:of\\s|the\\s|and\\s"
                            + "|de\\s)?+"
                            + "(?:\\p{Lu}[\\p{L}\\p{N}.’'-]*+|\\d++))*+)\\s++(.+)$",
                    Pattern.DOTALL);

    /// Where what is said of a subject begins.
    private static final String SAID_WORDS =
            "(?:still|already|now|not|never|ever|really|currently|also|yet|just|going|being|about"
                    + "|in"
                    + "|at|on|under|out|back|over|a|an|the|from|due|able|more|less|part|responsible"
                    + "|to blame|older|younger|bigger|larger|called|based|located)\\b.*";

    private static final Pattern SAID = pattern("^(.{1,200}?)\\s++(" + SAID_WORDS + ")$");

    private static final Pattern BEGINS_SAID =
            pattern(
                    "^(?:"
                            + SAID_WORDS
                            + "|\\w{1,30}(?:ed|en|wn|ilt|ade|eld|old|ung|un|und|ught|orn|et|ing"
                            + "|one|eft|ost"
                            + "|ept|aid|ut)\\b.*|\\w+)$");

    /// What a verb follows as it stands.
    private static final Pattern BARE =
            pattern("did|does|do|can|could|will|would|should|may|might|must");

    private static final Pattern YES_OR_NO =
            pattern("^(" + AUXILIARIES + ")(?:n['’]t)?+\\s++(.+)$");

    /// A participle that is the first, with what may stand before it.
    private static final Pattern FIRST_PREDICATE =
            pattern(
                    "^(.{0,200}?\\S)\\s++((?:(?:still|already|now|not|never|ever|really|also|been"
                            + "|being)\\s)*+"
                            + "(?:\\w{2,30}(?:ed|en|wn|ilt|ade|eld|ung|und|ught|orn|ing|one|eft"
                            + "|ost|ept|aid)"
                            + "|shot|got|met|hit|cut|put|run|set|sent|spent|led|read|sold|told"
                            + "|won)\\b.*)$");

    private static final Pattern PRONOUN = pattern("^(he|she|it|they|there|this|that)\\s++(.+)$");

    private static final Pattern SUBJECTS = pattern("who|what|which|how many");

    private static final Pattern NAMING = pattern("who|what|which");

    private static final Pattern PREPOSITION =
            pattern("in|on|by|from|at|to|for|with|of|under|during");

    private static final Pattern PLACED =
            pattern("(?:in|on|at|by|from|to|since|during|after|before|around|near)\\b.*");

    private Statement() {}

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }

    private static String bare(String question) {
        String asked = POLITE.matcher(question.strip()).replaceFirst("");
        return asked.replaceFirst("[?.!\\s]++$", "");
    }

    /// The question with `answer` in it; empty where no rule fits.
    public static Optional<String> of(String question, String answer) {
        Matcher asked = ASKED.matcher(bare(question));
        if (!asked.matches() || answer.strip().split("\\s+").length > MOST_ANSWER_WORDS) {
            return Optional.empty();
        }
        String before = asked.group(1).strip();
        String word = asked.group(2).toLowerCase(Locale.ROOT);
        String rest = asked.group(3);
        String words = answer.strip().replaceAll("^[.,;]+|[.,;]+$", "");
        if (!before.isEmpty() && !PREPOSITION.matcher(before).matches()) {
            return sentence(before + " " + words + " " + rest);
        }
        Matcher found = AUXILIARY.matcher(rest);
        if (!found.matches()) {
            return SUBJECTS.matcher(word).matches()
                    ? sentence(words + " " + rest)
                    : Optional.empty();
        }
        return sentence(joined(before, word, words, found));
    }

    private static String joined(String before, String word, String words, Matcher found) {
        String noun = found.group(1).strip();
        String auxiliary = found.group(2);
        String tail = found.group(3);
        boolean counts = word.startsWith("how");
        boolean doing = isDoing(auxiliary);
        if (!before.isEmpty()) {
            return before + " " + words + (counts ? " " + noun : "") + ", " + tail;
        }
        if (!doing && NAMING.matcher(word).matches()) {
            return words + " " + auxiliary + " " + tail;
        }
        if (counts) {
            return tail + " " + (doing ? "" : auxiliary) + " " + words + " " + noun;
        }
        boolean joins =
                (word.equals("when") || word.equals("where") || words.matches("\\d{4}"))
                        && !PLACED.matcher(words).matches();
        String joint = (joins ? "in " : "") + words;
        return doing ? tail + " " + joint : declared(auxiliary, tail) + " " + joint;
    }

    private static String declared(String auxiliary, String tail) {
        Matcher cut = PREDICATE.matcher(tail);
        return cut.matches()
                ? cut.group(1) + " " + auxiliary + " " + cut.group(2)
                : tail + " " + auxiliary;
    }

    /// What a question of why, how, when or where takes for granted: of `Why did it rain?` that it
    /// did; empty where there is no such thing.
    public static Optional<String> granted(String question) {
        Matcher asked = GRANTING.matcher(bare(question));
        if (!asked.matches()) {
            return Optional.empty();
        }
        String auxiliary = asked.group(1);
        String tail = asked.group(2);
        if (isDoing(auxiliary)) {
            return sentence(tail);
        }
        return PREDICATE.matcher(tail).matches()
                ? sentence(declared(auxiliary, tail))
                : Optional.empty();
    }

    /// What a yes or no tells to be so: of `Was it closed?` that it was; empty where it asks
    /// something else.
    public static Optional<String> asked(String question) {
        String bare = bare(question);
        Matcher tagged = TAGGED.matcher(bare);
        if (tagged.matches()) {
            return sentence(tagged.group(1));
        }
        Matcher asked = YES_OR_NO.matcher(bare);
        if (!asked.matches()) {
            return POLITE.matcher(question).replaceFirst("").equals(question)
                            || ASKED.matcher(bare).lookingAt()
                    ? Optional.empty()
                    : sentence(bare);
        }
        String auxiliary = asked.group(1).toLowerCase(Locale.ROOT);
        String tail = asked.group(2);
        return sentence(BARE.matcher(auxiliary).matches() ? tail : predicated(auxiliary, tail));
    }

    private static String predicated(String auxiliary, String tail) {
        Matcher pronoun = PRONOUN.matcher(tail);
        if (pronoun.matches()) {
            return pronoun.group(1) + " " + auxiliary + " " + pronoun.group(2);
        }
        Matcher named = NAMED.matcher(tail);
        if (named.matches() && BEGINS_SAID.matcher(named.group(2)).matches()) {
            return named.group(1) + " " + auxiliary + " " + named.group(2);
        }
        for (Pattern subject : new Pattern[] {FIRST_PREDICATE, SAID}) {
            Matcher cut = subject.matcher(tail);
            if (cut.matches()) {
                return cut.group(1) + " " + auxiliary + " " + cut.group(2);
            }
        }
        int last = tail.lastIndexOf(' ');
        return last < 0
                ? tail + " " + auxiliary
                : tail.substring(0, last) + " " + auxiliary + tail.substring(last);
    }

    private static boolean isDoing(String auxiliary) {
        return auxiliary.toLowerCase(Locale.ROOT).matches("did|does|do");
    }

    private static Optional<String> sentence(String words) {
        String text = words.replaceAll("\\s+", " ").strip();
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) + ".");
    }
}
