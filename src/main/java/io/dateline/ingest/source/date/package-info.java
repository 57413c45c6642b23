/// Dates as pages, programs and people write them, and which of several is an article's own.
@NullMarked
package io.dateline.ingest.source.date;

import org.jspecify.annotations.NullMarked;
