/// A claim and the sentences that it is held against, with their words, names and deeds told apart:
/// start at [io.dateline.answer.support.slip.sentence.Comparison].
@NullMarked
package io.dateline.answer.support.slip.sentence;

import org.jspecify.annotations.NullMarked;
