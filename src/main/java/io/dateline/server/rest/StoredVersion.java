package io.dateline.server.rest;

import io.dateline.Dateline;
import io.dateline.article.Article;
import io.dateline.server.http.ProblemException;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// One version of an article that a caller asked for.
///
/// @param current whether this is the version that is searched
public record StoredVersion(Article article, boolean current) {

    /// @param version `null` for the current one
    /// @throws ProblemException with status 404 when there is none
    public static StoredVersion find(Dateline dateline, String id, @Nullable String version) {
        Optional<Article> current = dateline.article(id);
        if (version == null || current.map(Article::version).equals(Optional.of(version))) {
            return new StoredVersion(current.orElseThrow(() -> notFound(id)), true);
        }
        return new StoredVersion(
                dateline.article(id, version).orElseThrow(() -> notFound(id, version)), false);
    }

    static ProblemException notFound(String id) {
        return new ProblemException(404, "no article has the id \"" + id + "\"");
    }

    private static ProblemException notFound(String id, String version) {
        return new ProblemException(
                404, "article \"" + id + "\" has no version \"" + version + "\"");
    }
}
