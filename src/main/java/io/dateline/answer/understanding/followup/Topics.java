package io.dateline.answer.understanding.followup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells what a question leaves out because it was spoken of: "How long did the talks last?" says
/// not whose.
final class Topics {

    /// Parts of something that are persons.
    static final Set<String> ROLES =
            Lexicon.words(
                    "captain coach manager mayor president chairman chairwoman chief minister leader"
                            + " owner boss director founder head driver pilot winner loser runner-up"
                            + " goalkeeper scorer referee suspect attacker judge lawyer author writer"
                            + " singer actor player opponent wife husband son daughter father mother"
                            + " brother sister predecessor successor deputy spokesman spokeswoman"
                            + " spokesperson premier governor secretary");

    /// What is called so after it was named is that itself: the company Aldmouth Boats.
    private static final Set<String> BODIES =
            Lexicon.words(
                    "company firm business group club team council party bank hospital school"
                            + " university ministry charity agency government museum paper");

    /// Whose something is, by name.
    private static final Pattern OWNER =
            Pattern.compile(
                    "((?:the )?(?:\\p{Lu}[\\p{L}\\p{N}&.-]*+ )*\\p{Lu}[\\p{L}\\p{N}&.-]*+)[’'](?:s )?");

    private static final Set<String> OPEN_AFTER =
            Set.of("of", "in", "for", "on", "between", "with", "from", "at", "to", "about");

    private static final Set<String> ONES = Set.of("one", "ones");

    private final Conversation conversation;

    Topics(Conversation conversation) {
        this.conversation = conversation;
    }

    /// `text` with what it is about, where it says that by no name of its own.
    String attach(String text) {
        String topic =
                conversation
                        .nearest(past -> Optional.of(past.topic()).filter(Topics::mayBeAboutIt))
                        .orElse("");
        List<Word> words = Word.list(text);
        if (topic.isEmpty() || isNamed(text) || speaksOf(words, topic)) {
            return text;
        }
        int superlative = emptySuperlative(words);
        if (superlative > 0 && isCommon(topic)) {
            return inserted(words, superlative, singular(topic));
        }
        int one = standIn(words);
        if (one > 0 && isCommon(topic)) {
            return named(words, one, topic);
        }
        int noun = openNoun(words);
        if (noun >= 0) {
            String said = words.get(noun).clean();
            if (topic.matches("(?s)the (?:\\S+ )?" + Pattern.quote(said) + "(?: .*)?")) {
                return text.replaceFirst(
                        "(?:the )?" + Pattern.quote(said), Matcher.quoteReplacement(topic));
            }
            Matcher owner = OWNER.matcher(topic);
            if (BODIES.contains(words.get(noun).bare()) && owner.lookingAt()) {
                return inserted(words, noun, owner.group(1));
            }
            return inserted(
                    words,
                    noun,
                    thatDid(words.get(noun).bare())
                            .orElseGet(() -> relation(words.get(noun).bare(), topic)));
        }
        Clause clause = Clause.of(text);
        boolean ranked =
                clause.rest().size() == 1
                        && Set.of("first", "second", "third", "last")
                                .contains(clause.rest().getFirst().bare());
        boolean bare =
                clause.asksForSubject()
                        && !clause.verb().isEmpty()
                        && (clause.rest().isEmpty() || ranked);
        return bare
                ? inserted(words, words.size() - 1, ofVerb(clause.verb().getFirst(), topic))
                : text;
    }

    /// Nothing is in or of "the captain" whom nobody named.
    private static boolean mayBeAboutIt(String topic) {
        List<Word> words = Word.list(topic);
        return !words.isEmpty() && !(isCommon(topic) && ROLES.contains(words.getLast().bare()));
    }

    private static String named(List<Word> words, int one, String topic) {
        List<Word> all = new ArrayList<>(words);
        Word word = words.get(one);
        String noun =
                word.bare().equals("ones") ? topic.replaceFirst("^the ", "") : singular(topic);
        all.set(one, Word.of(word.text().replace(word.clean(), noun)));
        return Word.join(all);
    }

    private static boolean isNamed(String text) {
        return Mention.all(text).stream().anyMatch(one -> !one.is(Mention.Kind.TIME));
    }

