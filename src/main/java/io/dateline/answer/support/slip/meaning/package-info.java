/// Rules by which what is said is less sure, fewer or the opposite of what the claim says: start at
/// [io.dateline.answer.support.slip.meaning.Certainty].
@NullMarked
package io.dateline.answer.support.slip.meaning;

import org.jspecify.annotations.NullMarked;
