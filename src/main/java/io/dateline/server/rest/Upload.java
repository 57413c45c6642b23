package io.dateline.server.rest;

import io.dateline.ingest.SourceItem;
import io.dateline.ingest.source.Sources;
import io.dateline.server.http.Json;
import io.dateline.server.http.ProblemException;
import io.javalin.config.MultipartConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/// Files that a form brings.
public final class Upload {

    private static final int MAX_MEGABYTES = Json.MAX_ARTICLES_BYTES / (1024 * 1024);

    private Upload() {}

    /// Sets limits; keeps files in memory, so that no article is left in a folder for temporary
    /// files.
    public static void configure(MultipartConfig config) {
        config.maxFileSize(MAX_MEGABYTES, SizeUnit.MB);
        config.maxTotalRequestSize(MAX_MEGABYTES, SizeUnit.MB);
        config.maxInMemoryFileSize(MAX_MEGABYTES, SizeUnit.MB);
    }

    /// What the files of the request hold, in order.
    static List<SourceItem> read(Context ctx) {
        List<UploadedFile> files = ctx.uploadedFiles();
        if (files.isEmpty()) {
            throw ProblemException.badRequest("the form has no files");
        }
        List<SourceItem> items = new ArrayList<>();
        for (UploadedFile file : files) {
            try (InputStream content = file.content()) {
                int most = Json.MAX_ARTICLES - items.size() + 1;
                items.addAll(Sources.readUpload(file.filename(), content.readAllBytes(), most));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Json.requireAtMost(Json.MAX_ARTICLES, items.size(), "articles");
        }
        return items;
    }
}
