package io.dateline;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What a backup consists of. It is written last, in one step: a folder that has it has all.
///
/// @param version of the program that made it
/// @param madeAt when it was begun
/// @param articles how many it has
/// @param conversations how many it has
/// @param store where they were instead, or `null`; see [Backup]
record BackupManifest(
        String version,
        Instant madeAt,
        int articles,
        int conversations,
        @Nullable String store,
        List<Part> parts) {

    /// As [io.dateline.store.PostgresAddress#toString] has it, in words that can be shown.
    private static final String STORE = "postgresql://[!-~]{1,500}";

    static final String FILE = "backup.json";

    private static final ObjectMapper JSON = new ObjectMapper();

    /// More than a manifest of any backup takes.
    private static final long MOST_BYTES = 16 << 20;

    /// A file of a backup.
    ///
    /// @param path within the backup, with slashes; no other than [#PLAIN] lets pass
    /// @param sha256 of its bytes
    record Part(String path, long bytes, String sha256) {

        /// Who restores a backup has its files written to no other place.
        private static final Pattern PLAIN =
                Pattern.compile(
                        "(index/)?[A-Za-z0-9_][A-Za-z0-9_.-]{0,99}"
                                + "|jobs/[A-Za-z0-9_-]{1,99}/[0-9]{1,6}/"
                                + "[\\p{IsAlphabetic}\\p{IsDigit}_()-]"
                                + "[\\p{IsAlphabetic}\\p{IsDigit} ._()-]{0,254}");

        Part {
            if (!PLAIN.matcher(path).matches()) {
                throw new IllegalArgumentException("\"" + path + "\" is no file of a backup");
            }
        }
    }

    BackupManifest {
        if (store != null && !store.matches(STORE)) {
            throw new IllegalArgumentException("\"" + store + "\" is no database");
        }
        parts = List.copyOf(parts);
    }

    /// What is said of the backup in `folder`.
    Backup backup(Path folder) {
        long bytes = parts.stream().mapToLong(Part::bytes).sum();
        return new Backup(folder, madeAt, articles, conversations, store, bytes);
    }

    void write(Path folder) throws IOException {
        ObjectNode json = JSON.createObjectNode();
        json.put("version", version)
                .put("madeAt", madeAt.toString())
                .put("articles", articles)
                .put("conversations", conversations)
                .put("store", store);
        ArrayNode files = json.putArray("files");
        for (Part part : parts) {
            files.addObject()
                    .put("path", part.path())
                    .put("bytes", part.bytes())
                    .put("sha256", part.sha256());
        }
        Path unnamed = folder.resolve(FILE + ".new");
        DurableFiles.write(unnamed, json.toPrettyString().getBytes(StandardCharsets.UTF_8));
        DurableFiles.rename(unnamed, folder.resolve(FILE));
    }

    /// @throws BackupUnusableException when there is no whole backup in `folder`
    static BackupManifest read(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            throw new BackupUnusableException(
                    folder + " is no whole backup: it has no " + FILE + " in it");
        }
        if (Files.size(file) > MOST_BYTES) {
            throw unusable(file, "it is too large");
        }
        try {
            JsonNode json = JSON.readTree(Files.readAllBytes(file));
            List<Part> parts = new ArrayList<>();
            for (JsonNode part : json.required("files")) {
                parts.add(
                        new Part(
                                part.required("path").asText(),
                                part.required("bytes").asLong(),
                                part.required("sha256").asText()));
            }
            return new BackupManifest(
                    json.required("version").asText(),
                    Instant.parse(json.required("madeAt").asText()),
                    json.required("articles").asInt(),
                    json.required("conversations").asInt(),
                    // those of earlier versions say nothing of it
                    json.path("store").textValue(),
                    parts);
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            throw unusable(file, String.valueOf(e.getMessage()));
        }
    }

    private static BackupUnusableException unusable(Path file, String why) {
        return new BackupUnusableException(file + " cannot be read: " + why);
    }
}
