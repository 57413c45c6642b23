/// The ways in which a sentence that has most of its words from what it cites says something else:
/// start at [io.dateline.answer.support.slip.Slips].
@NullMarked
package io.dateline.answer.support.slip;

import org.jspecify.annotations.NullMarked;
