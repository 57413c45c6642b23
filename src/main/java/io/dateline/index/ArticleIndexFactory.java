package io.dateline.index;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntConsumer;

/// Opens the index of one collection, by whichever engine keeps it, and makes it anew.
public interface ArticleIndexFactory {

    /// Opens the index for reading and writing, and makes it when there is none. One process at a
    /// time may write.
    ///
    /// @param cited which versions are kept beyond the last ones
    /// @throws IndexUnusableException when it was made with another format, or is damaged
    ArticleIndex open(CitedVersions cited);

    /// Opens the index for reading and writing, where nothing is cited.
    default ArticleIndex open() {
        return open(CitedVersions.NONE);
    }

    /// Opens what was last applied, beside a process that may write; where there is no index, an
    /// empty one. [ArticleIndex#apply] throws [IllegalStateException] then.
    ///
    /// @throws IndexUnusableException as [#open]
    ArticleIndex openForReading();

    /// Makes the index anew from its own stored articles and their earlier versions, whatever
    /// format it has, in one step: until then, also after a crash, the old index is what is there.
    ///
    /// @param rewrite gives the change that puts each of some stored articles, in their order
    /// @param progress is told how many articles are done, after each batch
    /// @return how many articles there are
    /// @throws IndexUnusableException when there is none, or it cannot be read
    int rebuild(Function<List<StoredArticle>, List<Change>> rewrite, IntConsumer progress);
}
