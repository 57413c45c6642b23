package io.dateline.ingest.watch;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// The sources of `sources.yaml` in their order, and how they are.
///
/// @param problems what is wrong with the file; the sources are those of the last time when
///     nothing was
public record WatchedListing(List<Watched> sources, List<String> problems) {

    /// What could not be taken in of one source; more than a person reads.
    static final int MOST_FAILED = 20;

    /// Something that is not in.
    public record FailedItem(String origin, String reason) {}

    /// @param state `null` where it was never looked at
    /// @param isRunning whether it is being looked at now
    /// @param failed what of it is not in, the first of them, and is tried again
    public record Watched(
            WatchedSource source,
            @Nullable SourceState state,
            boolean isRunning,
            List<FailedItem> failed) {
        public Watched {
            failed = List.copyOf(failed);
        }

        /// What is known of a source, where it was looked at where it is now.
        static Watched of(
                WatchedSource source,
                @Nullable SourceState known,
                boolean isRunning,
                List<FailedItem> failed) {
            boolean isSame = known != null && known.isOf(source);
            return new Watched(
                    source, isSame ? known : null, isRunning, isSame ? failed : List.of());
        }
    }

    public WatchedListing {
        sources = List.copyOf(sources);
        problems = List.copyOf(problems);
    }

    /// @param running the names of those that are being looked at now
    static WatchedListing of(
            List<WatchedSource> sources,
            Map<String, SourceState> states,
            Map<String, List<FailedItem>> failed,
            Set<String> running,
            List<String> problems) {
        List<Watched> watched =
                sources.stream()
                        .map(
                                source ->
                                        Watched.of(
                                                source,
                                                states.get(source.name()),
                                                running.contains(source.name()),
                                                failed.getOrDefault(source.name(), List.of())))
                        .toList();
        return new WatchedListing(watched, problems);
    }

    /// As far as the file and the store tell, for a process that looks at none of the sources.
    public static WatchedListing of(SourcesFile file, WatchStore store) {
        return switch (file.read()) {
            case SourcesFile.Content.Broken(List<String> problems) ->
                    new WatchedListing(List.of(), problems);
            case SourcesFile.Content.Sources(List<WatchedSource> sources, var _) ->
                    of(sources, store.states(), store.failed(MOST_FAILED), Set.of(), List.of());
        };
    }
}
