package io.dateline.server.endpoint;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Names and values as forms and queries have them: `a=1&b=two+words`.
public final class UrlEncoding {

    /// No form of ours or of a chat platform has so many.
    private static final int MOST_PARAMETERS = 1_000;

    private UrlEncoding() {}

    /// Each name with its values, both in the order in which they stand.
    ///
    /// @throws IllegalArgumentException when something in it cannot be decoded, or it has over
    ///     1,000 parameters
    public static Map<String, List<String>> parameters(String text) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        int count = 0;
        for (String pair : text.split("&", -1)) {
            if (pair.isEmpty()) {
                continue;
            }
            if (++count > MOST_PARAMETERS) {
                throw new IllegalArgumentException("over " + MOST_PARAMETERS + " parameters");
            }
            String[] nameAndValue = pair.split("=", 2);
            String value = nameAndValue.length < 2 ? "" : decoded(nameAndValue[1]);
            parameters.computeIfAbsent(decoded(nameAndValue[0]), _ -> new ArrayList<>()).add(value);
        }
        return parameters;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
