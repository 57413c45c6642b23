/// What could be asked next: start at [io.dateline.answer.suggestion.QuestionSuggester].
@NullMarked
package io.dateline.answer.suggestion;

import org.jspecify.annotations.NullMarked;
