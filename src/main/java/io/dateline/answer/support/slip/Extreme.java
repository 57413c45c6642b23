package io.dateline.answer.support.slip;

import io.dateline.model.Grammar.Word;
import io.dateline.model.text.Terms;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The worst told where less is told: killed for hurt, destroyed for damaged. So strong a word must
/// stand in what is cited, or one that means as good as the same, and of the same.
final class Extreme {

    /// Of each kind the words that claim it, and those that bear it out, as stems.
    private record Kind(Set<String> claiming, Set<String> bearingOut, Set<String> less) {

        static Kind of(String claiming, String more, String less) {
            return new Kind(stems(claiming), stems(claiming + " " + more), stems(less));
        }

        private static Set<String> stems(String words) {
            return Arrays.stream(words.split(" "))
                    .map(Terms::stem)
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    private static final List<Kind> KINDS =
            List.of(
                    Kind.of(
                            "kill killed die died dead death fatal fatally perish perished",
                            "deadly toll fatality victim lives body bodies drown drowned murder"
                                    + " murdered execute executed funeral buried mourn suicide"
                                    + " slain assassinated",
                            "hurt injure injured wound wounded injury hospital treated unharmed"
                                    + " rescued survived ashore"),
                    Kind.of(
                            "destroy destroyed destruction",
                            "wreck wrecked ruin ruined flatten flattened raze razed demolish"
                                    + " demolished gut gutted burn burned burnt collapse collapsed"
                                    + " obliterate lost swept consumed ravaged devastated devastate"
                                    + " rubble ashes blast exploded sank explode lose",
                            "damage damaged tore torn broke broken cracked hit"));

    /// `Lost their lives`.
    private static final Pattern LIVES =
            Pattern.compile("\\blost (?:his|her|its|their) li(?:fe|ves)\\b");

    private static final String LIFE = Terms.stem("lives");

    /// The share of the claim's words from which a sentence that says less is about the same.
    private static final double ABOUT = 0.4;

    private Extreme() {}

    static Optional<String> in(Comparison compared) {
        Parsed claim = compared.claim();
        if (claim.negates()) {
            return Optional.empty();
        }
        for (Kind kind : KINDS) {
            Optional<Word> word =
                    claim.words().stream().filter(one -> isOf(kind.claiming(), one)).findFirst();
            boolean lives = kind.equals(KINDS.getFirst()) && LIVES.matcher(claim.text()).find();
            if (word.isPresent() || lives) {
                String claimed = word.map(Word::text).orElse("lost their lives");
                Optional<String> less = less(compared, kind, claimed);
                if (less.isPresent()) {
                    return less;
                }
            }
        }
        return Optional.empty();
    }

    /// Whether a sentence with the stems `told` may bear out or deny what a claim with the stems
    /// `claimed` says at its worst.
    static boolean bearsOut(Set<String> told, Set<String> claimed) {
        return KINDS.stream()
                .filter(kind -> kind.bearingOut().stream().anyMatch(told::contains))
                .anyMatch(
                        kind ->
                                kind.claiming().stream().anyMatch(claimed::contains)
                                        || claimed.contains(LIFE));
    }

    private static Optional<String> less(Comparison compared, Kind kind, String claimed) {
        List<Parsed> saying =
                compared.sentences().stream()
                        .filter(
                                told ->
                                        places(told, kind.bearingOut()).findAny().isPresent()
                                                || LIVES.matcher(told.text()).find())
                        .toList();
        if (saying.isEmpty()) {
            return compared.near(Comparison.SAME).isEmpty()
                    ? Optional.empty()
                    : Optional.of("the cited words do not say “" + claimed + "”");
        }
        if (saying.stream().allMatch(told -> isDenied(told, kind))) {
            return Optional.of("the cited words deny it");
        }
        Set<String> wanted = compared.claim().terms();
        double most = saying.stream().mapToDouble(told -> told.share(wanted)).max().orElse(0);
        boolean toldAsLess =
                compared.claim().words().stream().anyMatch(one -> isOf(kind.less(), one));
        return toldAsLess
                ? Optional.empty()
                : compared.near(ABOUT).stream()
                        .filter(told -> told.share(wanted) > most)
                        .flatMap(told -> told.words().stream())
                        .filter(word -> isOf(kind.less(), word))
                        .findFirst()
                        .map(
                                word ->
                                        "the cited words say “%s”, not “%s”"
                                                .formatted(word.text(), claimed));
    }

    private static boolean isDenied(Parsed told, Kind kind) {
        return places(told, kind.bearingOut()).findAny().isPresent()
                && places(told, kind.bearingOut()).allMatch(told::negatesAt);
    }

    private static IntStream places(Parsed told, Set<String> side) {
        return IntStream.range(0, told.words().size())
                .filter(at -> isOf(side, told.words().get(at)));
    }

    private static boolean isOf(Set<String> side, Word word) {
        return side.contains(Terms.stem(word.lemma()))
                || side.contains(Terms.stem(word.text().toLowerCase(Locale.ROOT)));
    }
}
