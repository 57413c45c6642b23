package io.dateline.eval.claim;

import io.dateline.answer.support.Verdict;

/// A claim and what came of checking it.
public record CheckedClaim(EvalClaim claim, Verdict verdict) {}
