package io.dateline.model.onnx;

import org.jspecify.annotations.Nullable;

import java.util.function.Supplier;

/// What is loaded once for all in this process that use it at the same time, and closed when the
/// last of them is done: a program with several collections holds the jar's models once.
final class Shared<T extends AutoCloseable> {

    /// Guarded by this, as is `users`.
    private @Nullable T loaded;

    private int users;

    /// One user's hold on it.
    final class Use implements AutoCloseable {

        private final T value;

        private boolean ended;

        private Use(T value) {
            this.value = value;
        }

        T value() {
            return value;
        }

        /// Ends this use; doing so again does nothing.
        @Override
        public void close() {
            end(this);
        }
    }

    /// Loads it by `load`, unless somebody uses it already.
    synchronized Use use(Supplier<T> load) {
        T value = loaded == null ? load.get() : loaded;
        loaded = value;
        users++;
        return new Use(value);
    }

    private synchronized void end(Use use) {
        if (use.ended) {
            return;
        }
        use.ended = true;
        users--;
        if (users > 0) {
            return;
        }
        loaded = null;
        try {
            use.value.close();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
