/// Sources that are looked at again and again: start at
/// [io.dateline.ingest.watch.WatchedSources]. They are written in a file by their user; what became
/// of them is kept in the store.
@NullMarked
package io.dateline.ingest.watch;

import org.jspecify.annotations.NullMarked;
