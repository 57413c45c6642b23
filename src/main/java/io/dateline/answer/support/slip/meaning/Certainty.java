package io.dateline.answer.support.slip.meaning;

import io.dateline.answer.support.slip.sentence.Comparison;
import io.dateline.answer.support.slip.sentence.Objection;
import io.dateline.answer.support.slip.sentence.Parsed;
import io.dateline.answer.support.slip.sentence.Vocabulary;
import io.dateline.model.Grammar.Tag;
import io.dateline.model.Grammar.Word;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// What may be, or is only planned, guessed or said to be, told as if it were so.
public final class Certainty {

    private static final Set<String> MAY = Set.of("may", "might", "could");
    private static final Set<String> WILL = Set.of("will", "would", "shall", "should", "'ll");

    /// What leads to what is not done yet: `agreed to visit`, `is to meet`.
    private static final Set<String> TOWARDS =
            Vocabulary.of(
                    """
                    be plan agree hope want intend expect due set likely threaten propose aim seek
                    offer promise decide prepare pledge wish schedule ready vow suppose believe
                    think allege report consider rumour continue
                    """);

    /// What one is made to do is not told as done: `is required to leave`.
    static final Set<String> OBLIGED =
            Vocabulary.of(
                    """
                    require force enforce compel oblige obligate mandate order instruct direct ask
                    tell urge must
                    """);

    private static final Set<String> CERTAIN =
            Vocabulary.of(
                    """
                    confirm establish prove measure certain certainly definitely undoubtedly
                    already officially know sure conclude determine
                    """);
    private static final Set<String> GUESSED =
            Vocabulary.of(
                    """
                    estimate hint suggest could might may think believe expect likely possible
                    possibly perhaps probably reportedly allege appear seem plan suspect speculate
                    assume supposed will would should hope intend rumour
                    """);

    /// Verbs that say what the noun behind them says: `paid a visit`.
    private static final Set<String> PAID = Set.of("pay", "make", "hold", "give", "take", "have");

    static final Set<String> RELATIVE = Set.of("that", "which", "who");

    /// Words before a verb among which is looked for what makes it less than done.
    private static final int MOST = 12;

    /// How far what a verb says is so: it may be, it is to be, it is.
    private enum Strength {
        MAY,
        WILL,
        IS
    }

    private Certainty() {}

    /// What the claim says otherwise, for people; empty where nothing is found.
    public static Optional<String> in(Comparison compared) {
        Parsed claim = compared.claim();
        return IntStream.concat(claim.verbs(), visits(claim))
                .mapToObj(at -> stronger(compared, at))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> certain(compared));
    }

    /// Places of nouns that stand for a verb: of `visit` in `paid a visit`.
    private static IntStream visits(Parsed claim) {
        List<Word> words = claim.words();
        return IntStream.range(2, words.size())
                .filter(at -> words.get(at).tag() == Tag.NOUN)
                .filter(at -> words.get(at - 1).tag() == Tag.DET)
                .filter(at -> PAID.contains(words.get(at - 2).lemma()));
    }

    private static Optional<String> certain(Comparison compared) {
        Set<String> told = compared.lemmas();
        return compared.claim().words().stream()
                .filter(word -> word.is(CERTAIN) && !told.contains(word.lemma()))
                .findFirst()
                .flatMap(
                        word ->
                                compared.near(0.3).stream()
                                        .limit(2)
                                        .flatMap(near -> near.words().stream())
                                        .filter(near -> near.is(GUESSED))
                                        .findFirst()
                                        .filter(near -> !compared.claim().hasAny(GUESSED))
                                        .map(near -> Objection.only(near.text())));
    }

    private static Optional<String> stronger(Comparison compared, int at) {
        Parsed claim = compared.claim();
        String verb = claim.words().get(at).lemma();
        Strength claimed = isPresent(claim.words().get(at)) ? Strength.WILL : strength(claim, at);
        if (verb.equals("face")) {
            return Optional.empty();
        }
        boolean done =
                claim.words().get(at).tag() == Tag.NOUN
                        ? isFinite(claim, at - 2)
                        : isFinite(claim, at);
        if ((!done && claimed == Strength.IS) || claim.negatesAt(at) || isObliged(claim, at)) {
            return Optional.empty();
        }
        Optional<String> near = lessIn(compared.near(0.4), verb, claimed);
        return near.isPresent() || isToldIn(compared.near(0.4), verb)
                ? near
                : lessIn(compared.near(0.2), verb, claimed);
    }

    private static boolean isObliged(Parsed claim, int at) {
        int length = claim.clauseBefore(at, MOST);
        return claim.words().subList(at - length, at).stream().anyMatch(word -> word.is(OBLIGED));
    }

    private static boolean isToldIn(List<Parsed> near, String verb) {
        return near.stream().anyMatch(told -> told.verbs(verb).findAny().isPresent());
    }

    /// How much less than `claimed` all of them say of what the verb says.
    private static Optional<String> lessIn(List<Parsed> near, String verb, Strength claimed) {
        Strength most = null;
        String marker = "";
        for (Parsed told : near) {
            for (int place : told.verbs(verb).toArray()) {
                Strength strength = strength(told, place);
                if (most == null || strength.compareTo(most) > 0) {
                    most = strength;
                    marker = marker(told, place);
                }
            }
        }
        return most == null || most.compareTo(claimed) >= 0
                ? Optional.empty()
                : Optional.of(Objection.only(marker));
    }

    static boolean isDone(Parsed sentence, int at) {
        return isFinite(sentence, at) && strength(sentence, at) == Strength.IS;
    }

    /// Whether it is told as something that was, is or has been done.
    private static boolean isFinite(Parsed sentence, int at) {
        Word verb = sentence.words().get(at);
        if (verb.text().endsWith("ing")) {
            return false;
        }
        boolean inflected = !verb.text().toLowerCase(Locale.ROOT).equals(verb.lemma());
        boolean attribute =
                at > 0
                        && (sentence.words().get(at - 1).tag() == Tag.DET
                                || sentence.words().get(at - 1).tag() == Tag.ADP);
        return inflected && !attribute;
    }

    /// Whether it stands in the present, in which news tell what is to come as well: `fares rise
    /// in January`.
    static boolean isPresent(Word verb) {
        return verb.tag() == Tag.VERB
                && verb.text().endsWith("s")
                && !verb.text().equals(verb.lemma());
    }

    private static Strength strength(Parsed sentence, int at) {
        String marker = marker(sentence, at).toLowerCase(Locale.ROOT);
        if (marker.isEmpty()) {
            return Strength.IS;
        }
        return MAY.contains(marker) ? Strength.MAY : Strength.WILL;
    }

    /// What makes the verb at `at` less than told as done; empty where nothing does.
    static String marker(Parsed sentence, int at) {
        List<Word> words = sentence.words();
        for (int i = at - 1; i >= Math.max(0, at - 5); i--) {
            Word word = words.get(i);
            if (word.tag() == Tag.PUNCT || word.tag() == Tag.SCONJ || word.is(RELATIVE)) {
                return "";
            }
            if (word.is(MAY) || word.is(WILL)) {
                return word.text();
            }
            if (word.text().equals("to") && i > 0) {
                Word before = words.get(i - 1);
                return before.is(TOWARDS) ? before.text() + " to" : "";
            }
            if (word.tag() == Tag.VERB) {
                return "";
            }
        }
        return "";
    }

    /// Whether a word of it is less than told as done: it may be, will be, or is planned.
    public static boolean hasMarker(Parsed sentence) {
        return IntStream.range(0, sentence.words().size())
                .anyMatch(at -> !marker(sentence, at).isEmpty());
    }
}
