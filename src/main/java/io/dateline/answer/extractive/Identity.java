package io.dateline.answer.extractive;

import io.dateline.article.TextSpan;
import io.dateline.model.Sentences;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Who somebody is, or what something is, where a question asks no more than that. A sentence
/// tells it beside the name: `Ann Lee, the mayor`, `the mayor, Ann Lee`. What else stands there of
/// whom it names is what happened, or somebody else.
final class Identity {

    private static final Pattern ASKED =
            Pattern.compile(
                    "^\\W*(?:who|what)(?:[’']s|s|[’']re| is| was| are| were) (?:the )?"
                            + "(?<name>[\\p{L}\\p{N}’'.&-]{2,30}(?: [\\p{L}\\p{N}’'.&-]{1,30}){0,3})\\W*$",
                    Pattern.CASE_INSENSITIVE);

    /// Begins what is no name, in small letters.
    private static final Pattern NO_NAME =
            Pattern.compile(
                    "(?:in|on|at|to|by|for|from|with|behind|against|a|an|my|your|our|his|her|its|their"
                            + "|this|that|these|those|there|it|he|she|they|you|we|i|new|next|not|being"
                            + "|going|more|most|best|worst)\\b");

    private static final String KIN =
            "(?:(?:the|a|an|his|her|only|eldest|youngest|first|second|third) ){0,3}"
                    + "(?:son|daughter|brother|sister|wife|husband|mother|father|child|cousin|niece"
                    + "|nephew)\\b";

    private static final Pattern OF_KIN = Pattern.compile("^" + KIN, Pattern.CASE_INSENSITIVE);

    /// Between a name and what it is.
    private static final String LEADING =
            "(?:,(?: (?:aged )?\\d{1,3},)?| is| was| are| were| became| has been)"
                    + " (?:(?:a|an|the|his|her|its|their|who|which|is|was|as|one|of|former|then|now|also"
                    + "|serves|served|works|worked) ){0,5}"
                    + "(?:(?!(?:from|in|to|at|by|on|with|for|of|born|came|went|said|sent)\\b)[\\p{L}-]+ ){0,2}$";

    /// Between what it is and its name.
    private static final String FOLLOWING =
            "^(?: (?:of|for|at|in) [\\p{L}\\p{N} ’'-]{2,40})?(?:,|:)? (?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Dame|Lord"
                    + "|Lady)\\.? )?(?:\\p{Lu}[\\p{L}.’'-]* ){0,3}";

    /// What scores less beside the best is not said of it.
    private static final double LEAST_SHARE = 0.3;

    private static final Pattern BEFORE =
            Pattern.compile("(?:former|ex|then|late|acting|deputy) $");

    private final Pattern leading;
    private final Pattern following;
    private final Pattern named;
    private final Sentences sentences;

    private Identity(String name, Sentences sentences) {
        String last = Pattern.quote(name.substring(name.lastIndexOf(' ') + 1));
        leading = Pattern.compile("(?i:" + last + ")" + LEADING);
        following = Pattern.compile(FOLLOWING + "(?i:" + last + ")(?![\\p{L}’'])");
        named =
                Pattern.compile(
                        "(?<!\\p{L})" + Pattern.quote(name) + "(?!\\p{L})",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        this.sentences = sentences;
    }

    /// Empty where `question` asks for something else.
    static Optional<Identity> asked(String question, Sentences sentences) {
        Matcher asked = ASKED.matcher(question);
        boolean isOne =
                asked.matches()
                        && AskedNames.in(question).names().size() <= 1
                        && isName(asked.group("name"), question);
        return isOne ? Optional.of(new Identity(asked.group("name"), sentences)) : Optional.empty();
    }

    /// `who is the mayor of Ulm` asks for somebody else; a name may be typed without capitals.
    private static boolean isName(String name, String question) {
        boolean capitals =
                List.of(name.split(" ")).stream()
                        .allMatch(word -> Character.isUpperCase(word.codePointAt(0)));
        boolean small =
                question.equals(question.toLowerCase(Locale.ROOT))
                        && !NO_NAME.matcher(name).lookingAt();
        return capitals || (small && name.split(" ").length == 2);
    }

    /// Those of `candidates` that tell it best: that do so beside the name, else with the name in
    /// full, else all.
    List<Findings.Candidate> of(List<Findings.Candidate> candidates) {
        double most = candidates.stream().mapToDouble(one -> one.found().score()).max().orElse(0);
        List<Findings.Candidate> likely =
                candidates.stream()
                        .filter(one -> one.found().score() >= most * LEAST_SHARE)
                        .toList();
        int best = likely.stream().mapToInt(this::place).min().orElse(0);
        return likely.stream().filter(one -> place(one) == best).toList();
    }

    private int place(Findings.Candidate candidate) {
        if (tells(candidate)) {
            return OF_KIN.matcher(candidate.words()).find() ? 1 : 0;
        }
        return named.matcher(said(candidate)).find() ? 2 : 3;
    }

    /// Whether the words of `candidate` tell who or what it is.
    boolean tells(Findings.Candidate candidate) {
        String said = said(candidate);
        TextSpan own = candidate.sentences(sentences);
        int start = Math.max(0, candidate.span().start() - own.start());
        int end = Math.min(said.length(), candidate.span().end() - own.start());
        String before = said.substring(0, start);
        return !BEFORE.matcher(before).find()
                && (leading.matcher(before).find()
                        || following.matcher(said.substring(end)).find());
    }

    private String said(Findings.Candidate candidate) {
        return candidate.sentences(sentences).of(candidate.passage().text());
    }
}
