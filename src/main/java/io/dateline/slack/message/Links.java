package io.dateline.slack.message;

import io.dateline.article.ArticleMetadata;
import io.dateline.article.Citation;
import io.dateline.article.CitedArticle;
import io.dateline.article.Passage;
import io.dateline.article.TextSpan;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Where a message leads to: articles on the web where they have an address there, else to the
/// words on our page. Every address that comes from here is one of http or https, of signs that
/// end no link in any format.
///
/// @param publicUrl where people reach the page, or `null` where nobody does
public record Links(@Nullable URI publicUrl) {

    /// Longer ones are no use to a reader, and are in nobody's articles but a joker's.
    static final int MOST_OF_URL = 1_500;

    private static final String WEB = "(?i)https?://[^/?#@\\\\\\s]+([/?#].*)?";

    /// Signs that stand in an address as they are; brackets do not, since they end a link.
    private static final String PLAIN = "-._~:/?#!$&'*+,;=@";

    /// A conversation on the page, or `null` where nobody reaches it.
    public @Nullable String conversation(String id) {
        return page("#/c/" + encoded(id), "");
    }

    /// The article that is cited; `null` where there is no way to it, as after its deletion.
    public @Nullable String citation(Citation citation) {
        if (citation.isOfDeleted()) {
            return null;
        }
        CitedArticle article = citation.article();
        String onTheWeb = onTheWeb(article.url());
        return onTheWeb != null
                ? onTheWeb
                : onThePage(article.id(), article.version(), citation.span(), citation.field());
    }

    /// The article of a passage, likewise.
    public @Nullable String passage(Passage passage) {
        ArticleMetadata article = passage.article();
        String onTheWeb = onTheWeb(article.url());
        return onTheWeb != null
                ? onTheWeb
                : onThePage(article.id(), article.version(), passage.span(), null);
    }

    private @Nullable String onThePage(
            String id,
            String version,
            @Nullable TextSpan span,
            ArticleMetadata.@Nullable Field field) {
        List<String> place = new ArrayList<>(List.of("version=" + version));
        if (span != null) {
            place.add("start=" + span.start());
            place.add("end=" + span.end());
        }
        if (field != null) {
            place.add("field=" + field.key());
        }
        return page("#/a/" + encoded(id), "?" + String.join("&", place));
    }

    private @Nullable String page(String path, String query) {
        if (publicUrl == null) {
            return null;
        }
        String base = publicUrl.toString();
        String url = base + (base.endsWith("/") ? "" : "/") + path + query;
        return url.length() <= MOST_OF_URL ? url : null;
    }

    /// As the page's own `encodeURIComponent`, and brackets too.
    private static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%21", "!")
                .replace("%27", "'")
                .replace("%7E", "~");
    }

    /// An article may have anything as its address, `javascript:` too.
    static @Nullable String onTheWeb(@Nullable String url) {
        if (url == null || url.length() > MOST_OF_URL || !url.strip().matches(WEB)) {
            return null;
        }
        StringBuilder safe = new StringBuilder();
        byte[] bytes = url.strip().getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            char sign = (char) (bytes[i] & 0xff);
            if (isPlain(sign) || (sign == '%' && isHex(bytes, i + 1) && isHex(bytes, i + 2))) {
                safe.append(sign);
            } else {
                safe.append("%%%02X".formatted((int) sign));
            }
        }
        return safe.length() <= MOST_OF_URL ? safe.toString() : null;
    }

    private static boolean isPlain(char sign) {
        return (sign >= 'a' && sign <= 'z')
                || (sign >= 'A' && sign <= 'Z')
                || (sign >= '0' && sign <= '9')
                || PLAIN.indexOf(sign) >= 0;
    }

    private static boolean isHex(byte[] bytes, int place) {
        return place < bytes.length && Character.digit(bytes[place], 16) >= 0;
    }
}
