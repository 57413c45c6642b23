/// Answers written by a chat model: start at
/// [io.dateline.answer.generative.GenerativeAnswerer].
@NullMarked
package io.dateline.answer.generative;

import org.jspecify.annotations.NullMarked;
