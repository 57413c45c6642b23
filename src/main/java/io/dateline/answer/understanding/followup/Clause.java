package io.dateline.answer.understanding.followup;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A question, cut where questions have their joints; found by the order of its words, so that it
/// is wrong now and then, and then it is not taken up.
///
/// @param asks the question words with what belongs to them, as `how many people`; empty for yes or
///     no
/// @param auxiliary as `did`; empty where there is none
/// @param subject who or what it is about; empty where that is asked for
/// @param verb of a question with `is`, what stands after the subject where that is one
/// @param rest all else
record Clause(
        List<Word> asks,
        List<Word> auxiliary,
        List<Word> subject,
        List<Word> verb,
        List<Word> rest) {

    /// What stands before a question within a sentence.
    private static final Pattern ASKED_FOR =
            Pattern.compile(
                    "^(?:(?:please|can you|could you|no|yes|so)[,]? )?(?:tell me|i(?:'d|’d| would) like to"
                            + " know|i want(?:ed)? to know|do you know),? (?=(?:who|what|when|where|why|how|which)\\b)",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern TOPICAL =
            Pattern.compile(
                    "(?:(?:please|can you|could you) )?(?:(?:tell|show) (?:me|us)(?: more)?(?: about)?"
                            + "|describe|explain|summari[sz]e|compare|what do the articles say about"
                            + "|what(?:'s|’s| is) (?:new|known) (?:about|at|in|on)|what about|how about"
                            + "|what happened (?:to|at|in|with)) (?<topic>.+)",
                    Pattern.CASE_INSENSITIVE);

    /// What asks for a thing by itself, of which the predicate may follow at once.
    private static final Set<String> NAMING = Set.of("who", "what", "which");

    private static final Set<String> CLAUSE_OPENERS =
            Set.of("if", "when", "that", "because", "whether", "while", "where", "who", "why");

    /// Verbs behind `does`, and auxiliaries elsewhere.
    private static final Set<String> HAVE_OR_DO = Set.of("have", "do");

    private static final Set<String> HOW_MUCH = Set.of("many", "much");

    Clause {
        asks = List.copyOf(asks);
        auxiliary = List.copyOf(auxiliary);
        subject = List.copyOf(subject);
        verb = List.copyOf(verb);
        rest = List.copyOf(rest);
    }

    /// The joints of `question`, whose words are no more than that.
    static Clause of(String question) {
        String asked =
                ASKED_FOR
                        .matcher(question.strip().replaceFirst("[?!.\\s]++$", ""))
                        .replaceFirst("");
        Matcher topical = TOPICAL.matcher(asked);
        if (topical.matches()) {
            List<Word> lead = Word.list(asked.substring(0, topical.start("topic")));
            return new Clause(
                    lead, List.of(), Word.list(topical.group("topic")), List.of(), List.of());
        }
        List<Word> words = opened(Word.list(asked));
        int asks = endOfAsking(words);
        if (asks == words.size() || !Lexicon.isAuxiliary(words.get(asks).bare())) {
            boolean remark = asks == 0 && !words.isEmpty() && isRemark(words.getFirst().bare());
            if (remark) {
                return new Clause(List.of(), List.of(), List.of(), List.of(), words);
            }
            return asks == 0
                    ? new Clause(List.of(), List.of(), words, List.of(), List.of())
                    : withoutSubject(words, asks, asks);
        }
        List<Word> afterwards = words.subList(asks + 1, words.size());
        String auxiliary = words.get(asks).bare();
        boolean named = (asks > 0 && NAMING.contains(words.get(asks - 1).bare())) || asks > 1;
        int subject = endOfSubject(afterwards, auxiliary, named);
        if (subject == 0) {
            return withoutSubject(words, asks, asks + 1);
        }
        boolean verbal =
                subject < afterwards.size()
                        && (Lexicon.BE.contains(auxiliary)
                                ? isParticiple(afterwards.get(subject))
                                : true);
        int verb = verbal ? subject + 1 : subject;
        return new Clause(
                words.subList(0, asks),
                words.subList(asks, asks + 1),
                afterwards.subList(0, subject),
                afterwards.subList(subject, verb),
                afterwards.subList(verb, afterwards.size()));
    }

    private static boolean isRemark(String bare) {
        return Lexicon.isFunctionWord(bare.replaceFirst("'.*", ""))
                && !Lexicon.DETERMINERS.contains(bare);
    }

    /// `What's` is two words.
    private static List<Word> opened(List<Word> words) {
        if (words.isEmpty() || !words.getFirst().bare().matches("(?:who|what|where|when|how)'s")) {
            return words;
        }
        List<Word> opened = new ArrayList<>(words);
        opened.set(0, Word.of(words.getFirst().owner()));
        opened.add(1, Word.of("is"));
        return opened;
    }

    private static Clause withoutSubject(List<Word> words, int asks, int verb) {
        int end = Math.min(words.size(), verb + 1);
        return new Clause(
                words.subList(0, asks),
                words.subList(asks, verb),
                List.of(),
                words.subList(verb, end),
                words.subList(end, words.size()));
    }

    private static int endOfAsking(List<Word> words) {
        int at = 0;
        if (words.size() > 1
                && Lexicon.PREPOSITIONS.contains(words.getFirst().bare())
                && Lexicon.WH.contains(words.get(1).bare())) {
            at = 1;
        }
        if (at >= words.size() || !Lexicon.WH.contains(words.get(at).bare())) {
            return 0;
        }
        String wh = words.get(at).bare();
        at++;
        if (wh.equals("how") && at < words.size() && isMeasure(words.get(at))) {
            boolean counts = HOW_MUCH.contains(words.get(at).bare());
            at++;
            return counts ? endOfThing(words, at) : at;
        }
        return switch (wh) {
            case "what", "which", "whose" -> endOfThing(words, at);
            default -> at;
        };
    }

    private static boolean isMeasure(Word word) {
        return HOW_MUCH.contains(word.bare())
                || Lexicon.ADJECTIVES.contains(word.bare())
                || Set.of("often", "soon", "come", "quickly").contains(word.bare());
    }

    /// After `which`: what is asked for, up to what is said of it.
    private static int endOfThing(List<Word> words, int from) {
        int at = from;
        while (at < words.size()
                && !Lexicon.isAuxiliary(words.get(at).bare())
                && (words.get(at).bare().equals("of")
                        || !Lexicon.PREPOSITIONS.contains(words.get(at).bare()))) {
            Word word = words.get(at);
            boolean said =
                    !word.isCapital()
                            && (at > from
                                    ? Verbs.isForm(word.bare()) && !isPlural(word)
                                    : isSaid(word.bare()));
            if (said) {
                break;
            }
            at++;
        }
        return at;
    }

    private static boolean isSaid(String bare) {
        return Verbs.isPast(bare) || (bare.endsWith("s") && Verbs.isForm(bare));
    }

    private static boolean isPlural(Word word) {
        return word.bare().endsWith("s") && !Verbs.isForm(word.bare());
    }

    private static int endOfSubject(List<Word> words, String auxiliary, boolean named) {
        boolean be = Lexicon.BE.contains(auxiliary);
        if (words.isEmpty() || startsPredicate(words.getFirst(), be, named)) {
            return 0;
        }
        if (isPronoun(words.getFirst())) {
            return 1;
        }
        for (int i = 1; i < words.size(); i++) {
            if (endsSubject(words, i, auxiliary)) {
                return i;
            }
        }
        return be ? words.size() : endOfName(words);
    }

    private static boolean startsPredicate(Word word, boolean be, boolean named) {
        if (word.isCapital() || Lexicon.DETERMINERS.contains(word.bare())) {
            return false;
        }
        return be
                ? named
                        && (isParticiple(word)
                                || Lexicon.ADJECTIVES.contains(word.bare())
                                || Lexicon.PREPOSITIONS.contains(word.bare()))
                : Verbs.isPast(word.bare())
                        || (Verbs.isBase(word.bare()) && !word.bare().endsWith("s"));
    }

    private static boolean isPronoun(Word word) {
        return Pronoun.SUBJECTS.contains(word.bare());
    }

    private static boolean endsSubject(List<Word> words, int at, String auxiliary) {
        Word word = words.get(at);
        Word before = words.get(at - 1);
        boolean open =
                Lexicon.DETERMINERS.contains(before.bare())
                        || Lexicon.PREPOSITIONS.contains(before.bare())
                        || before.isPossessive()
                        || before.bare().equals("and");
        boolean asksOn =
                word.bare().equals("and")
                        && at + 1 < words.size()
                        && Lexicon.WH.contains(words.get(at + 1).bare());
        if (asksOn) {
            return true;
        }
        if (open || word.bare().equals("of") || word.bare().equals("and") || word.isCapital()) {
            return false;
        }
        if (Lexicon.DO.contains(auxiliary)) {
            return Verbs.isBase(word.bare()) || HAVE_OR_DO.contains(word.bare());
        }
        if (!Lexicon.BE.contains(auxiliary)) {
            return Verbs.isPast(word.bare()) || Verbs.isBase(word.bare());
        }
        boolean last = at + 1 == words.size();
        return isParticiple(word)
                || (last && Lexicon.PREPOSITIONS.contains(word.bare()))
                || Lexicon.ADJECTIVES.contains(word.bare())
                || Lexicon.DETERMINERS.contains(word.bare())
                || (Lexicon.PREPOSITIONS.contains(word.bare()) && before.isCapital());
    }

    private static boolean isParticiple(Word word) {
        return !word.isCapital() && (Verbs.isPast(word.bare()) || Verbs.isGerund(word.bare()));
    }

    /// Where no verb is known: what begins with a capital, and else one word.
    private static int endOfName(List<Word> words) {
        int at = Lexicon.DETERMINERS.contains(words.getFirst().bare()) ? 1 : 0;
        while (at < words.size()
                && (words.get(at).isCapital() || words.get(at).bare().equals("and"))) {
            at++;
        }
        return at == 0 || at == words.size() ? Math.min(words.size(), Math.max(1, at)) : at;
    }

    boolean asksForSubject() {
        return subject.isEmpty() && !asks.isEmpty();
    }

    boolean asksWho() {
        return asks.stream()
                .anyMatch(word -> word.bare().equals("who") || word.bare().equals("whom"));
    }

    /// Whether it asks at all, rather than being a topic or a remark.
    boolean isQuestion() {
        return !verb.isEmpty() || !auxiliary.isEmpty();
    }

    /// What is done to somebody or something: of the rest, what stands before a preposition.
    List<Word> object() {
        int end = 0;
        while (end < rest.size() && !endsObject(rest.get(end).bare())) {
            end++;
        }
        return rest.subList(0, end);
    }

    private static boolean endsObject(String bare) {
        return CLAUSE_OPENERS.contains(bare)
                || (Lexicon.PREPOSITIONS.contains(bare) && !bare.equals("of"));
    }

    /// What stands after the last preposition of the rest; nothing where there is none.
    List<Word> ending() {
        for (int i = rest.size() - 2; i >= 0; i--) {
            if (Lexicon.PREPOSITIONS.contains(rest.get(i).bare())
                    && !rest.get(i).bare().equals("of")) {
                return rest.subList(i + 1, rest.size());
            }
        }
        return List.of();
    }
}
