/// Answers written by a chat model: [io.dateline.answer.generative.PassageBlocks] is what it reads,
/// [io.dateline.answer.generative.marker.MarkerParser] reads what it writes, and
/// [io.dateline.answer.generative.Refusal] tells when it says that the articles do not answer.
@NullMarked
package io.dateline.answer.generative;

import org.jspecify.annotations.NullMarked;
