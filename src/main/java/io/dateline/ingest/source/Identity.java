package io.dateline.ingest.source;

import io.dateline.article.Sha256;
import io.dateline.ingest.RawArticle;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Gives every article an id, and the same article the same id each time it is read.
public final class Identity {

    private static final int HASH_DIGITS = 24;

    /// Parameters that say how a reader came to the page, not which page it is.
    private static final Pattern TRACKING =
            Pattern.compile("(?:utm_\\w+|fbclid|gclid|msclkid|mc_cid|mc_eid)(?:=.*)?");

    private Identity() {}

    /// The id that the source gave, exactly as it is; else `url-` and a hash of the URL; else
    /// `text-` and a hash of title and text.
    public static String idFor(RawArticle raw, String canonicalTitle, String canonicalText) {
        String id = raw.id();
        if (id != null) {
            return id;
        }
        String url = normalised(raw.url());
        return url != null
                ? "url-" + hash(url)
                : "text-" + hash(canonicalTitle + "\n\n" + canonicalText);
    }

    /// `url` without what may differ between two addresses of one page: the scheme, capitals in the
    /// host, the default port, the fragment, tracking parameters, a slash at the end.
    private static @Nullable String normalised(@Nullable String url) {
        if (url == null) {
            return null;
        }
        try {
            URI uri = new URI(url).normalize();
            String host = uri.getHost();
            if (host == null) {
                return url;
            }
            boolean defaultPort = uri.getPort() == 80 || uri.getPort() == 443;
            String port = uri.getPort() < 0 || defaultPort ? "" : ":" + uri.getPort();
            String path = uri.getRawPath().replaceFirst("/$", "");
            return host.toLowerCase(Locale.ROOT) + port + path + query(uri.getRawQuery());
        } catch (URISyntaxException e) {
            return url;
        }
    }

    private static String query(@Nullable String query) {
        if (query == null) {
            return "";
        }
        String kept =
                Arrays.stream(query.split("&"))
                        .filter(parameter -> !TRACKING.matcher(parameter).matches())
                        .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }

    private static String hash(String text) {
        return Sha256.of(text).substring(0, HASH_DIGITS);
    }
}
