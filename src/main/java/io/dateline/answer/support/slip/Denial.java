package io.dateline.answer.support.slip;

import java.util.Optional;

/// What is denied told as so, or the other way round.
final class Denial {

    private Denial() {}

    static Optional<String> in(Comparison compared) {
        return compared.claim()
                .verbs()
                .mapToObj(at -> of(compared, at))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> of(Comparison compared, int at) {
        Parsed claim = compared.claim();
        String verb = claim.words().get(at).lemma();
        Parsed nearest = null;
        int place = -1;
        long most = 1;
        for (Parsed told : compared.near(0.3)) {
            for (int one : told.verbs().toArray()) {
                if (told.words().get(one).lemma().equals(verb)) {
                    long shared = told.around(one, claim.terms());
                    if (shared > most) {
                        most = shared;
                        nearest = told;
                        place = one;
                    }
                }
            }
        }
        if (nearest == null) {
            return Optional.empty();
        }
        boolean claimed = claim.negatesAt(at);
        boolean denied = nearest.negatesAt(place);
        if (denied && !claim.denies()) {
            return Optional.of("the cited words deny it");
        }
        if (claimed
                && nearest.share(claim.terms()) >= 0.5
                && compared.sentences().stream().noneMatch(one -> one.has(verb) && one.denies())) {
            return Optional.of("the cited words do not deny it");
        }
        return Optional.empty();
    }
}