    private static boolean speaksOf(List<Word> words, String topic) {
        Set<String> of = Set.copyOf(Word.list(topic).stream().map(Word::bare).toList());
        return words.stream()
                .anyMatch(
                        word ->
                                !Lexicon.isFunctionWord(word.bare())
                                        && of.contains(word.bare())
                                        && topic.split(" ", -1).length < 4);
    }

    private static boolean isCommon(String topic) {
        return topic.equals(topic.toLowerCase(Locale.ROOT));
    }

    private static String singular(String topic) {
        List<Word> words = Word.list(topic);
        String head = words.getLast().clean();
        String one =
                head.endsWith("s") && !head.endsWith("ss") && head.length() > 3
                        ? head.substring(0, head.length() - 1)
                        : head;
        List<Word> all = new ArrayList<>(words.subList(0, words.size() - 1));
        all.removeIf(word -> Lexicon.DETERMINERS.contains(word.bare()));
        all.add(Word.of(one));
        return Word.join(all);
    }

    /// Behind which word the noun of a superlative is missing: "Who was the first?"; 0 for none.
    private static int emptySuperlative(List<Word> words) {
        for (int i = 1; i < words.size(); i++) {
            String bare = words.get(i).bare();
            boolean superlative =
                    Set.of("first", "last", "second", "third", "best", "worst").contains(bare)
                            || (bare.length() > 5 && bare.endsWith("est"));
            boolean open =
                    i + 1 == words.size()
                            || Verbs.isForm(words.get(i + 1).bare())
                            || Lexicon.PREPOSITIONS.contains(words.get(i + 1).bare());
            if (superlative && open && words.get(i - 1).bare().equals("the")) {
                return i;
            }
        }
        return 0;
    }

    /// Where "one" stands for what was spoken of, as in "Which one?"; 0 for nowhere.
    private static int standIn(List<Word> words) {
        for (int i = 1; i < words.size(); i++) {
            String before = words.get(i - 1).bare();
            boolean of = i + 1 < words.size() && words.get(i + 1).bare().equals("of");
            boolean said =
                    before.equals("which")
                            || Lexicon.ADJECTIVES.contains(before)
                            || before.endsWith("est")
                            || Set.of("first", "second", "last").contains(before);
            if (ONES.contains(words.get(i).bare()) && said && !of) {
                return i;
            }
        }
        return 0;
    }

