package io.dateline.server.page;

import static java.util.Objects.requireNonNull;

import io.dateline.server.page.PageFile.Keep;
import io.javalin.http.Context;
import io.javalin.http.staticfiles.ResourceHandler;
import io.javalin.http.staticfiles.StaticFileConfig;
import io.javalin.security.RouteRole;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Set;

/// Serves the page: the files of its first view joined into few, and each file as it lies in `/web`
/// on the class path. What is packed is packed once.
///
/// Javalin's own handler is not used: it opens the whole jar twice for each file that is asked for,
/// without closing it.
public final class WebPage implements ResourceHandler {

    private static final Object LOCK = new Object();

    /// One for all servers of a program; null until a page is first asked for.
    private static @Nullable Map<String, PageFile> firstView;

    @Override
    public boolean canHandle(Context ctx) {
        return find(ctx) != null;
    }

    @Override
    public boolean handle(Context ctx) {
        PageFile file = find(ctx);
        if (file == null) {
            return false;
        }
        ctx.header("Cache-Control", file.keep.header);
        ctx.header("ETag", file.tag());
        ctx.header("Vary", "Accept-Encoding");
        String known = ctx.header("If-None-Match");
        if (known != null && known.contains(file.tag())) {
            ctx.status(304);
        } else {
            send(ctx, file);
        }
        return true;
    }

    private static void send(Context ctx, PageFile file) {
        Encoding encoding =
                file.isWorthPacking() ? Encoding.accepted(ctx.header("Accept-Encoding")) : null;
        if (encoding != null) {
            ctx.header("Content-Encoding", encoding.token);
        }
        ctx.contentType(file.type).result(file.content(encoding));
    }

    private static @Nullable PageFile find(Context ctx) {
        String path = ctx.path().equals("/") ? FirstView.INDEX : ctx.path();
        String type = PageFiles.typeOf(path);
        if (type == null) {
            return null;
        }
        PageFile joined = firstView(path).get(path);
        if (joined != null) {
            return joined;
        }
        byte[] content = PageFiles.find(path);
        return content == null ? null : new PageFile(type, Keep.UNTIL_CHANGED, content);
    }

    /// Made anew for each visit where somebody may be changing the files.
    private static Map<String, PageFile> firstView(String path) {
        synchronized (LOCK) {
            Map<String, PageFile> known = firstView;
            boolean again = path.equals(FirstView.INDEX) && PageFiles.mayChange();
            if (known == null || again) {
                Map<String, PageFile> made = new FirstView(PageFiles::text).files();
                // what is the same is packed already
                known = known == null || !tagOfIndex(known).equals(tagOfIndex(made)) ? made : known;
                firstView = known;
            }
            return known;
        }
    }

    /// Of `index.html`, which has the hashes of all others.
    private static String tagOfIndex(Map<String, PageFile> firstView) {
        return requireNonNull(firstView.get(FirstView.INDEX)).tag();
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
