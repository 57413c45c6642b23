package io.dateline.store;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Gives tests the one [PostgresCluster] of the run, and each [PostgresAddress] that they ask for
/// as that of a new database in it.
public final class Postgres implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == PostgresAddress.class || type == PostgresCluster.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        PostgresCluster cluster =
                context.getRoot()
                        .getStore(Namespace.create(PostgresCluster.class))
                        .getOrComputeIfAbsent(
                                PostgresCluster.class,
                                _ -> new PostgresCluster(),
                                PostgresCluster.class);
        return parameter.getParameter().getType() == PostgresCluster.class
                ? cluster
                : cluster.create();
    }
}
