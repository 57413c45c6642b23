/// Ingestions in the background over HTTP: begun, watched, cancelled and tried again. Start at
/// [io.dateline.server.job.JobRoutes].
@NullMarked
package io.dateline.server.job;

import org.jspecify.annotations.NullMarked;
