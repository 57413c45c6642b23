package io.dateline.server.job;

import com.fasterxml.jackson.databind.JsonNode;

import io.dateline.ingest.job.Job;
import io.dateline.ingest.job.JobSource;
import io.dateline.ingest.job.Jobs;
import io.dateline.server.http.Caller;
import io.dateline.server.http.Json;
import io.dateline.server.http.JsonFields;
import io.dateline.server.http.ProblemException;
import io.dateline.server.http.QueryParameters;
import io.dateline.server.http.TooManyRequestsException;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// Ingestions in the background. Whoever may change articles sees all of them, and may end them and
/// have them tried again.
public final class JobRoutes {

    /// As many as a person looks through.
    private static final int DEFAULT_LIMIT = 20;

    /// Addresses of the greatest length, as many as a job takes, and what stands around them.
    private static final int MOST_BYTES =
            Jobs.MOST_ITEMS * (JobSource.Address.MOST_CHARACTERS + 16);

    /// A job ends in some minutes as a rule; who tries again then is soon enough.
    private static final Duration TRY_AGAIN = Duration.ofSeconds(30);

    private final Supplier<Jobs> jobs;
    private final JobStreams streams;

    /// @param heartbeat how long a stream is silent at most
    public JobRoutes(Supplier<Jobs> jobs, Duration heartbeat) {
        this.jobs = jobs;
        this.streams = new JobStreams(heartbeat);
    }

    public void register(JavalinConfig settings) {
        RoutesConfig routes = settings.routes;
        routes.get("/api/jobs", this::list);
        routes.post("/api/jobs", this::submit);
        routes.get("/api/jobs/{id}", this::read);
        routes.delete("/api/jobs/{id}", this::cancel);
        routes.post("/api/jobs/{id}/retry", this::retry);
        routes.get("/api/jobs/{id}/events", this::watch);
        // a stream goes on for as long as its job, and nobody would wait for that
        settings.events.serverStopping(streams::close);
    }

    /// What is read may hold names of files and addresses that are not for every reader.
    private Jobs jobs(Context ctx) {
        Caller caller = Caller.of(ctx);
        if (!caller.mayWrite()) {
            throw new ProblemException(
                    403,
                    "the key \""
                            + caller.name()
                            + "\" may ask and read; jobs need one that may"
                            + " write");
        }
        return jobs.get();
    }

    private void list(Context ctx) {
        Jobs known = jobs(ctx);
        QueryParameters parameters = new QueryParameters(ctx);
        String cursor = parameters.get("cursor");
        int limit = parameters.limit(DEFAULT_LIMIT);
        // a cursor is checked by the store alone, and nothing else there can be wrong
        Job.Page page =
                cursor == null
                        ? known.list(null, limit)
                        : ProblemException.checking(() -> known.list(cursor, limit));
        Json.write(ctx, JobJson.of(page));
    }

    private void submit(Context ctx) throws Exception {
        Jobs known = jobs(ctx);
        requireRoom(known.full(Math.max(0, ctx.req().getContentLengthLong())));
        if (ctx.isMultipartFormData()) {
            try (JobUpload upload = JobUpload.take(ctx, known)) {
                answer(ctx, known.submit(Caller.of(ctx).name(), List.of(), upload.files()));
            }
            return;
        }
        String expected = "application/json with addresses, or multipart/form-data with files";
        List<JobSource.Address> addresses = addresses(Json.read(ctx, MOST_BYTES, expected));
        answer(ctx, known.submit(Caller.of(ctx).name(), addresses, List.of()));
    }

    /// Each once, in their order.
    private static List<JobSource.Address> addresses(JsonNode body) {
        JsonFields fields = JsonFields.of(body);
        fields.requireKnown(List.of("addresses"));
        List<String> given = fields.requiredStrings("addresses");
        Json.requireAtMost(Jobs.MOST_ITEMS, given.size(), "addresses");
        if (given.isEmpty()) {
            throw ProblemException.badRequest("addresses: expected one at least");
        }
        Set<JobSource.Address> addresses = new LinkedHashSet<>();
        for (String address : given) {
            addresses.add(ProblemException.checking(() -> JobSource.Address.of(address)));
        }
        return new ArrayList<>(addresses);
    }

    private static void requireRoom(@Nullable String full) {
        if (full != null) {
            throw new TooManyRequestsException(full, TRY_AGAIN);
        }
    }

    private static void answer(Context ctx, Jobs.Submission submission) {
        switch (submission) {
            case Jobs.Submission.Accepted(Job job) -> {
                ctx.status(202);
                ctx.header(Header.LOCATION, "/api/jobs/" + job.heading().id());
                Json.write(ctx, JobJson.of(job));
            }
            case Jobs.Submission.Full(String reason) -> requireRoom(reason);
            case Jobs.Submission.Idle(String reason) -> throw new ProblemException(409, reason);
        }
    }

    private void read(Context ctx) {
        Json.write(ctx, JobJson.of(found(ctx, jobs(ctx).find(id(ctx)))));
    }

    private void cancel(Context ctx) {
        Json.write(ctx, JobJson.of(found(ctx, jobs(ctx).cancel(id(ctx)))));
    }

    private void retry(Context ctx) {
        answer(ctx, found(ctx, jobs(ctx).retry(id(ctx))));
    }

    private void watch(Context ctx) {
        Jobs known = jobs(ctx);
        found(ctx, known.heading(id(ctx)));
        streams.send(ctx, known, id(ctx));
    }

    private static String id(Context ctx) {
        return ctx.pathParam("id");
    }

    private static <T> T found(Context ctx, Optional<T> job) {
        return job.orElseThrow(
                () -> new ProblemException(404, "no job has the id \"" + id(ctx) + "\""));
    }
}
