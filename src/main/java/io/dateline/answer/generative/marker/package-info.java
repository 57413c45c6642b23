/// Reads the text that a chat model writes, while it is written: start at
/// [io.dateline.answer.generative.marker.MarkerParser].
///
/// Each character passes three stations, none of which goes back: [MarkupFilter] takes out what
/// Markdown and HTML would do, [BracketFilter] markers and links, [SentenceCutter] finds where
/// sentences end.
@NullMarked
package io.dateline.answer.generative.marker;

import org.jspecify.annotations.NullMarked;