    /// The last word of what the question says nothing more of; -1 for none.
    private int openNoun(List<Word> words) {
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            boolean last = i + 1 == words.size();
            boolean closed = last || OPEN_AFTER.contains(words.get(i + 1).bare());
            boolean said = !last && !OPEN_AFTER.contains(words.get(i + 1).bare());
            boolean compound =
                    (!last
                                    && Lexicon.PARTS.contains(words.get(i + 1).bare())
                                    && isDefinite(words, i))
                            || (said
                                    && !Lexicon.isFunctionWord(words.get(i + 1).bare())
                                    && !Verbs.isForm(words.get(i + 1).bare())
                                    && !word.endsPart());
            if ((!closed && compound) || i == 0 || isVerbHere(words, i)) {
                continue;
            }
            boolean part = Lexicon.PARTS.contains(word.bare());
            boolean spokenOf =
                    isDefinite(words, i)
                            && word.bare().length() > 3
                            && !Lexicon.isFunctionWord(word.bare())
                            && !Verbs.isForm(word.bare())
                            && conversation.last().speaksOf(word.bare());
            boolean more =
                    !last
                            && OPEN_AFTER.contains(words.get(i + 1).bare())
                            && !words.get(i + 1).bare().equals("in")
                            && !words.get(i + 1).bare().equals("on")
                            && !words.get(i + 1).bare().equals("at");
            if (((part && isNounHere(words, i)) || spokenOf) && !more) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isDefinite(List<Word> words, int at) {
        for (int i = at - 1; i >= Math.max(0, at - 3); i--) {
            String bare = words.get(i).bare();
            if (bare.equals("the")) {
                return true;
            }
            if (Lexicon.isFunctionWord(bare)) {
                return false;
            }
        }
        return false;
    }

    /// A part is known by its article, or by being several.
    private static boolean isNounHere(List<Word> words, int at) {
        return isDefinite(words, at)
                || (words.get(at).bare().endsWith("s") && at > 1)
                || words.get(at - 1).bare().equals("any");
    }

    private static boolean isVerbHere(List<Word> words, int at) {
        String bare = words.get(at).bare();
        return Verbs.isBase(bare) && !isDefinite(words, at);
    }

    /// "Which ship ran aground?", then "How big is the ship?": the one that did.
    private Optional<String> thatDid(String noun) {
        Past last = conversation.last();
        Clause clause = last.clause();
        List<Word> thing = Word.list(last.thing());
        boolean same =
                clause.asksForSubject()
                        && clause.auxiliary().isEmpty()
                        && !thing.isEmpty()
                        && thing.getLast().bare().equals(noun);
        return same
                ? Optional.of("that " + Word.join(clause.verb()) + " " + Word.join(clause.rest()))
                : Optional.empty();
    }

    private String relation(String noun, String topic) {
        List<Mention> named = Mention.all(topic);
        boolean place =
                named.size() == 1
                        && named.getFirst().is(Mention.Kind.PLACE)
                        && named.getFirst().text().equals(topic);
        if (Lexicon.MEETINGS.contains(noun)) {
            List<String> persons =
                    conversation.last().persons().map(Mention::text).limit(2).toList();
            return persons.size() == 2
                    ? "between " + persons.getFirst() + " and " + persons.getLast()
                    : (place ? "in " : "of ") + topic;
        }
        return (place && !ROLES.contains(noun) ? "in " : "of ") + topic;
    }

    private static String ofVerb(Word verb, String topic) {
        boolean taken = Lexicon.TRANSITIVE.contains(Verbs.lemma(verb.bare()));
        boolean known =
                topic.startsWith("the ")
                        || Mention.all(topic).stream().anyMatch(one -> one.text().equals(topic));
        return (taken ? "" : "in ")
                + (known || Conversation.isPlural(Word.list(topic)) ? topic : "the " + topic);
    }

    private static String inserted(List<Word> words, int after, String phrase) {
        List<Word> all = new ArrayList<>(words);
        Word word = words.get(after);
        String clean = word.clean();
        int end = word.text().indexOf(clean) + clean.length();
        all.set(
                after,
                Word.of(word.text().substring(0, end) + " " + phrase + word.text().substring(end)));
        return Word.join(all);
    }

    /// What a question for a part asks: "the captain?".
    Optional<String> ofPart(String fragment) {
        List<Word> words = Word.list(Past.trimmed(fragment));
        if (words.isEmpty() || !Lexicon.PARTS.contains(words.getLast().bare())) {
            return Optional.empty();
        }
        boolean role = ROLES.contains(words.getLast().bare());
        boolean plural = Conversation.isPlural(words);
        String noun = Word.join(words);
        return conversation.nearest(
                past ->
                        owner(past, role)
                                .map(
                                        owner ->
                                                (role || words.getLast().bare().equals("winners")
                                                                ? "Who "
                                                                : "What ")
                                                        + (plural ? "were " : "was ")
                                                        + (noun.startsWith("the ") || plural
                                                                ? noun
                                                                : "the " + noun)
                                                        + " "
                                                        + owner
                                                        + "?"));
    }

    private static Optional<String> owner(Past past, boolean role) {
        Optional<Mention> first =
                past.asked().stream()
                        .filter(
                                one ->
                                        !one.is(Mention.Kind.TIME)
                                                && !(role && one.is(Mention.Kind.PERSON)))
                        .findFirst();
        String topic = past.topic();
        String name = first.map(Mention::phrase).orElse(topic);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        String trailing = trailing(past.clause().rest());
        return Optional.of(
                "of "
                        + name
                        + (trailing.isEmpty() || trailing.contains(name) ? "" : " " + trailing));
    }

    /// The place or the event of a question, at its end.
    private static String trailing(List<Word> rest) {
        for (int i = rest.size() - 1; i >= 0; i--) {
            if (Set.of("in", "at").contains(rest.get(i).bare())) {
                return Past.trimmed(Word.join(rest.subList(i, rest.size())));
            }
        }
        return "";
    }
}
