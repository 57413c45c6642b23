package io.dateline.answer.support.slip.meaning;

import io.dateline.answer.support.slip.sentence.Comparison;
import io.dateline.answer.support.slip.sentence.Objection;
import io.dateline.answer.support.slip.sentence.Parsed;
import io.dateline.answer.support.slip.sentence.Vocabulary;
import io.dateline.model.Grammar.Word;
import io.dateline.model.text.Terms;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// The worst told where less is told: killed for hurt, destroyed for damaged. So strong a word must
/// stand in what is cited, or one that means as good as the same, and of the same.
public final class Extreme {

    /// The words that claim the worst, those that bear it out, and those that say less.
    private record Kind(Vocabulary claiming, Vocabulary bearingOut, Vocabulary less) {

        static Kind of(String claiming, String more, String less) {
            return new Kind(
                    Vocabulary.stems(claiming),
                    Vocabulary.stems(claiming + " " + more),
                    Vocabulary.stems(less));
        }
    }

    private static final Kind DEATH =
            Kind.of(
                    "kill killed die died dead death fatal fatally perish perished",
                    """
                    deadly toll fatality victim lives body bodies drown drowned murder murdered
                    execute executed funeral buried mourn suicide slain assassinated
                    """,
                    """
                    hurt injure injured wound wounded injury hospital treated unharmed rescued
                    survived ashore
                    """);

    private static final Kind DESTRUCTION =
            Kind.of(
                    "destroy destroyed destruction",
                    """
                    wreck wrecked ruin ruined flatten flattened raze razed demolish demolished gut
                    gutted burn burned burnt collapse collapsed obliterate lost swept consumed
                    ravaged devastated devastate rubble ashes blast exploded sank explode lose
                    """,
                    "damage damaged tore torn broke broken cracked hit");

    private static final List<Kind> KINDS = List.of(DEATH, DESTRUCTION);

    /// `Lost their lives`.
    private static final Pattern LIVES =
            Pattern.compile("\\blost (?:his|her|its|their) li(?:fe|ves)\\b");

    private static final String LIFE = Terms.stem("lives");

    /// The share of the claim's words from which a sentence that says less is about the same.
    private static final double ABOUT = 0.4;

    private Extreme() {}

    /// What the claim says otherwise, for people; empty where nothing is found.
    public static Optional<String> in(Comparison compared) {
        Parsed claim = compared.claim();
        if (claim.negates()) {
            return Optional.empty();
        }
        return KINDS.stream()
                .flatMap(
                        kind ->
                                claimed(claim, kind)
                                        .flatMap(claimed -> less(compared, kind, claimed))
                                        .stream())
                .findFirst();
    }

    /// The words of the claim that say the worst.
    private static Optional<String> claimed(Parsed claim, Kind kind) {
        return claim.words().stream()
                .filter(kind.claiming()::has)
                .map(Word::text)
                .findFirst()
                .or(
                        () ->
                                LIVES.matcher(claim.text())
                                        .results()
                                        .map(MatchResult::group)
                                        .filter(_ -> kind.equals(DEATH))
                                        .findFirst());
    }

    /// Whether a sentence with the stems `told` may bear out or deny what a claim with the stems
    /// `claimed` says at its worst.
    public static boolean bearsOut(Set<String> told, Set<String> claimed) {
        return KINDS.stream()
                .filter(kind -> kind.bearingOut().isIn(told))
                .anyMatch(kind -> kind.claiming().isIn(claimed) || claimed.contains(LIFE));
    }

    private static Optional<String> less(Comparison compared, Kind kind, String claimed) {
        List<Parsed> saying =
                compared.sentences().stream()
                        .filter(
                                told ->
                                        kind.bearingOut().isIn(told)
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
        boolean toldAsLess = compared.claim().words().stream().anyMatch(kind.less()::has);
        return toldAsLess
                ? Optional.empty()
                : compared.near(ABOUT).stream()
                        .filter(told -> told.share(wanted) > most)
                        .flatMap(told -> told.words().stream())
                        .filter(kind.less()::has)
                        .findFirst()
                        .map(word -> Objection.instead(word.text(), claimed));
    }

    private static boolean isDenied(Parsed told, Kind kind) {
        return kind.bearingOut().isIn(told)
                && places(told, kind.bearingOut()).allMatch(told::negatesAt);
    }

    private static IntStream places(Parsed told, Vocabulary side) {
        return IntStream.range(0, told.words().size()).filter(at -> side.has(told.words().get(at)));
    }
}
