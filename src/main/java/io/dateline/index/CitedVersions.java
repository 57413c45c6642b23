package io.dateline.index;

import java.util.Set;

/// Tells an index which versions of articles are cited somewhere, so that their words can still be
/// shown there.
public interface CitedVersions {

    /// Where nothing is cited.
    CitedVersions NONE = id -> Set.of();

    /// The versions of the article of this id that are cited.
    Set<String> of(String articleId);
}
