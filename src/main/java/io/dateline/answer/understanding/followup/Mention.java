package io.dateline.answer.understanding.followup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A name or a time that a text mentions.
///
/// @param text as it stands there, without what clings to it
/// @param preposition in lower case, what stands before it; empty where that is no preposition
/// @param article as it stands there; empty where it has none
record Mention(String text, Kind kind, String preposition, String article) {

    /// What bears the name, as far as its words tell.
    enum Kind {
        PERSON,
        PLACE,
        TIME,
        THING,
        UNKNOWN
    }

    private static final Set<String> OF_PLACES = Set.of("in", "near", "at", "to", "from", "around");

    /// Between the parts of a name, as in `University of Pennsylvania`.
    private static final Set<String> WITHIN_NAMES =
            Set.of("of", "de", "von", "van", "der", "del", "du", "la");

    private static final Set<String> ACTS_OF_PERSONS =
            Lexicon.words(
                    "said says told tells met meets resigned born married died thinks thought knows"
                            + " believes wrote argued added admitted spoke retired testified");

    /// With its article, as it is said in another sentence.
    String phrase() {
        return article.isEmpty() ? text : "the " + text;
    }

    boolean is(Kind other) {
        return kind == other;
    }

    /// Whether both are told by the same last word, as `Blinken` and `Antony Blinken`.
    boolean isSameAs(Mention other) {
        return last().equals(other.last());
    }

    /// The same, but with another forename somebody else of that name.
    boolean isOneWith(Mention other) {
        String first = text.split(" ", 2)[0];
        String others = other.text.split(" ", 2)[0];
        boolean full = isFull() && other.isFull();
        return isSameAs(other) && (!full || first.equalsIgnoreCase(others));
    }

    private boolean isFull() {
        String first = text.toLowerCase(Locale.ROOT).split(" ", 2)[0];
        return text.contains(" ") && !Lexicon.TITLES.contains(first);
    }

    private String last() {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.substring(lower.lastIndexOf(' ') + 1);
    }

    /// Whether what bears the name may be called "he" or, where `female`, "she".
    boolean mayBe(boolean female) {
        String first = text.toLowerCase(Locale.ROOT).split(" ", 2)[0];
        Set<String> others = female ? Lexicon.MALE_NAMES : Lexicon.FEMALE_NAMES;
        Set<String> titles = female ? Lexicon.MALE_TITLES : Lexicon.FEMALE_TITLES;
        return !others.contains(first) && !titles.contains(first);
    }

    /// Whether a title tells that it is a woman or, where not `female`, a man.
    boolean isTitled(boolean female) {
        String first = text.toLowerCase(Locale.ROOT).split(" ", 2)[0];
        return (female ? Lexicon.FEMALE_TITLES : Lexicon.MALE_TITLES).contains(first);
    }

    /// All that `text` mentions, in order.
    static List<Mention> all(String text) {
        List<Word> words = Word.list(text);
        List<Mention> mentions = new ArrayList<>();
        boolean opens = true;
        for (int i = 0; i < words.size(); ) {
            int end = isTimeAt(words, i) ? endOfTime(words, i) : endOfName(words, i, opens);
            if (end > i) {
                mentions.add(mention(words, i, end));
            }
            int next = Math.max(end, i + 1);
            opens = words.get(next - 1).text().matches(".*[.!?]");
            i = next;
        }
        return mentions;
    }

    static boolean isTimeAt(List<Word> words, int at) {
        String bare = words.get(at).bare();
        boolean dated =
                bare.matches("\\d{1,2}(?:st|nd|rd|th)?")
                        && at + 1 < words.size()
                        && Lexicon.MONTHS.contains(words.get(at + 1).bare());
        boolean named =
                Lexicon.MONTHS.contains(bare) || (bare.endsWith("day") && Lexicon.isTime(bare));
        return dated
                || bare.matches("(?:1[5-9]|20)\\d\\d")
                || (named
                        && (words.get(at).isCapital()
                                || (!bare.equals("may") && !bare.equals("march"))));
    }

    private static int endOfTime(List<Word> words, int from) {
        int at = from + 1;
        while (at < words.size()
                && !words.get(at - 1).text().endsWith(".")
                && (isTimeAt(words, at)
                        || (words.get(at).bare().matches("\\d{1,2}")
                                && Lexicon.MONTHS.contains(words.get(at - 1).bare())))) {
            at++;
        }
        return at;
    }

    private static int endOfName(List<Word> words, int from, boolean opens) {
        Word first = words.get(from);
        if (!first.isCapital()
                || Lexicon.INDEFINITE.contains(first.bare())
                || Lexicon.isFunctionWord(uncontracted(first.bare()))) {
            return from;
        }
        if (opens && !isNameAtOpening(words, from)) {
            return from;
        }
        int at = from + 1;
        while (at < words.size() && goesOn(words, at)) {
            at++;
        }
        return at;
    }

