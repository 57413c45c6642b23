/// What an evaluation found, put into words: a table for a terminal, a JSON document, a report in
/// Markdown, and readers side by side.
@NullMarked
package io.dateline.eval.report;

import org.jspecify.annotations.NullMarked;
