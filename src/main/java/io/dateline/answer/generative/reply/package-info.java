/// What small models write around an answer, taken away by rules that never invent a citation:
/// start at [io.dateline.answer.generative.reply.UnwrappedText].
@NullMarked
package io.dateline.answer.generative.reply;

import org.jspecify.annotations.NullMarked;
