package io.dateline.server.page;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The files of the page, which lie in `/web` on the class path. Paths begin with a slash, as in
/// `/js/main.js`.
final class PageFiles {

    private static final String FOLDER = "/web";

    /// By the end of the name; nothing else is served, and so no folder is.
    private static final Map<String, String> TYPES =
            Map.of(
                    "html", "text/html; charset=utf-8",
                    "css", "text/css; charset=utf-8",
                    "js", "text/javascript; charset=utf-8",
                    "json", "application/json",
                    "map", "application/json",
                    "webmanifest", "application/manifest+json",
                    "svg", "image/svg+xml",
                    "png", "image/png",
                    "ico", "image/vnd.microsoft.icon",
                    "woff2", "font/woff2");

    /// As the URL has it, undecoded: no name begins with a dot, so none leads out of the folder.
    /// Without a group that repeats, which would take a frame of the stack for each name.
    private static final Pattern PATH =
            Pattern.compile("(?!.*/[./])/[A-Za-z0-9./_-]*\\.([a-z0-9]+)");

    private PageFiles() {}

    /// The media type of what may be served under a path, or null when nothing is.
    static @Nullable String typeOf(String path) {
        Matcher matcher = PATH.matcher(path);
        return matcher.matches() ? TYPES.get(matcher.group(1)) : null;
    }

    /// The bytes of a file, or null when there is none.
    static byte @Nullable [] find(String path) {
        try (InputStream content = PageFiles.class.getResourceAsStream(FOLDER + path)) {
            return content == null ? null : content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @throws IllegalStateException when there is none
    static String text(String path) {
        byte[] content = find(path);
        if (content == null) {
            throw new IllegalStateException("the page has no file " + path);
        }
        return new String(content, StandardCharsets.UTF_8);
    }

    /// Whether the files lie in a folder, where somebody may be changing them, and not in a jar.
    static boolean mayChange() {
        URL index = PageFiles.class.getResource(FOLDER + "/index.html");
        return index != null && index.getProtocol().equals("file");
    }
}
