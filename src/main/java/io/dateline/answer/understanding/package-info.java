/// What a question means, found out once, before anybody answers it: start at
/// [io.dateline.answer.understanding.UnderstoodQuestion].
@NullMarked
package io.dateline.answer.understanding;

import org.jspecify.annotations.NullMarked;
