package io.dateline.server;

import io.javalin.http.Context;
import io.javalin.http.staticfiles.ResourceHandler;
import io.javalin.http.staticfiles.StaticFileConfig;
import io.javalin.security.RouteRole;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/// Serves the files of the page, which lie in `/web` on the class path.
///
/// Javalin's own handler is not used: it opens the whole jar twice for each file that is asked for,
/// without closing it.
final class WebPage implements ResourceHandler {

    /// By the end of the name; nothing else is served, and so no folder is.
    private static final Map<String, String> TYPES =
            Map.of(
                    "html", "text/html; charset=utf-8",
                    "css", "text/css; charset=utf-8",
                    "js", "text/javascript; charset=utf-8",
                    "json", "application/json",
                    "webmanifest", "application/manifest+json",
                    "svg", "image/svg+xml",
                    "png", "image/png",
                    "ico", "image/vnd.microsoft.icon",
                    "woff2", "font/woff2");

    /// As the URL has it, undecoded: no name begins with a dot, so none leads out of the folder.
    /// Without a group that repeats, which would take a frame of the stack for each name.
    private static final Pattern PATH =
            Pattern.compile("(?!.*/[./])/[A-Za-z0-9./_-]*\\.([a-z0-9]+)");

    @Override
    public boolean canHandle(Context ctx) {
        return find(ctx) != null;
    }

    @Override
    public boolean handle(Context ctx) {
        WebFile file = find(ctx);
        if (file == null) {
            return false;
        }
        // kept by the browser, and asked for again each time: a new version shows at once
        ctx.header("Cache-Control", "no-cache");
        ctx.header("ETag", file.tag());
        ctx.header("Vary", "Accept-Encoding");
        String known = ctx.header("If-None-Match");
        if (known != null && known.contains(file.tag())) {
            ctx.status(304);
        } else {
            ctx.contentType(file.type()).result(file.content());
        }
        return true;
    }

    private static @Nullable WebFile find(Context ctx) {
        String path = ctx.path().equals("/") ? "/index.html" : ctx.path();
        Matcher matcher = PATH.matcher(path);
        String type = matcher.matches() ? TYPES.get(matcher.group(1)) : null;
        return type == null ? null : read(path, type);
    }

    private static @Nullable WebFile read(String path, String type) {
        try (InputStream content = WebPage.class.getResourceAsStream("/web" + path)) {
            return content == null ? null : new WebFile(type, content.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record WebFile(String type, byte[] content) {

        /// Weak, since the same file goes out compressed too.
        String tag() {
            CRC32C sum = new CRC32C();
            sum.update(content);
            return "W/\"%x-%x\"".formatted(content.length, sum.getValue());
        }
    }

    @Override
    public boolean addStaticFileConfig(StaticFileConfig config) {
        throw new UnsupportedOperationException("the folder of the page is fixed");
    }

    @Override
    public Set<RouteRole> resourceRouteRoles(Context ctx) {
        return Set.of();
    }
}
