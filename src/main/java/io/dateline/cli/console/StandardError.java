package io.dateline.cli.console;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/// Where standard error goes.
public final class StandardError {

    private static final int FILE_DESCRIPTOR = 2;

    private StandardError() {}

    /// Whether it goes to a terminal. Java itself tells this of standard input and output only.
    public static boolean isTerminal() {
        return isatty("isatty")
                .or(() -> isatty("_isatty"))
                .map(isatty -> isatty.applyAsInt(FILE_DESCRIPTOR) != 0)
                .orElse(false);
    }

    /// The C function under its name on Unix or on Windows.
    @SuppressWarnings("restricted")
    private static Optional<IntUnaryOperator> isatty(String name) {
        Linker linker = Linker.nativeLinker();
        return linker.defaultLookup()
                .find(name)
                .map(
                        function -> {
                            MethodHandle handle =
                                    linker.downcallHandle(
                                            function,
                                            FunctionDescriptor.of(
                                                    ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
                            return MethodHandleProxies.asInterfaceInstance(
                                    IntUnaryOperator.class, handle);
                        });
    }
}
