/// What an operator watches: [io.dateline.server.metrics.ServerMetrics] counts the answers and
/// requests of one server, reads from the engine what that counts, and tells it to Prometheus.
///
/// No label holds what a user or an article says: the values are routes, outcomes, and names from
/// the operator's settings, so that their number stays small and nothing leaks.
@NullMarked
package io.dateline.server.metrics;

import org.jspecify.annotations.NullMarked;
