/// [io.dateline.ingest.source.html.HtmlPage]: what a reader of a web page reads, and what the page
/// says of itself.
@NullMarked
package io.dateline.ingest.source.html;

import org.jspecify.annotations.NullMarked;
