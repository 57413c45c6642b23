package io.dateline.answer.support;

import io.dateline.answer.Answer;

/// What the score of the check is enough for. All of its thresholds are here, and are chosen anew
/// whenever it is.
///
/// @param unchecked from here up to `verified` the check cannot tell
/// @param verified from here on the cited words say it
/// @param found from here on they may be cited though nobody named them: the strictest
public record SupportLevels(double unchecked, double verified, double found) {

    public static final SupportLevels DEFAULT =
            new SupportLevels(0.35, SupportCheck.DEFAULT_THRESHOLD, 0.95);

    public SupportLevels {
        if (!(0 <= unchecked && unchecked <= verified && verified <= found && found <= 1)) {
            throw new IllegalArgumentException(
                    "expected levels that rise from 0 to 1, not %s, %s, %s"
                            .formatted(unchecked, verified, found));
        }
    }

    /// Whether what was cited says it. A number or a name that is not there leaves no doubt.
    public Answer.Support of(Verdict verdict) {
        if (verdict.isSupported()) {
            return Answer.Support.VERIFIED;
        }
        return verdict.score() < unchecked ? Answer.Support.UNSUPPORTED : Answer.Support.UNCHECKED;
    }
}
