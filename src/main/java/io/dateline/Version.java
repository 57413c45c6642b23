package io.dateline;

import java.util.Objects;

/// Which Dateline this is, as it tells other programs.
public final class Version {

    /// What the jar's manifest names.
    public static final String OF_THE_JAR =
            Objects.requireNonNullElse(
                    Dateline.class.getPackage().getImplementationVersion(), "not from a jar");

    private Version() {}
}
