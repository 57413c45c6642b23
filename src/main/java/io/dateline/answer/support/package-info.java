/// Whether cited words say what a sentence says: start at
/// [io.dateline.answer.support.SupportCheck].
@NullMarked
package io.dateline.answer.support;

import org.jspecify.annotations.NullMarked;
