package io.dateline.server.job;

import io.dateline.article.DiskFullException;
import io.dateline.ingest.job.JobSource;
import io.dateline.ingest.job.Jobs;
import io.dateline.ingest.source.CanonicalText;
import io.dateline.server.http.ProblemException;
import io.javalin.http.Context;

import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;

import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// Files that are sent for a job: they go to the disk as they come, never whole into memory.
public final class JobUpload implements AutoCloseable {

    /// What stands around the files of a form.
    private static final long FRAME_BYTES = 1 << 20;

    private final List<Jobs.SentFile> files = new ArrayList<>();

    private JobUpload() {}

    /// Whether a request brings files for a job, and so has limits of its own.
    public static boolean isOne(Request request) {
        String type = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
        return request.getMethod().equals("POST")
                && request.getHttpURI().getPath().equals("/api/jobs")
                && type != null
                && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
    }

    /// Takes the files of a request. What of them is not submitted is deleted with this.
    ///
    /// @throws ProblemException where there are none, too many, or too large ones
    /// @throws Exception where the request is no form, or breaks off
    static JobUpload take(Context ctx, Jobs jobs) throws Exception {
        requireSize(ctx.req().getContentLengthLong());
        Path folder = Objects.requireNonNull(jobs.incoming().getParent(), "a file in a folder");
        ctx.req()
                .setAttribute(
                        ServletContextRequest.MULTIPART_CONFIG_ELEMENT,
                        new MultipartConfigElement(
                                folder.toAbsolutePath().toString(),
                                Jobs.MOST_JOB_BYTES,
                                Jobs.MOST_JOB_BYTES + FRAME_BYTES,
                                0));
        JobUpload upload = new JobUpload();
        try {
            for (Part part : ctx.req().getParts()) {
                upload.add(part, jobs);
            }
            if (upload.files.isEmpty()) {
                throw ProblemException.badRequest("the form has no files");
            }
            return upload;
        } catch (ServletException | IOException | RuntimeException e) {
            upload.close();
            throw refusal(e);
        }
    }

    private static void requireSize(long bytes) {
        if (bytes > Jobs.MOST_JOB_BYTES + FRAME_BYTES) {
            throw tooLarge();
        }
    }

    private static ProblemException tooLarge() {
        return new ProblemException(
                413,
                "the files of a job have at most %,d bytes together; send them in several jobs"
                        .formatted(Jobs.MOST_JOB_BYTES));
    }

    /// Jetty has no type of its own for a form that is too large.
    private static Exception refusal(Exception fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            String words = String.valueOf(cause.getMessage());
            if (words.contains("max length exceeded") || words.contains("max file size exceeded")) {
                return tooLarge();
            }
            if (words.contains("max parts exceeded")) {
                return new ProblemException(
                        413, "a job has at most %,d files".formatted(Jobs.MOST_ITEMS));
            }
        }
        if (fault instanceof IOException io) {
            UncheckedIOException met = DiskFullException.orOther("the files were not kept", io);
            if (met instanceof DiskFullException) {
                return met;
            }
        }
        return fault;
    }

    private void add(Part part, Jobs jobs) throws IOException {
        String name = name(part.getSubmittedFileName());
        if (name == null) {
            return;
        }
        Path file = jobs.incoming();
        files.add(new Jobs.SentFile(new JobSource.UploadedFile(name, part.getSize()), file));
        part.write(file.toAbsolutePath().toString());
    }

    /// The name without the folders of the sender's machine; `null` for what is no file.
    private static @Nullable String name(@Nullable String submitted) {
        if (submitted == null) {
            return null;
        }
        String name = CanonicalText.line(submitted.replaceFirst("^(?s:.*)[/\\\\]", ""));
        int surplus = name.length() - JobSource.UploadedFile.MOST_CHARACTERS;
        // its end tells the form of the file
        String kept = surplus > 0 ? CanonicalText.line(name.substring(surplus)) : name;
        return kept.isEmpty() ? null : kept;
    }

    List<Jobs.SentFile> files() {
        return files;
    }

    @Override
    public void close() {
        for (Jobs.SentFile file : files) {
            try {
                Files.deleteIfExists(file.content());
            } catch (IOException e) {
                throw DiskFullException.orOther("a file that was sent could not be deleted", e);
            }
        }
    }
}