    private static String uncontracted(String bare) {
        return bare.replaceFirst("'(?:s|re|d|ll|ve|m|t)$", "");
    }

    private static boolean isNameAtOpening(List<Word> words, int from) {
        Word first = words.get(from);
        boolean more = from + 1 < words.size() && !first.endsPart();
        if (Lexicon.WH.contains(uncontracted(first.bare())) || Verbs.isBase(first.bare())) {
            return false;
        }
        return first.isPossessive()
                || from + 1 == words.size()
                || first.text().endsWith(",")
                || (more
                        && (words.get(from + 1).isCapital()
                                || (!first.bare().endsWith("s")
                                        && Verbs.isForm(words.get(from + 1).bare()))
                                || Lexicon.isAuxiliary(words.get(from + 1).bare())));
    }

    private static boolean goesOn(List<Word> words, int at) {
        Word before = words.get(at - 1);
        Word word = words.get(at);
        if (before.endsPart() || before.isPossessive() || isTimeAt(words, at)) {
            return false;
        }
        return (word.isCapital() && !word.bare().equals("i"))
                || (WITHIN_NAMES.contains(word.bare())
                        && at + 1 < words.size()
                        && words.get(at + 1).isCapital()
                        && (word.bare().length() > 2
                                || isBody(before)
                                || !word.bare().equals("of")));
    }

    private static boolean isBody(Word word) {
        return Lexicon.BODIES.contains(word.bare());
    }

    private static Mention mention(List<Word> words, int from, int end) {
        int before = from - 1;
        String article = "";
        if (before >= 0 && Lexicon.DETERMINERS.contains(words.get(before).bare())) {
            article = words.get(before).bare().equals("the") ? "the" : "";
            before--;
        }
        String preposition =
                before >= 0 && Lexicon.PREPOSITIONS.contains(words.get(before).bare())
                        ? words.get(before).bare()
                        : "";
        int last = end;
        boolean open = !words.get(end - 1).endsPart() && !words.get(end - 1).isPossessive();
        boolean time = isTimeAt(words, from);
        while (!time && open && last < words.size() && isNoun(words.get(last))) {
            open = !words.get(last).endsPart() && !words.get(last).isPossessive();
            last++;
        }
        String next = last < words.size() ? words.get(last).bare() : "";
        List<Word> inside = new ArrayList<>(words.subList(from, last));
        Word closing = inside.getLast();
        inside.set(
                inside.size() - 1,
                Word.of(closing.isPossessive() ? closing.owner() : closing.clean()));
        for (int i = 0; i + 1 < inside.size(); i++) {
            inside.set(i, Word.of(inside.get(i).text()));
        }
        String text = Word.join(inside);
        Kind kind =
                time
                        ? Kind.TIME
                        : kind(
                                words.subList(from, end),
                                last > end,
                                text,
                                preposition,
                                article,
                                next);
        return new Mention(text, kind, preposition, article);
    }

    /// Whether a word may be the noun of a name before it, as in `the Derna flood`.
    private static boolean isNoun(Word word) {
        return !word.isCapital()
                && word.bare().matches("[a-z-]{3,}")
                && !Lexicon.isFunctionWord(word.bare())
                && !Lexicon.ADJECTIVES.contains(word.bare())
                && !word.bare().endsWith("ly")
                && (Lexicon.PARTS.contains(word.bare())
                        || (!Verbs.isForm(word.bare()) && !Verbs.isGerund(word.bare())));
    }

    private static Kind kind(
            List<Word> name,
            boolean withNoun,
            String text,
            String preposition,
            String article,
            String next) {
        String first = name.getFirst().bare();
        String last = name.getLast().bare().replaceFirst("'s$", "");
        if (withNoun) {
            return Kind.THING;
        }
        if (Lexicon.isPlace(text)) {
            return Kind.PLACE;
        }
        if ((Lexicon.TITLES.contains(first) && name.size() > 1)
                || Lexicon.FEMALE_NAMES.contains(first)
                || (Lexicon.MALE_NAMES.contains(first) && !isBody(name.getLast()))) {
            return Kind.PERSON;
        }
        if (name.stream().anyMatch(Mention::isBody) || Lexicon.BODIES.contains(last)) {
            return Kind.THING;
        }
        if (Lexicon.PLACE_WORDS.contains(last) || Lexicon.PLACE_WORDS.contains(first)) {
            return Kind.PLACE;
        }
        if (ACTS_OF_PERSONS.contains(next) && article.isEmpty()) {
            return Kind.PERSON;
        }
        boolean acronym =
                name.size() == 1
                        && text.length() <= 6
                        && text.equals(text.toUpperCase(Locale.ROOT));
        if (acronym || !article.isEmpty() || text.matches(".*\\d.*|\\p{Ll}.*")) {
            return Kind.THING;
        }
        return OF_PLACES.contains(preposition) ? Kind.PLACE : Kind.UNKNOWN;
    }
}
