package io.dateline.answer.support.slip.meaning;

import io.dateline.answer.support.slip.sentence.Comparison;
import io.dateline.answer.support.slip.sentence.Names;
import io.dateline.answer.support.slip.sentence.Names.Name;
import io.dateline.answer.support.slip.sentence.Objection;
import io.dateline.answer.support.slip.sentence.Parsed;
import io.dateline.answer.support.slip.sentence.Vocabulary;
import io.dateline.model.Grammar.Tag;
import io.dateline.model.Grammar.Word;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// One thing that befell somebody told as another that it excludes: hurt for killed, rejected for
/// accepted, resigned for removed.
public final class Contrast {

    /// On each line what stands on one side of a bar excludes what stands on another; words of one
    /// side mean as good as the same.
    private static final List<List<Vocabulary>> KINDS =
            kinds(
                    """
            kill die dead death fatal deadly toll perish | injure wound hurt injury hospital hospitalise hospitalize | miss missing | rescue save survive survivor unharmed unhurt unscathed alive | evacuate evacuation displace displaced | homeless
            arrest detain detention | convict conviction sentence guilty jail imprison | charge indict | acquit clear innocent | release free
            resign resignation quit stepped | remove oust dismiss dismissal sack fire depose | retire retirement | appoint name elect hire promote
            destroy destruction | damage | repair rebuild restore reopen
            approve approval accept adopt clear ratify pass | reject refuse block veto turned oppose | postpone delay suspend | cancel scrap abandon
            rise rose increase grow climb up surge jump gain growth | fall fell drop decrease decline shrink sink slump down cut
            begin start open launch | end finish close conclude stop halt
            save | concede
            arrive land | leave depart
            support back favour favor endorse | oppose opposition against
            allow permit | ban forbid prohibit
            agree consent | refuse decline
            lift ease relax | impose tighten
            praise welcome | criticise criticize condemn blame
            born birth | die death
            marry marriage wedding | divorce
            more higher larger bigger greater above | fewer lower smaller below
            hot hottest warm warmest | cold coldest cool coolest
            largest biggest | smallest
            highest | lowest
            oldest | youngest
            fastest | slowest
            fast faster quickly rapidly | slow slower slowly
            best | worst
            north northern | south southern
            east eastern | west western
            man | woman
            men male | women female
            husband | wife
            son | daughter
            brother | sister
            father | mother
            public | private
            domestic home | foreign abroad
            strong firm sure surer | weak shaky shakier
            proportionate | disproportionate overreaction excessive
            import | export
            profit | loss
            surplus | deficit
            majority | minority
            promote promotion | relegate relegation demote demotion
            please satisfy delight happy glad | disappoint unhappy dissatisfy anger angry upset
            voluntary optional | mandatory compulsory obligatory
            temporary temporarily | permanent permanently
            admit confess acknowledge | deny
            legal lawful | illegal unlawful
            include | exclude
            encourage | discourage
            widen broaden | narrow
            spread expand | fade dwindle wane vanish
            urban | rural
            boy | girl
            uncle nephew | aunt niece
            grandfather grandson | grandmother granddaughter
            leg | ankle | wrist | knee | shoulder | elbow
            """);

    /// Told of one and of the other they say the same: who sold it when another bought it.
    private static final List<List<Vocabulary>> CONVERSE =
            kinds(
                    """
                    win victory beat defeat champion | lose loss defeated
                    buy purchase acquire | sell
                    lead led ahead | trail trailed behind
                    """);

    /// The first of them are what befalls people.
    private static final int FATES = 1;

    /// The share of what the nearest sentence has of the claim's words from which another one is
    /// about the same.
    private static final double ALSO = 0.6;

    /// Words before one among which an `and` is looked for.
    private static final int REACH = 9;

    private Contrast() {}

    private static List<List<Vocabulary>> kinds(String lines) {
        return lines.lines()
                .map(line -> Arrays.stream(line.split("\\|")).map(Vocabulary::stems).toList())
                .toList();
    }

    /// The words that mean as good as `word`, where it tells what befell somebody.
    public static Optional<Vocabulary> fate(Word word) {
        return KINDS.subList(0, FATES).stream()
                .flatMap(List::stream)
                .filter(side -> side.has(word))
                .findFirst();
    }

    /// What the claim says otherwise, for people; empty where nothing is found.
    public static Optional<String> in(Comparison compared) {
        List<Parsed> near = compared.near(Comparison.SAME);
        if (near.isEmpty()) {
            return Optional.empty();
        }
        Parsed nearest = near.getFirst();
        return Stream.concat(KINDS.stream(), CONVERSE.stream())
                .flatMap(kind -> otherwise(compared, nearest, kind).stream())
                .findFirst();
    }

    private static Optional<String> otherwise(
            Comparison compared, Parsed nearest, List<Vocabulary> kind) {
        Parsed claim = compared.claim();
        for (int at = 0; at < claim.words().size(); at++) {
            Word word = claim.words().get(at);
            Optional<Vocabulary> side = kind.stream().filter(one -> one.has(word)).findFirst();
            if (side.isEmpty() || claim.negatesAt(at) || isTold(compared, nearest, side.get())) {
                continue;
            }
            Optional<Word> other =
                    other(kind, side.get(), claim, nearest)
                            .filter(_ -> !CONVERSE.contains(kind) || !isTurned(claim, nearest));
            if (other.isPresent()) {
                return other.map(one -> Objection.instead(one.text(), word.text()));
            }
        }
        return Optional.empty();
    }

    /// Whether the claim opens with another of the two than the sentence: `Vik lost to Aas` where
    /// Aas beat Vik.
    private static boolean isTurned(Parsed claim, Parsed told) {
        String first =
                claim.words().stream()
                        .filter(word -> word.tag() != Tag.DET)
                        .map(word -> word.text().toLowerCase(Locale.ROOT))
                        .findFirst()
                        .orElse("");
        List<Name> names = Names.in(told);
        return !names.isEmpty()
                && names.getFirst().isIn(claim)
                && names.stream().skip(1).anyMatch(name -> name.words().contains(first));
    }

    /// Whether the nearest sentence has a word of the side, or another that is about as near.
    private static boolean isTold(Comparison compared, Parsed nearest, Vocabulary side) {
        double least = ALSO * nearest.share(compared.claim().terms());
        return compared.sentences().stream()
                .filter(one -> one.share(compared.claim().terms()) >= least)
                .anyMatch(one -> side.isIn(one));
    }

    /// Whether it is denied, and not something that an `and` joins it to.
    private static boolean isDenied(Parsed told, int at) {
        int from = at - told.clauseBefore(at, REACH);
        return told.negatesAt(at)
                && told.words().subList(from, at).stream()
                        .noneMatch(word -> word.text().equals("and"));
    }

    /// Whether whoever was missing has been found.
    private static boolean isFound(Word word, Parsed told) {
        return word.lemma().startsWith("miss") && told.has("find");
    }

    /// A word of another side that `told` has, undenied, and the claim has not.
    private static Optional<Word> other(
            List<Vocabulary> kind, Vocabulary side, Parsed claim, Parsed told) {
        return IntStream.range(0, told.words().size())
                .filter(at -> !isDenied(told, at))
                .mapToObj(told.words()::get)
                .filter(word -> !side.has(word))
                .filter(word -> kind.stream().anyMatch(one -> one.has(word)))
                .filter(word -> !claim.has(word.lemma()) && !isFound(word, told))
                .findFirst();
    }
}
