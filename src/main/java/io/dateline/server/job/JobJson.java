package io.dateline.server.job;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.dateline.ingest.job.Job;
import io.dateline.ingest.job.JobCounts;
import io.dateline.ingest.job.JobItem;
import io.dateline.ingest.job.JobSource;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// Jobs as JSON. All fields are always there; what is not known is `null`.
final class JobJson {

    private static final JsonMapper MAPPER = new JsonMapper();

    private JobJson() {}

    record ProgressFields(int items, int over, int failed, int retryable) {}

    record ArticlesFields(long added, long updated, long unchanged, long copy, long failed) {

        static ArticlesFields of(JobCounts counts) {
            return new ArticlesFields(
                    counts.added(),
                    counts.updated(),
                    counts.unchanged(),
                    counts.copies(),
                    counts.failed());
        }
    }

    record HeadingFields(
            String id,
            String owner,
            String name,
            Job.State state,
            String createdAt,
            @Nullable String startedAt,
            @Nullable String finishedAt,
            ProgressFields progress,
            ArticlesFields articles,
            long warned,
            @Nullable String current) {

        static HeadingFields of(Job.Heading job) {
            return new HeadingFields(
                    job.id(),
                    job.owner(),
                    job.name(),
                    job.state(),
                    job.createdAt().toString(),
                    text(job.startedAt()),
                    text(job.finishedAt()),
                    new ProgressFields(
                            job.items(), job.itemsOver(), job.itemsFailed(), job.itemsToRetry()),
                    ArticlesFields.of(job.counts()),
                    job.counts().warned(),
                    job.current());
        }

        private static @Nullable String text(@Nullable Instant time) {
            return time == null ? null : time.toString();
        }
    }

    record WarningFields(String kind, int count) {}

    record ItemFields(
            String kind,
            String name,
            @Nullable Long bytes,
            JobItem.State state,
            ArticlesFields articles,
            List<WarningFields> warnings,
            List<JobItem.Failure> failures,
            boolean retryable) {

        static ItemFields of(JobItem item) {
            return new ItemFields(
                    switch (item.source()) {
                        case JobSource.Address _ -> "address";
                        case JobSource.UploadedFile _ -> "file";
                    },
                    item.source().name(),
                    switch (item.source()) {
                        case JobSource.Address _ -> null;
                        case JobSource.UploadedFile(_, long bytes) -> bytes;
                    },
                    item.state(),
                    ArticlesFields.of(item.counts()),
                    item.warnings().entrySet().stream()
                            .map(kind -> new WarningFields(kind.getKey(), kind.getValue()))
                            .toList(),
                    item.failures(),
                    item.canRetry());
        }
    }

    record JobFields(@JsonUnwrapped HeadingFields heading, List<ItemFields> items) {}

    record PageFields(List<HeadingFields> items, @Nullable String next) {}

    static ObjectNode of(Job job) {
        return MAPPER.valueToTree(
                new JobFields(
                        HeadingFields.of(job.heading()),
                        job.items().stream().map(ItemFields::of).toList()));
    }

    static ObjectNode of(Job.Heading job) {
        return MAPPER.valueToTree(HeadingFields.of(job));
    }

    static ObjectNode of(Job.Page page) {
        return MAPPER.valueToTree(
                new PageFields(page.items().stream().map(HeadingFields::of).toList(), page.next()));
    }
}
