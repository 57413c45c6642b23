package io.dateline.answer.support.slip;

import io.dateline.model.Grammar.Word;
import io.dateline.model.text.Terms;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// One thing that befell somebody told as another that it excludes: hurt for killed, rejected for
/// accepted, resigned for removed.
final class Contrast {

    /// On each line what stands on one side of a bar excludes what stands on another; words of one
    /// side mean as good as the same.
    private static final List<List<Set<String>>> KINDS =
            """
            kill die dead death fatal deadly toll perish | injure wound hurt injury hospital hospitalise hospitalize | miss missing | rescue save survive survivor unharmed | evacuate evacuation displace displaced | homeless
            arrest detain detention | convict conviction sentence guilty jail imprison | charge indict | acquit clear innocent | release free
            resign resignation quit stepped | remove oust dismiss dismissal sack fire depose | retire retirement | appoint name elect hire promote
            destroy destruction | damage | repair rebuild restore reopen
            approve approval accept adopt clear ratify pass | reject refuse block veto turned oppose | postpone delay suspend | cancel scrap abandon
            win victory beat defeat champion | lose loss defeated
            rise increase grow climb up surge jump gain growth | fall drop decrease decline shrink sink slump down cut
            begin start open launch | end finish close conclude stop halt
            buy purchase acquire | sell
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
            lead led ahead | trail trailed behind
            import | export
            profit | loss
            surplus | deficit
            majority | minority
            """
                    .lines()
                    .map(line -> Arrays.stream(line.split("\\|")).map(Contrast::words).toList())
                    .toList();

    /// The first of them are what befalls people.
    private static final int FATES = 1;

    /// The share of what the nearest sentence has of the claim's words from which another one is
    /// about the same.
    private static final double ALSO = 0.6;

    private Contrast() {}

    /// The words that mean as good as `word`, where it tells what befell somebody.
    static Optional<Set<String>> fate(Word word) {
        return KINDS.subList(0, FATES).stream()
                .flatMap(List::stream)
                .filter(side -> isOf(side, word))
                .findFirst();
    }

    static boolean isIn(Set<String> side, Parsed sentence) {
        return sentence.words().stream().anyMatch(word -> isOf(side, word));
    }

    /// As stems, so that each form of a word counts.
    private static Set<String> words(String side) {
        return Arrays.stream(side.strip().split(" +"))
                .map(Terms::stem)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isOf(Set<String> side, Word word) {
        return side.contains(Terms.stem(word.lemma()))
                || side.contains(Terms.stem(word.text().toLowerCase(Locale.ROOT)));
    }

    static Optional<String> in(Comparison compared) {
        List<Parsed> near = compared.near(Comparison.SAME);
        if (near.isEmpty()) {
            return Optional.empty();
        }
        for (List<Set<String>> kind : KINDS) {
            for (Word word : compared.claim().words()) {
                Optional<Set<String>> side =
                        kind.stream().filter(one -> isOf(one, word)).findFirst();
                if (side.isEmpty() || isTold(compared, near.getFirst(), side.get())) {
                    continue;
                }
                Optional<String> other = other(kind, side.get(), compared.claim(), near.getFirst());
                if (other.isPresent()) {
                    return other.map(
                            one ->
                                    "the cited words say “%s”, not “%s”"
                                            .formatted(one, word.text()));
                }
            }
        }
        return Optional.empty();
    }

    /// Whether the nearest sentence has a word of the side, or another that is about as near.
    private static boolean isTold(Comparison compared, Parsed nearest, Set<String> side) {
        double least = ALSO * nearest.share(compared.claim().terms());
        return compared.sentences().stream()
                .filter(one -> one.share(compared.claim().terms()) >= least)
                .anyMatch(one -> isIn(side, one));
    }

    /// A word of another side that `told` has and the claim has not.
    private static Optional<String> other(
            List<Set<String>> kind, Set<String> side, Parsed claim, Parsed told) {
        return told.words().stream()
                .filter(word -> !isOf(side, word))
                .filter(word -> kind.stream().anyMatch(one -> isOf(one, word)))
                .filter(word -> !claim.has(word.lemma()))
                .map(Word::text)
                .findFirst();
    }
}
