/// Articles from the web: pages, and what lists pages. [io.dateline.ingest.web.WebSources] is the
/// door.
@NullMarked
package io.dateline.ingest.web;

import org.jspecify.annotations.NullMarked;
