/// The facts of a claim, one by one, and what the reader finds in their place in the cited words:
/// start at [io.dateline.answer.support.fact.FactReading].
@NullMarked
package io.dateline.answer.support.fact;

import org.jspecify.annotations.NullMarked;
