/// Whether checks of claims against articles are right: start at
/// [io.dateline.eval.claim.ClaimReport].
@NullMarked
package io.dateline.eval.claim;

import org.jspecify.annotations.NullMarked;
