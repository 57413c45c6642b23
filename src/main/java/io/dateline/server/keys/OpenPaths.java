package io.dateline.server.keys;

import java.util.Set;
import java.util.regex.Pattern;

/// What everybody may reach where keys are demanded: the files of the page, which hold nobody's
/// words, the server's health, the sign-in, and what tells by itself who calls it. Whatever is not
/// named here is closed.
///
/// @param signed the endpoints that tell by themselves who calls them, as `POST /slack/events`
record OpenPaths(Set<String> signed) {

    private static final Set<String> ALWAYS =
            Set.of(
                    "GET /",
                    "GET /health/live",
                    "GET /health/ready",
                    "GET /sign-in",
                    "POST /sign-in",
                    "POST /sign-out");

    /// By the end of the name. What answers programs has no such names, but articles may have; no
    /// path leads there by way of another folder.
    private static final Pattern PAGE_FILE =
            Pattern.compile(
                    "(?!.*/[./])/(?!(?:api|v1|mcp)/)[A-Za-z0-9./_-]*"
                            + "\\.(?:html|css|js|map|svg|png|ico|woff2|webmanifest)");

    OpenPaths {
        signed = Set.copyOf(signed);
    }

    /// @param path as it came, undecoded
    boolean holds(String method, String path) {
        String read = method.equals("HEAD") ? "GET" : method;
        String call = read + " " + path;
        return ALWAYS.contains(call)
                || signed.contains(call)
                || (read.equals("GET") && PAGE_FILE.matcher(path).matches());
    }
}
