/// Languages in which people ask, and how they are told apart.
@NullMarked
package io.dateline.answer.language;

import org.jspecify.annotations.NullMarked;
