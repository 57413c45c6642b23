package io.dateline.ingest.job;

import com.fasterxml.jackson.annotation.JsonValue;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// One thing that a job takes in, and how far that is.
///
/// @param place in its job, from 0
/// @param keepsFile whether a file that was sent is kept
/// @param begun how often it was begun, and neither ended nor put off by a close
/// @param warnings how many warnings of each kind there were, once it is over
/// @param failures the first articles that are not in, [#MOST_FAILURES] at most
/// @param mayPass whether another attempt could have what failed; `false` where all of it was
///     refused for its address
public record JobItem(
        int place,
        JobSource source,
        State state,
        boolean keepsFile,
        int begun,
        JobCounts counts,
        Map<String, Integer> warnings,
        List<Failure> failures,
        boolean mayPass) {

    /// As many as a person reads through.
    public static final int MOST_FAILURES = 100;

    /// One article that is not in, or a source of articles that could not be read.
    ///
    /// @param origin an address, or a place in a file
    /// @param reason what was wrong and what was expected
    public record Failure(String origin, String reason) {}

    /// How far it is.
    public enum State {
        WAITING,
        RUNNING,
        /// All of its articles are in.
        DONE,
        /// Some of its articles, or all, are not in.
        FAILED,
        /// It was ended before all was taken in.
        CANCELLED;

        /// The name in JSON and in the store.
        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }

        public boolean isOver() {
            return this == DONE || this == FAILED || this == CANCELLED;
        }
    }

    public JobItem {
        if (place < 0 || begun < 0) {
            throw new IllegalArgumentException("place %d, begun %d".formatted(place, begun));
        }
        warnings = Collections.unmodifiableMap(new TreeMap<>(warnings));
        failures = List.copyOf(failures);
    }

    static JobItem waiting(int place, JobSource source) {
        boolean keepsFile = source instanceof JobSource.UploadedFile;
        return new JobItem(
                place,
                source,
                State.WAITING,
                keepsFile,
                0,
                JobCounts.NONE,
                Map.of(),
                List.of(),
                true);
    }

    /// Whether it is over, not all of it is in, and what is missing can be had again. A file that
    /// is not kept must be sent again; an address that may not be asked stays refused.
    public boolean canRetry() {
        return (state == State.FAILED || state == State.CANCELLED)
                && mayPass
                && switch (source) {
                    case JobSource.Address _ -> true;
                    case JobSource.UploadedFile _ -> keepsFile;
                };
    }

    /// The same, to be taken in once more: what is in stays counted, and what failed is known
    /// until then, so that only that need be fetched.
    JobItem again() {
        return new JobItem(
                place, source, State.WAITING, keepsFile, 0, counts, warnings, failures, true);
    }

    /// Of an address that is taken in once more, the pages that failed before, if all of these are
    /// known and something else of it is in; empty where all of it is to be fetched.
    List<URI> failedPages() {
        boolean allKnown = failures.size() == counts.failed();
        if (state != State.WAITING
                || !(source instanceof JobSource.Address)
                || counts.in() == 0
                || !allKnown) {
            return List.of();
        }
        List<URI> pages = new ArrayList<>();
        for (Failure failure : failures) {
            try {
                pages.add(JobSource.Address.of(failure.origin()).address());
            } catch (IllegalArgumentException e) {
                // a place within a page, which is fetched with all of it
                return List.of();
            }
        }
        return pages;
    }
}
