/// Texts as words that can be compared.
@NullMarked
package io.dateline.model.text;

import org.jspecify.annotations.NullMarked;
