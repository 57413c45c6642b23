package io.dateline.server.endpoint;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// A request as it came.
///
/// @param headers by name, whatever its case, with their values in the order they came in
/// @param query the parameters of the URL's query, decoded
/// @param body byte by byte, as a signature needs it; not copied
@SuppressWarnings("ArrayRecordComponent") // never compared
public record EndpointRequest(
        String method,
        String path,
        Map<String, List<String>> headers,
        Map<String, List<String>> query,
        byte[] body) {

    public EndpointRequest {
        Map<String, List<String>> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        byName.putAll(headers);
        headers = byName;
    }

    /// The first value of a header, or `null` where it is not there.
    public @Nullable String header(String name) {
        List<String> values = headers.get(name);
        return values == null ? null : values.getFirst();
    }

    /// The body as text.
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /// The parameters of a body that is a form in URL encoding, decoded; none of any other body.
    ///
    /// @throws IllegalArgumentException when it is declared as such a form and is none
    public Map<String, List<String>> form() {
        String type = header("Content-Type");
        boolean isForm =
                type != null
                        && type.split(";", 2)[0]
                                .strip()
                                .toLowerCase(Locale.ROOT)
                                .equals("application/x-www-form-urlencoded");
        return isForm ? UrlEncoding.parameters(text()) : Map.of();
    }
}
