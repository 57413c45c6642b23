package io.dateline.ingest.job;

import com.fasterxml.jackson.annotation.JsonValue;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// An ingestion in the background.
public record Job(Heading heading, List<JobItem> items) {

    /// What is known of a job without its items.
    ///
    /// @param owner the name of the key by which it was begun; empty without keys
    /// @param name of its first item
    /// @param startedAt `null` while it waits
    /// @param finishedAt `null` until it is over
    /// @param items how many there are, [Jobs#MOST_ITEMS] at most
    /// @param itemsOver how many of them are over
    /// @param itemsFailed how many of these are not wholly in, because something failed
    /// @param itemsToRetry how many items [Jobs#retry] would take in once more, now or when it is
    ///     over
    /// @param current the name of the item that is taken in now, or `null`
    public record Heading(
            String id,
            String owner,
            String name,
            State state,
            Instant createdAt,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt,
            int items,
            int itemsOver,
            int itemsFailed,
            int itemsToRetry,
            JobCounts counts,
            @Nullable String current) {}

    /// A part of a list of jobs.
    ///
    /// @param next where the following page begins, or `null` after the last one
    public record Page(List<Heading> items, @Nullable String next) {
        public Page {
            items = List.copyOf(items);
        }
    }

    /// How far it is.
    public enum State {
        WAITING,
        RUNNING,
        /// It is being ended; what is committed stays in.
        CANCELLING,
        /// All of its items are over, whatever came of them.
        DONE,
        /// It was ended before all of its items were over.
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
            return this == DONE || this == CANCELLED;
        }
    }

    public Job {
        items = List.copyOf(items);
    }
}
