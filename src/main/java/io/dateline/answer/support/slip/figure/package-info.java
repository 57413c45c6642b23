/// Rules by which a number or a time is another than the claim has it, or of something else: start
/// at [io.dateline.answer.support.slip.figure.CountedThing].
@NullMarked
package io.dateline.answer.support.slip.figure;

import org.jspecify.annotations.NullMarked;
