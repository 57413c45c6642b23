/// Answers about the articles themselves, from what is known of them: start at
/// [io.dateline.answer.collection.MetadataAnswers].
@NullMarked
package io.dateline.answer.collection;

import org.jspecify.annotations.NullMarked;
