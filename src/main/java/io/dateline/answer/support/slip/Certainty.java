package io.dateline.answer.support.slip;

import io.dateline.model.Grammar.Tag;
import io.dateline.model.Grammar.Word;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// What may be, or is only planned, guessed or said to be, told as if it were so.
final class Certainty {

    private static final Set<String> MAY = Set.of("may", "might", "could");
    private static final Set<String> WILL = Set.of("will", "would", "shall", "should", "'ll");

    /// What leads to what is not done yet: `agreed to visit`, `is to meet`.
    private static final Set<String> TOWARDS =
            Set.of(
                    ("be plan agree hope want intend expect due set likely threaten propose"
                                    + " aim seek offer promise decide prepare pledge wish schedule ready vow"
                                    + " suppose believe think allege report consider rumour continue")
                            .split(" "));

    /// What one is made to do is not told as done: `is required to leave`.
    static final Set<String> OBLIGED =
            Set.of(
                    ("require force enforce compel oblige obligate mandate order instruct direct"
                                    + " ask tell urge must")
                            .split(" "));

    private static final Set<String> CERTAIN =
            Set.of(
                    ("confirm establish prove measure certain certainly definitely"
                                    + " undoubtedly already officially know sure conclude determine")
                            .split(" "));
    private static final Set<String> GUESSED =
            Set.of(
                    ("estimate hint suggest could might may think believe expect likely"
                                    + " possible possibly perhaps probably reportedly allege appear seem plan"
                                    + " suspect speculate assume supposed will would should hope intend"
                                    + " rumour")
                            .split(" "));

    /// Verbs that say what the noun behind them says: `paid a visit`.
    private static final Set<String> PAID = Set.of("pay", "make", "hold", "give", "take", "have");

    /// Words before a verb among which is looked for what makes it less than done.
    private static final int MOST = 12;

    /// How far what a verb says is so: it may be, it is to be, it is.
    private enum Strength {
        MAY,
        WILL,
        IS
    }

    private Certainty() {}

    static Optional<String> in(Comparison compared) {
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
                                        .map(near -> only(near.text())));
    }

    private static Optional<String> stronger(Comparison compared, int at) {
        Parsed claim = compared.claim();
        String verb = claim.words().get(at).lemma();
        Strength claimed = strength(claim, at);
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
        return near.stream()
                .anyMatch(
                        told ->
                                told.verbs()
                                        .anyMatch(at -> told.words().get(at).lemma().equals(verb)));
    }

    /// How much less than `claimed` all of them say of what the verb says.
    private static Optional<String> lessIn(List<Parsed> near, String verb, Strength claimed) {
        Strength most = null;
        String marker = "";
        for (Parsed told : near) {
            for (int place : told.verbs().toArray()) {
                if (!told.words().get(place).lemma().equals(verb)) {
                    continue;
                }
                Strength strength = strength(told, place);
                if (most == null || strength.compareTo(most) > 0) {
                    most = strength;
                    marker = marker(told, place);
                }
            }
        }
        return most == null || most.compareTo(claimed) >= 0
                ? Optional.empty()
                : Optional.of(only(marker));
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
            if (word.tag() == Tag.PUNCT || word.tag() == Tag.SCONJ) {
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

    static String only(String marker) {
        return "the cited words only say “%s”".formatted(marker);
    }
}
