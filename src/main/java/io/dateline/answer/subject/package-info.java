/// Who a sentence is about, where it says so or leaves it to a pronoun: start at
/// [io.dateline.answer.subject.Subject].
@NullMarked
package io.dateline.answer.subject;

import org.jspecify.annotations.NullMarked;
