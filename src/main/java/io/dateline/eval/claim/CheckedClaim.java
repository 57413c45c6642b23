package io.dateline.eval.claim;

import io.dateline.answer.support.Verdict;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntConsumer;

/// A claim and what came of checking it.
public record CheckedClaim(EvalClaim claim, Verdict verdict) {

    /// Checks all claims, as many at once as there are cores, and returns the results in their
    /// order.
    ///
    /// @param check called by many threads at once
    /// @param progress told how many are done, by many threads at once and not always in order
    public static List<CheckedClaim> all(
            List<EvalClaim> claims, Function<EvalClaim, Verdict> check, IntConsumer progress) {
        AtomicInteger done = new AtomicInteger();
        return claims.parallelStream()
                .map(
                        claim -> {
                            CheckedClaim checked = new CheckedClaim(claim, check.apply(claim));
                            progress.accept(done.incrementAndGet());
                            return checked;
                        })
                .toList();
    }
}
