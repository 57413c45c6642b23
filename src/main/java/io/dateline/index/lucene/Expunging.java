package io.dateline.index.lucene;

import org.apache.lucene.index.FilterMergePolicy;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfos;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.List;
import java.util.Set;

/// Takes deleted documents out of the files by writing each segment that holds any anew, by itself.
///
/// Lucene's own policies would merge these segments with each other. The graph of one segment is
/// kept and loses some nodes; where several become one, all vectors but those of the largest are
/// placed again, and that takes minutes where the articles are many.
final class Expunging extends FilterMergePolicy {

    /// @param other how segments are merged otherwise
    Expunging(MergePolicy other) {
        super(other);
    }

    @Override
    public @Nullable MergeSpecification findForcedDeletesMerges(
            SegmentInfos segments, MergeContext context) throws IOException {
        Set<SegmentCommitInfo> merging = context.getMergingSegments();
        MergeSpecification rewritten = new MergeSpecification();
        for (SegmentCommitInfo segment : segments) {
            if (context.numDeletesToMerge(segment) > 0 && !merging.contains(segment)) {
                rewritten.add(new OneMerge(List.of(segment)));
            }
        }
        return rewritten.merges.isEmpty() ? null : rewritten;
    }
}
