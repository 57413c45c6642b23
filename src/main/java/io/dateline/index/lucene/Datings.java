package io.dateline.index.lucene;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

import io.dateline.article.dating.DateCandidate;
import io.dateline.article.dating.Dating;

import java.io.UncheckedIOException;
import java.util.List;

/// How articles came by their dates, as it is stored.
final class Datings {

    /// A later version of this program may have stored more than this one knows.
    private static final JsonMapper MAPPER =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private Datings() {}

    static String written(Dating dating) {
        try {
            return MAPPER.writeValueAsString(dating.candidates());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What [#written] wrote.
    static Dating read(String written) {
        try {
            return new Dating(List.of(MAPPER.readValue(written, DateCandidate[].class)));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("not a stored dating: " + written, e);
        }
    }
}
