package io.dateline.answer.understanding.followup;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// Puts what the pronouns of a question stand for in their place. What stands for something in the
/// question itself stays, and so does every further pronoun for what was named once.
final class References {

    private static final Set<String> POSSESSIVES = Set.of("his", "its", "their", "hers");

    private static final Set<String> EXPLETIVE =
            Lexicon.words(
                    "take cost mean true possible important necessary likely unlikely bad good better"
                            + " safe legal illegal rain snow difficult hard easy worth time");

    private static final Set<String> CLAUSE_OPENERS =
            Set.of(
                    "that",
                    "and",
                    "when",
                    "after",
                    "before",
                    "if",
                    "because",
                    "who",
                    "which",
                    "while",
                    "whether",
                    "where",
                    "but",
                    "although",
                    "until",
                    "since");

    /// A follow-up is short: who writes more says what is meant.
    private static final int MOST_WORDS = 40;

    private final Conversation conversation;

    References(Conversation conversation) {
        this.conversation = conversation;
    }

    /// `body` with its references told, each when it is named first.
    FollowUp resolve(String body) {
        List<Word> words = new ArrayList<>(Word.list(body));
        if (words.size() > MOST_WORDS) {
            return new FollowUp.StandsAlone();
        }
        Set<Pronoun> told = EnumSet.noneOf(Pronoun.class);
        for (int i = 0; i < words.size(); i++) {
            Pronoun pronoun = pronoun(words, i);
            if (pronoun == null || told.contains(pronoun) || isTold(pronoun, words, i)) {
                continue;
            }
            Optional<String> referent = referent(pronoun, words, i);
            if (referent.isPresent()) {
                replace(words, i, referent.get());
                told.add(pronoun);
            } else if (told.isEmpty() && pronoun != Pronoun.THEN) {
                return new FollowUp.Unclear(words.get(i).clean());
            }
        }
        return told.isEmpty()
                ? new FollowUp.StandsAlone()
                : new FollowUp.Rewritten(Word.join(words));
    }

    private static @Nullable Pronoun pronoun(List<Word> words, int at) {
        String bare = words.get(at).bare().replaceFirst("'(?:s|re|d|ll|ve)$", "");
        Pronoun pronoun = Pronoun.of(bare);
        if (pronoun == null) {
            return null;
        }
        boolean last = at + 1 == words.size();
        String next = last ? "" : words.get(at + 1).bare();
        String before = at == 0 ? "" : words.get(at - 1).bare();
        return switch (pronoun) {
            case HE, SHE -> pronoun;
            case IT -> isExpletive(words, at) ? null : pronoun;
            case THEY ->
                    bare.equals("these") || bare.equals("those")
                            ? (last || Lexicon.isFunctionWord(next) ? pronoun : null)
                            : pronoun;
            case THERE ->
                    Lexicon.isAuxiliary(before) || Lexicon.isAuxiliary(next) || at == 0
                            ? null
                            : pronoun;
            case THEN -> last || words.get(at).endsPart() ? pronoun : null;
            case THAT -> {
                boolean alone =
                        last
                                || words.get(at).endsPart()
                                || Lexicon.isAuxiliary(next)
                                || Verbs.isForm(next)
                                || Lexicon.PREPOSITIONS.contains(next)
                                || Lexicon.ADJECTIVES.contains(next);
                boolean governed =
                        Lexicon.isAuxiliary(before)
                                || Lexicon.PREPOSITIONS.contains(before)
                                || Lexicon.WH.contains(before)
                                || at == 0
                                || (last && Verbs.isForm(before));
                yield alone && governed ? pronoun : null;
            }
        };
    }

