/// Ingestions in the background: what is to be taken in is kept in the store, and taken in one job
/// after another, also after a restart. Start at [io.dateline.ingest.job.Jobs].
@NullMarked
package io.dateline.ingest.job;

import org.jspecify.annotations.NullMarked;
