/// From a question to ranked passages: start at [io.dateline.retrieve.Retriever].
@NullMarked
package io.dateline.retrieve;

import org.jspecify.annotations.NullMarked;