    private static boolean isExpletive(List<Word> words, int at) {
        boolean frame = false;
        for (int i = Math.max(0, at - 3); i < words.size(); i++) {
            String bare = words.get(i).bare();
            frame |= EXPLETIVE.contains(bare);
            boolean bound =
                    i > at && (bare.equals("to") || bare.equals("that") || bare.equals("for"));
            if ((frame && bound && i + 1 < words.size())
                    || bare.matches("(?:rain|snow)(?:s|ed|ing)?")) {
                return true;
            }
        }
        return at > 0
                && words.get(at - 1).bare().equals("is")
                && at > 1
                && words.get(at - 2).bare().equals("time");
    }

    /// Whether what it stands for is named before it in the question itself.
    private static boolean isTold(Pronoun pronoun, List<Word> words, int at) {
        List<Word> earlier = words.subList(0, at);
        List<Mention> before = Mention.all(Word.join(earlier));
        boolean possessive = isPossessive(words, at);
        boolean reaches = possessive || isInLaterClause(words, at);
        return switch (pronoun) {
            case HE, SHE ->
                    isOfOne(words, at) || (reaches && namesPerson(pronoun, earlier, before));
            case IT ->
                    isOfOne(words, at)
                            || (reaches
                                    && (before.stream().anyMatch(one -> isThing(one, possessive))
                                            || hasNounBefore(words, at)));
            case THEY ->
                    isOfOne(words, at)
                            || (reaches
                                    && (before.stream().anyMatch(one -> !one.is(Mention.Kind.TIME))
                                            || hasNounBefore(words, at)));
            case THERE -> before.stream().anyMatch(one -> one.is(Mention.Kind.PLACE));
            case THEN ->
                    Mention.all(Word.join(words)).stream()
                            .anyMatch(one -> one.is(Mention.Kind.TIME));
            case THAT -> false;
        };
    }

    private static boolean isThing(Mention mention, boolean possessive) {
        return mention.is(Mention.Kind.THING)
                || mention.is(Mention.Kind.UNKNOWN)
                || (possessive && mention.is(Mention.Kind.PLACE));
    }

    private static boolean namesPerson(Pronoun pronoun, List<Word> words, List<Mention> named) {
        boolean female = pronoun == Pronoun.SHE;
        return words.stream().anyMatch(word -> Topics.ROLES.contains(word.bare()))
                || named.stream().anyMatch(one -> Past.mayBePerson(one) && one.mayBe(female));
    }

    /// "Tell me about yoga and its origins", "What is Pragyan and where is it?"
    private static boolean isOfOne(List<Word> words, int at) {
        boolean paired =
                isPossessive(words, at)
                        && at > 1
                        && words.get(at - 1).bare().equals("and")
                        && !Lexicon.isFunctionWord(words.get(at - 2).bare());
        return paired
                || IntStream.range(1, at)
                        .anyMatch(
                                i ->
                                        words.get(i - 1).bare().equals("and")
                                                && Lexicon.WH.contains(words.get(i).bare()));
    }

    /// Whether another clause stands before the one of the pronoun: of "Did Blinken say he would
    /// return?" he may be Blinken, of "Did Blinken meet him?" not.
    private static boolean isInLaterClause(List<Word> words, int at) {
        for (int i = 1; i < at; i++) {
            if (CLAUSE_OPENERS.contains(words.get(i).bare()) || words.get(i).text().endsWith(",")) {
                return true;
            }
        }
        boolean subject =
                at + 1 < words.size()
                        && (Verbs.isForm(words.get(at + 1).bare())
                                || Lexicon.isAuxiliary(words.get(at + 1).bare()));
        return subject && words.subList(0, at).stream().anyMatch(References::isVerb);
    }

    private static boolean isVerb(Word word) {
        return Verbs.isBase(word.bare())
                || (Verbs.isPast(word.bare()) && !Lexicon.isAuxiliary(word.bare()));
    }

