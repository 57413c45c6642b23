package io.dateline.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.IVersionProvider;

/// The version that the jar's manifest names.
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        @Nullable String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"dateline " + (version == null ? "(not from a jar)" : version)};
    }
}
