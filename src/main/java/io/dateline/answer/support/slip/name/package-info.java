/// Rules by which it is said of another, or of another place, than the claim has it: start at
/// [io.dateline.answer.support.slip.name.Roles].
@NullMarked
package io.dateline.answer.support.slip.name;

import org.jspecify.annotations.NullMarked;