    /// "Why did the ship sink when it was new?"
    private static boolean hasNounBefore(List<Word> words, int at) {
        boolean acts = false;
        for (int i = at - 1; i > 0; i--) {
            Word word = words.get(i);
            String bare = word.bare();
            String before = words.get(i - 1).bare();
            boolean noun = !Lexicon.isFunctionWord(bare) && !Verbs.isForm(bare);
            boolean several = bare.endsWith("s") && bare.length() > 4;
            if (acts && noun && (several || Set.of("the", "a", "an").contains(before))) {
                return true;
            }
            acts |=
                    CLAUSE_OPENERS.contains(bare)
                            || Verbs.isForm(bare)
                            || word.text().endsWith(",");
        }
        return false;
    }

    private static boolean isPossessive(List<Word> words, int at) {
        String bare = words.get(at).bare();
        if (POSSESSIVES.contains(bare)) {
            return true;
        }
        return bare.equals("her")
                && at + 1 < words.size()
                && !words.get(at).endsPart()
                && !Lexicon.isFunctionWord(words.get(at + 1).bare());
    }

    private Optional<String> referent(Pronoun pronoun, List<Word> words, int at) {
        boolean acted =
                (at > 0 && at + 1 >= words.size())
                        || (at > 0
                                && ((Verbs.isForm(words.get(at - 1).bare())
                                                && !Lexicon.isAuxiliary(words.get(at - 1).bare()))
                                        || Lexicon.PREPOSITIONS.contains(
                                                words.get(at - 1).bare())));
        acted |= isPassive(words, at);
        boolean acts = acted;
        boolean together =
                words.stream()
                        .anyMatch(
                                word ->
                                        Lexicon.SPEAKING_TOGETHER.contains(Verbs.lemma(word.bare()))
                                                || Lexicon.MEETINGS.contains(word.bare()));
        Optional<String> named =
                switch (pronoun) {
                    case HE -> conversation.person(false);
                    case SHE -> conversation.person(true);
                    case IT -> conversation.thing(acts && !isPossessive(words, at));
                    case THEY -> conversation.several(together);
                    case THERE -> there(words, at);
                    case THEN -> conversation.time();
                    case THAT -> conversation.that();
                };
        return named.map(name -> isPossessive(words, at) ? owning(name) : name);
    }

    /// "Where will it be built?"
    private static boolean isPassive(List<Word> words, int at) {
        boolean be = at > 0 && Lexicon.BE.contains(words.get(at - 1).bare());
        int next = at + 1;
        if (next < words.size() && Set.of("be", "been", "being").contains(words.get(next).bare())) {
            be = true;
            next++;
        }
        return be && next < words.size() && Verbs.isPast(words.get(next).bare());
    }

    private Optional<String> there(List<Word> words, int at) {
        String before = at == 0 ? "" : words.get(at - 1).bare();
        boolean governed = Lexicon.PREPOSITIONS.contains(before);
        boolean towards =
                Set.of("go", "get", "come", "travel", "went", "fly", "return", "move")
                        .contains(before);
        return conversation
                .place()
                .map(
                        place ->
                                governed
                                        ? place.phrase()
                                        : towards
                                                ? "to " + place.phrase()
                                                : Conversation.located(place));
    }

    private static String owning(String name) {
        return name.endsWith("s") && !name.contains(" who ") ? name + "’" : name + "’s";
    }

    private static void replace(List<Word> words, int at, String referent) {
        Word word = words.get(at);
        String clean = word.clean();
        int start = word.text().indexOf(clean);
        String rest = word.text().substring(start + clean.length());
        int who = referent.indexOf(" who ");
        if (who > 0 && referent.endsWith("’s") && at + 1 < words.size()) {
            String owner = referent.substring(0, referent.length() - 2);
            Word owned = words.get(at + 1);
            words.set(at, Word.of("the"));
            words.set(
                    at + 1,
                    Word.of(
                            owned.clean()
                                    + " of "
                                    + owner
                                    + owned.text().substring(owned.clean().length())));
            return;
        }
        String ending = clean.replaceFirst("^\\p{L}+", "");
        words.set(at, Word.of(word.text().substring(0, start) + referent + ending + rest));
    }
}
